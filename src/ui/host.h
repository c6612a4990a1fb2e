// The one seam to the outside: what the program asks of the page it runs in.
// src/browser implements it for the browser, tests/ui with a headless page that
// can inject faults. The answers come back as the events of App (ui/app.h).
#pragma once

#include "exchange/file_name.h"
#include "store/key_value.h"
#include "ui/control.h"

#include <cstdint>
#include <string>
#include <string_view>

struct ImFont;
struct ImFontAtlas;

namespace ziping {

struct VersionInfo {
    std::string draft, time;    // id; ISO 8601
    std::string title;          // "第2版 导出草稿"
    std::string code;           // of its printed pages (exchange/paper_code.h)
};

struct PaperOrder {                               // what the press shall make (press/press.h), and where it goes
    enum Use { show, print, save } use = show;    // beside the form, to the printer, into a file
    FileFormat format = FileFormat::html;
    std::string report, tpl;    // the files; no template: the report is printed as far as that goes
    DocumentOptions content;
    std::string file_name, mime;
    struct Enclosed {    // evidence that the host holds, under this name in the package
        std::string digest, name;
    };
    std::vector<Enclosed> enclosed;
};

struct Host {
    virtual ~Host() = default;

    // Controls and text entry.
    virtual void show_controls(const ControlChanges& changes) = 0;
    virtual void focus(ControlId id) = 0;    // moves the DOM's focus; a text field
                                             // is entered with its text selected
    virtual void refresh_text(ControlId id,
                              std::string_view text) = 0;    // writes into the field although it
                                                             // has the focus (undo)
    virtual void insert_text(ControlId id,
                             std::string_view text) = 0;    // at the caret of a field, as if typed; it gets the focus
    virtual void announce(std::string_view text) = 0;       // to screen readers, politely

    // Frames and time.
    virtual void wake() = 0;                        // three more frames
    virtual void wake_after(double seconds) = 0;    // one timed wake; the soonest wish wins
    virtual double seconds() = 0;                   // monotone
    // Where each name stands among them in a Chinese list (by pinyin); names that are the same stand together.
    virtual std::vector<std::size_t> places_of(const std::vector<std::string_view>& names) = 0;
    virtual std::string local_time() = 0;    // "2026-11-24T10:32:05+08:00"
    virtual std::string random_id() = 0;     // 16 hex digits

    // Text rendering: an ImFont whose glyphs come from the page's own fonts.
    virtual ImFont* add_font(ImFontAtlas& atlas, bool bold) = 0;

    // Storage. Twins are second copies outside `storage`, written in the
    // background (IndexedDB): at start the page hands them back as
    // App::twin_found.
    virtual KeyValue& storage() = 0;
    virtual void keep_twin(std::string_view draft,
                           std::string_view text) = 0;    // "" forgets it
    // The history of a draft: what it was at each export and before each session, in IndexedDB, the oldest forgotten. A version is
    // told from others of its draft by its time. Answers by App::versions_found and App::version_read;
    // App::version_lost when one could not be kept.
    virtual void keep_version(const VersionInfo& version, std::string_view text) = 0;
    virtual void find_versions(std::string_view draft) = 0;    // "" = of all drafts
    virtual void read_version(std::string_view draft, std::string_view time) = 0;
    virtual void take_pen(std::string_view draft,
                          bool by_force) = 0;    // one window writes: answer by
                                                 // App::pen_changed; "" lets go

    // The page starts without what only an open report needs: assess() and all else of assess.wasm must not be called before this
    // is true. load_asset brings it along.
    virtual bool can_assess() const = 0;
    // An asset that is not compiled in: "templates/zhuzhou-2023.json", or "" for no more than assess.wasm. Answer by App::asset_loaded.
    virtual void load_asset(std::string_view path) = 0;

    // Paper. Answer by App::paper_made. Beside the form it lies in `box`, device pixels; no width hides it. A click in it comes as
    // App::paper_clicked.
    virtual void make_paper(const PaperOrder& order) = 0;
    virtual void place_paper(const Box& box, float scale) = 0;

    // Files.
    virtual void save_file(std::string_view name, std::string_view mime, std::string_view bytes) = 0;
    virtual void choose_file() = 0;    // answer by App::file_opened; call it only
                                       // from App::activated
    // Evidence. Files of any kind are chosen, each is answered by App::evidence_chosen; only from App::activated. What is held until
    // the window closes can go into a package.
    virtual void choose_evidence(std::uint32_t choice) = 0;
    virtual void hold_evidence(std::string_view digest, std::string_view bytes) = 0;
    virtual bool holds_evidence(std::string_view digest) const = 0;

    virtual void apply_update() = 0;                       // reload into the newer version that
                                                           // App::update_ready spoke of
    virtual void set_title(std::string_view title) = 0;    // of the window
};

}    // namespace ziping
