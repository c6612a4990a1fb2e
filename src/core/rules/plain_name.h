// What makes two names the same: without blanks and punctuation, full-width letters and digits as ASCII.
//
//     plain_name("党组（党委）书记 述职评议") == plain_name("党组(党委)书记述职评议")
#pragma once

#include <string>
#include <string_view>

namespace ziping {

std::string plain_name(std::string_view name);

}    // namespace ziping
