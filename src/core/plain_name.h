// What makes two names the same: without blanks and punctuation, full-width letters and digits as ASCII.
//
//     plain_name("党组（党委）书记 述职评议") == plain_name("党组(党委)书记述职评议")
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ziping {

std::string plain_name(std::string_view name);

// The same for names that are the same, and hardly ever for others.
std::uint64_t plain_hash(std::string_view name);

}    // namespace ziping
