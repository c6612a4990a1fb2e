// Program: the versions that the open report has been – kept, listed, compared with, restored.
#include "ui/program.h"

#include "core/iso_time.h"
#include "core/order.h"
#include "exchange/report_json.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace ziping {

namespace {

// 2 of "第2版 导出提交版"; 0 of a title that names none.
int revision_of(const VersionInfo& version) {
    constexpr std::string_view begin = "第", end = "版";
    std::string_view title = version.title;
    if (!title.starts_with(begin) || title.find(end) == title.npos) return 0;
    return std::atoi(std::string(title.substr(begin.size(), title.find(end) - begin.size())).c_str());
}

}    // namespace

void Program::keep_version(std::string_view why, std::string time) {
    if (work) keep_version_of(work->report(), why, std::move(time));
}

void Program::show_versions() {
    if (!work) return;
    versions.clear();
    comparing_before = false;
    open_overlay(Overlay::versions, {});
    host.find_versions(work->report().id);
}

void Program::version_lost() {
    if (std::exchange(versions_lost, true)) return;
    notify({"这个浏览器存不下历史版本：被替换、恢复以前的内容找不回来。替换或恢复以前，请先导出一份留底。", true});
}

void Program::versions_found(std::string_view draft, std::vector<VersionInfo> found) {
    if (draft.empty() && !check.asked.empty()) return check_among(*this, found);
    if (!work || work->report().id != draft) return;    // left in the meantime
    versions = std::move(found);
    put_in_order(versions, [](const VersionInfo& a, const VersionInfo& b) { return a.time > b.time; });
    ui.wants_frame = true;
    if (!std::exchange(comparing_before, false) || overlay != Overlay::none) return;
    const auto before = std::find_if(versions.begin(), versions.end(), [&](const VersionInfo& version) {
        const int revision = revision_of(version);
        return revision > 0 && revision < work->report().revision;
    });
    if (before == versions.end()) return tell("这台电脑上没有更早的版本");
    ask_to_compare(*before);
}

void Program::compare_with_before() {
    if (!work) return;
    comparing_before = true;
    host.find_versions(work->report().id);
}

void Program::ask_to_restore(const VersionInfo& version) {
    restoring = version;
    host.read_version(version.draft, version.time);
}

void Program::ask_to_compare(const VersionInfo& version) {
    comparing = version;
    host.read_version(version.draft, version.time);
}

void Program::version_read(std::string_view draft, std::string_view time, std::string_view text) {
    const auto is_it = [&](const std::optional<VersionInfo>& one) { return one && one->draft == draft && one->time == time; };
    if (is_it(check.found)) return check_against(*this, text);
    if (!work || work->report().id != draft) return;
    if (is_it(comparing)) return compare_version(*std::exchange(comparing, {}), text);
    if (!is_it(restoring)) return;    // no longer wanted
    restoring.reset();
    restore_version(text);
}

void Program::compare_version(const VersionInfo& version, std::string_view text) {
    const auto report = read_report(text, templates);
    if (!report) return notify({"这个版本读不出来：" + told(report.error()), true});
    comparison = {version.title + " " + minute_of(version.time), differences(work->tpl(), *report, work->report())};
    open_overlay(Overlay::comparison, {});
}

void Program::restore_version(std::string_view text) {
    if (!work) return;
    auto report = read_report(text, templates);
    if (!report) return notify({"这个版本读不出来：" + told(report.error()), true});
    if (same_answers(*report, work->report()) && report->remarks == work->report().remarks &&
        report->status == work->report().status)
        return tell("这个版本与现在的内容相同，没有恢复");
    keep_version("恢复前的内容");
    // What was handed over last comes back as that, while nothing has left the house since. All else goes on where the present one
    // stands: a version that was handed out is never given out as another.
    const Report& now = work->report();
    const bool last = report->status != Status::draft && report->opinions == now.opinions && now.saved_at.empty() &&
                      report->revision + 1 == now.revision;
    if (!last) {
        report->revision = std::max(report->revision, now.revision + (now.saved_at.empty() ? 0 : 1));
        report->saved_at.clear();
        report->status = Status::draft;
    }
    report->opinions = work->report().opinions;    // are still to be answered
    open_report(std::move(*report), "已恢复到所选版本，恢复前的内容也在历史版本中");
    save_now();
}

}    // namespace ziping
