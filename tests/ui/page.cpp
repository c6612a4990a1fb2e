#include "ui/page.h"

#include "exchange/assets.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <utility>

namespace ziping {

namespace {

constexpr float frame_seconds = 1.0f / 60;
constexpr int most_frames = 60;    // a page that still asks for more never comes to rest

bool is_typed(Role role) { return role == Role::text_field || role == Role::text_area; }

// What a renderer answers: the textures are there now.
void accept_textures() {
    for (ImTextureData* texture : *ImGui::GetDrawData()->Textures) {
        if (texture->Status == ImTextureStatus_WantCreate) texture->SetTexID(1);
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else {
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

}    // namespace

Page::Page(float width, float height, float scale) : width_(width), height_(height), scale_(scale) { start(); }

Page::~Page() { stop(); }

void Page::start() {
    imgui_ = ImGui::CreateContext();
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    app_ = std::make_unique<App>(host);
    frames();
    settle();
}

void Page::stop() {
    app_.reset();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext(imgui_);
    host.elements.clear();
    host.wake_time.reset();
    focus_ = 0;
}

void Page::reload() {
    app_->hiding();
    stop();
    start();
}

// --- Frames and time -----------------------------------------------------------------------------------------------------

void Page::draw() {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {width_, height_};
    io.DeltaTime = frame_seconds;
    host.clock += frame_seconds;
    ImGui::NewFrame();
    app_->frame(width_, height_, scale_);
    ImGui::Render();
    accept_textures();
    deliver();
}

void Page::deliver() {
    if (focus_ != 0 && !host.element(focus_)) set_focus(0);    // a removed element loses the focus
    if (host.focus_wanted != 0) set_focus(std::exchange(host.focus_wanted, 0));
    if (const auto draft = std::exchange(host.versions_asked, {})) {
        std::vector<VersionInfo> found;
        for (const auto& [version, text] : host.versions)
            if (draft->empty() || version.draft == *draft) found.push_back(version);
        app_->versions_found(*draft, std::move(found));
    }
    if (const auto asked = std::exchange(host.version_asked, {})) {
        std::string_view read;
        for (const auto& [version, text] : host.versions)
            if (version.draft == asked->first && version.time == asked->second) read = text;
        app_->version_read(asked->first, asked->second, read);
    }
    for (const auto& [id, text] : std::exchange(host.inserted, {}))
        if (const Element* field = host.element(id)) {
            set_focus(id);
            app_->text_changed(id, field->value + text);
        } else {
            host.inserted.emplace_back(id, text);    // under an overlay that is just being closed
        }
    for (const std::string& path : std::exchange(host.assets_asked, {})) {
        host.assesses |= host.network;
        app_->asset_loaded(path, host.network ? asset(path) : "");
    }
    if (std::exchange(host.pen_asked, false) && !host.pen.empty()) app_->pen_changed(host.pen_by_force || !host.pen_elsewhere);
}

void Page::frames(int count) {
    for (int i = 0; i < count; ++i) draw();
}

void Page::settle() {
    int count = 0;
    for (; host.frames_wanted > 0 && count < most_frames; ++count) {
        --host.frames_wanted;
        draw();
    }
    CHECK_MESSAGE(count < most_frames, "the page never comes to rest");
}

void Page::wait(double seconds) {
    const double end = host.clock + seconds;
    while (host.wake_time && *host.wake_time <= end) {
        host.clock = std::max(host.clock, *std::exchange(host.wake_time, std::nullopt));
        host.wake();
        settle();
    }
    host.clock = std::max(host.clock, end);
}

void Page::resize(float width, float height, float scale) {
    width_ = width, height_ = height, scale_ = scale;
    frames();
    settle();
}

// --- Finding -------------------------------------------------------------------------------------------------------------

const Element* Page::find(std::string_view label, std::optional<Role> role) const {
    // A field often stands under a heading of the same words: what can be used comes first.
    const Element* passive = nullptr;
    for (const Element& e : host.elements) {
        if (e.label != label || (role && e.role != *role)) continue;
        if (role || (e.role != Role::heading && e.role != Role::text)) return &e;
        if (!passive) passive = &e;
    }
    return passive;
}

void Page::scroll(float notches, std::string_view over) {
    const Element* at = over.empty() ? nullptr : find(over);
    ImGuiIO& io = ImGui::GetIO();
    const ImVec2 place =
        at ? ImVec2{at->box.x + at->box.w / 2, at->box.y + at->box.h / 2} : ImVec2{width_ * 0.4f, height_ * 0.6f};
    io.AddMousePosEvent(place.x, place.y);
    frames(2);
    io.AddMouseWheelEvent(0, -notches);
    frames(3);
}

// Scrolls the form from its top until the control is in the list.
const Element* Page::reach(std::string_view label, std::optional<Role> role) {
    if (const Element* here = find(label, role)) return here;
    const auto places = [&] {
        std::vector<std::pair<ControlId, float>> seen;
        for (const Element& e : host.elements) seen.emplace_back(e.id, e.box.y);
        return seen;
    };
    for (const float direction : {-1.0f, 1.0f})
        for (auto before = places();; before = places()) {
            scroll(4 * direction);
            if (const Element* found = find(label, role)) return found;
            if (places() == before) break;
        }
    return nullptr;
}

void Page::fail(std::string_view label) const {
    std::string there;
    for (const Element& e : host.elements)
        if (e.in_view()) there += "\n    " + e.label + (e.value.empty() ? "" : " = " + e.value);
    FAIL_CHECK("there is no \"" << label << "\" on the page; in view are:" << there);
}

bool Page::has(std::string_view label) { return reach(label) != nullptr; }

bool Page::sees(std::string_view text) const {
    return std::any_of(host.elements.begin(), host.elements.end(), [&](const Element& e) {
        return e.in_view() && (e.label.find(text) != e.label.npos || e.value.find(text) != e.value.npos ||
                               e.description.find(text) != e.description.npos);
    });
}

std::string Page::value(std::string_view label) {
    const Element* found = reach(label);
    if (!found) fail(label);
    return found ? found->value : "";
}

std::string Page::description(std::string_view label) {
    const Element* found = reach(label);
    if (!found) fail(label);
    return found ? found->description : "";
}

std::string Page::focused() const {
    const Element* found = host.element(focus_);
    return found ? found->label : "";
}

// --- Doing ---------------------------------------------------------------------------------------------------------------

void Page::set_focus(ControlId id) {
    if (focus_ == id) return;
    focus_ = id;
    app_->focused(id);
}

bool Page::focus(std::string_view label) {
    const Element* found = reach(label);
    if (!found) return fail(label), false;
    set_focus(found->id);
    settle();
    return true;
}

void Page::begin(std::string_view unit) {
    click("新建报告");
    choose("模板", "株洲市2023年度部门整体支出绩效自评");
    fill("部门（单位）名称", unit);
    click("开始填写");
}

void Page::click(std::string_view label, std::optional<Role> role) {
    const Element* found = reach(label, role);
    if (!found) return fail(label);
    CHECK_MESSAGE(!found->disabled, "\"" << label << "\" is disabled");
    const ControlId id = found->id;
    set_focus(id);
    if (!is_typed(found->role)) app_->activated(id);
    settle();
}

void Page::fill(std::string_view label, std::string_view text) {
    const Element* found = reach(label);
    if (!found) return fail(label);
    CHECK_MESSAGE((is_typed(found->role) && !found->read_only), "\"" << label << "\" takes no text");
    const ControlId id = found->id;
    set_focus(id);
    settle();
    app_->text_changed(id, text);
    settle();
}

void Page::choose(std::string_view label, std::string_view option) {
    const Element* found = reach(label, Role::choice);
    if (!found) return fail(label);
    const auto chosen =
        std::find_if(found->options.begin(), found->options.end(), [&](const auto& known) { return known.second == option; });
    if (chosen == found->options.end()) return fail(option);
    set_focus(found->id);
    app_->text_changed(found->id, std::string(chosen->first));
    settle();
}

bool Page::paste(std::string_view label, std::string_view text) {
    if (!focus(label)) return false;
    const bool taken = app_->pasted(focus_, text);
    settle();
    return taken;
}

bool Page::press(Key key) {
    const bool taken = app_->key(key, focus_);
    settle();
    return taken;
}

void Page::open_file(std::string_view name, std::string_view bytes) { open_files({{name, bytes}}); }

void Page::open_files(std::initializer_list<std::pair<std::string_view, std::string_view>> files) {
    host.file_asked = false;
    app_->files_chosen(files.size());
    for (const auto& [name, bytes] : files) app_->file_opened(name, bytes);
    settle();
}

}    // namespace ziping
