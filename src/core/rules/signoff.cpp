// R74: who filled the forms in, when, and where to ask.
#include "core/marks.h"
#include "core/rules/narrative.h"
#include "core/text_search.h"

#include "core/quantity.h"

#include <algorithm>
#include <array>

namespace ziping {
namespace {

bool exists(const Day& day) {
    if (day.year == 0 || day.month < 1 || day.month > 12 || day.day < 1) return false;
    return day.day <= days_in(day.year, day.month);
}

// 11 digits from 1, or a land line of 7–12, from 10 with its area code; extensions aside, and several numbers when separated.
bool is_phone(std::string_view text) {
    std::size_t digits = 0, numbers = 0;
    char first = 0;
    bool plausible = true, extension = false;
    const auto close = [&] {
        if (digits == 0) return;
        const std::size_t least = first == '1' ? 11 : first == '0' ? 10 : 7, most = first == '1' ? 11 : 12;
        plausible = plausible && digits >= least && digits <= most;
        ++numbers;
        digits = 0;
        extension = false;
    };
    const std::string plain = half_width(text);
    for (std::size_t at = 0; at < plain.size(); ++at) {
        const char c = plain[at];
        if (c >= '0' && c <= '9') {
            if (extension) continue;
            if (digits++ == 0) first = c;
        } else if (plain.substr(at).starts_with("转")) {
            extension = true;
        } else if (c == ',' || c == ';' || c == '/' || plain.substr(at).starts_with("、")) {
            close();
        } else if (std::string_view(" -()+").find(c) == std::string_view::npos && static_cast<unsigned char>(c) < 0x80) {
            return false;    // Latin letters
        }
    }
    close();
    return plausible && numbers > 0;
}

// Whether a text that is read as a date tells the day: "2024年" and "2024年第一季度" are read as their last one.
bool tells_day(std::string_view text) {
    if (has_any(text, {"日", "号"})) return true;
    const std::string plain = half_width(text);
    const auto marks = std::count_if(plain.begin(), plain.end(), [](char c) { return c == '.' || c == '-' || c == '/'; });
    return !plain.empty() && plain.back() >= '0' && plain.back() <= '9' && (marks >= 2 || has(plain, "月"));
}

void report_blank(const Facts& facts, const RuleSetting& setting, Findings& findings, const Path& path) {
    add(findings, setting, path, say({facts.place(path), "未填写：请填写完整。"}));
}

// Whether a day, as months after January of the report's year counted from 1, lies outside [earliest, latest].
bool is_out_of_time(const Day& day, int report_year, Decimal earliest, Decimal latest) {
    const Decimal month((day.year - report_year) * 12 + day.month);
    return month < earliest || month > latest;
}

}    // namespace

// R74. 填表人, 填报日期, 联系电话, 单位负责人 and the cover's date are filled in. Milder: a telephone number or a date that cannot be right.
// limits: earliest and latest month of a date, counted from January of the report's year: 12 its December, 24 the next one.
void incomplete_signoff(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (std::string_view fact : {"filler", "date", "phone", "leader", "report_date"}) {
        const Path* path = facts.tpl->fact(fact);
        if (!path) continue;
        const std::string_view text = trimmed(facts.text(fact));
        if (text.empty()) {
            report_blank(facts, setting, findings, *path);
            continue;
        }
        if (!unfilled_piece(text).empty()) continue;    // R73
        if (fact == "phone" && !is_phone(text))
            add_milder(findings, setting, *path, say({facts.place(*path), quoted(text), "不像电话号码：请核对位数和区号。"}))
                .found = text;
        if (fact != "date" && fact != "report_date") continue;
        const Value value = read_value(text);
        std::string wrong;
        const bool whole = value.kind == Value::Kind::date && value.day.year > 0 && tells_day(text);
        if (whole && !exists(value.day))
            wrong = "没有这一天：请核对月份和日期。";
        else if (!whole)
            wrong = say({"不是完整的日期：请写成“", std::to_string(facts.report->year + 1), "年3月15日”这样的形式。"});
        else if (is_out_of_time(value.day, facts.report->year, limit(setting, 0, 12), limit(setting, 1, 24)))
            wrong = "与报告年度不相称，自评一般在年度结束后进行：请核对年份。";
        if (!wrong.empty()) add_milder(findings, setting, *path, say({facts.place(*path), quoted(text), wrong})).found = text;
    }
}

}    // namespace ziping
