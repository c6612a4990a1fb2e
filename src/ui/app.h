// The program as the page sees it: one frame function and the events that come from outside.
//
//     App app(host);                                   start page; drafts are listed from host.storage()
//     app.frame(1366, 768, 1.0f);                      between ImGui::NewFrame and ImGui::Render, called by the host
//     app.activated(id); app.text_changed(id, "2期");  app.focused(id);
//
// Mouse position, buttons and wheel go to ImGui's io (scrolling, hover); clicks on controls come as `activated`, from the DOM.
#pragma once

#include "ui/control.h"
#include "ui/host.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ziping {

enum class Key { undo, redo, save, escape, down, up, print, find };

class App {
public:
    explicit App(Host& host);    // precondition: an ImGui context is current
    ~App();

    // Draws one frame of the whole page. `scale` is devicePixelRatio; width and
    // height are device pixels.
    void frame(float width, float height, float scale);

    // Events of the DOM layer. `text_changed` comes for every committed input
    // (never inside a composition) and for choices.
    void activated(ControlId id);
    void text_changed(ControlId id, std::string_view text);
    void caret_moved(ControlId id, std::size_t at);    // in a field of several lines: bytes before it
    bool pasted(ControlId id,
                std::string_view text);    // a table or several lines into a
                                           // one-line field; true: the app took it
    void focused(ControlId id);            // 0: the focus left all controls
    bool key(Key key, ControlId id);       // true: taken. down/up: Enter and
                                           // Shift+Enter in a one-line field

    // Events of the page.
    void files_chosen(std::size_t count);    // in one go; each is then opened or refused
    void file_opened(std::string_view name, std::string_view bytes);
    void evidence_chosen(std::uint32_t choice, std::string_view name, std::string_view bytes);
    void asset_loaded(std::string_view path, std::string_view text);    // no text: could not be loaded
    void file_refused(std::string_view name, std::string_view why);
    void twin_found(std::string_view draft, std::string_view text);
    // An order was carried out: how many sheets the preview has; 0 = there was nothing to make; -1 = the press could not be loaded.
    void paper_made(PaperOrder::Use use, FileFormat format, int sheets);
    void paper_clicked(std::string_view path);    // an answer in the preview
    void version_lost();                          // it could not be kept
    void versions_found(std::string_view draft, std::vector<VersionInfo> versions);
    void version_read(std::string_view draft, std::string_view time, std::string_view text);    // no text: gone
    void pen_changed(bool held);
    void storage_changed();    // another window wrote
    void hiding();             // the page may be gone at once: flush
    void update_ready();       // a newer version waits

private:
    struct State;
    std::unique_ptr<State> state_;
};

}    // namespace ziping
