// The program's icons: 16 px, stroke 1.5 px, drawn with lines. One small set,
// nothing else.
#pragma once

#include "ui/ui.h"

namespace ziping {

enum class Icon { none, check, warning, error, hint, opinion, add, more, close, down, up, right, undo, redo, back, file, trash };

// Centred on `centre`; `css` is the size in CSS pixels.
void draw_icon(const Ui& ui, Icon icon, ImVec2 centre, ImU32 colour, float css = 16);

}    // namespace ziping
