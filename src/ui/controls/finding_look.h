// How findings are told apart: by colour and by form; and what is asked for where one may stand. The colours of the lights.
#pragma once

#include "core/assess.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include <string_view>

namespace ziping {

inline ImU32 ink_of(const Theme& theme, Severity severity) {
    return severity == Severity::error ? theme.bad : severity == Severity::warning ? theme.warn : theme.accent;
}
inline ImU32 tint_of(const Theme& theme, Severity severity) {
    return severity == Severity::error ? theme.bad_tint : severity == Severity::warning ? theme.warn_tint : theme.accent_tint;
}
inline ImU32 ink_of(const Theme& theme, Light::Colour colour) {
    switch (colour) {
    case Light::red: return theme.bad;
    case Light::yellow: return theme.warn;
    case Light::green: return theme.good;
    case Light::blue: break;
    }
    return theme.accent;
}
inline Icon icon_of(const Finding& finding) {
    if (finding.rule == opinion_rule) return Icon::opinion;
    return finding.severity == Severity::error ? Icon::error : finding.severity == Severity::warning ? Icon::warning : Icon::hint;
}

inline std::string_view remark_label(const Finding& finding) { return finding.rule == opinion_rule ? "答复：" : "说明："; }
inline std::string_view remark_placeholder(const Finding& finding) {
    return finding.rule == opinion_rule ? "答复：怎样改的，或为何不改" : "确属实情的，在此写明情况";
}

}    // namespace ziping
