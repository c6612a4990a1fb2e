// How severe findings are told apart: by colour and by form.
#pragma once

#include "core/template.h"
#include "ui/icons.h"
#include "ui/theme.h"

namespace ziping {

inline ImU32 ink_of(const Theme& theme, Severity severity) {
    return severity == Severity::error ? theme.bad : severity == Severity::warning ? theme.warn : theme.accent;
}
inline ImU32 tint_of(const Theme& theme, Severity severity) {
    return severity == Severity::error ? theme.bad_tint : severity == Severity::warning ? theme.warn_tint : theme.accent_tint;
}
inline Icon icon_of(Severity severity) {
    return severity == Severity::error ? Icon::error : severity == Severity::warning ? Icon::warning : Icon::hint;
}

}    // namespace ziping
