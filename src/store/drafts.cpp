#include "store/drafts.h"

#include "core/order.h"

#include "exchange/templates.h"

#include <algorithm>
#include <charconv>
#include <tuple>

namespace ziping {

namespace {

constexpr std::string_view meta_key = "ziping/meta", index_key = "ziping/index";
constexpr std::string_view draft_prefix = "ziping/draft/", rescue_prefix = "ziping/rescue/";
constexpr std::string_view layout = "1";
constexpr std::array<std::string_view, 2> sides{"/a", "/b"};

std::string key_of(std::string_view prefix, std::string_view id, std::size_t side) {
    return std::string(prefix).append(id).append(sides[side]);
}

// The id in the middle of a key; ids may hold anything, so only the ends are looked at.
std::optional<std::string> id_in(std::string_view key) {
    const bool slot = key.starts_with(draft_prefix) && (key.ends_with(sides[0]) || key.ends_with(sides[1]));
    if (!slot || key.size() < draft_prefix.size() + sides[0].size()) return std::nullopt;
    return std::string(key.substr(draft_prefix.size(), key.size() - draft_prefix.size() - sides[0].size()));
}

bool is_newer_layout(std::string_view meta) {
    unsigned long found = 0;
    const auto [end, error] = std::from_chars(meta.data(), meta.data() + meta.size(), found);
    return error == std::errc{} && end == meta.data() + meta.size() && found > 1;
}

std::string title_of(const Report& report, const Templates& templates) {
    const TemplateInfo* tpl = templates.info(report.tpl.id, report.tpl.version);
    return tpl ? tpl->title : report.tpl.id;
}

auto with_id(std::string_view id) {
    return [id](const auto& entry) { return entry.id == id; };
}

}    // namespace

Drafts::Drafts(KeyValue& storage, const Templates& templates) : storage_(&storage), templates_(&templates) {
    refresh();
    belongs_to_newer();
}

// Asked before anything is written: a newer program may have come meanwhile, in another window.
bool Drafts::belongs_to_newer() const {
    newer_ = newer_ || is_newer_layout(read(meta_key));
    return newer_;
}

Keeping Drafts::state() const {
    if (newer_) return Keeping::newer;
    return denied_ || !memory_.empty() ? Keeping::memory : Keeping::stored;
}

std::string Drafts::read(std::string_view key) const {
    const auto found = storage_->get(key);
    if (!found) denied_ = denied_ || found.error() == StorageError::denied;
    return found ? found->value_or("") : "";
}

Drafts::Versions Drafts::versions(std::string_view id) const {
    Versions v;
    for (std::size_t side = 0; side < sides.size(); ++side) {
        v.text[side] = read(key_of(draft_prefix, id, side));
        v.slot[side] = read_slot(v.text[side]);
    }
    const auto serial = [&](std::size_t side) { return v.slot[side] ? v.slot[side]->serial : 0; };
    if (v.slot[0] || v.slot[1]) v.newest = serial(1) > serial(0) ? 1 : 0;
    return v;
}

std::optional<Slot> Drafts::newest(std::string_view id, const Versions& stored) const {
    std::optional<Slot> best;
    if (stored.newest >= 0) best = stored.slot[static_cast<std::size_t>(stored.newest)];
    const auto here = memory_.find(id);
    if (here != memory_.end() && (!best || best->serial < here->second.serial)) best = here->second;
    return best;
}

// --- Reading -----------------------------------------------------------------------------------------------------------

std::expected<Report, ImportError> Drafts::open(std::string_view id) {
    const auto slot = newest(id, versions(id));
    if (!slot) {
        const auto entry = std::find_if(list_.begin(), list_.end(), with_id(id));
        if (entry != list_.end()) entry->damaged = true;
        return std::unexpected(ImportError{"", "这份报告存在本机的内容已损坏", "请打开最近一次导出的文件"});
    }
    known_[std::string(id)] = slot->serial;
    auto report = read_report(slot->report, *templates_);
    const auto entry = std::find_if(list_.begin(), list_.end(), with_id(id));
    if (report && entry != list_.end() && entry->serial != slot->serial) enter(inspect(id));    // the index was behind
    return report;
}

std::optional<ReportFile> Drafts::file_of(std::string_view id) const {
    const auto slot = newest(id, versions(id));
    auto file = slot ? ReportFile::parse(slot->report) : std::unexpected(ImportError{});
    return file ? std::optional(std::move(*file)) : std::nullopt;
}

std::string Drafts::code(std::string_view id) const {
    const auto file = file_of(id);
    return file ? file->code() : "";
}

TemplateRef Drafts::template_of(std::string_view id) const {
    const auto file = file_of(id);
    return file ? file->template_ref() : TemplateRef{};
}

std::string Drafts::text_of(std::string_view id) const {
    const auto slot = newest(id, versions(id));
    return slot ? write_slot(*slot) : "";
}

std::string Drafts::saved_at(std::string_view id) const {
    const auto entry = std::find_if(list_.begin(), list_.end(), with_id(id));
    return entry == list_.end() ? "" : entry->saved_at;
}

std::vector<std::string> Drafts::remains(std::string_view id) const {
    std::vector<std::string> texts;
    const Versions stored = versions(id);
    for (std::size_t side = 0; side < sides.size(); ++side) {
        if (!stored.text[side].empty()) texts.push_back(stored.text[side]);
        if (std::string text = read(key_of(rescue_prefix, id, side)); !text.empty()) texts.push_back(std::move(text));
    }
    return texts;
}

bool Drafts::changed_elsewhere(std::string_view id) const {
    const auto slot = newest(id, versions(id));
    const auto known = known_.find(id);
    return slot && (known == known_.end() || known->second < slot->serial);
}

// --- The list ----------------------------------------------------------------------------------------------------------

std::set<std::string, std::less<>> Drafts::stored_ids() const {
    std::set<std::string, std::less<>> ids;
    for (const std::string& key : storage_->keys(draft_prefix))
        if (auto id = id_in(key)) ids.insert(std::move(*id));
    return ids;
}

void Drafts::refresh() {
    std::set<std::string, std::less<>> ids = stored_ids();
    for (const auto& [id, slot] : memory_) ids.insert(id);

    const std::vector<DraftInfo> index = read_index(read(index_key));
    std::size_t unlisted = 0;
    list_.clear();
    for (const std::string& id : ids) {
        const auto entry = std::find_if(index.begin(), index.end(), with_id(id));
        if (entry != index.end() && !memory_.contains(id)) {
            list_.push_back(*entry);
        } else {
            list_.push_back(inspect(id));
            ++unlisted;
        }
    }
    sort_list();
    if (unlisted > 0 || index.size() > ids.size()) write_index_again();
}

DraftInfo Drafts::inspect(std::string_view id) const {
    if (const auto slot = newest(id, versions(id)))
        if (const auto report = read_report(slot->report, *templates_)) {
            DraftInfo info = describe(*report, title_of(*report, *templates_), *slot);
            info.id = id;
            return info;
        }
    DraftInfo info;
    info.id = id;
    info.damaged = true;
    return info;
}

void Drafts::sort_list() {
    ++changes_;
    put_in_order(list_,
                 [](const DraftInfo& a, const DraftInfo& b) { return std::tie(b.saved_at, a.id) < std::tie(a.saved_at, b.id); });
}

void Drafts::enter(DraftInfo info) {
    std::erase_if(list_, with_id(info.id));
    list_.push_back(std::move(info));
    sort_list();
    write_index_again();
}

void Drafts::leave(std::string_view id) {
    ++changes_;
    std::erase_if(list_, with_id(id));
    write_index_again();
}

// Lines of drafts that only another window knows are left to it; a failure does no harm.
void Drafts::write_index_again() const {
    if (belongs_to_newer()) return;
    std::vector<DraftInfo> drafts = list_;
    for (DraftInfo& other : read_index(read(index_key)))
        if (std::none_of(drafts.begin(), drafts.end(), with_id(other.id))) drafts.push_back(std::move(other));
    const auto stored = stored_ids();
    std::erase_if(drafts, [&](const DraftInfo& d) { return d.damaged || !stored.contains(d.id); });
    static_cast<void>(storage_->put(index_key, write_index(drafts)));
}

// --- Writing -----------------------------------------------------------------------------------------------------------

std::expected<void, StorageError> Drafts::save(const Report& report, const Template& tpl, std::string_view time) {
    const Versions stored = versions(report.id);
    const auto last = newest(report.id, stored);
    const Slot slot{last ? last->serial + 1 : 1, std::string(time), without_blanks(write_report(report, tpl))};
    if (last && last->report == slot.report && !memory_.contains(report.id)) return {};    // the version before stays, too
    const auto kept = keep(report.id, stored, slot);
    std::erase_if(removed_, with_id(report.id));    // it is back already
    enter(describe(report, tpl.title, slot));
    return kept;
}

// Into storage, else into memory.
std::expected<void, StorageError> Drafts::keep(std::string_view id, const Versions& stored, const Slot& slot) {
    known_[std::string(id)] = slot.serial;
    const auto done = belongs_to_newer() ? std::unexpected(StorageError::denied) : store(id, stored, slot);
    denied_ = !done && done.error() == StorageError::denied;
    if (done)
        memory_.erase(std::string(id));
    else
        memory_[std::string(id)] = slot;
    return done;
}

std::expected<void, StorageError> Drafts::store(std::string_view id, const Versions& stored, const Slot& slot) {
    if (read(meta_key) != layout)
        if (const auto done = storage_->put(meta_key, layout); !done) return done;
    const std::size_t side = stored.newest >= 0 ? static_cast<std::size_t>(1 - stored.newest) : stored.text[0].empty() ? 0 : 1;
    // A damaged slot makes room, its text is set aside; without space for both, the living report comes first.
    if (!stored.text[side].empty() && !stored.slot[side])
        static_cast<void>(storage_->put(key_of(rescue_prefix, id, side), stored.text[side]));
    const std::string key = key_of(draft_prefix, id, side), text = write_slot(slot);
    auto done = write_checked(key, text);
    if (!done && done.error() == StorageError::full) {
        const std::vector<std::string> rescued = storage_->keys(rescue_prefix);
        for (const std::string& old : rescued) static_cast<void>(storage_->erase(old));
        if (!rescued.empty()) done = write_checked(key, text);
    }
    return done;
}

std::expected<void, StorageError> Drafts::write_checked(const std::string& key, const std::string& text) {
    if (const auto done = storage_->put(key, text); !done) return done;
    if (read(key) == text) return {};
    static_cast<void>(storage_->erase(key));    // the rest of our own text is nobody's loss
    return std::unexpected(StorageError::broken);
}

bool Drafts::offer_twin(std::string_view id, std::string_view text) {
    const auto twin = read_slot(text);
    if (!twin || std::any_of(removed_.begin(), removed_.end(), with_id(id))) return false;
    const Versions stored = versions(id);
    if (const auto here = newest(id, stored); here && here->serial >= twin->serial) return false;
    const auto report = read_report(twin->report, *templates_);
    if (!report || report->id != id) return false;
    static_cast<void>(keep(id, stored, *twin));
    enter(describe(*report, title_of(*report, *templates_), *twin));
    return true;
}

// --- Removing ----------------------------------------------------------------------------------------------------------

bool Drafts::remove(std::string_view id) {
    if (belongs_to_newer() || std::none_of(list_.begin(), list_.end(), with_id(id))) return false;
    if (!storage_->get(meta_key) && !memory_.contains(id)) return false;
    Removed removed{std::string(id), {}, newest(id, versions(id))};
    for (const std::string_view prefix : {draft_prefix, rescue_prefix})
        for (std::size_t side = 0; side < sides.size(); ++side) {
            std::string key = key_of(prefix, id, side), text = read(key);
            const bool erased_now = storage_->erase(key).has_value();
            if (text.empty()) continue;
            if (!erased_now) {
                for (const auto& [erased, old] : removed.texts) static_cast<void>(storage_->put(erased, old));
                return false;
            }
            removed.texts.emplace_back(std::move(key), std::move(text));
        }
    memory_.erase(removed.id);
    removed_.push_back(std::move(removed));
    leave(id);
    return true;
}

std::string Drafts::undo_remove() {
    if (removed_.empty() || belongs_to_newer()) return {};
    Removed removed = std::move(removed_.back());
    removed_.pop_back();
    for (const auto& [key, text] : removed.texts) static_cast<void>(storage_->put(key, text));
    const auto stored = newest(removed.id, versions(removed.id));
    if (removed.newest && (!stored || stored->serial < removed.newest->serial)) memory_[removed.id] = std::move(*removed.newest);
    enter(inspect(removed.id));
    return removed.id;
}

}    // namespace ziping
