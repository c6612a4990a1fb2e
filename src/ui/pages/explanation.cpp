// How a computed number came about, with links to its cells.
#include "ui/pages/dialog.h"

#include <algorithm>
#include <utility>

namespace ziping {

void draw_explanation(Program& program) {
    Ui& ui = program.ui;
    const Workspace& work = *program.work;
    OverlayContent& content = program.overlay_content;
    if (std::exchange(content.changes, work.changes()) != work.changes())
        content.explanation = explain(work.tpl(), work.report(), work.assessment(), program.overlay_path);
    const std::optional<Explanation>& told = content.explanation;
    if (!told) return program.close_overlay();
    const float w = ui.px(380), pad = ui.px(16);
    const TextStyle title = ui.style(size::body, true), line = ui.style(size::table),
                    small = ui.style(size::small, false, ui.theme->secondary);
    float h = 2 * pad + title.line;
    for (const std::string& text : told->lines) h += ui.text.wrap(line, text, w - 2 * pad).height;
    const std::size_t links = std::min<std::size_t>(told->cells.size(), 6);
    h += ui.px(8) + static_cast<float>(links) * ui.px(26) + (told->source.empty() ? 0 : small.line + ui.px(6));
    const Box box = place_at(ui, program.anchor, w, h, program.anchor.x > ui.page.w / 2);
    draw_card(ui, box);
    const float x = box.x + pad;
    float y = box.y + pad;
    ui.add({.id = control_id("explain", "card"), .role = Role::dialog, .label = ui.keep(told->title), .box = box});
    y += paragraph(ui, title, x, y, w - 2 * pad, ui.keep(told->title));
    for (std::size_t i = 0; i < told->lines.size(); ++i)
        y += paragraph(ui, line, x, y, w - 2 * pad, ui.keep(told->lines[i]), control_id("explain", "line", std::to_string(i)));
    y += ui.px(8);
    for (std::size_t i = 0; i < links; ++i) {
        const ButtonSpec spec{.id = control_id("explain", "cell", std::to_string(i)),
                              .label = ui.keep(place(work.tpl(), work.report(), told->cells[i])),
                              .icon = Icon::right,
                              .look = Look::link,
                              .align = Align::left};
        if (button(ui, {x, y, w - 2 * pad, ui.px(26)}, spec)) {
            program.close_overlay();
            program.show(told->cells[i]);
        }
        y += ui.px(26);
    }
    if (!told->source.empty()) paragraph(ui, small, x, y + ui.px(6), w - 2 * pad, ui.keep("依据：" + told->source));
}

}    // namespace ziping
