#include "ui/icons.h"

#include <initializer_list>

namespace ziping {

namespace {

// Strokes in a box of -8..8.
struct Pen {
    const Ui& ui;
    ImVec2 centre;
    ImU32 colour;
    float unit;
    ImVec2 at(float x, float y) const { return {centre.x + x * unit, centre.y + y * unit}; }
    float thickness() const { return std::max(1.0f, 1.5f * unit); }
    void line(std::initializer_list<ImVec2> points) const {
        for (const ImVec2& p : points) ui.draw->PathLineTo(at(p.x, p.y));
        ui.draw->PathStroke(colour, 0, thickness());
    }
    void circle(float x, float y, float r) const { ui.draw->AddCircle(at(x, y), r * unit, colour, 0, thickness()); }
    void dot(float x, float y, float r) const { ui.draw->AddCircleFilled(at(x, y), r * unit, colour); }
    void arc(float x, float y, float r, float from, float to) const {
        ui.draw->PathArcTo(at(x, y), r * unit, from, to);
        ui.draw->PathStroke(colour, 0, thickness());
    }
};

constexpr float pi = 3.14159265f;

void turn(const Pen& p, float side) {    // undo: side 1, redo: side -1
    p.line({{-5.5f * side, -2}, {1.5f * side, -2}});
    p.line({{-2.5f * side, -5}, {-5.5f * side, -2}, {-2.5f * side, 1}});
    if (side > 0)
        p.arc(1.5f, 1.5f, 3.5f, -pi / 2, pi / 2);
    else
        p.arc(-1.5f, 1.5f, 3.5f, pi / 2, 3 * pi / 2);
    p.line({{1.5f * side, 5}, {-1.5f * side, 5}});
}

}    // namespace

void draw_icon(const Ui& ui, Icon icon, ImVec2 centre, ImU32 colour, float css) {
    const Pen p{ui, {std::floor(centre.x) + 0.5f, std::floor(centre.y) + 0.5f}, colour, css / 16 * ui.scale};
    switch (icon) {
    case Icon::none: break;
    case Icon::check: p.line({{-5, 0}, {-1.5f, 3.5f}, {5, -3.5f}}); break;
    case Icon::warning:
        p.line({{0, -6}, {6.5f, 5.5f}, {-6.5f, 5.5f}, {0, -6}, {0.5f, -5}});
        p.line({{0, -2}, {0, 2}});
        p.dot(0, 3.8f, 0.8f);
        break;
    case Icon::error:
        p.circle(0, 0, 6.5f);
        p.line({{0, -3.5f}, {0, 1}});
        p.dot(0, 3.3f, 0.8f);
        break;
    case Icon::hint:
        p.circle(0, 0, 6.5f);
        p.line({{0, -0.5f}, {0, 3.5f}});
        p.dot(0, -3, 0.8f);
        break;
    case Icon::opinion:    // a speech bubble
        p.line({{-1.5f, 3}, {-3.5f, 6}, {-3.5f, 3}, {-6.5f, 3}, {-6.5f, -5.5f}, {6.5f, -5.5f}, {6.5f, 3}, {-1.5f, 3}});
        p.line({{-3.5f, -2.5f}, {3.5f, -2.5f}});
        p.line({{-3.5f, 0}, {1.5f, 0}});
        break;
    case Icon::add:
        p.line({{-5, 0}, {5, 0}});
        p.line({{0, -5}, {0, 5}});
        break;
    case Icon::more:
        for (float x : {-4.5f, 0.0f, 4.5f}) p.dot(x, 0, 1.3f);
        break;
    case Icon::close:
        p.line({{-4, -4}, {4, 4}});
        p.line({{-4, 4}, {4, -4}});
        break;
    case Icon::down: p.line({{-4, -2}, {0, 2}, {4, -2}}); break;
    case Icon::up: p.line({{-4, 2}, {0, -2}, {4, 2}}); break;
    case Icon::right: p.line({{-2, -4}, {2, 0}, {-2, 4}}); break;
    case Icon::undo: turn(p, 1); break;
    case Icon::redo: turn(p, -1); break;
    case Icon::back: p.line({{2, -4}, {-2, 0}, {2, 4}}); break;
    case Icon::file:
        p.line({{1.5f, -6.5f},
                {-4.5f, -6.5f},
                {-4.5f, 6.5f},
                {4.5f, 6.5f},
                {4.5f, -3.5f},
                {1.5f, -6.5f},
                {1.5f, -3.5f},
                {4.5f, -3.5f}});
        break;
    case Icon::trash:
        p.line({{-5.5f, -4}, {5.5f, -4}});
        p.line({{-2, -4}, {-2, -6}, {2, -6}, {2, -4}});
        p.line({{-4, -4}, {-3.5f, 6}, {3.5f, 6}, {4, -4}});
        break;
    }
}

}    // namespace ziping
