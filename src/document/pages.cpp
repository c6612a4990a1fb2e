#include "document/pages.h"

#include <algorithm>

namespace ziping::paper {

namespace {

Length em(const Type& type, int count) { return type.size * count; }

std::vector<TextLine> paragraph_lines(const Paragraph& paragraph, const Type& type, Length width) {
    if (type.align == Align::centre) return balanced_lines(paragraph.text, width, type.size, type.bold);
    return lines_of(paragraph.text, width, type.size, type.bold, em(type, type.first), em(type, type.hang));
}

struct Layout {
    Filling filling;

    Length width() const { return filling.sheet().text_width(); }

    Length height(const Block& block) const {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            const Type& type = type_of(paragraph->style);
            return type.before + type.line * static_cast<Length>(paragraph_lines(*paragraph, type, width()).size()) + type.after;
        }
        if (const auto* line = std::get_if<FieldLine>(&block)) {
            const Type& type = type_of(Style::line);
            Length lines = 0;
            for (const auto& row : field_rows(*line)) lines += row;
            return type.before + type.line * lines;
        }
        return least_height(std::get<Table>(block));
    }

    // How many lines of print each row of fields takes.
    std::vector<int> field_rows(const FieldLine& line) const {
        const Type& type = type_of(Style::line);
        std::vector<int> rows;
        const std::vector<FieldPlace> places = field_places(line, width());
        for (std::size_t i = 0; i < places.size(); ++i) {
            const auto& field = line.fields[i];
            const int lines = static_cast<int>(lines_of(field.label + field.text, places[i].width, type.size).size());
            if (static_cast<std::size_t>(places[i].line) >= rows.size()) rows.push_back(lines);
            rows.back() = std::max(rows.back(), lines);
        }
        return rows;
    }

    // What must stand on one page from this block on: the heading and the beginning of what it heads.
    Length least(const std::vector<Block>& blocks, std::size_t i) const {
        if (i >= blocks.size()) return 0;
        const auto* paragraph = std::get_if<Paragraph>(&blocks[i]);
        if (!paragraph) return height(blocks[i]);
        const Type& type = type_of(paragraph->style);
        if (type.with_next) return height(blocks[i]) + least(blocks, i + 1);
        return type.before + type.line;
    }

    // Notes and signatures after a table: they stay with its last row.
    Length tail(const std::vector<Block>& blocks, std::size_t i) const {
        Length sum = 0;
        for (; i < blocks.size(); ++i) {
            const auto* paragraph = std::get_if<Paragraph>(&blocks[i]);
            if (std::holds_alternative<Table>(blocks[i]) || (paragraph && paragraph->style != Style::note)) break;
            sum += height(blocks[i]);
        }
        return std::min(sum, filling.sheet().text_height() / 3);
    }

    void place(const Paragraph& paragraph) {
        const Type& type = type_of(paragraph.style);
        const std::vector<TextLine> lines = paragraph_lines(paragraph, type, width());
        if (filling.y > filling.top() || filling.section->cover) filling.y += type.before;
        for (std::size_t i = 0; i < lines.size();) {
            const auto fit = static_cast<std::size_t>(std::max(filling.room() / type.line, 0));
            if (fit == 0) {
                filling.new_page();
                continue;
            }
            const std::size_t end = std::min(lines.size(), i + fit);
            Box box = box_for(paragraph.style, filling.sheet().left, width());
            box.path = paragraph.path;
            for (; i < end; ++i) {
                const Length indent = type.align == Align::centre ? 0 : em(type, i == 0 ? type.first : type.hang);
                box.lines.push_back({paragraph.text.substr(lines[i].begin, lines[i].end - lines[i].begin), indent,
                                     type.align == Align::justified && !lines[i].last});
            }
            box.height = type.line * static_cast<Length>(box.lines.size());
            filling.y += box.height;
            filling.add(std::move(box));
        }
        filling.y += type.after;
    }

    void place(const FieldLine& line) {
        const Type& type = type_of(Style::line);
        const std::vector<FieldPlace> places = field_places(line, width());
        const std::vector<int> rows = field_rows(line);
        if (filling.y > filling.top()) filling.y += type.before;
        std::size_t field = 0;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            // A field that is higher than the page stands on as many as it needs.
            std::vector<std::vector<TextLine>> lines;
            std::vector<std::string> texts;
            const std::size_t first = field;
            for (; field < places.size() && places[field].line == static_cast<int>(row); ++field) {
                texts.push_back(line.fields[field].label + line.fields[field].text);
                lines.push_back(lines_of(texts.back(), places[field].width, type.size));
            }
            for (int done = 0; done < rows[row];) {
                if (filling.room() < type.line) filling.new_page();
                const int count = std::min(rows[row] - done, filling.room() / type.line);
                for (std::size_t i = 0; i < texts.size(); ++i) {
                    Box box = box_for(Style::line, filling.sheet().left + places[first + i].x, places[first + i].width);
                    box.path = line.fields[first + i].path;
                    box.height = type.line * count;
                    for (auto at = static_cast<std::size_t>(done);
                         at < std::min(lines[i].size(), static_cast<std::size_t>(done + count)); ++at)
                        box.lines.push_back(
                            {texts[i].substr(lines[i][at].begin, lines[i][at].end - lines[i][at].begin), 0, false});
                    filling.add(std::move(box));
                }
                filling.y += type.line * count;
                done += count;
            }
        }
    }

    Box box_for(Style style, Length x, Length box_width) const {
        const Type& type = type_of(style);
        Box box;
        box.x = x, box.y = filling.y, box.width = box_width;
        box.style = style, box.line = type.line, box.align = type.align;
        return box;
    }

    void place(const Section& section) {
        filling.section = &section;
        filling.new_page();
        for (std::size_t i = 0; i < section.blocks.size(); ++i) {
            const Block& block = section.blocks[i];
            if (follows_table(section, i)) filling.y += after_table;
            if (filling.y > filling.top() && !section.cover && least(section.blocks, i) > filling.room()) filling.new_page();
            if (const auto* table = std::get_if<Table>(&block))
                place_table(filling, *table, tail(section.blocks, i + 1));
            else
                std::visit(
                    [&](const auto& one) {
                        if constexpr (!std::is_same_v<std::decay_t<decltype(one)>, Table>) place(one);
                    },
                    block);
        }
    }
};

// "- 1 -" in the middle, the code at the right.
void add_footer(Page& page, const std::string& code) {
    const Sheet& sheet = sheet_of(page.landscape);
    Box box;
    box.x = sheet.left, box.width = sheet.text_width();
    box.style = Style::number;
    box.y = sheet.height - sheet.bottom + footer_gap;
    box.line = box.height = type_of(Style::number).line, box.align = Align::centre;
    const Length bottom = box.y + box.height;
    if (page.number > 0) {
        box.lines.push_back({"- " + std::to_string(page.number) + " -", 0, false});
        page.boxes.push_back(box);
    }
    if (code.empty()) return;
    box.style = Style::code;
    box.line = box.height = type_of(Style::code).line, box.align = Align::right;
    box.y = bottom - box.height;
    box.lines = {{"核对码 " + code, 0, false}};
    page.boxes.push_back(std::move(box));
}

}    // namespace

void Filling::new_page() {
    Page& page = pages.emplace_back();
    page.landscape = section->landscape;
    page.section = section->name;
    if (!section->cover) page.number = ++number;
    y = top();
}

std::vector<Page> paginate(const Document& document) {
    Layout layout;
    for (const Section& section : document.sections) layout.place(section);
    for (Page& page : layout.filling.pages) add_footer(page, document.code);
    return std::move(layout.filling.pages);
}

const Box* box_at(const Page& page, Length x, Length y) {
    for (auto box = page.boxes.rbegin(); box != page.boxes.rend(); ++box)
        if (!box->path.form.empty() && x >= box->x && x < box->x + box->width && y >= box->y && y < box->y + box->height)
            return &*box;
    return nullptr;
}

std::vector<FieldPlace> field_places(const FieldLine& line, Length width) {
    const Length size = type_of(Style::line).size, gap = size * 2 / 5;
    std::vector<Length> needs;
    for (const auto& field : line.fields)    // room to write where nothing is typed
        needs.push_back(width_of(field.label, size) + std::max(width_of(field.text, size), size * 3) + gap);
    if (!needs.empty()) needs.back() -= gap;
    const int count = static_cast<int>(line.fields.size());
    // As many in a line as fit, the same number in each.
    int per_line = std::max(count, 1);
    const auto fits = [&] {
        for (int first = 0; first < count; first += per_line) {
            Length sum = 0;
            for (int i = first; i < std::min(first + per_line, count); ++i) sum += needs[static_cast<std::size_t>(i)];
            if (sum > width) return false;
        }
        return true;
    };
    while (per_line > 1 && !fits()) per_line = (per_line + 1) / 2;
    std::vector<FieldPlace> places;
    for (int first = 0; first < count; first += per_line) {
        const int end = std::min(first + per_line, count);
        Length sum = 0, x = 0;
        for (int i = first; i < end; ++i) sum += needs[static_cast<std::size_t>(i)];
        const Length spare = std::max((width - sum) / (end - first), 0);
        for (int i = first; i < end; ++i) {
            const Length own = i + 1 == end ? width - x : needs[static_cast<std::size_t>(i)] + spare;
            places.push_back({first / per_line, x, own});
            x += own;
        }
    }
    return places;
}

bool follows_table(const Section& section, std::size_t block) {
    const auto* paragraph = std::get_if<Paragraph>(&section.blocks[block]);
    return block > 0 && paragraph && paragraph->style != Style::note && std::holds_alternative<Table>(section.blocks[block - 1]);
}

std::vector<std::string> cell_lines(const Cell& cell, Length width) {
    const std::string text = cell.lead + cell.text;
    const Length room = width - 2 * cell_pad_x - cell_size * cell.indent;
    const bool balanced = cell.style == Style::label && cell.align == Align::centre;
    std::vector<std::string> out;
    for (const TextLine& line : balanced ? balanced_lines(text, room, cell_size) : lines_of(text, room, cell_size))
        out.push_back(text.substr(line.begin, line.end - line.begin));
    return out;
}

}    // namespace ziping::paper
