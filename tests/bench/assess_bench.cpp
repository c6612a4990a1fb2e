// How long the core takes: medians of many runs, one line each.
//
//     ziping_bench        assess      sample, 28 indicators        74 us
#include "core/assess.h"
#include "exchange/assets.h"
#include "exchange/report_json.h"
#include "exchange/template_json.h"
#include "known_templates.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <malloc.h>
#include <string>
#include <utility>
#include <vector>

using namespace ziping;

namespace {

// The times of calls, µs. What the calls give is added up, so that none is left out.
class Stopwatch {
public:
    template <class Work>
    void time(Work& work) {
        using Clock = std::chrono::steady_clock;
        const auto start = Clock::now();
        sum_ += work();
        times_.push_back(std::chrono::duration<double, std::micro>(Clock::now() - start).count());
    }
    double median() {
        const auto middle = times_.begin() + static_cast<std::ptrdiff_t>(times_.size() / 2);
        std::nth_element(times_.begin(), middle, times_.end());
        return sum_ == 0 ? 0 : *middle;
    }

private:
    std::vector<double> times_;
    std::size_t sum_ = 0;
};

template <class Work>
double median_us(int runs, Work work) {
    Stopwatch watch;
    for (int i = 0; i < runs; ++i) watch.time(work);
    return watch.median();
}

// Ten calls of the one, ten of the other, and again, so that both meet the machine in the same moods.
template <class One, class Other>
std::pair<double, double> median_us_in_turn(int runs, One one, Other other) {
    Stopwatch first, second;
    for (int i = 0; i < runs; i += 10) {
        for (int k = 0; k < 10; ++k) first.time(one);
        for (int k = 0; k < 10; ++k) second.time(other);
    }
    return {first.median(), second.median()};
}

void line(const char* what, const char* of, double us) { std::printf("%-8s %-36s %9.1f us\n", what, of, us); }

void ratio(const char* of, double value) { std::printf("%-8s %-36s %9.2f\n", "ratio", of, value); }

// Number `i` of many indicators, one in twenty not as it should be. The points of fifty add up to 90.
FilledRow indicator(std::size_t i) {
    struct Kind {
        const char *group, *name, *target, *actual, *weight, *reason;
    };
    constexpr Kind kinds[] = {
        {"quantity", "期党务干部培训人次", "≥100人次", "103人次", "1.5", ""},
        {"quality", "期培训结业合格率", "≥95%", "96.5%", "2.5", ""},
        {"timeliness", "期培训完成时间", "11月底前", "2023年10月27日", "1.75", ""},
        {"economic", "期培训场地费用比预算节约", "≥2万元", "2.1万元", "1.25", ""},
        {"social", "期参训单位党建考核优秀比例", "≥80%", "84%", "2.5", ""},
        {"service", "期参训学员满意度", "≥95%", "97.8%", "1.25", "2023年10月培训结束时发放问卷100份，收回92份。"},
    };
    const Kind& kind = kinds[i % 6];
    FilledRow row{"r" + std::to_string(i + 1), kind.group, {}};
    row.cells = {{"name", "第" + std::to_string(i + 1) + kind.name},
                 {"target", kind.target},
                 {"actual", i % 20 == 0 ? "已完成" : kind.actual},
                 {"weight", kind.weight},
                 {"score", kind.weight}};
    if (*kind.reason) row.cells.push_back({"reason", kind.reason});
    return row;
}

// The sample with `count` indicators instead of its own.
Report with_indicators(Report report, std::size_t count) {
    const Path block = Path::parse("eval/indicators");
    while (const FilledBlock* filled = report.block("eval", "indicators")) {
        Path row = block;
        row.row = filled->rows.back().id;
        if (!ziping::apply(report, RemoveRow{row})) break;
    }
    for (std::size_t i = 0; i < count; ++i) static_cast<void>(ziping::apply(report, InsertRow{block, i, indicator(i)}));
    return report;
}

// The sample with so many 附件4, each complete, and `count` indicators among them.
Report with_projects(Report report, std::size_t projects, std::size_t count) {
    for (std::size_t p = 0; p < projects; ++p) {
        FilledForm form{"project." + std::to_string(p + 1), {}, true};
        const auto row = [](const char* id, std::vector<Cell> cells) { return FilledRow{id, "", std::move(cells)}; };
        form.blocks.push_back({"head",
                               {row("name", {{"value", "第" + std::to_string(p + 1) + "个项目"}}),
                                row("department", {{"value", report.unit}}), row("agency", {{"value", report.unit}})}});
        form.blocks.push_back({"funding",
                               {row("total", {{"initial", "100"}, {"budget", "100"}, {"executed", "98.5"}}),
                                row("grant", {{"initial", "100"}, {"budget", "100"}, {"executed", "98.5"}})}});
        form.blocks.push_back(
            {"goals",
             {row("goal", {{"expected", "全年举办党务干部培训2期，开展主题党日活动12次，服务对象满意度达到95%以上。"},
                           {"actual", "举办党务干部培训2期，开展主题党日活动12次，服务对象满意度96.2%，目标完成。"}})}});
        FilledBlock& indicators = form.blocks.emplace_back(FilledBlock{"indicators", {}});
        for (std::size_t i = 0; i < count / projects; ++i) indicators.rows.push_back(indicator(i));
        report.forms.push_back(std::move(form));
    }
    return report;
}

// What one keystroke costs: a digit is typed at the end of a cell, and the report assessed by who knows it already. 0 where the cell
// is not in the report.
double keystroke_us(const Template& tpl, Report report, const Path& cell) {
    Assessor assessor(tpl);
    const std::string text(report.text(cell));
    if (text.empty()) return 0;
    int keys = 0;
    return median_us(400, [&] {
        const auto typed = ziping::apply(report, SetText{cell, text + std::to_string(++keys % 7)});
        return typed ? assessor.assess(report).findings.size() : 0;
    });
}

}    // namespace

int main() {
    mallopt(M_TRIM_THRESHOLD,
            1 << 28);    // freed memory is kept, as WebAssembly keeps it: no page is faulted in anew with each run
    mallopt(M_MMAP_THRESHOLD, 1 << 28);
    const std::string_view text = asset("samples/zhuzhou-2023.json");
    const auto tpl = read_template(asset("templates/zhuzhou-2023.json"));
    const auto report = read_report(text, known_templates());
    if (!tpl || !report) {
        std::puts("the sample or its template cannot be read");
        return 1;
    }
    const auto findings_of = [&](const Report& r) { return [&] { return assess(*tpl, r).findings.size(); }; };
    const auto opened = [&] {    // as a file is that somebody opens
        const auto file = ReportFile::parse(text);
        return file && file->digest_fits() == true ? file->read(known_templates())->forms.size() : 0;
    };
    const auto [assessing, opening] = median_us_in_turn(2'000, findings_of(*report), opened);
    line("assess", "sample, 28 indicators", assessing);
    line("assess", "empty report", median_us(2'000, findings_of(new_report(*tpl, "bench", report->unit, report->year))));
    const double parsing = median_us(2'000, [&] { return read_report(text, known_templates())->forms.size(); });
    line("parse", "sample, JSON", parsing);
    line("open", "sample: parsed, its digest verified", opening);
    ratio("assess / parse", assessing / parsing);
    ratio("assess / open", assessing / opening);
    line("assess", "1000 indicators", median_us(200, findings_of(with_indicators(*report, 1'000))));
    const Report large = with_projects(*report, 20, 1'000);
    line("assess", "20 projects, 1000 indicators", median_us(200, findings_of(large)));
    const double key = keystroke_us(*tpl, *report, Path::parse("eval/indicators/r1/actual"));
    line("key", "sample, 自评表", key);
    ratio("key / parse", key / parsing);
    line("key", "20 projects, in a project", keystroke_us(*tpl, large, Path::parse("project.7/indicators/r5/actual")));
    line("key", "20 projects, in 基础数据表", keystroke_us(*tpl, large, Path::parse("base/costs/sangong/final")));
    line("key", "20 projects, in 自评报告", keystroke_us(*tpl, large, Path::parse("narrative/body/basic/text")));
    return 0;
}
