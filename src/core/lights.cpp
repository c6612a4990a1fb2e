// 监控 lights (财预〔2019〕136号; the thresholds are practice and stand in the template, R79).
//
// Money and 正向 indicators are measured against what the months so far should have brought: done ÷ (year × months ÷ 12). 反向 indicators
// must not have passed their limit. 定性 ones are said in words: 达成, 部分, 未达成.
#include "core/derived.h"
#include "core/order.h"
#include "core/text_search.h"

#include <algorithm>
#include <optional>

namespace ziping {

std::string_view word_of(Light::Colour colour) {
    static constexpr std::string_view words[] = {"红灯", "黄灯", "绿灯", "蓝灯"};
    return words[colour];
}

namespace {

struct Thresholds {    // %
    Decimal red, yellow, blue;
};

Thresholds thresholds_of(const Template& tpl) {
    const RuleSetting* setting = tpl.rule("R79");
    const auto at = [&](std::size_t i, int otherwise) {
        return setting && setting->limits.size() > i ? setting->limits[i] : Decimal(otherwise);
    };
    return {at(0, 60), at(1, 80), at(2, 120)};
}

Light::Colour colour_of(Decimal progress, const Thresholds& limits, bool can_be_ahead) {
    if (progress < limits.red) return Light::red;
    if (progress < limits.yellow) return Light::yellow;
    return can_be_ahead && progress >= limits.blue ? Light::blue : Light::green;
}

// Every computed rate of the table of money: 1-6月执行率.
void light_money(FormFacts& form, const Thresholds& limits) {
    const FormUse& use = form.use;
    for (const Block& block : use.form->blocks) {
        if (block.kind != BlockKind::line_items) continue;
        const auto rate =
            std::find_if(block.columns.begin(), block.columns.end(), [](const Column& c) { return !c.ratio.empty(); });
        if (rate == block.columns.end()) continue;
        for (const Row& row : block.rows) {
            const Number* number = form.number({use.id, block.id, row.id, rate->id});
            if (!number || !number->known()) continue;
            Figure progress = number->figure;
            progress.value = (progress.value * 12 / use.form->months).rounded(2);
            form.lights.push_back({colour_of(progress.value, limits, false), {use.id, block.id, row.id, ""}, progress});
        }
    }
}

// "未完成", "没有开展"; not "没有发生安全事故", "无未完成事项".
bool says_undone(std::string_view text) {
    for (const std::string_view word : {"达成", "达到", "完成", "开展", "实施", "启动", "落实", "开始", "进展"})
        for (std::size_t at = find_word(text, word); at != std::string_view::npos; at = find_word(text, word, at + word.size())) {
            const std::string_view head = clause_before(text, at);
            for (const std::string_view denial : {"未能", "未", "没有", "没", "尚未"})
                if (head.ends_with(denial) &&
                    !ends_with_any(head.substr(0, head.size() - denial.size()), {"无", "没有", "不存在"}))
                    return true;
        }
    return false;
}

std::optional<Light> light_of(const Monitored& one, int months, const Thresholds& limits) {
    Light light{Light::green, one.path(""), {}};
    if (one.kind == Monitored::words) {
        const std::string_view text = one.row->text("done");
        if (trimmed(text).empty()) return std::nullopt;
        if (says_undone(text))
            light.colour = Light::red;
        else if (has_any(text, {"部分", "基本", "正在", "推进中", "进行中"}))
            light.colour = Light::yellow;
        return light;
    }
    if (one.target.kind != Value::Kind::number || one.done.kind != Value::Kind::number) return std::nullopt;
    const Decimal target = one.target.number, done = one.done.number;
    if (one.kind == Monitored::less) {
        if (done > target) light.colour = Light::red;
        return light;
    }
    if (target <= Decimal(0)) return std::nullopt;
    // A rate does not grow with the months: 合格率 is what it is.
    const Decimal expected = one.target.unit == "%" ? target : target * months / 12;
    light.progress = {Figure::complete, percent_of(done, expected).rounded(2), 0};
    light.colour = colour_of(light.progress.value, limits, one.target.unit != "%");
    return light;
}

}    // namespace

void derive_lights(FormFacts& form, const Template& tpl) {
    const int months = form.use.form->months;
    if (months <= 0) return;
    const Thresholds limits = thresholds_of(tpl);
    light_money(form, limits);
    for (const Monitored& one : form.monitored)
        if (auto light = light_of(one, months, limits)) form.lights.push_back(std::move(*light));
    if (form.lights.empty()) return;
    Light whole{Light::green, {form.use.id, "", "", ""}, {}};    // a project is as well as its worst part
    for (const Light& light : form.lights) whole.colour = std::min(whole.colour, light.colour);
    form.lights.push_back(std::move(whole));
    put_in_order(form.lights, [](const Light& a, const Light& b) { return a.path < b.path; });
}

}    // namespace ziping
