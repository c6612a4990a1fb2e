#include "document/opinion_sheet.h"

#include "core/facts.h"
#include "core/findings_order.h"
#include "core/iso_time.h"
#include "core/rescore.h"
#include "core/returned.h"
#include "core/utf8.h"
#include "document/text.h"
#include "document/title.h"
#include "document/type.h"

#include <algorithm>
#include <utility>

namespace ziping {

namespace {

using paper::Align;
using paper::Style;

std::vector<const Opinion*> in_order_of_forms(const Template& tpl, const Report& report) {
    Findings places;
    for (const Opinion& opinion : report.opinions)
        places.emplace_back(std::string(opinion_rule), Severity::warning, opinion.path);
    std::vector<const Opinion*> ordered;
    for (const Finding& one : put_in_order({std::move(places)}, read_facts(tpl, report)))
        ordered.push_back(report.opinion(one.path));
    return ordered;
}

std::string points(const Decimal& value) { return value.text() + "分"; }

// 自评总分, 复核总分 and what lies between them; nothing for a form that nobody scored anew, but for the department's own.
void add_scores(paper::Section& section, const Answers& answers, const Score& score, bool own) {
    const auto rescore = rescore_of(answers.tpl, answers.report, answers.assessment, score);
    if (!score.total.known() || (!rescore && !own)) return;
    paper::FieldLine line;
    if (const auto use = own ? std::nullopt : use_of(answers.tpl, answers.report, score.use))
        line.fields.push_back({"", isolated(tidy(title_of(*use, answers.report))), {}});
    const std::string grade = score.grade ? "（" + score.grade->label + "）" : "";
    line.fields.push_back({"自评总分：", points(score.total.value) + grade, {}});
    if (rescore)
        line.fields.push_back(
            {"复核总分：", points(rescore->total) + (rescore->grade ? "（" + rescore->grade->label + "）" : ""), {}});
    if (rescore && rescore->deviation)
        line.fields.push_back({"偏离度：", rescore->deviation->text() + "%（" + std::string(rescore->level) + "）", {}});
    section.blocks.emplace_back(std::move(line));
}

// What an opinion is about, as it was filled in; the beginning of a long text.
std::string filled_text(const Answers& answers, const Path& path) {
    constexpr std::size_t most = 40;                                 // characters: the reader knows which passage is meant
    if (path.column.empty() || path.column == "score") return {};    // the score has a column of its own
    std::string text = answers.cell(path).text;
    if (text.empty())
        if (const Computed* computed = answers.assessment.at(path); computed && computed->figure.known())
            return computed->figure.value.text();
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size(); ++at)
        if (!continues(text[at]) && ++count > most) break;
    if (at < text.size()) text.replace(at, text.npos, "……");
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

struct SheetColumn {
    const char* label;
    int width;    // mm
    Align align;
};
constexpr SheetColumn columns[]{{"序号", 12, Align::centre},     {"事项", 46, Align::left},       {"填报内容", 44, Align::left},
                                {"自评得分", 15, Align::centre}, {"复核得分", 15, Align::centre}, {"审核意见", 53, Align::left},
                                {"部门答复", 40, Align::left}};

constexpr std::size_t points_column = 4;

// Points alone stand beside what was written about another cell of their row.
bool goes_with(const Opinion& points, const Opinion& written) {
    return points.text.empty() && written.score.empty() && !points.path.row.empty() && points.path.row == written.path.row &&
           points.path.block == written.path.block && points.path.form == written.path.form;
}

paper::Cell cell_of(std::string text, Style style, Align align) {
    paper::Cell cell;
    cell.text = std::move(text);
    cell.style = style;
    cell.align = align;
    return cell;
}

paper::Row row_of(const Answers& answers, const Opinion& opinion, std::size_t number) {
    const auto scored = scored_at(answers.tpl, answers.report, answers.assessment, opinion.path);
    const bool whole = opinion.path.form.empty();
    const std::string texts[]{std::to_string(number),
                              whole ? "整份报告" : tidy(place(answers.tpl, answers.report, opinion.path)),
                              filled_text(answers, opinion.path),
                              scored && scored->claimed.known() ? scored->claimed.value.text() : "",
                              tidy(opinion.score),
                              tidy(opinion.text),
                              tidy(answer_to(answers.report, opinion))};
    paper::Row row;
    for (std::size_t i = 0; i < std::size(columns); ++i) {
        row.cells.push_back(cell_of(isolated(texts[i]), Style::value, columns[i].align));
        if (i == 2) row.cells.back().path = opinion.path;
    }
    return row;
}

paper::Table table_of(const Answers& answers, const std::vector<const Opinion*>& opinions) {
    paper::Table table;
    paper::Row& head = table.rows.emplace_back();
    head.head = true;
    for (const SheetColumn& column : columns) {
        table.columns.push_back(paper::mm(column.width));
        head.cells.push_back(cell_of(column.label, Style::label, Align::centre));
    }
    table.columns.back() += paper::landscape.text_width();
    for (const SheetColumn& column : columns) table.columns.back() -= paper::mm(column.width);
    const Opinion* last = nullptr;
    for (const Opinion* opinion : opinions) {
        if (last && goes_with(*opinion, *last)) {
            table.rows.back().cells[points_column].text = isolated(tidy(opinion->score));
            std::string& said = table.rows.back().cells.back().text;
            if (const std::string_view answer = answer_to(answers.report, *opinion); !answer.empty())
                said += (said.empty() ? "" : "；") + isolated(tidy(answer));
            last = nullptr;
            continue;
        }
        table.rows.push_back(row_of(answers, *opinion, table.rows.size()));
        last = opinion;
    }
    return table;
}

// "第1版：2024年3月15日退回" and who did it.
paper::FieldLine line_of(const Review& review) {
    const std::string outcome = std::string(label_of(review.outcome)).substr(std::string_view("已").size());
    paper::FieldLine line{{{"第" + std::to_string(review.revision) + "版" + outcome + "日期：", chinese_day(review.at), {}}}};
    if (!review.by.empty()) line.fields.push_back({"审核人：", isolated(tidy(review.by)), {}});
    return line;
}

}    // namespace

void add_opinions(paper::Document& document, const Answers& answers) {
    const Report& report = answers.report;
    const std::vector<const Opinion*> opinions = in_order_of_forms(answers.tpl, report);
    if (opinions.empty()) return;
    paper::Section& section = document.sections.emplace_back(paper::Section{"审核意见单", true, false, {}});
    const std::string title = answers.words(answers.tpl.title) + "审核意见单";
    const paper::Length size = paper::type_of(Style::title).size;
    section.blocks.emplace_back(paper::Paragraph{Style::title, title_lines(title, "", paper::landscape.text_width(), size), {}});
    paper::FieldLine line{
        {{"部门（单位）：", isolated(tidy(report.unit)), {}}, {"报告：", "第" + std::to_string(report.revision) + "版", {}}}};
    section.blocks.emplace_back(std::move(line));
    for (const Review& review : report.reviews) section.blocks.emplace_back(line_of(review));
    add_scores(section, answers, answers.assessment.main, true);
    for (const Score& score : answers.assessment.others) add_scores(section, answers, score, false);
    section.blocks.emplace_back(table_of(answers, opinions));
    const Review* last = report.last_review();
    section.blocks.emplace_back(paper::FieldLine{{{"审核单位（盖章）：", "", {}},
                                                  {"审核人：", last ? isolated(tidy(last->by)) : "", {}},
                                                  {"日期：", last ? chinese_day(last->at) : answers.date(""), {}}}});
}

}    // namespace ziping
