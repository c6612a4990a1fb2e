// What was changed since a version of the open report; a click leads to the place.
#include "ui/pages/dialog.h"

#include <algorithm>
#include <utility>

namespace ziping {

namespace {

constexpr std::string_view kinds[] = {"新增", "删除", "改动", "移动"};

// "2期 → 1期", of long texts a line each; "" where something was added or removed as a whole.
std::string words_of(const Difference& one) {
    if (one.kind == Difference::moved) return "顺序改变";
    if (one.kind != Difference::changed) return {};
    const auto said = [](std::string text) {
        std::replace(text.begin(), text.end(), '\n', ' ');
        return text.empty() ? std::string("（空）") : text;
    };
    constexpr std::size_t one_line = 90;    // bytes
    const bool is_long = one.before.size() + one.after.size() > one_line;
    return (is_long ? "原：" : "") + said(one.before) + (is_long ? "\n现：" : " → ") + said(one.after);
}

}    // namespace

Comparison::Comparison(std::string with_version, std::vector<Difference> differences)
    : with(std::move(with_version)),
      list(std::move(differences)) {
    for (const Difference& one : list) changes.push_back(words_of(one));
}

void draw_comparison(Program& program) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    const Comparison& comparison = program.comparison;
    const Box content = draw_dialog(ui, "与历史版本比较", 640, std::min(ui.px(560), ui.page.h - ui.px(80)));
    const TextStyle style = ui.style(size::table), small = ui.style(size::small, false, theme.secondary);
    const std::string_view about = ui.keep(
        "与“" + comparison.with + "”相比，现在的内容" +
        (comparison.list.empty() ? std::string("没有变化。") : "有 " + std::to_string(comparison.list.size()) + " 处不同："));
    float y = content.y;
    y += paragraph(ui, small, content.x, y, content.w, about, control_id("comparison", "about")) + ui.px(8);
    const Box list{content.x - ui.px(8), y, content.w + ui.px(16), bottom(content) - ui.px(52) - y};
    const Difference* wanted = nullptr;
    {
        Region region(ui, "comparison_list", list, theme.paper, true, true);
        const float x = list.x + ui.px(8), w = region.width() - ui.px(16), mark = ui.px(44);
        const ImU32 inks[] = {theme.good, theme.bad, theme.accent, theme.accent};
        float at = region.origin().y;
        for (std::size_t i = 0; i < comparison.list.size(); ++i) {
            const Difference& one = comparison.list[i];
            const auto kind = static_cast<std::size_t>(one.kind);
            const std::string_view change = comparison.changes[i];
            const Wrapped& place = ui.text.wrap(small, one.place, w - mark);
            const float told = change.empty() ? 0 : ui.text.wrap(style, change, w - mark).height;
            const Box line{list.x, at, region.width(), place.height + told + ui.px(16)};
            const Box view = ui.clip();
            at += line.h;
            if (bottom(line) < view.y - ui.px(60) || line.y > bottom(view) + ui.px(60)) continue;
            const ControlId id = control_id("comparison", std::to_string(i));
            ui.add({.id = id,
                    .role = Role::list_item,
                    .label =
                        ui.keep(std::string(kinds[kind]) + " " + one.place + (change.empty() ? "" : "：") + std::string(change)),
                    .box = line});
            if (ui.hovered(line)) ui.fill(line, theme.hover, size::radius);
            const float top = line.y + ui.px(8);
            ui.text.draw(*ui.draw, small.in(inks[kind]), {x, top}, kinds[kind]);
            ui.text.draw_lines(*ui.draw, small, {x + mark, top}, w - mark, one.place, place, Align::left, view.y, bottom(view));
            if (!change.empty())
                ui.text.draw_lines(*ui.draw, style, {x + mark, top + place.height}, w - mark, change,
                                   ui.text.wrap(style, change, w - mark), Align::left, view.y, bottom(view));
            if (ui.focused == id) focus_ring(ui, inset(line, ui.px(2), ui.px(2)), 4);
            if (ui.pressed(id)) wanted = &one;
        }
        region.set_height(at - region.origin().y + ui.px(8));
    }
    const ButtonSpec buttons[] = {{.id = control_id("comparison", "close"), .label = "关闭", .look = Look::outline}};
    const bool closed = draw_dialog_buttons(ui, content, buttons) >= 0;
    if (!wanted && !closed) return;
    const Path path = wanted && wanted->kind != Difference::removed ? wanted->path : Path{};
    program.close_overlay();
    if (path.row.empty() && !path.form.empty() && path.form != "report")
        program.work->form = path.form;
    else if (!path.form.empty())
        program.show(path);
}

}    // namespace ziping
