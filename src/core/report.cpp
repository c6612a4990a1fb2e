#include "core/report.h"

#include <algorithm>

namespace ziping {

namespace {

template <class Items>
auto* by_id(Items& items, std::string_view id) {
    const auto it = std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.id == id; });
    return it == items.end() ? nullptr : &*it;
}

}    // namespace

std::string_view FilledRow::text(std::string_view column) const {
    for (const Cell& cell : cells)
        if (cell.column == column) return cell.text;
    return {};
}

const FilledRow* FilledBlock::row(std::string_view wanted) const { return by_id(rows, wanted); }
const FilledBlock* FilledForm::block(std::string_view wanted) const { return by_id(blocks, wanted); }
const FilledForm* Report::form(std::string_view wanted) const { return by_id(forms, wanted); }

const FilledBlock* Report::block(std::string_view form_id, std::string_view block_id) const {
    const FilledForm* found = form(form_id);
    return found ? found->block(block_id) : nullptr;
}

const FilledRow* Report::row(const Path& path) const {
    const FilledBlock* found = block(path.form, path.block);
    return found ? found->row(path.row) : nullptr;
}

std::string_view Report::text(const Path& path) const {
    if (path.form == "report") return path.column == "unit" ? std::string_view(unit) : std::string_view{};
    const FilledRow* found = row(path);
    return found ? found->text(path.column) : std::string_view{};
}

Report new_report(const Template& tpl, std::string id, std::string unit, int year) {
    Report report;
    report.id = std::move(id);
    report.tpl = {tpl.id, tpl.version, tpl.digest};
    report.unit = std::move(unit);
    report.year = year;
    for (const Form& form : tpl.forms) {
        FilledForm filled{form.id, {}};
        for (const Block& block : form.blocks) {
            if (block.kind != BlockKind::indicators) continue;
            FilledBlock rows{block.id, {}};
            for (const Group& group : block.groups)
                for (const Subgroup& subgroup : group.subgroups)
                    if (subgroup.required) rows.rows.push_back({free_row_id(&rows), subgroup.id, {}});
            filled.blocks.push_back(std::move(rows));
        }
        if (!filled.blocks.empty()) report.forms.push_back(std::move(filled));
    }
    return report;
}

std::string free_row_id(const FilledBlock* block) {
    for (std::size_t number = block ? block->rows.size() + 1 : 1;; ++number) {
        std::string id = "r" + std::to_string(number);
        if (!block || !block->row(id)) return id;
    }
}

}    // namespace ziping
