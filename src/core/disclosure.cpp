#include "core/disclosure.h"

#include "core/line_break.h"
#include "core/quantity.h"

#include <algorithm>

namespace ziping {

namespace {

constexpr std::string_view left_out = "（略）";

struct Sign {
    std::uint32_t code = 0;
    std::size_t begin = 0, end = 0;    // bytes
    int digit() const { return code >= '0' && code <= '9' ? static_cast<int>(code - '0') : full_width_digit(); }
    int full_width_digit() const { return code >= 0xFF10 && code <= 0xFF19 ? static_cast<int>(code - 0xFF10) : -1; }
    bool parts_digits() const {    // 138-0013-8000, (0731)28681234
        return code == ' ' || code == '-' || code == 0xFF0D || code == 0x2013 || code == 0x2014 || code == ')' || code == 0xFF09;
    }
};

std::vector<Sign> signs_of(std::string_view text) {
    std::vector<Sign> signs;
    for (std::size_t at = 0; at < text.size();) {
        Sign sign{0, at, 0};
        sign.code = next_code_point(text, at);
        sign.end = at;
        signs.push_back(sign);
    }
    return signs;
}

bool is_mobile(std::string_view digits) {
    for (const std::string_view country : {"0086", "86"})
        if (digits.size() == 11 + country.size() && digits.starts_with(country)) digits.remove_prefix(country.size());
    return digits.size() == 11 && digits[0] == '1' && digits[1] >= '3';
}

// With its area code: 010, 02x and eight digits, others and seven or eight.
bool is_land_line(std::string_view digits) {
    if (digits.size() < 11 || digits.size() > 12 || digits[0] != '0' || digits[1] == '0') return false;
    const bool short_code = digits[1] == '1' || digits[1] == '2';
    return short_code ? digits.size() == 11 && digits[3] >= '2' : digits[4] >= '2';
}

// Seven or eight digits are a number of the same town where the words before them say so.
bool is_local(std::string_view digits, std::string_view before) {
    if (digits.size() < 7 || digits.size() > 8 || digits[0] < '2') return false;
    if (before.size() > 24) before.remove_prefix(before.size() - 24);
    for (const std::string_view word : {"电话", "手机", "传真", "热线"})
        if (before.find(word) != before.npos) return true;
    return false;
}

// How many signs from `at` on are a telephone number; 0 when none begins here.
std::size_t phone_at(std::string_view text, const std::vector<Sign>& signs, std::size_t at) {
    std::string digits;
    const std::string_view before = text.substr(0, signs[at].begin);
    for (std::size_t i = at; i < signs.size() && digits.size() < 16; ++i) {
        if (signs[i].digit() < 0) {
            if (!signs[i].parts_digits() || digits.empty()) return 0;
            continue;
        }
        digits += static_cast<char>('0' + signs[i].digit());
        const std::uint32_t next = i + 1 < signs.size() ? signs[i + 1].code : 0;
        if (i + 1 < signs.size() && signs[i + 1].digit() >= 0) continue;
        const bool amount = next == '.' || next == ',' || next == U'元' || next == U'万' || next == U'年' || next == '%';
        if (!amount && (is_mobile(digits) || is_land_line(digits) || is_local(digits, before))) return i + 1 - at;
    }
    return 0;
}

template <class Visit>
void each_cell(const Report& report, Visit visit) {
    for (const FilledForm& form : report.forms)
        for (const FilledBlock& block : form.blocks)
            for (const FilledRow& row : block.rows)
                for (const Cell& cell : row.cells) visit(Path{form.id, block.id, row.id, cell.column}, cell.text);
}

}    // namespace

bool is_personal(const Template& tpl, const Path& path) {
    const auto marked = [&](const Path& at) {
        const Block* block = tpl.block(at);
        const Row* row = block ? block->row(at.row) : nullptr;
        const Column* column = block ? block->column(at.column) : nullptr;
        return (row && (row->personal || row->kind == CellKind::phone)) || (column && column->kind == CellKind::phone);
    };
    return marked(path) || marked(home_of(tpl, path));
}

std::string without_phones(std::string_view text, std::vector<std::string>* found) {
    std::string out;
    const std::vector<Sign> signs = signs_of(text);
    for (std::size_t i = 0; i < signs.size();) {
        const bool within =
            i > 0 && (signs[i - 1].digit() >= 0 || (i > 1 && signs[i - 1].code == '.' && signs[i - 2].digit() >= 0));
        const bool begins = signs[i].digit() >= 0 && !within;
        const std::size_t count = begins ? phone_at(text, signs, i) : 0;
        const std::string_view taken =
            text.substr(signs[i].begin, signs[i + std::max<std::size_t>(count, 1) - 1].end - signs[i].begin);
        if (count > 0) {
            const bool closes = taken.find(')') != taken.npos || taken.find("）") != taken.npos;    // (0731)28681234
            for (const std::string_view before : {"+", "(", "（"})
                if (out.ends_with(before) && (closes || before == "+")) out.resize(out.size() - before.size());
            if (found) found->emplace_back(taken);
        }
        out += count > 0 ? left_out : taken;
        i += std::max<std::size_t>(count, 1);
    }
    return out;
}

std::vector<Omission> omissions(const Template& tpl, const Report& report) {
    std::vector<Omission> out;
    each_cell(report, [&](const Path& path, const std::string& text) {
        if (is_blank(text)) return;
        if (is_personal(tpl, path)) {
            const Block* block = tpl.block(path);
            const Row* row = block ? block->row(path.row) : nullptr;
            out.push_back({row && row->personal ? Omission::name : Omission::phone_field, path, std::string(trimmed(text))});
            return;
        }
        std::vector<std::string> phones;
        without_phones(text, &phones);
        for (std::string& phone : phones) out.push_back({Omission::phone_in_text, path, std::move(phone)});
    });
    return out;
}

Report disclosed(const Template& tpl, const Report& report) {
    Report copy = report;
    for (Review& review : copy.reviews) review.by.clear();
    for (FilledForm& form : copy.forms)
        for (FilledBlock& block : form.blocks)
            for (FilledRow& row : block.rows)
                for (Cell& cell : row.cells) {
                    const bool personal = is_personal(tpl, {form.id, block.id, row.id, cell.column});
                    cell.text = personal ? std::string() : without_phones(cell.text);
                }
    return copy;
}

}    // namespace ziping
