// Digests of exchange files: SM3 (GB/T 32905-2016) and SHA-256 (FIPS 180-4).
//
//     digest("…", "sm3")       "sm3:66c7f0f4…"
//     short_code("sm3:66c7…")  "CV3Z-1X32-XVPX": the first 60 bits, Crockford base 32, as people read and type them
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace ziping {

using Digest = std::array<std::uint8_t, 32>;

Digest sm3(std::string_view bytes);
Digest sha256(std::string_view bytes);

// "sm3:" or "sha256:" with 64 hex digits. "" for another algorithm.
std::string digest(std::string_view bytes, std::string_view algorithm);

// "" when the digest is malformed.
std::string short_code(std::string_view digest);

// The code that somebody read off a page and typed: "cv3z 1x32-xvpx", small letters, full-width characters, O for 0, I and L for 1;
// its label may stand before it ("核对码 CV3Z-…"). "" when these are not its twelve characters.
std::string read_code(std::string_view typed);

// A check sum against damage, not against people (IEEE 802.3): crc32("123456789") == 0xCBF43926.
std::uint32_t crc32(std::string_view bytes);

}    // namespace ziping
