// A document as one HTML file that prints as it is: cut into pages by us, with nothing left for the browser to decide.
//
//     std::string file = html(document);
//
// Each page is a sheet of its own size by a named @page, so portrait and landscape come out in one print. Each line of text is an
// element at its place; letters other than ASCII are set in Chinese faces, as a full em, whatever Latin faces have for them. The file
// runs no script, loads nothing and says so in a Content-Security-Policy. Works from Chromium 88 on.
#pragma once

#include "document/document.h"

#include <string>

namespace ziping {

std::string html(const paper::Document& document);

}    // namespace ziping
