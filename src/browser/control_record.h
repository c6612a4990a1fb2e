// ControlChanges as bytes for the page: web/control_record.ts reads what this writes, member by member in this order.
//
//     updated   u32 count, then per control:
//               f64 id, u8 role, u8 flags, u8 level, u8 keyboard, 8 × f32 box and clip,
//               text label, value, description, placeholder,
//               4 × f32 size, line, pad_x, pad_y, u32 colour, u8 bold, u8 align,    (TextLook)
//               u32 options, then per option text id, label
//     moved     u32 count, then per control f64 id, 8 × f32 box and clip
//     removed   u32 count, f64 ids
//     order     u8 whether there is a new one, u32 count, f64 ids
//
// Numbers are little-endian and unaligned; a text is its length as u32 and its UTF-8 bytes.
#pragma once

#include "ui/control.h"

#include <string>

namespace ziping {

std::string control_record(const ControlChanges& changes);

}    // namespace ziping
