#include "exchange/digest.h"

#include "core/quantity.h"

#include <boost/hash2/sha2.hpp>

#include <algorithm>

namespace ziping {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";    // Crockford's: no I, L, O, U

void add_to(std::string& code, char letter) {    // XXXX-XXXX-XXXX
    if (code.size() == 4 || code.size() == 9) code += '-';
    code += letter;
}

}    // namespace

Digest sha256(std::string_view bytes) {
    boost::hash2::sha2_256 hash;
    hash.update(bytes.data(), bytes.size());
    const auto value = hash.result();
    Digest result{};
    std::copy(value.begin(), value.end(), result.begin());
    return result;
}

std::string digest(std::string_view bytes, std::string_view algorithm) {
    const bool chinese = algorithm == "sm3";
    if (!chinese && algorithm != "sha256") return {};
    static constexpr char hex[] = "0123456789abcdef";
    std::string out(algorithm);
    out += ':';
    for (const std::uint8_t byte : chinese ? sm3(bytes) : sha256(bytes)) {
        out += hex[byte >> 4];
        out += hex[byte & 15];
    }
    return out;
}

std::string short_code(std::string_view digest) {
    const std::size_t colon = digest.find(':');
    if (colon == digest.npos || digest.size() - colon - 1 != 64) return {};
    std::uint64_t bits = 0;    // the first 60
    for (std::size_t i = 0; i < 15; ++i) {
        const char c = digest[colon + 1 + i];
        const int value = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
        if (value < 0) return {};
        bits = bits << 4 | static_cast<std::uint64_t>(value);
    }
    std::string code;
    for (int shift = 55; shift >= 0; shift -= 5) add_to(code, alphabet[bits >> shift & 31]);
    return code;
}

std::string read_code(std::string_view typed) {
    constexpr std::string_view label = "码";    // "核对码 CV3Z-…", as the footer has it
    if (const std::size_t at = typed.rfind(label); at != typed.npos) typed.remove_prefix(at + label.size());
    for (const std::string_view colon : {"：", ":"})
        if (typed.starts_with(colon)) typed.remove_prefix(colon.size());
    std::string code;
    for (const char c : half_width(typed)) {
        if (c == ' ' || c == '-') continue;
        const char capital = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        const char letter = capital == 'O' ? '0' : capital == 'I' || capital == 'L' ? '1' : capital;
        if (alphabet.find(letter) == alphabet.npos || code.size() == 14) return {};
        add_to(code, letter);
    }
    return code.size() == 14 ? code : "";
}

}    // namespace ziping
