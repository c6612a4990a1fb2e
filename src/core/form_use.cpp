#include "core/form_use.h"

#include "core/quantity.h"

namespace ziping {

namespace {

// "head/name/value" of a form, as it is filled in.
std::string_view text_at(const FilledForm* filled, const std::string& cell) {
    if (!filled || cell.empty()) return {};
    const Path path = Path::parse(cell);    // its parts are one earlier: block/row/column
    const FilledBlock* block = filled->block(path.form);
    const FilledRow* row = block ? block->row(path.block) : nullptr;
    return row ? trimmed(row->text(path.row)) : std::string_view{};
}

FormUse use_of(const Form& form, const FilledForm* filled, std::string id, std::size_t number) {
    FormUse use{&form, filled, std::move(id), {}, variant_of(form, filled)};
    if (form.repeats) {
        use.name = text_at(filled, form.names);
        if (use.name.empty()) use.name = "第" + std::to_string(number) + "个";
    }
    return use;
}

}    // namespace

Path FormUse::fact(std::string_view wanted) const {
    const Path* path = form->fact(wanted);
    return path ? Path{id, path->block, path->row, path->column} : Path{};
}

int variant_of(const Form& form, const FilledForm* filled) {
    const std::string_view chosen = text_at(filled, form.variant);
    if (chosen.empty()) return -1;
    const Path path = Path::parse(form.variant);
    const Block* block = form.block(path.form);
    const Row* row = block ? block->row(path.block) : nullptr;
    for (std::size_t i = 0; row && i < row->options.size(); ++i)
        if (row->options[i].id == chosen) return static_cast<int>(i);
    return -1;
}

std::vector<FormUse> uses_of(const Template& tpl, const Report& report) {
    std::vector<FormUse> uses;
    for (const Form& form : tpl.forms) {
        if (form.always()) {
            uses.push_back(use_of(form, report.form(form.id), form.id, 1));
            continue;
        }
        std::size_t number = 0;
        for (const FilledForm& filled : report.forms)
            if (form_of(filled.id) == form.id) uses.push_back(use_of(form, &filled, filled.id, ++number));
    }
    return uses;
}

std::optional<FormUse> use_of(const Template& tpl, const Report& report, std::string_view id) {
    const Form* form = tpl.form(id);
    if (!form) return std::nullopt;
    std::size_t number = 0;
    for (const FilledForm& filled : report.forms) {
        if (form_of(filled.id) == form->id) ++number;
        if (filled.id == id) return use_of(*form, &filled, filled.id, number);
    }
    if (!form->always()) return std::nullopt;
    return use_of(*form, nullptr, form->id, 1);
}

std::string title_of(const FormUse& use, const Report& report) {
    std::string title = filled_in(use.form->label, report.year, report.unit, use.variant);
    return use.name.empty() ? title : title + "（" + use.name + "）";
}

}    // namespace ziping
