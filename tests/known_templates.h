// The shipped templates, read once for all tests.
#pragma once

#include "exchange/templates.h"

namespace ziping {

inline const Templates& known_templates() {
    static const Templates templates;
    return templates;
}

}    // namespace ziping
