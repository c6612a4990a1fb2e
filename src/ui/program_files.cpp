// Program: the files that somebody opens – reports, packages, templates, evidence.
#include "ui/program.h"

#include "core/returned.h"
#include "core/sketch.h"
#include "exchange/digest.h"
#include "exchange/package.h"
#include "exchange/paper_code.h"
#include "exchange/report_json.h"
#include "exchange/template_json.h"
#include "store/kept_templates.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace ziping {

namespace {

std::string file_of(const Templates& templates, const Report& report) {
    const Template* tpl = templates.find(report.tpl.id, report.tpl.version);
    return write_report(report, tpl ? *tpl : sketch_of(report));
}

std::string not_opened(std::string_view name, const ImportError& error) {
    return "打不开“" + std::string(name) + "”：" + told(error);
}

}    // namespace

void Program::tell_of_file(std::string problem) { notify({std::move(problem), true, Notice::nothing, true}); }

// One bar for all files, behind those that speak of one file each.
void Program::tell_of_template(std::string_view name) {
    constexpr std::string_view what =
        "填报时所用的模板与本机的编号、版本相同，内容却不同：评分和检查按本机的模板。请与发送方核对模板文件。";
    std::erase_if(notices, [&](const Notice& notice) { return notice.of_file && notice.text.ends_with(what); });
    if (std::find(other_template.begin(), other_template.end(), name) == other_template.end()) other_template.emplace_back(name);
    const std::size_t count = other_template.size();
    tell_of_file("“" + other_template.front() + "”" + (count > 1 ? "等 " + std::to_string(count) + " 份文件" : "") +
                 std::string(what));
}

void Program::mark_altered(std::string_view id, bool altered_file) {
    if (drafts.state() != Keeping::newer) altered.set(id, altered_file);
    collection.forget();    // it shows the mark
}
void Program::forget_files() {
    std::erase_if(notices, [](const Notice& notice) { return notice.of_file; });
    other_template.clear();
}

void Program::files_chosen(std::size_t count) {
    forget_files();
    several = count > 1;
    taken.clear();
    passed_over = 0;
}

void Program::import_file(std::string_view name, std::string_view bytes) {
    if (is_zip(bytes)) return import_package(name, bytes);
    auto parsed = ReportFile::parse(bytes);
    if (!parsed && is_template(bytes)) return add_template(name, bytes);
    if (!parsed) return tell_of_file(not_opened(name, parsed.error()));
    if (overlay == Overlay::new_report) return carry_over_file(name, *parsed);
    const TemplateRef ref = parsed->template_ref();
    need_template(ref.id, ref.version,
                  [this, name = std::string(name), file = std::make_shared<const ReportFile>(std::move(*parsed))] {
                      import_report(name, file->read(templates), file->digest_fits() == false);
                  });
}

// The report opens in any case; how its evidence fits is told.
void Program::import_package(std::string_view name, std::string_view bytes) {
    if (name.ends_with(".docx") || name.ends_with(".xlsx"))    // ZIPs as well
        return tell_of_file("打不开“" + std::string(name) +
                            "”：这是 Word 或 Excel 文件，里面没有可以继续填写的数据。请打开同一报告的 .json 文件。");
    const auto kept = std::make_shared<const std::string>(bytes);    // what the package is a view of, until its template has come
    const auto package = read_package(*kept);
    if (!package) return tell_of_file(not_opened(name, package.error()));
    auto parsed = ReportFile::parse(package->report);
    if (!parsed) return tell_of_file(not_opened(package->name, parsed.error()));
    if (overlay == Overlay::new_report) return carry_over_file(package->name, *parsed);
    const TemplateRef ref = parsed->template_ref();
    const auto file = std::make_shared<const ReportFile>(std::move(*parsed));
    need_template(ref.id, ref.version, [this, name = std::string(name), kept, package = *package, file] {
        const auto report = file->read(templates);
        import_report(package.name, report, file->digest_fits() == false);
        if (!report || report->evidence.empty()) return;
        const EvidenceCheck check = check_evidence(*report, package.evidence);
        for (const auto& [evidence, content] : check.present) host.hold_evidence(evidence->digest, content);
        if (check.complete() && overlay == Overlay::none && !several)
            tell("已打开，" + described(check));
        else if (!check.complete())
            tell_of_file("“" + name + "”的" + described(check) + "。请向填报单位核实。");
    });
}

void Program::import_report(std::string_view name, std::expected<Report, ImportError> report, bool altered_file) {
    if (!report) return tell_of_file(not_opened(name, report.error()));
    if (altered_file)
        tell_of_file("“" + std::string(name) + "”在导出以后被改动过，内容与文件中的摘要不符或摘要被删去：请与" +
                     (report->status == Status::returned || report->status == Status::accepted ? "财政部门" : "填报单位") +
                     "核对，或请对方重新导出。");
    const Template* tpl = templates.find(report->tpl.id, report->tpl.version);
    if (tpl && made_with_another(*report, *tpl)) tell_of_template(name);
    if (work && work->report().id == report->id) save_now();    // what was typed last
    const auto known = drafts.open(report->id);
    std::string since;    // what was changed since the revision that it follows
    auto both = known && !altered_file ? with_opinions(*known, *report) : std::nullopt;
    if (both) {
        if (*both != *known) keep_stored(report->id, "收到审核意见前的内容");
        *report = std::move(*both);
    } else if (known && !altered_file && follows(*known, *report)) {
        if (tpl)
            since = "，与第" + std::to_string(known->revision) + "版相比有 " +
                    std::to_string(differences(*tpl, *known, *report).size()) + " 处不同（更多 › 历史版本 › 比较）";
        keep_stored(report->id, "替换前的内容");
        const Report received = *report;
        report->reviews = joined_reviews(*known, *report);
        if (const std::size_t unsent = carry_unsent_opinions(*known, *report); unsent > 0) {
            keep_version_of(received, "收到的内容");    // the code of signed paper is found again
            notify({"“" + report->unit + "”报来了第" + std::to_string(report->revision) + "版：还没有退回的 " +
                        std::to_string(unsent) + " 条审核意见带到了这一版，请核对是否仍然适用。",
                    false, Notice::nothing, true});
        }
        if (const std::size_t lost = lost_opinions(*known, *report); known->status == Status::returned && lost > 0)
            tell_of_file("“" + report->unit + "”重新提交的第" + std::to_string(report->revision) + "版中，上次退回的审核意见有 " +
                         std::to_string(lost) + " 条被删去或改动：请与历史版本核对。");
    } else if (known && file_of(templates, *known) != file_of(templates, *report)) {
        const bool behind = !altered_file && is_behind(*report, *known);
        if (behind && several) {
            keep_version_of(*report, "收到的内容");    // it may have come from somewhere else
            ++passed_over;
            return tell_taken();
        }
        close_report();
        incoming.push_back({std::move(*report), altered_file, behind, several});
        open_overlay(Overlay::import_conflict, {});
        return;
    }
    mark_altered(report->id, altered_file || (both && altered.has(report->id)));    // of what is still here
    if (several) return put_aside(std::move(*report));
    open_report(std::move(*report), "已打开 第" + std::to_string(report->revision) + "版" + since);
    if (!work) return;
    const std::size_t opinions = work->open_opinions();
    const Status status = work->report().status;
    if (opinions > 0 && status != Status::accepted && status != Status::submitted)
        tell("有 " + std::to_string(opinions) + " 条审核意见待答复");
    if (work->has_template())
        save_now();
    else    // kept until its template comes
        static_cast<void>(store(work->report(), work->tpl(), host.local_time()));
}

// One of several files: it goes to 我的报告 without being shown.
void Program::put_aside(Report report) {
    close_report();
    const Workspace unshown(templates, std::move(report), true);
    if (!store(unshown.report(), unshown.tpl(), host.local_time()))
        return tell_of_file("“" + unshown.report().unit + "”的报告没有地方保存：请先导出并删除不再需要的报告。");
    taken.insert(unshown.report().id);
    tell_taken();
}

void Program::tell_taken() {
    std::string told = taken.empty() ? "没有新的报告" : std::to_string(taken.size()) + " 份报告已放入“我的报告”";
    if (passed_over > 0) told += "，" + std::to_string(passed_over) + " 份是已有的或更旧的版本，没有放入";
    tell(std::move(told));
}

void Program::keep_stored(std::string_view id, std::string_view why) {
    if (work && work->report().id == id) save_now();    // what was typed last
    const auto report = drafts.open(id);
    if (report) keep_version_of(*report, why);
}

void Program::keep_version_of(const Report& report, std::string_view why, std::string time) {
    const Template* tpl = templates.find(report.tpl.id, report.tpl.version);
    const std::string code = tpl ? paper_code(report, *tpl) : paper_code(report, sketch_of(report));
    if (time.empty()) time = host.local_time();
    host.keep_version({report.id, std::move(time), "第" + std::to_string(report.revision) + "版 " + std::string(why), code},
                      file_of(templates, report));
}

std::expected<void, StorageError> Program::store(const Report& report, const Template& tpl, std::string_view time) {
    const auto saved = drafts.save(report, tpl, time);
    if (saved) host.keep_twin(report.id, drafts.text_of(report.id));
    return saved;
}

void Program::answer_incoming(Answer answer) {
    if (incoming.empty()) return;
    auto [report, altered_file, behind, aside] = std::move(incoming.front());
    incoming.erase(incoming.begin());
    if (answer == Answer::as_copy) report.id = host.random_id();
    if (answer == Answer::replace) keep_stored(report.id, "替换前的内容");
    if (answer != Answer::none) mark_altered(report.id, altered_file);
    if (answer != Answer::none && aside) {
        put_aside(std::move(report));
    } else if (answer != Answer::none) {
        open_report(std::move(report), answer == Answer::as_copy ? "已另存为新报告" : "已用文件替换");
        save_now();
    }
    if (!incoming.empty()) open_overlay(Overlay::import_conflict, {});
}

void Program::carry_over_file(std::string_view name, const ReportFile& file) {
    auto report = file.read(templates);
    if (!report) return tell_of_file(not_opened(name, report.error()));
    entry.carry_over("file", report->unit, report->year, report->tpl.id, templates);
    entry.file = std::move(*report);
    ui.wants_frame = true;
}

void Program::add_template(std::string_view name, std::string_view text) {
    const auto tpl = read_template(text);
    if (!tpl) return tell_of_file("打不开模板“" + std::string(name) + "”：" + told(tpl.error()));
    need_template(tpl->id, tpl->version,    // perhaps a shipped one, that this one has to be the same as
                  [this, name = std::string(name), text = std::string(text)] { take_template(name, text); });
}

void Program::take_template(std::string_view name, std::string_view text) {
    const auto added = templates.add(text);
    if (!added) return tell_of_file("打不开模板“" + std::string(name) + "”：" + told(added.error()));
    const bool kept = drafts.state() != Keeping::newer && keep_template(host.storage(), **added, text);
    collection.forget();
    if (work && !work->has_template()) {    // the one that was missing
        const std::string id = work->report().id;
        close_report();
        open_draft(id);
    }
    notify({"已加入模板“" + (*added)->title + "”第" + (*added)->version + "版，新建报告时可以选用。" +
                (kept ? "" : "浏览器没有空间保存它，下次打开本页时请重新加入。"),
            !kept});
}

void Program::choose_evidence(const Path& indicator) {
    evidence_choices.push_back({work->report().id, indicator});
    host.choose_evidence(static_cast<std::uint32_t>(evidence_choices.size() - 1));
}

// For an indicator it is entered into the list; for all, it must be one of the list, as it was then.
void Program::add_evidence(std::uint32_t choice, std::string_view name, std::string_view bytes) {
    const bool open = work && choice < evidence_choices.size() && evidence_choices[choice].report == work->report().id;
    const Path indicator = open ? evidence_choices[choice].indicator : Path();
    if (!open || (!indicator.row.empty() && !work->report().row(indicator)))
        return tell_of_file("没有登记“" + std::string(name) + "”：这份报告或这行指标已经关闭或删除。");
    const std::string seal = digest(bytes, work->tpl().digest_algorithm);
    const std::vector<Evidence>& evidence = work->report().evidence;
    if (indicator.row.empty()) {
        const bool listed =
            std::any_of(evidence.begin(), evidence.end(), [&](const Evidence& one) { return one.digest == seal; });
        if (!listed) return tell("“" + std::string(name) + "”不是登记过的材料，或内容与登记时不同，没有采用");
    } else {
        const Evidence one{indicator, std::string(name), static_cast<std::uint32_t>(bytes.size()), seal};
        if (!work->edit("添加佐证材料", {InsertEvidence{evidence.size(), one}})) return;
    }
    host.hold_evidence(seal, bytes);
    ui.wants_frame = true;
}

}    // namespace ziping
