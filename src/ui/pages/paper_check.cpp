// 核对纸质件, on the start page: the code in the footer of a printed page is typed or scanned, and the answer tells which kept version it
// belongs to and whether the report has changed since.
#include "core/iso_time.h"
#include "exchange/digest.h"
#include "exchange/report_json.h"
#include "ui/controls/controls.h"
#include "ui/program.h"

#include <algorithm>

namespace ziping {

namespace {

std::string name_of(const DraftInfo& draft) { return "“" + draft.unit + " " + std::to_string(draft.year) + "年度”"; }

const DraftInfo* draft_of(const Program& program, std::string_view id) {
    const auto& drafts = program.drafts.list();
    const auto at = std::find_if(drafts.begin(), drafts.end(), [&](const DraftInfo& draft) { return draft.id == id; });
    return at == drafts.end() ? nullptr : &*at;
}

void answer(Program& program, std::string text, bool good, std::string draft = {}) {
    PaperCheck& check = program.check;
    check.asked.clear();
    check.found.reset();
    check.answer = std::move(text);
    check.good = good;
    check.draft = std::move(draft);
    program.host.announce(check.answer);
    program.ui.wants_frame = true;
}

// The present content first: a report that came as a file has no older versions here.
void look_up(Program& program) {
    PaperCheck& check = program.check;
    check.asked.clear();
    check.found.reset();
    check.answer.clear();
    check.draft.clear();
    const std::string code = read_code(check.typed);
    if (code.empty()) return;
    for (const DraftInfo& draft : program.drafts.list())
        if (program.drafts.code(draft.id) == code)
            return answer(program, "与" + name_of(draft) + "现在的内容一致（第" + std::to_string(draft.revision) + "版）。", true,
                          draft.id);
    check.asked = code;
    program.host.find_versions({});
}

}    // namespace

void check_among(Program& program, const std::vector<VersionInfo>& versions) {
    PaperCheck& check = program.check;
    const auto at = std::find_if(versions.begin(), versions.end(), [&](const VersionInfo& v) { return v.code == check.asked; });
    if (at == versions.end())
        return answer(program,
                      "这台电脑上没有核对码为 " + check.asked + " 的版本：请看看是否输错，或先打开对方的报告文件再核对。", false);
    check.asked.clear();
    check.found = *at;
    program.host.read_version(at->draft, at->time);
}

void check_against(Program& program, std::string_view text) {
    const VersionInfo found = *program.check.found;
    const DraftInfo* draft = draft_of(program, found.draft);
    const std::string which = found.title + "（" + minute_of(found.time) + "）";
    if (!draft) return answer(program, "是" + which + "，这份报告已从本机删除。", false);
    const auto then = read_report(text, program.templates), now = program.drafts.open(found.draft);
    if (!then || !now) return answer(program, "是" + name_of(*draft) + "的" + which + "，但内容读不出来，无法比较。", false);
    const bool same = same_answers(*then, *now);
    answer(program,
           "是" + name_of(*draft) + "的" + which +
               (same ? "，此后内容没有改动。" : "，此后内容已有改动：请打开核对，或按现在的内容重新打印。"),
           same, found.draft);
}

float draw_paper_check(Program& program, float x, float y, float w) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    PaperCheck& check = program.check;
    const float top = y;
    y += paragraph(ui, ui.style(size::section, true), x, y, w, "核对纸质件", control_id("check", "title"), Role::heading, 2) +
         ui.px(4);
    y += paragraph(ui, ui.style(size::small, false, theme.secondary), x, y, w,
                   "输入或扫描打印件页脚的12位核对码，看它是哪一版、之后内容有没有改动。", control_id("check", "about")) +
         ui.px(8);
    const bool wrong = check.answer.empty() && check.typed.size() >= 12 && read_code(check.typed).empty();
    const Box entry{x, y, ui.px(220), ui.px(36)};
    if (auto text = field(ui, entry,
                          {.id = control_id("check", "code"),
                           .label = "核对码",
                           .text = check.typed,
                           .placeholder = "如 CV3Z-1X32-XVPX",
                           .invalid = wrong})) {
        check.typed = *text;
        look_up(program);
    }
    const std::string_view said = wrong ? "核对码是12位数字和字母，请对照页脚重新输入。" : std::string_view(check.answer);
    const ButtonSpec open{.id = control_id("check", "open"), .label = "打开这份报告", .look = Look::outline};
    const float button_w = button_width(ui, open), said_x = right(entry) + ui.px(16);
    const float said_w = x + w - said_x - (check.draft.empty() ? 0 : button_w + ui.px(16));
    float used = entry.h;
    if (!said.empty()) {
        const TextStyle style = ui.style(size::table, false, check.good ? theme.good : wrong ? theme.bad : theme.warn);
        const float high = static_cast<float>(ui.text.wrap(style, said, said_w).lines.size()) * style.line;
        used = std::max(used, high);
        paragraph(ui, style, said_x, y + std::max(0.f, std::floor((entry.h - high) / 2)), said_w, said,
                  control_id("check", "answer"), Role::status);
    }
    if (!check.draft.empty() && button(ui, {x + w - button_w, y, button_w, entry.h}, open)) program.open_draft(check.draft);
    return y + used - top;
}

}    // namespace ziping
