// What the bureau asks, as data: one city and year. Everything that a city or a year may change is here, nothing of it in code.
//
//     const Template& t = *templates.find("zhuzhou-2023", "1");    exchange/templates.h
//     const Form* f = t.form("eval");                             部门整体支出绩效自评表
//     const Block* b = f->block("indicators");                    一级/二级/三级
//     t.rule("R44")->limits[0]                                    20 (%)
//
// Labels may hold {year}, {last_year}, {next_year} and {unit}; `filled_in` replaces them. Ids are short ASCII, unique among
// siblings and never reused for another meaning: reports of many years are compared by them.
#pragma once

#include "core/decimal.h"
#include "core/path.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ziping {

enum class Severity { error, warning, hint };    // 强制性 · 核实性 · 提示

enum class BlockKind {
    outline,       // headed sections of prose               rows: sections        column: text
    line_items,    // rows × columns of amounts, with sums   rows: fixed           columns: as the form's
    funding,    // 预算执行                                rows: total, sources  columns: initial budget executed weight rate score
    goals,         // 年度总体目标                             row: goal             columns: expected actual
    indicators,    // 一级/二级/三级   rows: the user's, each in a 二级   columns: name target actual level weight score reason
    fields,    // labelled single values                 rows: fields          column: value
};

enum class CellKind {
    text,       // one line
    prose,      // paragraphs
    amount,     // in Column::unit (万元)
    count,      // whole number ≥ 0 (人, 辆)
    percent,    // "100%"
    weight,     // 分值, 分
    score,      // 得分, 分
    target,     // 年度指标值, as people write it
    actual,     // 实际完成值
    level,      // 定性指标 达成/部分达成/未达成: id of a Template::levels entry
    choice,     // id of one of the cell's own options: 是/否
    tick,       // "1" when ticked: 偏差原因
    date,       // 填报日期
    phone,      // 联系电话
    year,
};

struct Choice {
    std::string id, label;    // "yes", "是"
};

struct Column {
    std::string id;
    std::string label;    // "{last_year}年决算数"
    CellKind kind = CellKind::text;
    std::string unit;                  // "万元", "㎡", "人"; "" when none
    bool computed = false;             // shown, not typed: the core computes it; a text in the report is a claim that is checked
    bool required = false;             // counts for completeness
    std::vector<std::string> ratio;    // computed percent: numerator, then the columns whose sum it is divided by
    int width = 0;                     // share of the table's width; 0 = by kind
    std::string carries;               // the column of last year's report that belongs here: 上年决算数 carries "final"
    std::vector<Choice> options;       // of a choice
    bool below = false;                // indicators: on the screen in a second line of the row
    std::string head;                  // printed above this and the neighbours that say the same: "偏差原因分析"
};

// A fixed row: a line of amounts, a section of the report, a field.
struct Row {
    std::string id;
    std::string label;
    int level = 0;         // indent: 0 三公经费, 1 公务用车, 2 公车购置. Outline: 0 "一、", 1 "（一）", 2 "1．"
    std::string prefix;    // "其中：" before the label, as printed
    bool beside = false;               // fields: printed to the right of the field before it
    bool personal = false;             // names a person: not in the copy that is published
    CellKind kind = CellKind::text;    // fields and outlines: of the one value
    bool heading = false;              // outline: a heading without text of its own
    bool computed = false;             // fields: shown, not typed (总分, 等级)
    bool required = false;
    std::string same_as;                       // path where the value lives ("report/unit"): one value in several forms
    std::string guidance;                      // what to write here, in the bureau's words
    std::vector<std::string> blank_columns;    // columns the form leaves out in this row
    std::vector<Choice> options;               // fields: of a choice
    Decimal points;                            // what the computed weight column of a line item shows: 20

    bool leaves_out(std::string_view column) const;    // one of blank_columns
    bool may_be_none() const;                          // outline: "无" will do, as the guidance says ("没有的写“无”")
};

struct ScoreStep {    // from `from` on (of the actual value, or in %), `share` % of the weight
    Decimal from, share;
};

struct Subgroup {    // 二级指标
    std::string id, label;
    std::string guidance;
    bool required = false;    // at least one indicator
    std::vector<ScoreStep> steps;    // a table of points instead of the formula: 满意率 ≥90 → 100 %, ≥85 → 90 % …; highest first
};
struct Group {    // 一级指标
    std::string id, label;
    Decimal weight;    // its cap in the scheme, 分: 50
    std::vector<Subgroup> subgroups;
};

// total = Σ parts ("=") or total ≥ Σ parts (">="), in each of `columns`. Cells
// are "block/row" within the form; with no `columns` they are full
// "block/row/column". A blank total of "=" is filled by the sum. A sum that is
// a part of another stands after it: 三公经费, then 公务用车.
struct Sum {
    std::string rule;    // R48
    Path total;          // without the form, as the parts
    std::vector<Path> parts;
    std::vector<std::string> columns;
    bool at_least = false;
};

// Where fields are printed.
enum class Placement {
    table,    // rows of the form's table
    line,     // one line outside the table: 填表人 … 单位负责人签字
    cover,    // a page of their own before the form
};

struct Block {
    std::string id;
    BlockKind kind = BlockKind::fields;
    Placement place = Placement::table;    // fields
    std::string title;
    std::string row_header;    // what stands above the row labels: "经费控制情况（万元）"
    bool beside = false;       // stands to the right of the block before it
    bool optional = false;     // may stay empty as a whole (楼堂馆所)
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::vector<Group> groups;    // indicators
    Decimal weight;               // funding: points for execution, 10
    std::string note;             // printed under the block

    const Column* column(std::string_view id) const;
    bool has_column(std::string_view id) const;    // also "value" of fields
    const Row* row(std::string_view id) const;
    const Group* group(std::string_view id) const;             // by its own id
    const Group* group_of(std::string_view subgroup) const;    // the 一级 of a 二级
    const Subgroup* subgroup(std::string_view id) const;
};

// A name that rules use for a cell ("posts", "executed", "sangong.last"), so that no rule knows a form's layout.
struct Fact {
    std::string name;
    Path path;    // of a form's own facts: without the form
};

struct GradeBand {            // half-open: [min, next higher min)
    std::string id, label;    // "excellent", "优"
    Decimal min;              // 90
};

// How far a reviewer's total is from the department's own, in words.
struct DeviationBand {
    std::string label;              // "一般"
    std::optional<Decimal> most;    // 偏离度 up to this, %, in either direction; nothing: any
};

// Optional forms are part of a report once the department adds them, or declares 无此项. A form that repeats is filled in once
// for each project: its uses are called "project.1", "project.2" …
struct Form {
    std::string id;
    std::string label;       // short, for the list at the left: "自评表"
    std::string annex;       // "附件2"; "" when none
    std::string title;       // "{year}年度部门（单位）整体支出绩效自评表"
    std::string guidance;    // what this form is for, one or two sentences
    std::vector<Block> blocks;
    std::vector<Sum> sums;
    std::string note;    // 说明: printed under the form
    bool optional = false;
    bool repeats = false;             // and is optional
    bool landscape = false;           // on paper
    int months = 0;                   // a monitoring form: of the year that it covers, 6
    std::string names;                // "head/name/value": the cell whose text names a use of a form that repeats
    std::string variant;              // "subject/kind/value": the choice that picks among {项目|政策} in labels
    std::vector<Fact> facts;          // "total", "grade", "executed" … of this form
    std::vector<GradeBand> grades;    // where they differ from the template's: the conclusions of 事前评估

    const Block* block(std::string_view id) const;
    const Path* fact(std::string_view name) const;
    bool always() const { return !optional && !repeats; }    // part of every report
};

struct Level {                // 定性指标: the score lies in [min, max) % of the weight; the
                              // highest includes 100
    std::string id, label;    // "met", "达成预期指标"
    Decimal min, max;         // 80, 100
    Decimal suggested;        // 100: what choosing the level offers
};

// How points follow from numbers where a city departs from 财预〔2020〕10号. Empty: as there.
struct Scoring {
    bool linear = false;            // 反向: w·(1−(B−A)/A), nothing from 2A on; else w·A/B
    Decimal floor;                  // %: below it of the target no points at all (财预〔2021〕101号); 0 = none
    std::vector<ScoreStep> over;    // from this % of the target on, so many % of the weight are left; highest first
    std::vector<ScoreStep>
        capped;    // execution rates from 0 upwards in %: below the next one the total is at most `share`; highest first
};

// How a rule runs under this template. What `limits`, `cells` and `words` mean
// is said where the rule stands (core/rules).
struct RuleSetting {
    std::string rule;    // "R44"
    Severity severity = Severity::error;
    std::vector<Decimal> limits;
    std::vector<Path> cells;
    std::vector<std::string> words;
};

// A value that prose may quote: 〔全年执行数〕 shows what the cell holds and follows it.
struct Quotable {
    std::string label;
    Path path;
};

struct Template {
    std::string id;                  // "zhuzhou-2023"
    std::string version;             // "1"
    std::string title;               // "株洲市2023年度部门整体支出绩效自评"
    int year = 0;                    // the year it is for; 0 = any
    std::string document;            // name used in file names: "整体支出绩效自评"
    std::string digest_algorithm;    // "sm3" or "sha256": what reports made from it carry
    std::string digest;              // of the template itself, as reports quote it; set by the reader
    std::vector<Form> forms;
    std::vector<GradeBand> grades;    // highest first
    std::vector<DeviationBand> deviations{{"一致", Decimal(5)}, {"一般", Decimal(10)}, {"较大", Decimal(20)}, {"严重", {}}};
    std::vector<Level> levels;    // highest first
    Scoring scoring;
    std::vector<RuleSetting> rules;    // a rule that is not here does not run
    std::vector<Fact> facts;           // of forms that are part of every report, with the form
    std::vector<Quotable> quotable;

    const Form* form(std::string_view id) const;    // also of a use: "project.2" is the form "project"
    const Block* block(const CellRef& path) const;
    const RuleSetting* rule(std::string_view id) const;
    const Path* fact(std::string_view name) const;
    const Level* level(std::string_view id) const;
    const std::vector<GradeBand>& grades_of(const Form& form) const;     // its own, or else the template's
    const GradeBand* grade_of(const Form& form, Decimal total) const;    // of a total in 分; null below the last one
                                                                         // and above 100
};

// Where the value of a cell lives: the cell itself, or the one that its row's `same_as` names (填表人 of every form).
Path home_of(const Template& tpl, const Path& path);

// The label with {year}, {last_year}, {next_year}, {unit} replaced, and of {项目|政策} the alternative number `variant`; all of them,
// parted by "/", when it is negative.
std::string filled_in(std::string_view label, int year, std::string_view unit = {}, int variant = -1);

// "自评表 › 产出指标 › 党务干部培训 › 实际完成值": where a path stands, in the
// words of the forms. `report` supplies indicator names and the year.
struct Report;
std::string place(const Template& tpl, const Report& report, const CellRef& path);
bool row_is_gone(const Template& tpl, const Report& report, const CellRef& path);    // of an indicator that was removed

}    // namespace ziping
