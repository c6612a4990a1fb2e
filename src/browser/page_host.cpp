#include "browser/page_host.h"

#include "browser/canvas_font.h"
#include "browser/control_record.h"
#include "browser/imports.h"
#include "browser/version_record.h"

#include <cstdlib>

namespace ziping {

namespace {

std::string answer_of(void (*question)(std::string*)) {
    std::string answer;
    question(&answer);
    return answer;
}

}    // namespace

void PageHost::show_controls(const ControlChanges& changes) {
    if (changes.empty()) return;
    const std::string record = control_record(changes);
    page_controls(record.data(), record.size());
}

void PageHost::focus(ControlId id) { page_focus(static_cast<double>(id)); }
void PageHost::refresh_text(ControlId id, std::string_view text) {
    page_refresh_text(static_cast<double>(id), text.data(), text.size());
}
void PageHost::insert_text(ControlId id, std::string_view text) {
    page_insert_text(static_cast<double>(id), text.data(), text.size());
}
void PageHost::announce(std::string_view text) { page_announce(text.data(), text.size()); }

void PageHost::wake() { page_wake(); }
void PageHost::wake_after(double seconds) { page_wake_after(seconds); }
double PageHost::seconds() { return page_seconds(); }
std::vector<std::size_t> PageHost::places_of(const std::vector<std::string_view>& names) {
    std::string joined, answer;
    for (const std::string_view name : names) joined.append(name).append(1, '\0');
    page_places_of(joined.data(), joined.size(), &answer);
    std::vector<std::size_t> places;
    for (const char* at = answer.c_str(); *at;) {
        char* end = nullptr;
        places.push_back(std::strtoul(at, &end, 10));
        at = *end ? end + 1 : end;
    }
    places.resize(names.size());
    return places;
}
std::string PageHost::local_time() { return answer_of(page_local_time); }
std::string PageHost::random_id() { return answer_of(page_random_id); }

ImFont* PageHost::add_font(ImFontAtlas& atlas, bool bold) { return add_canvas_font(atlas, bold); }

void PageHost::keep_twin(std::string_view draft, std::string_view text) {
    page_keep_twin(draft.data(), draft.size(), text.data(), text.size());
}
void PageHost::keep_version(const VersionInfo& version, std::string_view text) {
    const std::string record = write_version(version);
    page_keep_version(record.data(), record.size(), text.data(), text.size());
}
void PageHost::find_versions(std::string_view draft) { page_find_versions(draft.data(), draft.size()); }
void PageHost::read_version(std::string_view draft, std::string_view time) {
    page_read_version(draft.data(), draft.size(), time.data(), time.size());
}
void PageHost::take_pen(std::string_view draft, bool by_force) { page_take_pen(draft.data(), draft.size(), by_force); }

void PageHost::make_paper(const PaperOrder& order) {
    std::string record = std::to_string(order.use);
    const std::string edition = std::to_string(static_cast<int>(order.content.edition));
    for (const std::string_view part : {ending(order.format), std::string_view(order.content.form), std::string_view(edition),
                                        std::string_view(order.file_name), std::string_view(order.mime),
                                        std::string_view(order.report), std::string_view(order.tpl)})
        record.append(1, '\0').append(part);
    for (const PaperOrder::Enclosed& file : order.enclosed)
        record.append(1, '\0').append(file.digest).append(1, '\0').append(file.name);
    page_make_paper(record.data(), record.size());
}
void PageHost::place_paper(const Box& box, float scale) {
    page_place_paper(box.x / scale, box.y / scale, box.w / scale, box.h / scale);
}

bool PageHost::can_assess() const { return page_can_assess() != 0; }
void PageHost::load_asset(std::string_view path) { page_load_asset(path.data(), path.size()); }

void PageHost::save_file(std::string_view name, std::string_view mime, std::string_view bytes) {
    page_save_file(name.data(), name.size(), mime.data(), mime.size(), bytes.data(), bytes.size());
}
void PageHost::choose_file() { page_choose_file(); }
void PageHost::choose_evidence(std::uint32_t choice) { page_choose_evidence(choice); }
void PageHost::hold_evidence(std::string_view digest, std::string_view bytes) {
    page_hold_evidence(digest.data(), digest.size(), bytes.data(), bytes.size());
}
bool PageHost::holds_evidence(std::string_view digest) const { return page_holds_evidence(digest.data(), digest.size()) != 0; }

void PageHost::apply_update() { page_apply_update(); }
void PageHost::set_title(std::string_view title) { page_set_title(title.data(), title.size()); }

}    // namespace ziping
