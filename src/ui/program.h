// The whole state of the running program, in one visible place, and its pages:
// each draws itself from the state and changes it by what the user did in this
// frame.
#pragma once

#include "core/compare.h"
#include "core/disclosure.h"
#include "core/explain.h"
#include "core/find_text.h"
#include "core/template_change.h"
#include "exchange/report_json.h"
#include "exchange/templates.h"
#include "store/altered_marks.h"
#include "store/autosave.h"
#include "store/drafts.h"
#include "ui/collection.h"
#include "ui/form_view.h"
#include "ui/host.h"
#include "ui/ui.h"
#include "ui/workspace.h"

#include <expected>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace ziping {

// What lies over the page and takes all clicks.
enum class Overlay {
    none,
    export_menu,
    row_menu,
    form_menu,
    explanation,
    more_menu,
    find,
    quote_menu,
    versions,
    comparison,
    template_change,
    roster,
    disclosure,
    evidence,
    submission,
    new_report,
    import_conflict
};

struct NewReportEntry {             // of the dialog 新建报告
    std::string tpl, unit, year;    // tpl: id/version
    std::string from;               // 沿用: id of the draft that is carried over, "file", or "" for none
    std::string from_unit;          // of that one
    int from_year = 0;              // of that one; 0: none
    std::optional<Report> file;     // the one that was opened for it
    bool tried = false;             // after a first attempt, what is missing is named

    // The year goes on, with the template for it where there is one; the unit is the same unless another was typed.
    void carry_over(std::string from, const std::string& unit, int year, std::string_view tpl, const Templates& templates);
};

struct FormCache {    // the laid-out form, and what it was made for
    FormView view;
    std::string form;
    unsigned long changes = ~0ul;
    float width = 0, scale = 0;
    bool read_only = false;
};

struct PanelLine {    // of the list of findings
    enum Kind { rule, finding } kind = rule;
    std::size_t first = 0;    // into Assessment::findings
    std::size_t count = 1;    // rule: of how many findings
    float y = 0, h = 0;
    std::size_t following = 0;    // rule: how many more go when those are mended
    bool follower = false;        // finding: of the one above
};

struct RescoreCache {    // "复核总分 91.5（优），偏离度 …" of the form that is shown
    std::string text, form;
    bool far = false;    // the deviation
    unsigned long changes = ~0ul;
};

struct PanelCache {
    std::vector<PanelLine> lines;
    unsigned long changes = ~0ul;
    float width = 0, scale = 0, height = 0;
    std::size_t unfolded = 0;
    std::string selected;
    bool read_only = false, reviewing = false;
};

struct Preview {    // the printed pages beside the form
    bool on = false;
    bool shown = false;    // the host shows it, ...
    float x = 0;           // ... from here to the right, over everything
    bool whole = false;    // all forms, not only the one on the screen
    Edition edition = Edition::complete;
    struct Content {    // what the pages are made of
        unsigned long changes = 0;
        DocumentOptions options;
        bool operator==(const Content&) const = default;
    };
    std::optional<Content> made;    // of the open report; nothing: none yet
    double due = 0;                 // made anew then: not at every keystroke
    int sheets = 0;
};

struct PaperCheck {    // 核对纸质件: which version the code on a printed page belongs to
    std::string typed;
    std::string asked;                   // the code that is looked for among the kept versions; "" = none
    std::optional<VersionInfo> found;    // its version, while the text of that is read
    std::string answer;
    bool good = false;
    std::string draft;    // the report it belongs to
};

struct Comparison {      // of the open report with one of its versions
    std::string with;    // "第1版 导出提交版 2024-03-15 10:32"
    std::vector<Difference> list;
    std::vector<std::string> changes;    // of each, in words

    Comparison() = default;
    [[gnu::noinline]] Comparison(std::string with_version, std::vector<Difference> differences);    // pages/comparison.cpp
};

struct OverlayContent {    // of the open one, worked out once for what it is about
    unsigned long changes = ~0ul;
    std::optional<Explanation> explanation;
    std::vector<Omission> omissions;    // disclosure
    std::vector<TemplateChange> template_changes;
    std::size_t not_asked = 0;    // answers that the newer template does not ask for
};

struct Notice {    // the bar under the top bar
    std::string text;
    bool problem = false;
    enum Action { nothing, undo_remove, export_draft, take_pen, reload, change_template, save_remains } action = nothing;
    bool of_file = false;    // speaks of a file that was opened, and goes with the next one
    std::string draft{};     // save_remains: that cannot be opened
};

struct Incoming {    // a report from a file that is here already, with other content
    Report report;
    bool altered = false;    // the file was changed after its export
    bool behind = false;     // what is here came from it
    bool several = false;    // it came with others: it is not shown
};

struct FindView {    // 查找: what was looked for last in this session
    std::string words;
    std::vector<Match> matches;
};

struct EvidenceChoice {    // what the files that somebody chose are for
    std::string report;
    Path indicator;    // empty: of the package
};

struct Awaited {    // an asset that was asked for
    std::string asset;
    std::function<void(std::string_view text)> done;
    std::optional<std::string> text;    // came before what was asked for earlier
};

struct Program {
    explicit Program(Host& host);

    Host& host;
    Ui ui;
    Templates templates;
    Drafts drafts;
    AlteredMarks altered;
    Autosave autosave;
    std::optional<Workspace> work;    // the open report; none = start page, or the collection
    CollectionView collection;
    std::vector<Notice> notices;    // newest last
    std::string toast;              // short message at the bottom: "已撤销：填写 分值"
    double toast_until = 0;

    FormCache form;
    Preview preview;
    PanelCache panel;
    RescoreCache rescore;
    std::string reviewer;              // 审核人, as typed; kept by the browser
    std::string asked;                 // what was_asked was asked for last
    std::set<std::string> unfolded;    // rules whose findings are all shown
    std::string selected;              // finding shown in full: its key
    std::string panel_shows;           // the one that the list of findings was scrolled to
    bool finding_leads = false;        // a click on it leads to its cell
    bool panel_open = false;           // narrow pages: the list of findings lies over the form
    Path go_to;                        // scroll there and give it the focus
    bool go_to_score = false;          // or rather the field for its 复核得分
    bool led = false;                  // the focus is on its way there: nobody went by himself

    Overlay overlay = Overlay::none;
    Box anchor;    // of the control that opened it
    OverlayContent overlay_content;
    bool overlay_new = false;    // it opened in this frame: its first control gets the focus
    ControlId focus_before = 0;
    Path overlay_path;    // row menu: the row; explanation: the cell; evidence: the indicator, empty = of all, to be packed
    NewReportEntry entry;
    std::vector<Incoming> incoming;                  // import_conflict: reports from files, the one asked about first
    bool several = false;                            // more than one file was chosen: none is shown
    std::set<std::string> taken;                     // ids of the reports among these so far
    std::vector<std::string> other_template;         // names of files made with another content of their template
    std::size_t passed_over = 0;                     // and how many were earlier states of what is here
    std::vector<EvidenceChoice> evidence_choices;    // by number: files are read one by one, while others are chosen
    std::set<std::string, std::less<>> left_out;     // digests of the evidence that shall not go into the package
    PaperCheck check;
    bool versions_lost = false;                         // the browser keeps none: that was told
    std::vector<VersionInfo> versions;                  // of the open report, newest first; while their list is shown
    std::optional<VersionInfo> restoring, comparing;    // of the open report, while its text is read
    bool comparing_before = false;                      // its versions are asked for to compare with the revision before
    Comparison comparison;
    FindView find;
    std::vector<Awaited> awaited;

    // Actions that more than one page offers (program.cpp, program_files.cpp, program_exports.cpp, program_versions.cpp).
    void open_draft(std::string_view id);
    void open_report(Report report, std::string_view said);
    void show_collection();    // 汇总
    void leave_collection();
    void step_back();                            // by Escape: what is searched for goes first, then the page
    void open_collected(std::string_view id);    // a row of it, at what the rows were narrowed down to
    // Calls `done` once the template is at hand and a report can be assessed: at once, or when the host has loaded what is missing.
    // Also when there is no such template.
    void need_template(std::string_view id, std::string_view version, std::function<void()> done);
    void need_asset(std::string_view path, std::function<void(std::string_view text)> done);    // "": what assesses alone
    void asset_loaded(std::string_view path, std::string_view text);                            // no text: could not be loaded
    void add_template(std::string_view name, std::string_view text);    // from a file: kept for this and later visits
    void take_template(std::string_view name, std::string_view text);
    void create_report();
    void carry_over_file(std::string_view name, const ReportFile& file);    // for the dialog 新建报告
    void offer_newer_template();
    void open_sample();
    void open_sample(std::string_view text);
    void remove_draft(std::string_view id);
    void undo_remove();
    void files_chosen(std::size_t count);                               // so many follow
    void import_file(std::string_view name, std::string_view bytes);    // a report or a template
    // `changed`: after it was exported
    void import_report(std::string_view name, std::expected<Report, ImportError> report, bool altered_file);
    void import_package(std::string_view name, std::string_view bytes);
    void choose_evidence(const Path& indicator);    // an empty one: of the package
    void add_evidence(std::uint32_t choice, std::string_view name,
                      std::string_view bytes);    // that was chosen: it may come late
    void pack();                                  // the report, its documents and the evidence at hand
    void put_aside(Report report);
    void tell_taken();
    void keep_stored(std::string_view id, std::string_view why);    // a draft as it is in storage, among its versions
    enum class Answer { none, as_copy, replace };
    void answer_incoming(Answer answer);
    void tell_of_template(std::string_view name);
    void mark_altered(std::string_view id, bool altered_file);
    void close_report();
    void read_again();    // another window wrote the open report: show its version
    void export_report(Status status);
    void return_report();    // with its opinions, to the department
    void accept_report();    // nothing more is to be changed
    void export_document(FileFormat format, Edition edition);
    void give_out(std::string_view as);    // the open report as a file, as it stands: "导出提交版"
    void make_paper(PaperOrder order);     // of the open report
    void hide_preview();                   // the host shows no pages any more
    void paper_made(PaperOrder::Use use, FileFormat format, int sheets);
    void show(const Path& path);    // scroll to a cell of any form and focus it
    void show_rest(const Report& before, const Path& row, const std::string& group);    // of the 二级 that the row is gone from
    void show_rows_of(const Path& block, const std::string& group,
                      const std::string& row);    // that row, "" = where one is added
    void show_opinion(const Path& path);          // of the reviewer: the field for it
    void show_score(const Path& path);            // of the reviewer: the field for the points of that row
    void show_next_gap();                         // the next required cell that is blank, after the one with the focus
    void add_form(const Form& form);              // one more use of a form that repeats, or an optional one
    void undo(bool redo);
    void keep_version(std::string_view why,
                      std::string time = {});    // of the open report as it is: "打印"; of now, or since `time`
    void keep_version_of(const Report& report, std::string_view why, std::string time = {});
    void show_versions();
    void version_lost();
    void versions_found(std::string_view draft, std::vector<VersionInfo> found);    // "" = of all drafts
    void ask_to_restore(const VersionInfo& version);
    void ask_to_compare(const VersionInfo& version);
    void compare_with_before();    // the last version of an earlier revision
    void version_read(std::string_view draft, std::string_view time, std::string_view text);    // to be restored or compared with
    void restore_version(std::string_view text);
    void compare_version(const VersionInfo& version, std::string_view text);
    void save_now();
    bool has_unsaved();    // something was changed here that is not stored, be it in this very moment
    std::expected<void, StorageError> store(const Report& report, const Template& tpl, std::string_view time);    // with its twin
    void tell(std::string text);    // the short message
    // What is hard to take back is done at the second press: the first one only tells why.
    bool was_asked(std::string deed, std::string why);
    void notify(Notice notice);
    void tell_of_file(std::string problem);
    void forget_files();
    void open_overlay(Overlay which, const Box& at);
    void close_overlay();    // the focus goes back to where it was
};

void draw_start_page(Program& program);                                 // pages/start.cpp
float draw_paper_check(Program& program, float x, float y, float w);    // pages/paper_check.cpp: on the start page; height used
void check_among(Program& program, const std::vector<VersionInfo>& versions);
void check_against(Program& program, std::string_view text);
[[gnu::noinline]] void draw_editor(Program& program);        // pages/editor.cpp: loaded with the first report (pages/dialog.h)
[[gnu::noinline]] void draw_collection(Program& program);    // pages/collection.cpp: as the editor
void draw_top_bar(Program& program, const Box& box);         // pages/top_bar.cpp
float draw_notices(Program& program, const Box& page,
                   float y);    // pages/notices.cpp: height used
void draw_toast(Program& program);
void draw_form_list(Program& program, const Box& box);    // pages/form_list.cpp
void draw_preview(Program& program, const Box& box);      // pages/preview.cpp: the printed pages, instead of the panel
[[gnu::noinline]] void print_report(Program& program);
void draw_panel(Program& program, const Box& box, bool with_score);    // pages/panel.cpp
float draw_handed_over(Program& program, const Box& page, float y);    // pages/handed_over.cpp: of what is locked; height used
float draw_review(Program& program, const Box& box);    // pages/review.cpp: in the panel; height used, box.h at most
const RescoreCache& rescore_shown(Program& program);    // of the form on the screen; "" where nobody scored anew
void begin_review(Program& program);
void end_review(Program& program);
[[gnu::noinline]] bool show_next_score(Program& program, bool down);    // from one row's points to the next; false: there is none
void draw_score_strip(Program& program, const Box& box);                // narrow pages
void draw_overlay(Program& program);                                    // pages/overlay.cpp
void choose_template(Program& program, const TemplateInfo& info);       // in the dialog 新建报告

}    // namespace ziping
