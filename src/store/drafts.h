// Drafts: the reports kept in this browser. Nothing that was typed is lost.
//
//     Drafts drafts(storage, templates);
//     drafts.save(report, tpl, "2026-11-24T10:32:05+08:00");
//     for (const DraftInfo& draft : drafts.list()) …             newest first
//     auto report = drafts.open(id);
//
// Keys, all texts:
//     ziping/meta               layout of what follows, "1"; higher: written by a newer program, so this one only reads
//     ziping/draft/<id>/a  /b   the two newest versions, written in turn (slot.h)
//     ziping/index              what the list shows (draft_index.h): a cache
//     ziping/rescue/<id>/a  /b  a damaged slot whose place was needed
//
// A version counts as stored once it was read back as written; then the older one is the next to be replaced, never the
// newest intact one. What cannot be stored stays in memory, and everything here works on with it: state() says so.
//
// Where this is not enough: two windows that write the same draft do not damage it, but the last one wins. The page gives
// only one of them the pen (ui/host.h); changed_elsewhere() tells the other when to read again.
#pragma once

#include "core/report.h"
#include "core/template.h"
#include "exchange/report_json.h"
#include "store/draft_index.h"
#include "store/key_value.h"
#include "store/slot.h"

#include <array>
#include <expected>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ziping {

enum class Keeping {
    stored,    // all drafts are in storage
    memory,    // storage is denied, or some draft is only in this window: the red bar
    newer,     // storage belongs to a newer program: what it holds can be read, nothing is written
};

class Drafts {
public:
    Drafts(KeyValue& storage, const Templates& templates);

    const std::vector<DraftInfo>& list() const { return list_; }    // newest first
    unsigned long changes() const { return changes_; }              // of the list; grows
    Keeping state() const;
    bool all_stored() const { return memory_.empty(); }    // nothing would be lost if this window were closed now

    std::expected<Report, ImportError> open(std::string_view id);
    TemplateRef template_of(std::string_view id) const;    // empty when nothing of it can be read
    // Error: why it is only in memory now. Typing may go on, the next save tries again.
    std::expected<void, StorageError> save(const Report& report, const Template& tpl, std::string_view time);
    bool remove(std::string_view id);    // can be undone as long as this object lives
    std::string undo_remove();           // the last one not undone yet, by its id; "" where there is none

    // A draft's newest version as one text, for a second copy outside of storage, and such a copy back: taken (true) when
    // it is newer than what is here, or nothing is here.
    std::string text_of(std::string_view id) const;
    bool offer_twin(std::string_view id, std::string_view text);

    std::string saved_at(std::string_view id) const;                // ISO 8601; "" when unknown
    std::string code(std::string_view id) const;                    // that its pages bear when printed now; "" when unreadable
    std::vector<std::string> remains(std::string_view id) const;    // texts of all its slots and those set aside, readable or not
    bool changed_elsewhere(std::string_view id) const;              // another window stored a version unknown to this one
    void refresh();                                                 // another window wrote: list anew

private:
    struct Versions {
        std::array<std::string, 2> text;            // "" = no such key
        std::array<std::optional<Slot>, 2> slot;    // of an intact text
        int newest = -1;                            // of the intact ones
    };
    struct Removed {
        std::string id;
        std::vector<std::pair<std::string, std::string>> texts;    // by key
        std::optional<Slot> newest;
    };
    std::string read(std::string_view key) const;
    bool belongs_to_newer() const;
    std::set<std::string, std::less<>> stored_ids() const;
    Versions versions(std::string_view id) const;
    std::optional<ReportFile> file_of(std::string_view id) const;    // as it is stored
    std::optional<Slot> newest(std::string_view id, const Versions& stored) const;
    std::expected<void, StorageError> keep(std::string_view id, const Versions& stored, const Slot& slot);
    std::expected<void, StorageError> write_checked(const std::string& key, const std::string& text);
    std::expected<void, StorageError> store(std::string_view id, const Versions& stored, const Slot& slot);
    DraftInfo inspect(std::string_view id) const;
    void enter(DraftInfo info);         // into the list and the index
    void leave(std::string_view id);    // out of both
    void write_index_again() const;
    void sort_list();

    KeyValue* storage_;
    const Templates* templates_;
    std::vector<DraftInfo> list_;
    std::map<std::string, Slot, std::less<>> memory_;            // what could not be stored
    std::map<std::string, unsigned long, std::less<>> known_;    // newest serial this window read or wrote
    std::vector<Removed> removed_;
    unsigned long changes_ = 0;
    mutable bool newer_ = false;
    mutable bool denied_ = false;
};

}    // namespace ziping
