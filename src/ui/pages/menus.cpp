// The menus: export, a row of indicators, a form that was added, what else can be done with a report.
#include "ui/pages/dialog.h"

#include "core/form_use.h"
#include "core/live_text.h"

#include <algorithm>
#include <span>

namespace ziping {

namespace {

// What is removed takes its evidence with it; one step back brings both.
std::vector<Edit> with_evidence(const Report& report, const Path& removed, Edit removal) {
    std::vector<Edit> edits;
    for (std::size_t i = report.evidence.size(); i-- > 0;) {
        const Path& of = report.evidence[i].indicator;
        if (of.form == removed.form && (removed.row.empty() || of == removed)) edits.push_back(RemoveEvidence{i});
    }
    edits.push_back(std::move(removal));
    return edits;
}

// What stands between the report and its submission.
std::string standing(const Assessment& a) {
    if (a.errors > 0 || a.warnings > 0)
        return "还有 " + std::to_string(a.errors) + " 项强制性、" + std::to_string(a.warnings) + " 项核实性问题";
    if (!a.complete()) return "还有 " + std::to_string(a.required - a.filled) + " 项应填内容没有填写";
    return a.totals_complete() ? "没有强制性问题，核实性问题均有说明" : "总分还不完整";
}

}    // namespace

void draw_export_menu(Program& program) {
    const Assessment& a = program.work->assessment();
    const Status status = program.work->report().status;    // draft: something was changed since
    const bool submitted = status == Status::submitted, returned = status == Status::returned,
               accepted = status == Status::accepted;
    const bool reviewing = program.work->reviewing(), unsent = program.work->holds_unsent_opinions();
    const std::string_view ready =
        program.ui.keep(reviewing   ? std::string("审核中：用“退回修改”导出退回文件")
                        : submitted ? "已提交第" + std::to_string(program.work->report().revision) + "版，之后没有改动"
                        : accepted ? "第" + std::to_string(program.work->report().revision) + "版已通过审核，之后没有改动"
                                   : standing(a));
    const MenuEntry entries[] = {
        submitted
            ? MenuEntry{"再次导出提交版", unsent ? "有审核意见没有退回：请在“审核”中退回或删去" : "JSON 文件，与上次导出的相同",
                        reviewing || unsent}
        : returned ? MenuEntry{"再次导出退回文件", "JSON 文件，带现在的审核意见", reviewing}
        : accepted ? MenuEntry{"再次导出通过文件", "JSON 文件，与上次导出的相同", reviewing}
                   : MenuEntry{"导出草稿", "JSON 文件，随时可以导出，供备份或交换"},
        {"导出提交版", ready, submitted || accepted || reviewing},
        {"导出 Word 文档", "报告和全部表格，可以编辑、排版"},
        {"导出 Excel 表格", "每张表一页，合计和得分是公式"},
        {"导出公开版…", "去掉姓名和电话，供公开使用"},
        {"打包…", "报告、Word、Excel 和佐证材料，一个 ZIP 文件"},
        {"导出审核意见单", "Word 文档：意见、复核得分和部门的答复"}};    // where there are any
    const std::span<const MenuEntry> shown(entries, std::size(entries) - (program.work->report().opinions.empty() ? 1 : 0));
    const int chosen = draw_menu(program, "export", shown, 320);
    if (chosen < 0) return;
    program.close_overlay();
    switch (chosen) {
    case 0: program.export_report(status); break;
    case 1:
        if (a.submittable() && a.complete())
            program.export_report(Status::submitted);
        else
            program.open_overlay(Overlay::submission, {});
        break;
    case 2: program.export_document(FileFormat::docx, Edition::complete); break;
    case 3: program.export_document(FileFormat::xlsx, Edition::complete); break;
    case 4: program.open_overlay(Overlay::disclosure, {}); break;
    case 5:
        program.overlay_path = {};
        program.open_overlay(Overlay::evidence, {});
        break;
    case 6: program.export_document(FileFormat::docx, Edition::opinions); break;
    default: break;
    }
}

void draw_row_menu(Program& program) {
    Workspace& work = *program.work;
    const Path row = program.overlay_path;
    const FilledBlock* block = work.report().block(row.form, row.block);
    const FilledRow* filled = work.report().row(row);
    if (!block || !filled) return program.close_overlay();
    const std::size_t at = static_cast<std::size_t>(filled - block->rows.data());
    const auto sibling = [&](int step) -> std::optional<std::size_t> {
        for (std::size_t i = at + static_cast<std::size_t>(step); i < block->rows.size(); i += static_cast<std::size_t>(step))
            if (block->rows[i].group == filled->group) return i;
        return std::nullopt;
    };
    const auto above = sibling(-1), below = sibling(1);
    const auto evidence = std::count_if(work.report().evidence.begin(), work.report().evidence.end(),
                                        [&](const Evidence& one) { return one.indicator == row; });
    const std::string_view files =
        evidence == 0 ? std::string_view("佐证材料…") : program.ui.keep("佐证材料（" + std::to_string(evidence) + "）…");
    const MenuEntry entries[] = {{"在上方插入", {}}, {"在下方插入", {}}, {"上移", {}, !above},     {"下移", {}, !below},
                                 {"复制一行", {}},   {files, {}},        {"删除", {}, false, true}};
    const int chosen = draw_menu(program, "row", entries, 160);
    if (chosen < 0) return;
    program.close_overlay();
    const std::string id = free_row_id(work.report(), row, block);
    const Path where{row.form, row.block, "", ""};
    const FilledRow copied{id, filled->group, filled->cells};
    const std::string group = filled->group;
    const std::string next = block->neighbour(row.row);
    switch (chosen) {
    case 0:
    case 1:
        if (work.edit("插入指标", {InsertRow{where, at + static_cast<std::size_t>(chosen), {id, group, {}}}}))
            program.go_to = {row.form, row.block, id, "name"};
        break;
    case 2: work.edit("上移指标", {MoveRow{row, *above, group}}); break;
    case 3: work.edit("下移指标", {MoveRow{row, *below, group}}); break;
    case 4:
        if (work.edit("复制指标", {InsertRow{where, at + 1, copied}})) program.go_to = {row.form, row.block, id, "name"};
        break;
    case 5:
        program.overlay_path = row;
        program.open_overlay(Overlay::evidence, {});
        break;
    case 6:
        if (work.edit("删除指标", with_evidence(work.report(), row, RemoveRow{row}))) {
            program.focus_before = 0;
            program.show_rows_of(row, group, next);
            program.tell("已删除一行指标，可点“撤销”恢复");
        }
        break;
    default: break;
    }
}

// Of a form that was added: order among the projects, a copy, away with it.
void draw_form_menu(Program& program) {
    Workspace& work = *program.work;
    const std::string use = program.overlay_path.form;
    const std::vector<FilledForm>& forms = work.report().forms;
    const auto here = std::find_if(forms.begin(), forms.end(), [&](const FilledForm& f) { return f.id == use; });
    const Form* form = work.tpl().form(use);
    if (here == forms.end() || !form) return program.close_overlay();
    const auto sibling = [&](int step) -> std::optional<std::size_t> {
        for (auto i = here - forms.begin() + step; i >= 0 && i < static_cast<std::ptrdiff_t>(forms.size()); i += step)
            if (form_of(forms[static_cast<std::size_t>(i)].id) == form->id) return static_cast<std::size_t>(i);
        return std::nullopt;
    };
    const auto above = sibling(-1), below = sibling(1);
    const MenuEntry of_project[] = {{"上移", {}, !above}, {"下移", {}, !below}, {"复制", {}}, {"移除", {}, false, true}};
    const MenuEntry of_form[] = {{"移除此表", {}, false, true}};
    const int chosen = form->repeats ? draw_menu(program, "form", of_project, 140) : draw_menu(program, "form", of_form, 140) + 3;
    if (chosen < 0 || (!form->repeats && chosen < 3)) return;
    program.close_overlay();
    program.focus_before = 0;
    switch (chosen) {
    case 0: work.edit("上移项目", {MoveForm{use, *above}}); break;
    case 1: work.edit("下移项目", {MoveForm{use, *below}}); break;
    case 2: {
        FilledForm copy = *here;
        copy.id = free_form_id(work.report(), *form);
        const std::string id = copy.id;
        if (work.edit("复制项目", {InsertForm{static_cast<std::size_t>(here - forms.begin()) + 1, std::move(copy)}}))
            work.form = id;
        break;
    }
    case 3: {
        const std::string title = work.form == use ? "" : work.form;
        const std::string next = below ? forms[*below].id : above ? forms[*above].id : std::string();
        if (!work.edit("移除 " + form->label, with_evidence(work.report(), {use, "", "", ""}, RemoveForm{use}))) break;
        if (title.empty()) work.form = next.empty() ? work.tpl().forms.front().id : next;
        program.ui.focus(control_id("form", work.form));
        program.tell("已移除一张表，可点“撤销”恢复");
        break;
    }
    default: break;
    }
}

void draw_more_menu(Program& program) {
    Workspace& work = *program.work;
    const std::size_t fresh = work.report().last.fresh.size();
    const std::string_view left = fresh == 0 ? std::string_view("没有待核对的沿用内容")
                                             : program.ui.keep("还有 " + std::to_string(fresh) + " 处沿用上年的内容");
    const MenuEntry entries[] = {{"历史版本", "每次导出和打开前的内容，可以恢复"},
                                 {"下一处沿用内容", left, fresh == 0},
                                 {"沿用内容全部核对无误", "去掉蓝底标记", fresh == 0 || work.read_only()},
                                 {work.reviewing() ? "结束审核" : "审核",
                                  work.reviewing()    ? "意见留在本机，可以以后继续"
                                  : work.may_review() ? "写审核意见，退回填报单位修改"
                                                      : "提交版才能审核；改动过的请先撤销改动",
                                  !work.may_review()}};
    const int chosen = draw_menu(program, "more", entries, 300);
    if (chosen < 0) return;
    program.close_overlay();
    if (chosen == 0) program.show_versions();
    if (chosen == 1) program.show(Path(work.report().last.fresh.front()));
    if (chosen == 2) {
        std::vector<Edit> edits;
        for (const Path& path : work.report().last.fresh) edits.push_back(SetFresh{path, false});
        work.edit("核对沿用内容", std::move(edits));
    }
    if (chosen == 3) work.reviewing() ? end_review(program) : begin_review(program);
}

// Live values for the prose: the marker goes in at the caret, the value follows the table.
void draw_quote_menu(Program& program) {
    Workspace& work = *program.work;
    const Assessment& a = work.assessment();
    std::vector<MenuEntry> entries;
    for (const Quotable& one : work.tpl().quotable) {
        const std::string_view value = program.ui.keep(live_value(work.tpl(), work.report(), a.computed, one.path));
        const std::string_view none = a.at(one.path) ? "暂不能计算" : "未填";
        entries.push_back({.label = one.label, .aside = value.empty() ? none : value});
    }
    const int chosen = draw_menu(program, "quote", entries, 260);
    if (chosen < 0) return;
    const Path path = program.overlay_path;
    program.focus_before = 0;
    program.close_overlay();
    program.host.insert_text(cell_id(path), "〔" + work.tpl().quotable[static_cast<std::size_t>(chosen)].label + "〕");
}

}    // namespace ziping
