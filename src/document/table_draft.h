// A form's table in the making. Each block of the form adds rows with cells at the places it likes; `finish` gives all of them one
// grid, as a word processor's merged cells need it.
//
//     TableDraft table(answers, use, width, blocks);
//     table.open_side("绩效指标");                        a label at the left that spans the rows until the next one
//     paper::Cell& c = table.put(row, x0, x1, cell);
//     paper::Table t = table.finish();
#pragma once

#include "document/answers.h"

#include <string>
#include <vector>

namespace ziping {

class TableDraft {
public:
    TableDraft(const Answers& answers, const FormUse& use, paper::Length width, std::vector<const Block*> blocks);

    const Answers& answers;
    const FormUse& use;
    const paper::Length width;
    paper::Length side = 0;     // width of the labels at the left
    paper::Length label = 0;    // of the labels of lines, from the table's left edge where there is no side label
    const bool narrow_side;     // 绩效 / 指标: beside labels of their own

    // Where a block's own cells begin.
    paper::Length left() const { return side_open_ ? side : 0; }

    void open_side(std::string text);
    void close_side();
    void next_part() { ++part_; }
    std::size_t add_row(bool head = false);
    // The cell at [x0, x1) from `row` on.
    paper::Cell& put(std::size_t row, paper::Length x0, paper::Length x1, paper::Cell cell);
    paper::Cell& put_label(std::size_t row, paper::Length x0, paper::Length x1, std::string text,
                           paper::Align align = paper::Align::centre);
    std::size_t row_count() const { return rows_.size(); }

    // The columns of the last indicators: where they stand, and their first and last rows.
    struct Indicators {
        const Block* block = nullptr;
        std::vector<std::pair<std::string, paper::Length>> begins;    // column id, x; the last is the table's right edge
        Path first, last;                                             // rows
    } indicators;
    Path funding;    // the funding row whose score enters the total; empty form: none

    paper::Table finish();

private:
    struct Placed {
        paper::Length x0, x1;
        paper::Cell cell;
    };
    struct DraftRow {
        std::vector<Placed> cells;
        bool head = false;
        int part = 0;
    };
    std::vector<DraftRow> rows_;
    std::string side_text_;    // waits for its first row
    std::size_t side_row_ = 0;
    bool side_open_ = false;
    int part_ = 0;
};

// One function for each kind of block.
void add_line_items(TableDraft& table, const Block& block);
void add_lists(TableDraft& table,
               const std::vector<const Block*>& beside_each_other);    // of one amount a line: "其中：基本支出：600.99"
void add_funding(TableDraft& table, const Block& block);
void add_goals(TableDraft& table, const Block& block);
void add_indicators(TableDraft& table, const Block& block);
void add_fields(TableDraft& table, const Block& block);
void add_result(TableDraft& table, const Block& block);    // 总分, under the indicators it closes

// Of a column in which the labels of all lines stand on one line, if it is not too wide for that.
paper::Length label_width(const Answers& answers, const std::vector<const Block*>& blocks, paper::Length least,
                          paper::Length most);

bool is_list(const Block& block);
bool has_row_labels(const Block& block);
std::string side_label(const Block& block);    // 绩效指标; "" when the block has none
// The words above a column, with its unit where the form says it nowhere else.
std::string column_label(const Answers& answers, const Block& block, const Column& column);
// Right edges of columns that share [x0, x1).
std::vector<paper::Length> column_edges(const std::vector<int>& shares, paper::Length x0, paper::Length x1);
int share_of(const Column& column);                        // its usual width, mm
paper::Length least_width(const Column& column);           // that its numbers or a few words still fit
paper::Length width_of_number(const paper::Cell& cell);    // with its padding, so that it is not broken; 0 where there is none
std::string narrow_label(std::string text);                // for a column of three characters: "年度预算申请\n(万元)"

}    // namespace ziping
