// The controls of one frame and their difference to the last.
//
//     list.begin();                                                          at the start of a frame
//     list.add(control);                                                     by every control that is drawn, in Tab order
//     list.finish([&](auto& changes) { host.show_controls(changes); });
//
// Only ids, places and a hash of the rest are kept from one frame to the next; nothing is reported when nothing changed.
#pragma once

#include "ui/control.h"
#include "ui/frame_text.h"

#include <functional>
#include <unordered_map>
#include <vector>

namespace ziping {

class ControlList {
public:
    void begin();
    void add(const Control& control);    // its texts are copied; a second control of the same id is ignored
    void clear();                        // an overlay opens: nothing drawn so far can be reached
    std::string_view keep(std::string_view text) { return text_.keep(text); }    // a copy that lives until the next frame begins
    void finish(const std::function<void(const ControlChanges&)>& report);

    const Control* find(ControlId id) const;
    const std::vector<Control>& all() const { return controls_; }

private:
    struct Known {
        Box box, clip;
        std::size_t hash = 0;
        bool shown = false;    // by the host, like this
        unsigned round = 0;    // the last one it was added in
        std::size_t at = 0;    // in controls_, in that round
    };
    FrameText text_;
    std::vector<std::vector<Option>> options_;
    std::vector<Control> controls_;
    std::unordered_map<ControlId, Known> known_;    // one stays while its control is drawn: no allocation per frame
    std::vector<ControlId> order_;                  // as the host knows it
    unsigned round_ = 0;                            // a frame begins, or what was drawn in it is out of reach
    std::vector<Control> updated_;
    std::vector<ControlChanges::Move> moved_;
    std::vector<ControlId> removed_, new_order_;
};

// An id from the parts of a name; the same parts always give the same id.
ControlId control_id(std::string_view a, std::string_view b = {}, std::string_view c = {}, std::string_view d = {});

}    // namespace ziping
