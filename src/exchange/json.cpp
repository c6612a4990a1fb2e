#include "exchange/json.h"

#include <algorithm>

namespace ziping {

namespace {

constexpr const char* reexport = "请向发送方要一份重新导出的文件。";

// Learns where parsing stopped; the values themselves are dropped.
struct ErrorFinder {
    std::size_t position = 0;
    bool null() { return true; }
    bool boolean(bool) { return true; }
    bool number_integer(Json::number_integer_t) { return true; }
    bool number_unsigned(Json::number_unsigned_t) { return true; }
    bool number_float(Json::number_float_t, const std::string&) { return true; }
    bool string(std::string&) { return true; }
    bool binary(Json::binary_t&) { return true; }
    bool start_object(std::size_t) { return true; }
    bool key(std::string&) { return true; }
    bool end_object() { return true; }
    bool start_array(std::size_t) { return true; }
    bool end_array() { return true; }
    bool parse_error(std::size_t at, const std::string&, const nlohmann::detail::exception&) {
        position = at;
        return false;
    }
};

std::string line_and_column(std::string_view text, std::size_t position) {
    const std::string_view before = text.substr(0, position > 0 ? std::min(position - 1, text.size()) : 0);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t line_begin = before.rfind('\n') == before.npos ? 0 : before.rfind('\n') + 1;
    return "第 " + std::to_string(line) + " 行第 " + std::to_string(before.size() - line_begin + 1) + " 个字节";
}

int depth_of(std::string_view text) {
    int depth = 0, deepest = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{' || c == '[') {
            deepest = std::max(deepest, ++depth);
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return deepest;
}

bool is_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0u; };
        const unsigned lead = byte(i);
        const std::size_t follow = lead < 0x80                   ? 0
                                   : lead >= 0xC2 && lead < 0xE0 ? 1
                                   : (lead & 0xF0) == 0xE0       ? 2
                                   : lead >= 0xF0 && lead < 0xF5 ? 3
                                                                 : 9;
        if (follow == 9) return false;
        for (std::size_t k = 1; k <= follow; ++k)
            if ((byte(i + k) & 0xC0) != 0x80) return false;
        i += follow + 1;
    }
    return true;
}

}    // namespace

std::expected<Json, ImportError> parse_json(std::string_view text) {
    if (text.size() > max_file_size)
        return std::unexpected(ImportError{"", "文件超过 16 MB，不像是自评报告。", "请确认选对了文件。"});
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return std::unexpected(ImportError{"", "文件是 UTF-16 编码。", "请用记事本另存为 UTF-8 编码，或重新导出。"});
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (text.find_first_not_of(" \t\r\n") == text.npos) return std::unexpected(ImportError{"", "文件是空的。", reexport});
    if (!is_utf8(text))
        return std::unexpected(
            ImportError{"", "文件不是 UTF-8 编码（可能是 GBK）或已损坏。", "请用记事本另存为 UTF-8 编码，或重新导出。"});
    if (depth_of(text) > max_depth)
        return std::unexpected(ImportError{"", "文件嵌套超过 " + std::to_string(max_depth) + " 层，不是自评报告。", reexport});
    Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded()) {
        ErrorFinder finder;
        Json::sax_parse(text, &finder);
        return std::unexpected(ImportError{line_and_column(text, finder.position), "文件内容不完整或被改坏了。", reexport});
    }
    return json;
}

std::string json_text(const Json& json, bool pretty) {
    std::string text = json.dump(pretty ? 2 : -1, ' ', false, Json::error_handler_t::replace);
    if (pretty) text += '\n';
    return text;
}

void JsonReader::fail(std::string where, std::string message, std::string remedy) {
    if (!failed()) error_ = {std::move(where), std::move(message), remedy.empty() ? reexport : std::move(remedy)};
}

const Json* JsonReader::member_of(const Json& object, const char* member) const {
    if (failed() || !object.is_object()) return nullptr;
    const auto it = object.find(member);
    return it == object.end() ? nullptr : &*it;
}

std::string JsonReader::text(const Json& object, std::string_view where, const char* member, bool required) {
    const Json* value = member_of(object, member);
    const std::string place = std::string(where) + "/" + member;
    if (!value) {
        if (required) fail(place, "缺少“" + std::string(member) + "”。");
        return {};
    }
    if (const auto* string = value->get_ptr<const std::string*>()) return *string;
    fail(place, "“" + std::string(member) + "”应为文字。");
    return {};
}

int JsonReader::number(const Json& object, std::string_view where, const char* member, int least, int most, int otherwise) {
    const Json* value = member_of(object, member);
    if (!value) return otherwise;
    if (const auto* whole = value->get_ptr<const Json::number_integer_t*>(); whole && *whole >= least && *whole <= most)
        return static_cast<int>(*whole);
    fail(std::string(where) + "/" + member,
         "“" + std::string(member) + "”应为 " + std::to_string(least) + " 到 " + std::to_string(most) + " 的整数。");
    return otherwise;
}

bool JsonReader::flag(const Json& object, std::string_view where, const char* member) {
    const Json* value = member_of(object, member);
    if (!value) return false;
    if (const auto* boolean = value->get_ptr<const bool*>()) return *boolean;
    fail(std::string(where) + "/" + member, "“" + std::string(member) + "”应为 true 或 false。");
    return false;
}

const Json* JsonReader::object(const Json& parent, std::string_view where, const char* member) {
    const Json* value = member_of(parent, member);
    if (value && !value->is_object())
        fail(std::string(where) + "/" + member, "“" + std::string(member) + "”应为一组成员（{…}）。");
    return value && value->is_object() ? value : nullptr;
}

const Json* JsonReader::array(const Json& parent, std::string_view where, const char* member) {
    const Json* value = member_of(parent, member);
    if (value && !value->is_array()) fail(std::string(where) + "/" + member, "“" + std::string(member) + "”应为列表（[…]）。");
    return value && value->is_array() ? value : nullptr;
}

}    // namespace ziping
