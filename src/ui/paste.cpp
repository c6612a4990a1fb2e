#include "ui/paste.h"

#include "core/form_use.h"
#include "core/line_break.h"
#include "core/quantity.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <optional>
#include <span>
#include <string>

namespace ziping {

namespace {

using Lines = std::vector<std::vector<std::string>>;

std::vector<std::string_view> split(std::string_view text, char mark) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(mark, at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

bool is_word(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// A cell of a table is one line: of a break inside it a blank is left between two words, nothing between ideographs.
std::string on_one_line(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c != '\n' && c != '\r' && c != '\t') {
            out += c;
            continue;
        }
        while (at + 1 < text.size() && (text[at + 1] == '\n' || text[at + 1] == '\r')) ++at;
        if (!out.empty() && at + 1 < text.size() && is_word(out.back()) && is_word(text[at + 1])) out += ' ';
    }
    return out;
}

// Spreadsheets put a cell into quotes when a break or a tabulator is in it, and double the quotes inside. Behind its last quote; npos
// where the text is no such cell but only begins with a quote.
std::size_t end_of_quoted(std::string_view text, std::size_t at) {
    bool needed = false;
    for (std::size_t i = at + 1; i < text.size(); ++i) {
        if (text[i] != '"')
            needed = needed || text[i] == '\n' || text[i] == '\t';
        else if (i + 1 < text.size() && text[i + 1] == '"')
            ++i;
        else if (i + 1 == text.size() || text[i + 1] == '\t' || text[i + 1] == '\n' || text[i + 1] == '\r')
            return needed ? i + 1 : text.npos;
        else
            return text.npos;
    }
    return text.npos;
}

std::string unquoted(std::string_view cell) {
    std::string out;
    for (std::size_t i = 1; i + 1 < cell.size(); ++i) {
        out += cell[i];
        if (cell[i] == '"') ++i;
    }
    return out;
}

// What a spreadsheet or a word processor's table puts on the clipboard.
Lines lines_of(std::string_view text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
    Lines lines(1);
    for (std::size_t at = 0;;) {
        const std::size_t quoted = at < text.size() && text[at] == '"' ? end_of_quoted(text, at) : text.npos;
        const std::size_t end = quoted != text.npos ? quoted : std::min(text.find_first_of("\t\n", at), text.size());
        std::string_view cell = text.substr(at, end - at);
        if (quoted == text.npos && cell.ends_with('\r')) cell.remove_suffix(1);
        lines.back().push_back(quoted != text.npos ? on_one_line(unquoted(cell)) : std::string(cell));
        at = end < text.size() && text[end] == '\r' ? end + 1 : end;
        if (at >= text.size()) return lines;
        if (text[at] == '\n') lines.emplace_back();
        ++at;
    }
}

// The columns at and after `from` as they are printed; null for those that take no value.
std::vector<const Column*> printed_columns(const Block& block, const Row* row, std::string_view from) {
    std::vector<const Column*> columns;
    bool begun = false;
    for (const Column& column : block.columns) {
        begun = begun || from.empty() || column.id == from;
        if (!begun || column.kind == CellKind::level) continue;
        const bool takes_none = column.computed || (row && row->leaves_out(column.id));
        columns.push_back(takes_none ? nullptr : &column);
    }
    return columns;
}

std::vector<const Column*> typed_columns(const Block& block, const Row* row, std::string_view from) {
    std::vector<const Column*> columns = printed_columns(block, row, from);
    std::erase(columns, nullptr);
    return columns;
}

// "-": as spreadsheets show 0.
bool is_none(std::string_view text) {
    const auto amount = read_amount(text);
    return !amount && amount.error().suggestion == "0";
}

bool is_amount(const Column& column) { return column.kind == CellKind::amount || column.kind == CellKind::count; }

// What a cell of the column holds for a text of a printed table; nothing where that is none of its options.
std::optional<std::string> value_for(const Column& column, std::string_view text) {
    const std::string_view said = trimmed(text);
    const auto is_one_of = [said](std::initializer_list<std::string_view> marks) {
        return std::find(marks.begin(), marks.end(), said) != marks.end();
    };
    if (column.kind == CellKind::tick) {
        if (is_one_of({"√", "✓", "☑", "是", "1"})) return "1";
        return is_one_of({"", "□", "否", "0"}) ? std::optional<std::string>("") : std::nullopt;
    }
    if (column.kind == CellKind::choice && !said.empty()) {
        for (const Choice& option : column.options)
            if (option.label == said || option.id == said) return option.id;
        return std::nullopt;
    }
    if (is_amount(column) && is_none(said)) return "0";
    return std::string(said);
}

// "产出指标（50分）", "产出 指标" and "产出指标" are one.
std::string plain_label(std::string_view text) {
    std::string plain = half_width(text);
    std::erase(plain, ' ');
    return plain.substr(0, plain.find('('));
}
bool same_label(std::string_view a, std::string_view b) {
    const std::string plain = plain_label(a);
    return !plain.empty() && plain == plain_label(b);
}

struct Paste {
    const Form& form;
    const Block& block;
    const Report& report;
    const Path& at;
    Pasted result{};

    void fill(const std::string& row_id, const Row* row, std::span<const std::string> values) {
        auto columns = typed_columns(block, row, at.column);
        std::size_t count = values.size();
        while (count > 0 && is_blank(values[count - 1])) --count;    // a spreadsheet's empty columns behind the table
        if (count > columns.size()) columns = printed_columns(block, row, at.column);    // it has what is computed, too
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (i < columns.size() && !columns[i]) continue;
            auto value = i < columns.size() ? value_for(*columns[i], values[i]) : std::nullopt;
            if (!value) {
                leave_out(values.subspan(i, 1));
                continue;
            }
            result.edits.push_back(SetText{{at.form, at.block, row_id, columns[i]->id}, std::move(*value)});
            ++result.cells;
        }
    }

    void leave_out(std::span<const std::string> values) {
        for (const std::string& value : values)
            if (!is_blank(value)) ++result.left_out;
    }

    // The row that the line names in its first cell; null where that is none's label.
    const Row* named_row(const std::vector<std::string>& line) const {
        for (const Row& row : block.rows)
            if (same_label(row.label, line.front()) || same_label(row.prefix + row.label, line.front())) return &row;
        return nullptr;
    }
    // Each line of a table that was copied with its labels goes into the row that it names.
    bool into_named_rows(const Lines& lines) {
        const auto typed = typed_columns(block, nullptr, {});
        const bool whole_rows = !typed.empty() && at.column == typed.front()->id;
        const auto is_named = [&](const std::vector<std::string>& line) { return line.size() > 1 && named_row(line); };
        if (!whole_rows || std::none_of(lines.begin(), lines.end(), is_named)) return false;
        for (const std::vector<std::string>& line : lines)
            if (const Row* row = named_row(line))
                fill(row->id, row, std::span(line).subspan(1));
            else
                leave_out(line);
        return true;
    }

    // "2022年决算数 2023年预算数" above lines of numbers.
    static bool begins_with_heading(const Lines& lines) {
        const auto is_value = [](const std::string& cell) {
            return read_amount(cell).value_or(std::nullopt).has_value() || is_none(cell);
        };
        const auto names_column = [](const std::string& cell) {
            return cell.find("年") != cell.npos || cell.find("数") != cell.npos;
        };
        const auto any = [](const std::vector<std::string>& line, auto holds) {
            return std::any_of(line.begin(), line.end(), holds);
        };
        return lines.size() > 1 && any(lines[0], names_column) && !any(lines[0], is_value) && any(lines[1], is_value);
    }

    void into_fixed_rows(const Lines& lines) {
        if (into_named_rows(lines)) return;
        if (begins_with_heading(lines)) return into_fixed_rows(Lines(lines.begin() + 1, lines.end()));
        std::size_t line = 0;
        bool begun = false;
        for (const Row& row : block.rows) {
            begun = begun || row.id == at.row;
            if (begun && line < lines.size()) fill(row.id, &row, lines[line++]);
        }
        while (line < lines.size()) leave_out(lines[line++]);
    }

    // --- Indicators: a line each, into the 二级 that it names, else into that of the cell ---------------------------------------

    const Subgroup* named(std::string_view cell) const {
        for (const Group& group : block.groups)
            for (const Subgroup& subgroup : group.subgroups)
                if (same_label(subgroup.label, cell)) return &subgroup;
        return nullptr;
    }
    bool names_group(std::string_view cell) const {
        return std::any_of(block.groups.begin(), block.groups.end(),
                           [&](const Group& group) { return same_label(group.label, cell); });
    }
    // How other tables call what ours has columns for.
    static bool is_heading(std::string_view cell) {
        for (const std::string_view word :
             {"序号", "指标", "指标名称", "目标值", "指标值", "完成值", "完成情况", "实际值", "权重", "自评得分", "偏差原因"})
            if (same_label(word, cell)) return true;
        return false;
    }
    // The first column holds running numbers: 1, 2, 3 …
    static bool are_numbered(const Lines& lines) {
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (lines[i].size() < 3 || trimmed(lines[i].front()) != std::to_string(i + 1)) return false;
        return lines.size() > 1;
    }
    // A line of the printed heading, or the one below the table: 总分 … 等级.
    bool is_no_indicator(const std::vector<std::string>& line) const {
        const auto headings = std::count_if(line.begin(), line.end(), [&](const std::string& cell) {
            return is_heading(cell) || std::any_of(block.columns.begin(), block.columns.end(),
                                                   [&](const Column& column) { return same_label(column.label, cell); });
        });
        const auto first = std::find_if(line.begin(), line.end(), [](const std::string& cell) { return !is_blank(cell); });
        if (headings > 1 || first == line.end()) return true;
        return std::any_of(form.blocks.begin(), form.blocks.end(), [&](const Block& other) {
            return other.kind == BlockKind::fields && std::any_of(other.rows.begin(), other.rows.end(),
                                                                  [&](const Row& row) { return same_label(row.label, *first); });
        });
    }

    // A 一级 or 二级 of another template's, by its look: "环境效益指标".
    static bool looks_like_group(std::string_view cell) {
        const std::string plain = plain_label(cell);
        return plain.ends_with("指标") && plain.size() <= std::string_view("可持续影响力指标").size();
    }

    // How many columns at the left only tell 一级 and 二级, as a printed table has them: merged cells are blank but for the first, or
    // all, when there is no room for them; some may be of another template's. One such cell by itself may be a name.
    std::size_t label_columns(const Lines& lines) const {
        const std::size_t room = typed_columns(block, nullptr, at.column).size();
        bool wide = false;
        for (std::size_t count = 0;; ++count) {
            const bool known = std::any_of(lines.begin(), lines.end(), [&](const std::vector<std::string>& line) {
                return line.size() > count + 1 && (named(line[count]) || names_group(line[count]));
            });
            bool told = false, wider = false;
            for (const std::vector<std::string>& line : lines) {
                const bool label =
                    line.size() > count + 1 && (is_blank(line[count]) || named(line[count]) || names_group(line[count]) ||
                                                (known && looks_like_group(line[count])));
                if (!label) return lines.size() > 1 || wide || count > 1 ? count : 0;
                told = told || !is_blank(line[count]);
                wider = wider || line.size() - count > room;
            }
            if (!told && !wider) return count;
            wide = wide || wider;
        }
    }

    void into_indicators(Lines lines) {
        const FilledBlock* filled = report.block(at.form, at.block);
        const FilledRow* first = report.row(at);
        if (!filled || !first) return;
        const bool whole_rows = at.column == block.columns.front().id;
        if (whole_rows && lines.size() > 1) std::erase_if(lines, [&](const auto& line) { return is_no_indicator(line); });
        if (whole_rows && are_numbered(lines))
            for (std::vector<std::string>& line : lines) line.erase(line.begin());
        const std::size_t labels = whole_rows && !lines.empty() ? label_columns(lines) : 0;
        FilledBlock growing = *filled;
        std::map<std::string, std::size_t, std::less<>> next;    // by 二级: which of its rows takes the next line
        for (const FilledRow* row = filled->rows.data(); row != first; ++row)
            if (row->group == first->group) ++next[row->group];
        std::string group = first->group;    // "": of none that is known
        for (const std::vector<std::string>& line : lines) {
            for (std::size_t i = 0; i < labels; ++i)
                if (const Subgroup* subgroup = named(line[i]))
                    group = subgroup->id;
                else if (!is_blank(line[i]) && !names_group(line[i]))
                    group.clear(), result.unknown_group = trimmed(line[i]);
            if (group.empty()) {
                leave_out(std::span(line).subspan(labels));
                continue;
            }
            fill(row_of(growing, group, next[group]++), nullptr, std::span(line).subspan(labels));
        }
    }

    // Row `number` of the 二级; a new one behind its last when it has no more.
    std::string row_of(FilledBlock& growing, const std::string& group, std::size_t number) {
        std::size_t behind_last = growing.rows.size();
        for (std::size_t i = 0; i < growing.rows.size(); ++i) {
            if (growing.rows[i].group != group) continue;
            if (number-- == 0) return growing.rows[i].id;
            behind_last = i + 1;
        }
        FilledRow row{free_row_id(report, at, &growing), group, {}};
        result.edits.push_back(InsertRow{{at.form, at.block, "", ""}, behind_last, row});
        growing.rows.insert(growing.rows.begin() + static_cast<std::ptrdiff_t>(behind_last), row);
        return row.id;
    }
};

// A heading without its number, blanks and what stands in brackets: "（二）项目支出情况" and "项目支出情况 " are one.
std::string plain_heading(std::string_view text) {
    std::string out;
    int brackets = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const std::uint32_t c = next_code_point(text, at);
        if (c == U'（' || c == U'(') ++brackets;
        const bool counts = brackets == 0 && !is_blank(text.substr(begin, at - begin)) && c != U'：' && c != U':' && c != U'。';
        if (counts) out += text.substr(begin, at - begin);
        if (c == U'）' || c == U')') brackets = std::max(0, brackets - 1);
    }
    constexpr std::string_view digits = "一二三四五六七八九十";
    std::size_t number = 0;
    while (number + 3 <= out.size() && digits.find(std::string_view(out).substr(number, 3)) != digits.npos) number += 3;
    if (number > 0 && std::string_view(out).substr(number).starts_with("、")) return out.substr(number + 3);
    number = std::min(out.find_first_not_of("0123456789"), out.size());
    if (number > 0)
        for (const std::string_view mark : {"．", ".", "、"})
            if (std::string_view(out).substr(number).starts_with(mark)) return out.substr(number + mark.size());
    return out;
}

// A whole report from a word processor: its headings are those of the sections, and what follows each goes into it. None when the
// text has no headings but the one of the section it is pasted into.
std::vector<Edit> into_sections(const Block& block, const Report& report, const Path& at, std::string_view text, int variant) {
    std::vector<std::pair<std::string, const Row*>> headings;
    for (const Row& row : block.rows)
        headings.emplace_back(plain_heading(filled_in(row.label, report.year, report.unit, variant)), &row);
    struct Part {
        const Row* row;
        std::string text;
    };
    std::vector<Part> parts{{block.row(at.row), {}}};
    std::size_t found = 0;
    for (std::string_view line : split(text, '\n')) {
        if (line.ends_with('\r')) line.remove_suffix(1);
        const std::string heading = line.size() < 120 ? plain_heading(line) : std::string();
        const auto known = std::find_if(headings.begin(), headings.end(),
                                        [&](const auto& one) { return !heading.empty() && one.first == heading; });
        if (known != headings.end()) {
            parts.push_back({known->second, {}});
            if (known->second->id != at.row) ++found;
        } else if (!is_blank(line)) {
            std::string& into = parts.back().text;
            if (!into.empty()) into += '\n';
            into += line;
        }
    }
    std::vector<Edit> edits;
    if (found == 0) return edits;
    for (const Part& part : parts) {
        if (part.text.empty() || !part.row || part.row->heading) continue;
        const Path path{at.form, at.block, part.row->id, at.column};
        const std::string_view before = report.text(path);
        edits.push_back(SetText{path, is_blank(before) ? part.text : std::string(before) + "\n" + part.text});
    }
    return edits;
}

}    // namespace

Pasted paste(const Template& tpl, const Report& report, const Path& at, std::string_view text) {
    const Form* form = tpl.form(at.form);
    const Block* block = tpl.block(at);
    if (!form || !block) return {};
    const Lines lines = lines_of(text);
    if (lines.size() < 2 && lines.front().size() < 2 && text.starts_with(lines.front().front())) return {};    // as it is
    Paste paste{*form, *block, report, at};
    switch (block->kind) {
    case BlockKind::line_items:
    case BlockKind::funding: paste.into_fixed_rows(lines); break;
    case BlockKind::indicators: paste.into_indicators(lines); break;
    case BlockKind::outline:
        paste.result.edits = into_sections(*block, report, at, text, variant_of(*form, report.form(at.form)));
        paste.result.cells = paste.result.edits.size();
        break;
    case BlockKind::goals:
    case BlockKind::fields: break;
    }
    return std::move(paste.result);
}

}    // namespace ziping
