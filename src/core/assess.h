// What follows from the answers: scores, grade, completeness, findings. Pure and total: the only place where they arise.
//
//     Assessment a = assess(tpl, report);
//     a.main.total.value -> 100, a.main.grade->label -> "优", a.findings[0].rule -> "R01"
//
// Numbers are three-valued: complete, provisional (computed from what is there: 暂计) or missing. Empty is not zero.
// Where this departs from the regulation: 得分 is the department's claim and enters the total as claimed; the core's own score
// stands beside it. A budget of 0 with nothing spent leaves 预算执行 out of the total (at most 90 points) instead of scoring it.
#pragma once

#include "core/cell_index.h"
#include "core/decimal.h"
#include "core/edit.h"
#include "core/joined.h"
#include "core/report.h"
#include "core/template.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ziping {

struct Figure {
    enum State { missing, provisional, complete } state = missing;
    Decimal value;
    int gaps = 0;    // how many values it still lacks: "暂计 87，缺 2 项"
    bool known() const { return state != missing; }
};

// A number that the core computed, and the cell where it shows.
struct Computed {
    Path path;
    Figure figure;
    std::string text;    // as it is shown when the cell holds no claim: "100%", "7.60", "优"
};

// The computed numbers of one form, each cell once.
struct ComputedForm {
    std::vector<Computed> numbers;
    CellIndex index;    // of `numbers`
};

// Those of all forms. Assessments of one report share the lists of forms that did not change.
class ComputedNumbers {
public:
    void add(std::shared_ptr<const ComputedForm> form);
    const Computed* at(const CellRef& path) const;    // null when nothing is computed there
    auto begin() const { return all().begin(); }
    auto end() const { return all().end(); }

private:
    Joined<ComputedForm, &ComputedForm::numbers> all() const { return Joined<ComputedForm, &ComputedForm::numbers>(forms_); }
    std::vector<std::shared_ptr<const ComputedForm>> forms_;    // none empty
};

struct Category {             // 预算执行, 产出, 效益, 满意度
    std::string id, label;    // group id; "funding" for 预算执行
    Path path;
    Decimal cap;       // of the scheme, 分
    Figure weights;    // Σ 分值 of the rows that hold anything
    Figure score;      // Σ 得分 as claimed; 预算执行: the claim, else as computed
};

struct Score {    // of a form that is scored: the department's own, a project's, an ex-ante evaluation's
    const Form* form = nullptr;
    std::string use;                     // id of the form's use: "eval", "project.2"
    Figure total;                        // 总分: `sum`, at most `most`, two places
    const GradeBand* grade = nullptr;    // of the total once it is complete, else null; points into the template
    Figure weights;                      // Σ of all 分值 with 预算执行
    Decimal sum;                         // of the categories that are known
    std::optional<Decimal> most;         // that the execution rate allows
    std::vector<Category> categories;    // 预算执行 first
};

// 监控 (财预〔2019〕136号, thresholds by practice): how far a row is on its way to the year's end.
struct Light {
    enum Colour { red, yellow, green, blue } colour = green;    // blue: far ahead
    Path path;                                                  // a funding row, an indicator, or the project's form
    Figure progress;                                            // % of what the months so far should have brought
};

std::string_view word_of(Light::Colour colour);    // "红灯"

struct Repair {
    std::string label;    // "按公式重算得分"
    std::vector<Edit> edits;
};

struct Finding {
    std::string rule;    // "R15"
    Severity severity = Severity::error;
    Path path;                      // where to go
    std::vector<Path> related;      // the other cells it speaks of
    std::string message;            // Chinese, one sentence or two: where, what was found,
                                    // what it should be, what to do
    std::string found, expected;    // the two figures: "65", "50"; may be empty
    std::optional<Repair> repair;
    std::string remark;                // the valid 说明, or ""
    std::size_t begin = 0, end = 0;    // the bytes it speaks of in the text of `path`; equal: the whole cell
    std::size_t cause = none;          // index of the finding that it follows from
    int nth = 0;                       // of those of its rule about its cell
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
};
using Findings = std::vector<Finding>;

// The rule of findings that are opinions of a reviewer: warnings, under every template.
inline constexpr std::string_view opinion_rule = "R00";

std::string key_of(const Finding& finding);    // "R15 eval/indicators/q3/actual": tells it from the others

// The 说明 that lets a finding stand as long as it quotes what it quotes now.
Remark remark_on(const Finding& finding, const Report& report, std::string reason);

struct Progress {    // of one form in use
    std::string form;
    int required = 0, filled = 0;
    int errors = 0, warnings = 0, hints = 0;    // remarked warnings are not counted
};

struct Assessment {
    Score main;                   // the department's own; without a form while the template scores none
    std::vector<Score> others;    // in the order of the forms
    std::vector<Light> lights;    // sorted by path
    ComputedNumbers computed;
    Findings findings;    // opinions, then the most severe first, then in the order of the forms
    std::vector<Progress> forms;
    int required = 0, filled = 0;
    int errors = 0, warnings = 0, hints = 0;

    bool complete() const { return filled == required; }
    bool totals_complete() const;    // of all forms that are scored
    bool submittable() const;        // no error, every warning with its 说明, every total complete
    const Computed* at(const CellRef& path) const { return computed.at(path); }    // of a cell, or null
    const Light* light(const Path& path) const;                                    // of a row or a whole form, or null
    const Score* score(std::string_view use) const;                                // of a form in use, or null
};

Assessment assess(const Template& tpl, const Report& report);

// Assesses one report again and again while it is edited, always as assess() does. What it read and found in the forms that did not
// change since the time before is kept, but for those whose prose quotes other cells: a keystroke costs what its own form costs. The
// template must outlive it.
class Assessor {
public:
    explicit Assessor(const Template& tpl);
    ~Assessor();
    Assessor(Assessor&&) noexcept;
    Assessor& operator=(Assessor&&) noexcept;
    Assessment assess(const Report& report);

private:
    struct Memory;
    std::unique_ptr<Memory> memory_;
};

// The value of a numeric cell: as typed, else as computed; missing where it cannot be read. `unit`: the cell's own.
Figure figure_at(const Report& report, const Assessment& assessment, const CellRef& cell, std::string_view unit = "万元");

// The same without the findings and what is counted of them: the numbers that paper shows.
Assessment calculate(const Template& tpl, const Report& report);

}    // namespace ziping
