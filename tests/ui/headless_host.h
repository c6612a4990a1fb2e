// A Host without a browser. It keeps the controls as a page's DOM would, by applying the reported differences, and checks that
// these fit what it has. Storage can be told to fail (tests/store/faulty_storage.h), files are recorded, time is made up, and
// every glyph is a small square: 1 em wide for Chinese, half an em for the rest.
#pragma once

#include "store/faulty_storage.h"
#include "ui/host.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ziping {

struct Element {    // a Control that owns its texts
    ControlId id = 0;
    Role role = Role::button;
    std::string label, value, description, placeholder;
    Box box, clip;
    bool disabled = false, read_only = false, invalid = false, required = false, selected = false, expanded = false;
    std::vector<std::pair<std::string, std::string>> options;    // id, label
    bool in_view() const { return clip.w > 0 && clip.h > 0; }
};

struct SavedFile {
    std::string name, mime, bytes;
};

class HeadlessHost final : public Host {
public:
    // What the program did, for tests to look at.
    std::vector<Element> elements;    // in Tab order
    std::vector<SavedFile> files;
    std::vector<std::string> announced;
    std::map<std::string, std::string, std::less<>> twins;    // by draft
    std::string title, pen;                                   // pen: the draft asked for last
    ControlId focus_wanted = 0;
    std::optional<std::pair<ControlId, std::string>> refreshed;    // the last refresh_text
    bool pen_asked = false, pen_by_force = false, file_asked = false, updated = false;
    std::vector<std::string> assets_asked;
    bool evidence_asked = false;
    std::uint32_t evidence_choice = 0;                                   // what was asked for last
    std::map<std::string, std::string, std::less<>> evidence;            // held, by digest
    std::vector<PaperOrder> papers;                                      // orders
    Box paper_box;                                                       // where the preview lies
    std::vector<std::pair<ControlId, std::string>> inserted;             // at the end: the headless page has no caret
    std::vector<std::pair<VersionInfo, std::string>> versions;           // with their texts
    std::optional<std::string> versions_asked;                           // of the draft
    std::optional<std::pair<std::string, std::string>> version_asked;    // draft, time
    int frames_wanted = 0;                                               // by wake
    std::optional<double> wake_time;                                     // by wake_after, on the clock

    // What it is given.
    FaultyStorage disk;
    double clock = 0;              // seconds since 10:00:00 on 24 November 2026
    int random_count = 0;          // ids are 0000000000000001, …
    bool assesses = false;         // whether the part of the program that assesses is loaded
    bool network = true;           // without it nothing more is loaded
    bool pen_elsewhere = false;    // another window holds the pen: only force gets it

    const Element* element(ControlId id) const;

    void show_controls(const ControlChanges& changes) override;
    void focus(ControlId id) override { focus_wanted = id; }
    void refresh_text(ControlId id, std::string_view text) override { refreshed.emplace(id, text); }
    void insert_text(ControlId id, std::string_view text) override { inserted.emplace_back(id, text); }
    void announce(std::string_view text) override { announced.emplace_back(text); }

    void wake() override { frames_wanted = 3; }
    void wake_after(double seconds) override;
    double seconds() override { return clock; }
    std::vector<std::size_t> places_of(const std::vector<std::string_view>& names) override;    // by code point
    std::string local_time() override;
    std::string random_id() override;

    ImFont* add_font(ImFontAtlas& atlas, bool bold) override;

    KeyValue& storage() override { return disk; }
    void keep_twin(std::string_view draft, std::string_view text) override;
    void keep_version(const VersionInfo& version, std::string_view text) override;
    void find_versions(std::string_view draft) override { versions_asked = draft; }
    void read_version(std::string_view draft, std::string_view time) override;
    void take_pen(std::string_view draft, bool by_force) override { pen = draft, pen_asked = true, pen_by_force = by_force; }

    void make_paper(const PaperOrder& order) override { papers.push_back(order); }
    void place_paper(const Box& box, float) override { paper_box = box; }
    bool can_assess() const override { return assesses; }
    void load_asset(std::string_view path) override { assets_asked.emplace_back(path); }
    void save_file(std::string_view name, std::string_view mime, std::string_view bytes) override;
    void choose_file() override { file_asked = true; }
    void choose_evidence(std::uint32_t choice) override {
        evidence_asked = true;
        evidence_choice = choice;
    }
    void hold_evidence(std::string_view digest, std::string_view bytes) override { evidence[std::string(digest)] = bytes; }
    bool holds_evidence(std::string_view digest) const override { return evidence.contains(digest); }

    void apply_update() override { updated = true; }
    void set_title(std::string_view text) override { title = text; }
};

}    // namespace ziping
