#include "core/rescore.h"

#include "core/quantity.h"

#include <algorithm>

namespace ziping {

namespace {

std::optional<Decimal> points_of(std::string_view text) {
    const auto points = read_amount(text, "分");
    return points ? *points : std::nullopt;
}

// What the opinion gives its row; nothing where that is no score.
std::optional<Decimal> given_by(const Opinion& opinion, const std::optional<Scored>& scored) {
    if (!scored || scored->path != opinion.path) return std::nullopt;
    const auto value = read_rescore(opinion.score, *scored);
    return value ? std::optional(*value) : std::nullopt;
}

void set_level(Rescore& rescore, const Template& tpl) {
    const auto band = std::find_if(tpl.deviations.begin(), tpl.deviations.end(),
                                   [&](const DeviationBand& one) { return !one.most || abs(*rescore.deviation) <= *one.most; });
    if (band == tpl.deviations.end()) return;
    rescore.level = band->label;
    rescore.far = band - tpl.deviations.begin() >= 2;
}

}    // namespace

std::optional<Scored> scored_at(const Template& tpl, const Report& report, const Assessment& assessment, const CellRef& cell) {
    const Block* block = tpl.block(cell);
    const Score* score = assessment.score(cell.form);
    if (!block || !score) return std::nullopt;
    Scored scored{cell.with_column("score"), std::nullopt, {}};
    if (block->kind == BlockKind::indicators) {
        const FilledRow* row = report.row(cell);
        if (!row || !block->group_of(row->group)) return std::nullopt;
        scored.weight = points_of(row->text("weight"));
        if (row->is_part() && !scored.weight && is_blank(row->text("score"))) return std::nullopt;
        if (const auto claimed = points_of(row->text("score"))) scored.claimed = {Figure::complete, *claimed, 0};
        return scored;
    }
    const auto category = std::find_if(score->categories.begin(), score->categories.end(),
                                       [&](const Category& one) { return one.path == scored.path; });
    const bool counts = category != score->categories.end() && (category->score.known() || category->score.gaps > 0);
    if (!counts) return std::nullopt;
    scored.weight = category->cap;
    scored.claimed = category->score;
    return scored;
}

std::expected<Decimal, std::string> read_rescore(std::string_view text, const Scored& scored) {
    const auto value = read_amount(text, "分");
    if (value && *value && !(*value)->is_negative() && (!scored.weight || **value <= *scored.weight)) return **value;
    return std::unexpected(scored.weight ? "复核得分应为 0 到 " + scored.weight->text() + " 的数" : "复核得分应为不小于 0 的数");
}

const Opinion* wrong_rescore(const Template& tpl, const Report& report, const Assessment& assessment) {
    for (const Opinion& opinion : report.opinions) {
        const auto scored = scored_at(tpl, report, assessment, opinion.path);
        if (!opinion.score.empty() && scored && scored->path == opinion.path && !given_by(opinion, scored)) return &opinion;
    }
    return nullptr;
}

std::optional<Rescore> rescore_of(const Template& tpl, const Report& report, const Assessment& assessment, const Score& score) {
    if (!score.form || !score.total.known()) return std::nullopt;
    Rescore rescore;
    Decimal total = score.sum;
    for (const Opinion& opinion : report.opinions) {
        if (opinion.score.empty() || opinion.path.form != score.use) continue;
        const auto scored = scored_at(tpl, report, assessment, opinion.path);
        const auto given = given_by(opinion, scored);
        if (!given) continue;
        total += *given - (scored->claimed.known() ? scored->claimed.value : Decimal());
        ++rescore.rows;
    }
    if (rescore.rows == 0) return std::nullopt;
    rescore.total = max(Decimal(), score.most ? min(total, *score.most) : total).rounded(2);
    if (const Decimal own = score.total.value; !own.is_zero()) {
        rescore.deviation = percent_of(own - rescore.total, own).rounded(2);
        set_level(rescore, tpl);
    }
    if (score.total.state == Figure::complete) rescore.grade = tpl.grade_of(*score.form, rescore.total);
    return rescore;
}

std::string Rescore::text() const {
    std::string words = "复核总分 " + total.text();
    if (grade) words += "（" + grade->label + "）";
    if (deviation) words += "，偏离度 " + deviation->text() + "%（" + std::string(level) + "）";
    return words;
}

}    // namespace ziping
