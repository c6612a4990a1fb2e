#include "ui/program.h"

#include "exchange/assets.h"
#include "exchange/file_name.h"
#include "exchange/report_json.h"
#include "exchange/templates.h"

namespace ziping {

namespace {

std::string told(const ImportError& error) {
    std::string text = error.message;
    if (!error.where.empty()) text += "（位置：" + error.where + "）";
    if (!error.remedy.empty()) text += " " + error.remedy;
    return text;
}

constexpr const char* sample_path = "samples/zhuzhou-2023.json";

}    // namespace

Program::Program(Host& the_host) : host(the_host), drafts(the_host.storage()) {
    ui.host = &host;
    ui.theme = &light_theme();
}

void Program::open_overlay(Overlay which, const Box& at) {
    if (overlay == Overlay::none) focus_before = ui.focused;
    overlay = which;
    anchor = at;
    overlay_new = true;
    ui.wants_frame = true;
}

void Program::close_overlay() {
    overlay = Overlay::none;
    if (focus_before != 0) ui.focus(focus_before);
    ui.wants_frame = true;
}

void Program::tell(std::string text) {
    hint = std::move(text);
    hint_until = host.seconds() + 4;
    host.announce(hint);
    ui.wants_frame = true;
}

void Program::notify(Notice notice) {
    for (const Notice& shown : notices)
        if (shown.text == notice.text) return;
    notices.push_back(std::move(notice));
    host.announce(notices.back().text);
    host.wake();
}

void Program::open_report(Report report, std::string_view said) {
    const Template* tpl = find_template(report.tpl.id, report.tpl.version);
    if (!tpl) {
        notify({"此报告用的模板“" + report.tpl.id + "”第" + report.tpl.version +
                    "版不在本程序中，请向财政部门索取带有该模板的程序版本后再打开。",
                true});
        return;
    }
    close_report();
    work.emplace(*tpl, std::move(report), false);
    form = {};
    panel = {};
    unfolded.clear();
    selected.clear();
    autosave = {};
    host.take_pen(work->report().id, false);
    host.set_title(work->report().unit + " - 自评");
    if (!said.empty()) tell(std::string(said));
    ui.wants_frame = true;
}

void Program::open_draft(std::string_view id) {
    auto report = drafts.open(id);
    if (!report) {
        notify({"打不开这份报告：" + told(report.error()), true});
        return;
    }
    const std::string saved = drafts.saved_at(id);
    open_report(std::move(*report), {});
    if (work && saved.size() >= 16) autosave.opened(saved.substr(11, 5));
}

void Program::create_report() {
    const Template* tpl = find_template(entry.tpl, {});
    if (!tpl) return;
    const auto year = Decimal::parse(entry.year);
    int number = tpl->year;
    if (year && year->is_whole()) number = std::atoi(entry.year.c_str());
    open_report(new_report(*tpl, host.random_id(), entry.unit, number), {});
    save_now();
}

void Program::open_sample() {
    auto report = read_report(asset(sample_path));
    if (!report) return notify({"示例报告读不出来：" + told(report.error()), true});
    report->id = host.random_id();
    report->saved_at.clear();
    open_report(std::move(*report), "这是一份真实报告的副本，可以随意修改");
    save_now();
}

void Program::import_file(std::string_view name, std::string_view bytes) {
    auto report = read_report(bytes);
    if (!report) return notify({"打不开“" + std::string(name) + "”：" + told(report.error()), true});
    const Template* tpl = find_template(report->tpl.id, report->tpl.version);
    const auto known = tpl ? drafts.open(report->id) : std::unexpected(ImportError{});
    if (known && write_report(*known, *tpl) != write_report(*report, *tpl)) {
        close_report();
        incoming = std::move(*report);
        open_overlay(Overlay::import_conflict, {});
        return;
    }
    const std::string version = "第" + std::to_string(report->revision) + "版";
    open_report(std::move(*report), "已打开 " + version);
    if (work) save_now();
}

void Program::keep_incoming(bool as_copy) {
    if (!incoming) return;
    if (as_copy) incoming->id = host.random_id();
    open_report(std::move(*incoming), as_copy ? "已另存为新报告" : "已用文件替换");
    save_now();
}

void Program::close_report() {
    if (!work) return;
    save_now();
    host.take_pen({}, false);
    host.set_title("自评");
    work.reset();
    ui.wants_frame = true;
}

void Program::read_again() {
    if (!work || !drafts.changed_elsewhere(work->report().id)) return;
    const std::string id = work->report().id, shown = work->form;
    auto report = drafts.open(id);
    if (!report) return;
    work.emplace(work->tpl(), std::move(*report), work->read_only());
    work->form = shown;
    form = {};
    panel = {};
    autosave = {};
    if (const std::string saved = drafts.saved_at(id); saved.size() >= 16) autosave.opened(saved.substr(11, 5));
    ui.wants_frame = true;
}

void Program::remove_draft(std::string_view id) {
    if (drafts.remove(id)) {
        host.keep_twin(id, {});
        notify({"已删除一份报告。", false, Notice::undo_remove});
    }
    ui.wants_frame = true;
}

void Program::save_now() {
    if (!work || work->read_only()) return;
    const std::string time = host.local_time();
    const auto saved = drafts.save(work->report(), work->tpl(), time);
    if (saved) {
        autosave.saved(time.substr(11, 5));
        host.keep_twin(work->report().id, drafts.text_of(work->report().id));
    } else {
        autosave.failed();
        notify({saved.error() == StorageError::full ? "浏览器给本页的空间已满，内容还没有保存到这台电脑：请先导出草稿"
                                                      "文件，再删除不用的报告。"
                                                    : "浏览器不允许本页保存内容：可以继续填写，离开前请导出草稿文件。",
                true, Notice::export_draft});
    }
    ui.wants_frame = true;
}

void Program::export_report(Status status) {
    if (!work) return;
    if (work->report().saved_at.empty() || work->report().status != status) work->mark_exported(status, host.local_time());
    const Report& report = work->report();
    host.save_file(export_file_name(report, work->tpl()), "application/json", write_report(report, work->tpl()));
    save_now();
    tell(std::string(status == Status::submitted ? "已导出提交版" : "已导出草稿") + "，第" + std::to_string(report.revision) +
         "版");
}

void Program::show(const Path& path) {
    if (!work) return;
    if (work->tpl().form(path.form)) work->form = path.form;
    go_to = path;
    ui.wants_frame = true;
}

void Program::undo(bool redo) {
    if (!work) return;
    const Step* step = redo ? work->redo() : work->undo();
    if (!step) return;
    tell((redo ? "已重做：" : "已撤销：") + step->name);
    if (const ControlId id = cell_id(step->where); id == ui.focused) host.refresh_text(id, work->report().text(step->where));
    show(step->where);
}

}    // namespace ziping
