// The program as the page calls it (web/program.ts). `Page` is everything there is; the page holds the pointer that
// zp_start gives and passes it to each call. Texts come as start and length, places in device pixels.
#include "browser/imports.h"
#include "browser/page.h"
#include "browser/version_record.h"

#include <emscripten/em_macros.h>

using ziping::ControlId;
using ziping::Page;

namespace {

using Size = std::size_t;
using Bytes = const char*;

ControlId control(double id) { return static_cast<ControlId>(id); }    // as JavaScript holds it

}    // namespace

extern "C" {

// --- Start and frames --------------------------------------------------------------------------------------------------

EMSCRIPTEN_KEEPALIVE Page* zp_start() { return new Page; }    // lives as long as the window
EMSCRIPTEN_KEEPALIVE int zp_frame(Page* page, float width, float height, float scale) {
    return page->frame(width, height, scale);
}
EMSCRIPTEN_KEEPALIVE void zp_context_restored(Page* page) { page->renderer.restore(); }
EMSCRIPTEN_KEEPALIVE char* zp_room(std::string* text, Size size) {
    text->resize(size);
    return text->data();
}

// --- Pointer -------------------------------------------------------------------------------------------------------------

EMSCRIPTEN_KEEPALIVE void zp_pointer(Page* page, float x, float y, int touch) { page->pointer(x, y, touch != 0); }
EMSCRIPTEN_KEEPALIVE void zp_pointer_left(Page* page) { page->pointer_left(); }
EMSCRIPTEN_KEEPALIVE int zp_button(Page* page, int button, int down) { return page->button(button, down != 0); }
EMSCRIPTEN_KEEPALIVE void zp_wheel(Page* page, float x, float y) { page->wheel(x, y); }

// --- Controls ------------------------------------------------------------------------------------------------------------

EMSCRIPTEN_KEEPALIVE void zp_activated(Page* page, double id) { page->app.activated(control(id)); }
EMSCRIPTEN_KEEPALIVE void zp_focused(Page* page, double id) { page->app.focused(control(id)); }
EMSCRIPTEN_KEEPALIVE int zp_key(Page* page, int key, double id) {
    return page->app.key(static_cast<ziping::Key>(key), control(id));
}
EMSCRIPTEN_KEEPALIVE void zp_text_changed(Page* page, double id, Bytes text, Size size) {
    page->app.text_changed(control(id), {text, size});
}
EMSCRIPTEN_KEEPALIVE void zp_caret_moved(Page* page, double id, Size at) { page->app.caret_moved(control(id), at); }
EMSCRIPTEN_KEEPALIVE int zp_pasted(Page* page, double id, Bytes text, Size size) {
    return page->app.pasted(control(id), {text, size});
}

// --- The page --------------------------------------------------------------------------------------------------------------

EMSCRIPTEN_KEEPALIVE void zp_files_chosen(Page* page, Size count) { page->app.files_chosen(count); }
EMSCRIPTEN_KEEPALIVE void zp_file_opened(Page* page, Bytes name, Size name_size, Bytes bytes, Size size) {
    page->app.file_opened({name, name_size}, {bytes, size});
}
EMSCRIPTEN_KEEPALIVE void zp_evidence_chosen(Page* page, std::uint32_t choice, Bytes name, Size name_size, Bytes bytes,
                                             Size size) {
    page->app.evidence_chosen(choice, {name, name_size}, {bytes, size});
}
EMSCRIPTEN_KEEPALIVE void zp_version_lost(Page* page) { page->app.version_lost(); }
EMSCRIPTEN_KEEPALIVE void zp_versions_found(Page* page, Bytes draft, Size draft_size, Bytes list, Size size) {
    page->app.versions_found({draft, draft_size}, ziping::read_versions({list, size}));
}
EMSCRIPTEN_KEEPALIVE void zp_version_read(Page* page, Bytes draft, Size draft_size, Bytes time, Size time_size, Bytes text,
                                          Size size) {
    page->app.version_read({draft, draft_size}, {time, time_size}, {text, size});
}
EMSCRIPTEN_KEEPALIVE void zp_paper_made(Page* page, int use, int format, int sheets) {
    page->app.paper_made(static_cast<ziping::PaperOrder::Use>(use), static_cast<ziping::FileFormat>(format), sheets);
}
EMSCRIPTEN_KEEPALIVE void zp_paper_clicked(Page* page, Bytes path, Size size) { page->app.paper_clicked({path, size}); }
EMSCRIPTEN_KEEPALIVE void zp_asset_loaded(Page* page, Bytes path, Size path_size, Bytes text, Size size) {
    page->app.asset_loaded({path, path_size}, {text, size});
}
EMSCRIPTEN_KEEPALIVE void zp_file_refused(Page* page, Bytes name, Size name_size, Bytes why, Size size) {
    page->app.file_refused({name, name_size}, {why, size});
}
EMSCRIPTEN_KEEPALIVE void zp_twin_found(Page* page, Bytes draft, Size draft_size, Bytes text, Size size) {
    page->app.twin_found({draft, draft_size}, {text, size});
}
EMSCRIPTEN_KEEPALIVE void zp_pen_changed(Page* page, int held) { page->app.pen_changed(held != 0); }
EMSCRIPTEN_KEEPALIVE void zp_storage_changed(Page* page) { page->app.storage_changed(); }
EMSCRIPTEN_KEEPALIVE void zp_hiding(Page* page) { page->app.hiding(); }
EMSCRIPTEN_KEEPALIVE void zp_update_ready(Page* page) { page->app.update_ready(); }
}
