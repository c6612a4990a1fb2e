// SM3 by GB/T 32905-2016, section 5.
#include "exchange/digest.h"

#include <bit>

namespace ziping {

namespace {

using Words = std::array<std::uint32_t, 8>;

std::uint32_t p0(std::uint32_t x) { return x ^ std::rotl(x, 9) ^ std::rotl(x, 17); }
std::uint32_t p1(std::uint32_t x) { return x ^ std::rotl(x, 15) ^ std::rotl(x, 23); }

std::uint32_t word_at(const std::uint8_t* block, std::size_t index) {
    const std::uint8_t* b = block + 4 * index;
    return std::uint32_t{b[0]} << 24 | std::uint32_t{b[1]} << 16 | std::uint32_t{b[2]} << 8 | b[3];
}

void compress(Words& v, const std::uint8_t* block) {
    std::array<std::uint32_t, 68> w{};
    for (std::size_t j = 0; j < 16; ++j) w[j] = word_at(block, j);
    for (std::size_t j = 16; j < 68; ++j)
        w[j] = p1(w[j - 16] ^ w[j - 9] ^ std::rotl(w[j - 3], 15)) ^ std::rotl(w[j - 13], 7) ^ w[j - 6];
    auto [a, b, c, d, e, f, g, h] = v;
    for (std::size_t j = 0; j < 64; ++j) {
        const bool early = j < 16;
        const std::uint32_t t = early ? 0x79CC4519u : 0x7A879D8Au;
        const std::uint32_t ss1 = std::rotl(std::rotl(a, 12) + e + std::rotl(t, static_cast<int>(j % 32)), 7);
        const std::uint32_t ss2 = ss1 ^ std::rotl(a, 12);
        const std::uint32_t ff = early ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
        const std::uint32_t gg = early ? e ^ f ^ g : (e & f) | (~e & g);
        const std::uint32_t tt1 = ff + d + ss2 + (w[j] ^ w[j + 4]), tt2 = gg + h + ss1 + w[j];
        d = c, c = std::rotl(b, 9), b = a, a = tt1;
        h = g, g = std::rotl(f, 19), f = e, e = p0(tt2);
    }
    const Words mixed{a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < 8; ++i) v[i] ^= mixed[i];
}

}    // namespace

Digest sm3(std::string_view bytes) {
    Words v{0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600, 0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E};
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    std::size_t at = 0;
    for (; at + 64 <= bytes.size(); at += 64) compress(v, data + at);
    std::array<std::uint8_t, 128> tail{};
    const std::size_t rest = bytes.size() - at, length = rest < 56 ? 64 : 128;
    for (std::size_t i = 0; i < rest; ++i) tail[i] = data[at + i];
    tail[rest] = 0x80;
    const std::uint64_t bits = std::uint64_t{bytes.size()} * 8;
    for (std::size_t i = 0; i < 8; ++i) tail[length - 1 - i] = static_cast<std::uint8_t>(bits >> (8 * i));
    for (std::size_t i = 0; i < length; i += 64) compress(v, tail.data() + i);
    Digest result{};
    for (std::size_t i = 0; i < 32; ++i) result[i] = static_cast<std::uint8_t>(v[i / 4] >> (24 - 8 * (i % 4)));
    return result;
}

}    // namespace ziping
