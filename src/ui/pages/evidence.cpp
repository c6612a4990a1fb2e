// 佐证材料: the files that prove an indicator; and 打包, all of them with the report in one ZIP. The files stay where they are: the report
// keeps their names, sizes and digests, this window holds the bytes of those chosen since it was opened.
#include "ui/pages/dialog.h"

#include "core/template.h"

#include <algorithm>

namespace ziping {

namespace {

std::string size_text(std::uint32_t bytes) {
    if (bytes < 1024) return std::to_string(bytes) + " 字节";
    const bool small = bytes < (1u << 20);
    const std::uint32_t tenths = static_cast<std::uint32_t>((std::uint64_t{bytes} * 10) >> (small ? 10 : 20));
    return std::to_string(tenths / 10) + (tenths % 10 != 0 ? "." + std::to_string(tenths % 10) : "") + (small ? " KB" : " MB");
}

struct Shown {
    std::size_t at;    // among the report's evidence
    const Evidence* evidence;
};

std::vector<Shown> shown(const Report& report, const Path& indicator) {
    std::vector<Shown> list;
    for (std::size_t i = 0; i < report.evidence.size(); ++i)
        if (indicator.row.empty() || report.evidence[i].indicator == indicator) list.push_back({i, &report.evidence[i]});
    return list;
}

// A line of the list; true when it is to be removed.
bool draw_file(Program& program, const Shown& one, const Box& box, bool packing) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    const Evidence& file = *one.evidence;
    const bool held = program.host.holds_evidence(file.digest);
    const TextStyle style = ui.style(size::table), small = ui.style(size::small, false, theme.secondary);
    const std::string number = std::to_string(one.at);
    std::string detail = size_text(file.size);
    if (packing) detail = place(program.work->tpl(), program.work->report(), file.indicator) + "   " + detail;
    const std::string_view state = !packing || held ? "" : "需重新选择";
    const float state_w = ui.px(96), text_w = box.w - state_w - ui.px(8);
    ui.text.draw_in(*ui.draw, style, box.x, box.y + ui.px(4), text_w, style.line, file.name);
    ui.text.draw_in(*ui.draw, small, box.x, box.y + ui.px(26), text_w, small.line, ui.keep(detail));
    ui.add({.id = control_id("evidence", number, "what"),
            .role = Role::text,
            .label = ui.keep(file.name + " " + detail + (packing ? " " + std::string(state) : "")),
            .box = {box.x, box.y, text_w, box.h}});
    ui.rule(box.x, bottom(box) - ui.hair(), box.w, theme.hairline);
    if (packing && held) {
        const bool wanted = !program.left_out.contains(file.digest);
        const float tick_w = ui.px(72);
        if (tick(ui, {right(box) - tick_w, box.y, tick_w, box.h},
                 {.id = control_id("evidence", number, "wanted"),
                  .label = ui.keep("装入 " + file.name),
                  .shown = "装入",
                  .ticked = wanted})) {
            if (wanted)
                program.left_out.insert(file.digest);
            else
                program.left_out.erase(file.digest);
        }
        return false;
    }
    if (packing) {
        chip(ui, right(box) - chip_width(ui, state), box.y + box.h / 2, state, theme.warn, theme.warn_tint);
        return false;
    }
    const float side = ui.px(32);
    return button(ui, {right(box) - side, box.y + std::floor((box.h - side) / 2), side, side},
                  {.id = control_id("evidence", number, "remove"),
                   .label = ui.keep("移除 " + file.name),
                   .shown = " ",
                   .icon = Icon::trash,
                   .disabled = program.work->read_only()});
}

}    // namespace

void draw_evidence(Program& program) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    Workspace& work = *program.work;
    const Path indicator = program.overlay_path;
    const bool packing = indicator.row.empty();
    if (!packing && !work.report().row(indicator)) return program.close_overlay();
    const std::vector<Shown> files = shown(work.report(), indicator);
    const auto lacking = std::count_if(files.begin(), files.end(),
                                       [&](const Shown& one) { return !program.host.holds_evidence(one.evidence->digest); });

    const Box content = draw_dialog(ui, packing ? "打包" : "佐证材料", 600, std::min(ui.px(520), ui.page.h - ui.px(80)));
    const TextStyle style = ui.style(size::table), small = ui.style(size::small, false, theme.secondary);
    float y = content.y;
    std::string about = packing ? "一个 ZIP 文件，装有报告数据（JSON）、Word、Excel 和下列佐证材料，供报送和存档。"
                                : place(work.tpl(), work.report(), indicator) +
                                      "。文件本身不存入报告，只登记名称、大小和校验值；请保存好原件，打包时一并装入。";
    if (packing && lacking > 0)
        about += "本次打开页面后没有选过的文件需重新选择，内容必须与登记时相同；仍缺的不装入，但清单里保留。";
    y += paragraph(ui, small, content.x, y, content.w, ui.keep(about), control_id("evidence", "about")) + ui.px(8);
    std::optional<std::size_t> removed;
    {
        const Box list{content.x - ui.px(8), y, content.w + ui.px(16), bottom(content) - ui.px(52) - y};
        Region region(ui, "evidence_list", list, theme.paper, true, true);
        const float row = ui.px(52), x = list.x + ui.px(8), w = region.width() - ui.px(16);
        float at = region.origin().y;
        if (files.empty())
            paragraph(ui, style.in(theme.secondary), x, at + ui.px(12), w,
                      packing ? "还没有登记佐证材料：在指标行末的“…”里添加。" : "还没有佐证材料。",
                      control_id("evidence", "none"));
        for (const Shown& one : files) {
            const Box view = ui.clip();
            if (at + row > view.y - ui.px(60) && at < bottom(view) + ui.px(60) &&
                draw_file(program, one, {x, at, w, row}, packing))
                removed = one.at;
            at += row;
        }
        region.set_height(at - region.origin().y + ui.px(8));
    }
    const ButtonSpec choose{.id = control_id("evidence", "choose"),
                            .label = packing ? "选择文件" : "添加文件",
                            .icon = packing ? Icon::file : Icon::add,
                            .look = packing ? Look::outline : Look::primary,
                            .disabled = packing ? lacking == 0 : work.read_only()};
    const ButtonSpec close{.id = control_id("evidence", "close"), .label = "关闭", .look = Look::outline};
    const ButtonSpec pack{.id = control_id("evidence", "pack"), .label = "打包", .look = Look::primary};
    const std::vector<ButtonSpec> buttons = packing ? std::vector{pack, choose, close} : std::vector{choose, close};
    const int pressed = draw_dialog_buttons(ui, content, buttons);
    if (removed) work.edit("移除佐证材料", {RemoveEvidence{*removed}});
    if (pressed < 0) return;
    const ControlId id = buttons[static_cast<std::size_t>(pressed)].id;
    if (id == choose.id) return program.choose_evidence(indicator);
    program.close_overlay();
    if (id == pack.id) program.pack();
}

}    // namespace ziping
