// The press as the page calls it (web/press.ts). A Desk is all there is: texts are written into its trays, results lie in `out`.
#include "press/press.h"

#include <emscripten/em_macros.h>
#include <utility>

namespace {

struct Desk {
    ziping::Press press;
    std::string trays[5];    // report, template, form; name and content of what is enclosed
    std::string out;

    int finished(std::string made) {
        out = std::move(made);
        return static_cast<int>(out.size());
    }
    ziping::DocumentOptions options(int edition) const { return {trays[2], static_cast<ziping::Edition>(edition)}; }
};

}    // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE Desk* press_start() { return new Desk; }    // lives as long as the window
EMSCRIPTEN_KEEPALIVE char* press_tray(Desk* desk, int tray, std::size_t size) {
    desk->trays[tray].resize(size);
    return desk->trays[tray].data();
}
EMSCRIPTEN_KEEPALIVE int press_take(Desk* desk) { return desk->press.take(desk->trays[0], desk->trays[1]); }
EMSCRIPTEN_KEEPALIVE void press_enclose(Desk* desk) { desk->press.enclose(std::move(desk->trays[3]), std::move(desk->trays[4])); }
EMSCRIPTEN_KEEPALIVE const char* press_out(Desk* desk) { return desk->out.data(); }

// These answer the size of what then lies in `out`.
EMSCRIPTEN_KEEPALIVE int press_make(Desk* desk, int format, int edition) {
    return desk->finished(desk->press.make(static_cast<ziping::FileFormat>(format), desk->options(edition)));
}
EMSCRIPTEN_KEEPALIVE int press_preview(Desk* desk, int edition) {
    return desk->finished(desk->press.preview(desk->options(edition)));
}
EMSCRIPTEN_KEEPALIVE int press_answer_at(Desk* desk, int sheet, float x, float y) {
    return desk->finished(
        desk->press.answer_at(static_cast<std::size_t>(sheet), static_cast<int>(x), static_cast<int>(y)).text());
}
EMSCRIPTEN_KEEPALIVE int press_sheets(Desk* desk) { return static_cast<int>(desk->press.sheets()); }
}
