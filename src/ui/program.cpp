#include "ui/program.h"

#include "core/carry_over.h"
#include "core/form_use.h"
#include "core/iso_time.h"
#include "core/progress.h"
#include "core/quantity.h"
#include "exchange/report_json.h"
#include "store/kept_templates.h"

#include <algorithm>
#include <utility>

namespace ziping {

Program::Program(Host& the_host) : host(the_host), drafts(the_host.storage(), templates), altered(the_host.storage()) {
    ui.host = &host;
    ui.theme = &light_theme();
    for (const std::string& text : kept_templates(host.storage())) static_cast<void>(templates.add(text));
    if (drafts.state() == Keeping::newer)
        notify({"这台电脑上的报告由新版程序保存：这个旧版程序可以打开查看和导出，但不能保存修改。请改用新版程序。", true});
}

void Program::open_overlay(Overlay which, const Box& at) {
    if (overlay == Overlay::none) focus_before = ui.focus_wanted != 0 ? ui.focus_wanted : ui.focused;    // of a menu just left
    overlay = which;
    anchor = at;
    overlay_content = {};
    overlay_new = true;
    ui.wants_frame = true;
}

void Program::close_overlay() {
    overlay = Overlay::none;
    if (focus_before != 0) ui.focus(focus_before);
    ui.wants_frame = true;
}

void Program::tell(std::string text) {
    toast = std::move(text);
    toast_until = host.seconds() + 4;
    host.announce(toast);
    ui.wants_frame = true;
}

void Program::notify(Notice notice) {
    for (const Notice& shown : notices)
        if (shown.text == notice.text) return;
    notices.push_back(std::move(notice));
    host.announce(notices.back().text);
    host.wake();
}

void Program::need_template(std::string_view id, std::string_view version, std::function<void()> done) {
    const TemplateInfo* info = templates.info(id, version);
    const bool at_hand = templates.find(id, version) || !info || info->asset.empty();
    if (at_hand && host.can_assess()) return done();
    need_asset(at_hand ? "" : info->asset, [this, at_hand, done = std::move(done)](std::string_view text) {
        if (!at_hand)
            if (const auto loaded = templates.load(text); !loaded) return notify({"模板读不出来：" + told(loaded.error()), true});
        done();
    });
}

void Program::need_asset(std::string_view path, std::function<void(std::string_view text)> done) {
    const bool asked =
        std::any_of(awaited.begin(), awaited.end(), [&](const Awaited& one) { return one.asset == path && !one.text; });
    awaited.push_back({std::string(path), std::move(done), {}});
    if (!asked) host.load_asset(path);
}

void Program::asset_loaded(std::string_view path, std::string_view text) {
    for (Awaited& one : awaited)
        if (one.asset == path) one.text = text;
    while (!awaited.empty() && awaited.front().text) {    // in the order in which they were asked for
        const Awaited first = std::move(awaited.front());
        awaited.erase(awaited.begin());
        if (!host.can_assess() || (first.text->empty() && !first.asset.empty()))
            notify({"程序的一部分没有载入，请检查网络或重新打开本页后再试。", true});
        else
            first.done(*first.text);
    }
    ui.wants_frame = true;
}

void Program::open_report(Report report, std::string_view said) {
    close_report();
    work.emplace(templates, std::move(report), false);
    form = {};
    panel = {};
    rescore = {};
    preview.made.reset();
    unfolded.clear();
    selected.clear();
    check = {};
    left_out.clear();
    autosave = {};
    if (work->holds_unsent_opinions()) work->review(true);    // goes on
    host.take_pen(work->report().id, false);
    host.set_title(work->report().unit + " - 自评");
    if (!said.empty()) tell(std::string(said));
    if (!work->has_template())
        notify({"这份报告用的模板“" + work->report().tpl.id + "”第" + work->report().tpl.version +
                    "版不在本程序中，只能查看填写的内容：请向财政部门索取该模板文件，拖到这里打开。",
                true, Notice::nothing, true});
    offer_newer_template();
    ui.focus(control_id("form", work->form));
}

void Program::open_draft(std::string_view id) {
    forget_files();
    const TemplateRef ref = drafts.template_of(id);
    need_template(ref.id, ref.version, [this, id = std::string(id)] {
        auto report = drafts.open(id);
        const auto action = drafts.remains(id).empty() ? Notice::nothing : Notice::save_remains;
        if (!report) return notify({"打不开这份报告：" + told(report.error()), true, action, true, id});
        const std::string saved = drafts.saved_at(id);
        open_report(std::move(*report), {});
        if (!work) return;
        if (is_time(saved)) autosave.opened(clock_of(saved));
        if (altered.has(id)) tell_of_file("这份报告来自一个导出以后被改动过的文件：请与填报单位核对，或请对方重新导出。");
        if (work->has_template() && !saved.empty()) keep_version("打开时的内容", saved);
    });
}

void Program::show_collection() {
    forget_files();
    const auto shown = [this] {
        collection.on = true;
        collection.forget();
        read_roster(*this);
        ui.focus(control_id("collection", "unit"));
        ui.wants_frame = true;
    };
    if (host.can_assess()) return shown();
    need_asset("", [shown](std::string_view) { shown(); });
}

void Program::leave_collection() {
    collection = {};
    ui.focus(control_id("start", "collection"));
    ui.wants_frame = true;
}

void Program::step_back() {
    if (collection.unit.empty()) return leave_collection();
    collection.unit.clear();
    collection.stale = true;
    host.refresh_text(control_id("collection", "unit"), "");
}

void Program::open_collected(std::string_view id) {
    open_draft(id);
    if (!work || work->report().id != id) return;
    work->lock();
    if (work->locked() && !work->reviewing()) ui.focus(control_id("handed_over", work->may_review() ? "review" : "change"));
    for (std::size_t i = 0; i < collection.shown.size(); ++i)
        if (collection.rows[collection.shown[i]].draft == id) collection.at = i;
    if (collection.only.kind != CollectionFilter::rule) return;
    for (const Finding& finding : work->assessment().findings)
        if (finding.rule == collection.only.value && finding.remark.empty()) {
            unfolded.insert(finding.rule);
            selected = key_of(finding);
            finding_leads = true;
            return show(finding.path);
        }
}

void Program::create_report() {
    forget_files();
    const std::size_t at = entry.tpl.find('/');
    const std::string id = entry.tpl.substr(0, at), version = at == entry.tpl.npos ? "" : entry.tpl.substr(at + 1);
    need_template(id, version, [this, id, version] {
        const Template* tpl = templates.find(id, version);
        if (!tpl) return;
        Report report = new_report(*tpl, host.random_id(), std::string(trimmed(entry.unit)), std::atoi(entry.year.c_str()));
        std::optional<Report> last = entry.file;
        if (!entry.from.empty() && entry.from != "file")
            if (auto draft = drafts.open(entry.from)) last = std::move(*draft);
        if (!entry.from.empty() && last) report = carried_over(*tpl, std::move(report), *last);
        const std::size_t fresh = report.last.fresh.size();
        open_report(std::move(report), fresh > 0 ? "已沿用上年 " + std::to_string(fresh) + " 处内容，蓝底的请逐项核对" : "");
        save_now();
    });
}

namespace {

// "zhuzhou-" of "zhuzhou-2023": what a bureau's templates have in common.
std::string_view family(std::string_view tpl) { return tpl.substr(0, tpl.find_last_not_of("0123456789") + 1); }

}    // namespace

void NewReportEntry::carry_over(std::string id, const std::string& of_unit, int of_year, std::string_view of_tpl,
                                const Templates& templates) {
    from = std::move(id);
    if (unit.empty() || unit == from_unit) unit = of_unit;
    from_unit = of_unit;
    from_year = of_year;
    year = std::to_string(of_year + 1);
    for (const TemplateInfo& info : templates.list())
        if (info.year == of_year + 1 && family(info.id) == family(of_tpl))
            tpl = info.id + "/" + templates.info(info.id, {})->version;
}

void Program::offer_newer_template() {
    if (!work || !work->has_template() || work->read_only()) return;
    const TemplateInfo* newest = templates.info(work->report().tpl.id, {});
    if (newest && newest->version != work->report().tpl.version)
        notify({"模板“" + newest->title + "”有新版本（第" + newest->version + "版），可以改用，填写的内容都会保留。", false,
                Notice::change_template});
}

void Program::open_sample() {
    forget_files();
    need_template("zhuzhou-2023", "",
                  [this] { need_asset("samples/zhuzhou-2023.json", [this](std::string_view text) { open_sample(text); }); });
}

void Program::open_sample(std::string_view text) {
    auto report = read_report(text, templates);
    if (!report) return notify({"示例报告读不出来：" + told(report.error()), true});
    report->id = host.random_id();
    report->saved_at.clear();
    open_report(std::move(*report), "这是一份真实报告的副本，可以随意修改");
    save_now();
}

void Program::close_report() {
    if (!work) return;
    save_now();
    host.take_pen({}, false);
    host.set_title("自评");
    toast.clear(), asked.clear();    // they spoke of this report
    ui.focus(control_id("draft", work->report().id));
    work.reset();
    restoring.reset();
    comparing.reset();
    comparing_before = false;
    ui.wants_frame = true;
}

void Program::read_again() {
    if (!work || !drafts.changed_elsewhere(work->report().id)) return;
    const std::string id = work->report().id, shown = work->form;
    auto report = drafts.open(id);
    if (!report) return;
    const auto cell = work->cells.find(ui.focused);
    const auto note = work->note_fields.find(ui.focused);
    const std::optional<Path> here = cell == work->cells.end() ? std::nullopt : std::optional(cell->second);
    const auto writing = note == work->note_fields.end() ? std::nullopt : std::optional(note->second);
    const bool locked = work->locked(), reviewing = work->reviewing();
    work.emplace(templates, std::move(*report), work->shown_only());
    work->form = shown;
    if (locked) work->lock();
    if (reviewing || work->holds_unsent_opinions()) work->review(true);
    // Else the next key would bring the old text back.
    if (here) host.refresh_text(ui.focused, work->report().text(*here));
    if (writing) host.refresh_text(ui.focused, work->text_of(*writing));
    overlay_content = {};
    form = {};
    panel = {};
    rescore = {};
    preview.made.reset();
    autosave = {};
    if (const std::string saved = drafts.saved_at(id); is_time(saved)) autosave.opened(clock_of(saved));
    ui.wants_frame = true;
}

bool Program::was_asked(std::string deed, std::string why) {
    const bool again = asked == deed;
    asked.clear();
    if (again) return true;
    tell(std::move(why));
    asked = std::move(deed);
    return false;
}

void Program::undo_remove() {
    if (const std::string id = drafts.undo_remove(); !id.empty()) host.keep_twin(id, drafts.text_of(id));
    if (!work) ui.focus(control_id("start", "new"));
}

void Program::remove_draft(std::string_view id) {
    const std::vector<DraftInfo> before = drafts.list();
    const auto one = std::find_if(before.begin(), before.end(), [&](const DraftInfo& draft) { return draft.id == id; });
    if (one != before.end() && !one->damaged && one->status != Status::draft &&
        !was_asked("remove " + one->id, "“" + one->unit + "”的报告" +
                                            std::string(one->under_review ? "正在审核" : label_of(one->status)) +
                                            "：确定删除，请再点一次"))
        return;
    if (drafts.remove(id)) {
        host.keep_twin(id, {});
        const std::size_t at = static_cast<std::size_t>(one - before.begin());
        const std::string what = one == before.end() || one->unit.empty() ? "一份报告" : "“" + one->unit + "”的报告";
        std::erase_if(notices, [](const Notice& notice) { return notice.action == Notice::undo_remove; });
        notify({"已删除" + what + "。", false, Notice::undo_remove});
        const std::vector<DraftInfo>& left = drafts.list();
        ui.focus(left.empty() ? control_id("start", "new") : control_id("draft", left[std::min(at, left.size() - 1)].id));
    }
    ui.wants_frame = true;
}

bool Program::has_unsaved() {
    if (!work || work->shown_only()) return false;
    autosave.notice(work->changes(), host.seconds());    // else what came since the last frame would count as stored
    return autosave.state() != Autosave::State::saved;
}

void Program::save_now() {
    if (!work || work->shown_only()) return;
    if (drafts.changed_elsewhere(work->report().id)) {
        if (!has_unsaved()) return read_again();
        if (const auto other = drafts.open(work->report().id)) keep_version_of(*other, "另一个窗口存入的内容");
        notify({"另一个窗口也存入了这份报告：以这里的内容为准，那边的内容在“更多 › 历史版本”里。"});
    }
    const std::string time = host.local_time();
    const auto saved = store(work->report(), work->tpl(), time);
    if (saved) {
        autosave.saved(clock_of(time));
    } else {
        autosave.failed();
        notify({saved.error() == StorageError::full ? "浏览器给本页的空间已满，内容还没有保存到这台电脑：请先导出草稿"
                                                      "文件，再删除不用的报告。"
                : drafts.state() == Keeping::newer ? "旧版程序不能保存到新版程序的数据中：请改用新版程序，或先导出草稿文件。"
                                                   : "浏览器不允许本页保存内容：可以继续填写，离开前请导出草稿文件。",
                true, Notice::export_draft});
    }
    ui.wants_frame = true;
}

void Program::show(const Path& path) {
    if (!work) return;
    if (use_of(work->tpl(), work->report(), path.form)) work->form = path.form;
    if (!row_is_gone(work->tpl(), work->report(), path)) go_to = path;
    ui.wants_frame = true;
}

void Program::show_rows_of(const Path& block, const std::string& group, const std::string& row) {
    if (!row.empty()) return show({block.form, block.block, row, "name"});
    work->form = block.form;
    ui.focus(control_id(block.form, block.block, group, "add"));
}

void Program::show_rest(const Report& before, const Path& row, const std::string& group) {
    std::string next = before.block(row.form, row.block)->neighbour(row.row);
    const FilledBlock* left = work->report().block(row.form, row.block);
    if (!left || !left->row(next)) next.clear();
    for (std::size_t i = 0; left && next.empty() && i < left->rows.size(); ++i)    // it went with several
        if (left->rows[i].group == group) next = left->rows[i].id;
    show_rows_of(row, group, next);
}

void Program::show_opinion(const Path& path) {
    preview.on = false;    // its place is needed
    panel_open = true;
    if (work->last_here != path) work->last_cell = cell_id(path);    // else it may have been drawn as another
    work->last_here = path;
    work->last_form = work->form;
    ui.focus(opinion_id(path));
}

void Program::show_score(const Path& path) {
    preview.on = false;
    panel_open = true;
    work->form = work->last_form = path.form;
    work->last_here = path;
    go_to = path;
    go_to_score = true;
    ui.wants_frame = true;
}

void Program::show_next_gap() {
    if (!work) return;
    const bool same_form = work->last_here.form == work->form;
    const Path here = same_form ? work->last_here : Path{work->form, "", "", ""};
    if (const auto gap = next_gap(work->tpl(), work->report(), here)) show(*gap);
}

void Program::add_form(const Form& form) {
    if (!work) return;
    const std::string id = free_form_id(work->report(), form);
    std::vector<Edit> edits{InsertForm{work->report().forms.size(), new_form(form, id)}};
    const std::vector<std::string>& absent = work->report().absent;
    if (std::find(absent.begin(), absent.end(), form.id) != absent.end()) edits.push_back(SetAbsent{form.id, false});
    if (!work->edit("添加 " + form.label, std::move(edits))) return;
    work->form = id;
    if (!form.names.empty()) show(Path::parse(id + "/" + form.names));
    ui.wants_frame = true;
}

void Program::undo(bool redo) {
    if (!work) return;
    const Report before = work->report();
    const Step* step = redo ? work->redo() : work->undo();
    if (!step) return;
    tell((redo ? "已重做：" : "已撤销：") + step->name);
    if (step->review) {
        const Opinion* left = work->report().opinion(step->where);
        if (opinion_id(step->where) == ui.focused) return host.refresh_text(ui.focused, left ? left->text : "");
        if (rescore_id(step->where) == ui.focused) return host.refresh_text(ui.focused, left ? left->score : "");
    }
    const FilledRow* gone = work->report().row(step->where) ? nullptr : before.row(step->where);
    if (gone && !gone->group.empty()) return show_rest(before, step->where, gone->group);    // an indicator
    if (const ControlId id = cell_id(step->where); id == ui.focused) host.refresh_text(id, work->report().text(step->where));
    show(step->where);
}

}    // namespace ziping
