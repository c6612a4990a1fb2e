#include "store/slot.h"

#include "exchange/digest.h"

#include <charconv>

namespace ziping {

namespace {

std::string hex(std::uint32_t value) {
    std::string text(8, '0');
    for (std::size_t i = 8; i-- > 0; value >>= 4) text[i] = "0123456789abcdef"[value & 15];
    return text;
}

}    // namespace

std::string write_slot(const Slot& slot) {
    const std::string content = std::to_string(slot.serial) + ' ' + slot.saved_at + '\n' + slot.report;
    return hex(crc32(content)) + ' ' + content;
}

std::optional<Slot> read_slot(std::string_view text) {
    constexpr std::size_t sum = 8;
    if (text.size() <= sum || text[sum] != ' ') return std::nullopt;
    const std::string_view content = text.substr(sum + 1);
    if (text.substr(0, sum) != hex(crc32(content))) return std::nullopt;
    Slot slot;
    const auto [end, error] = std::from_chars(content.data(), content.data() + content.size(), slot.serial);
    const std::size_t time = static_cast<std::size_t>(end - content.data());
    const std::size_t line = content.find('\n');
    if (error != std::errc{} || line == content.npos || time >= line || content[time] != ' ') return std::nullopt;
    slot.saved_at = content.substr(time + 1, line - time - 1);
    slot.report = content.substr(line + 1);
    return slot;
}

std::string without_blanks(std::string_view json) {
    std::string text;
    text.reserve(json.size());
    bool quoted = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (quoted && c == '\\' && i + 1 < json.size()) {
            text += c;
            text += json[++i];
            continue;
        }
        if (c == '"') quoted = !quoted;
        if (quoted || (c != ' ' && c != '\n' && c != '\r' && c != '\t')) text += c;
    }
    return text;
}

}    // namespace ziping
