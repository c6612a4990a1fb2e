// What the program calls in the page. Each function is forwarded by web/host.library.js to the member of Module.host that
// has the same name without "page_" (web/host.ts). Texts are UTF-8, given as start and length; an answer that is a text is
// written into the std::string passed as `answer`, through zp_room.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ziping {

extern "C" {
void page_controls(const char* record, std::size_t size);    // as control_record.h writes it
void page_focus(double id);                                  // a ControlId
void page_refresh_text(double id, const char* text, std::size_t size);
void page_insert_text(double id, const char* text, std::size_t size);
void page_announce(const char* text, std::size_t size);

void page_wake();
void page_wake_after(double seconds);
double page_seconds();
void page_local_time(std::string* answer);
void page_places_of(const char* names, std::size_t size, std::string* answer);    // each ended by a zero byte; "2,0,1"
void page_random_id(std::string* answer);

// 1: written into `box` (left, top, width, height of the ink, from the pen position on the base line) and `alpha` (width ×
// height bytes); 0: no ink. Both give the advance, unrounded. All in device pixels.
int page_glyph(std::uint32_t code, float size, int bold, float* advance, int* box, unsigned char* alpha, std::size_t capacity);
float page_advance(std::uint32_t code, float size, int bold);
float page_ascent(float size, int bold);    // base line from the top of a line box as high as the em

// 1: the canvas has WebGL, and all calls of OpenGL go to it from now on.
int page_use_gpu();
// 0: the browser falsifies what is read from a canvas. Then page_glyph writes no `alpha`, and page_place_glyph puts the glyph into the
// texture, a name of OpenGL's.
int page_reads_glyphs();
void page_place_glyph(int texture, int x, int y, std::uint32_t code, float size, int bold);

// Drawing without a GPU, in this order: textures, clear, per list its triangles and the parts of it that are drawn, present.
void page_texture(int id, int width, int height, int first_row, int rows, const unsigned char* alpha);    // new if unknown
void page_drop_texture(int id);
void page_clear(float width, float height);
void page_triangles(const void* vertices, int vertex_bytes, const void* indices, int index_bytes);    // ImDrawVert, ImDrawIdx
void page_draw(int texture, float left, float top, float right, float bottom, unsigned first_index, unsigned count);
void page_present();

// use, format, form, edition (ziping::Edition), file name, MIME type, report and template, then digest and name of each file that is
// enclosed, parted by zero bytes. Answer by zp_paper_made.
void page_make_paper(const char* order, std::size_t size);
void page_place_paper(float x, float y, float width, float height);    // CSS pixels; no width hides it
int page_can_assess();                                                 // 1 once assess.wasm is there
void page_load_asset(const char* path, std::size_t size);              // answer by zp_asset_loaded

int page_storage_get(const char* key, std::size_t key_size, std::string* answer);    // 0 found, 1 no such key, 2 denied
int page_storage_put(const char* key, std::size_t key_size, const char* text, std::size_t size);    // 0 done, 2 denied, 3 full
int page_storage_erase(const char* key, std::size_t key_size);                                      // 0 done, 2 denied
void page_storage_keys(const char* prefix, std::size_t size, std::string* answer);                  // each ended by a zero byte
// A version as a line: draft, time, title, code, parted by tabs; so is each line of the list that zp_versions_found brings.
void page_keep_version(const char* record, std::size_t record_size, const char* text, std::size_t size);
void page_find_versions(const char* draft, std::size_t size);
void page_read_version(const char* draft, std::size_t size, const char* time, std::size_t time_size);
void page_keep_twin(const char* draft, std::size_t draft_size, const char* text, std::size_t size);
void page_take_pen(const char* draft, std::size_t size, int by_force);

void page_save_file(const char* name, std::size_t name_size, const char* mime, std::size_t mime_size, const char* bytes,
                    std::size_t size);
void page_choose_file();
void page_choose_evidence(std::uint32_t choice);    // each file: zp_evidence_chosen
void page_hold_evidence(const char* digest, std::size_t digest_size, const char* bytes, std::size_t size);
int page_holds_evidence(const char* digest, std::size_t size);

void page_apply_update();
void page_set_title(const char* text, std::size_t size);
}

}    // namespace ziping
