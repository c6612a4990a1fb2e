#include "exchange/json.h"

#include "core/utf8.h"

#include <algorithm>
#include <set>
#include <vector>

namespace ziping {

namespace {

constexpr const char* reexport = "请向发送方要一份重新导出的文件。";

// Takes the parser's events and keeps what they bring; stops at the first thing that is wrong.
class Builder {
public:
    Json result;
    ImportError error;
    std::size_t stopped_at = 0;    // byte of a syntax error, counted from 1

    bool null() { return add(nullptr); }
    bool boolean(bool value) { return add(value); }
    bool number_integer(Json::number_integer_t value) { return add(value); }
    bool number_unsigned(Json::number_unsigned_t value) { return add(value); }
    bool number_float(Json::number_float_t value, const std::string&) {
        return add(value) &&
               (++fractions_ <= max_fractions || refuse("小数超过 " + std::to_string(max_fractions) + " 个，不像是自评报告。"));
    }
    bool string(std::string& value) { return add(std::move(value)); }
    bool binary(Json::binary_t&) { return false; }    // no such thing in JSON text
    bool start_object(std::size_t) { return open(Json::object()); }
    bool start_array(std::size_t) { return open(Json::array()); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string& name) {
        levels_.back().name = name;
        return levels_.back().names.insert(name).second || refuse("成员“" + name.substr(0, 40) + "”出现两次。");
    }
    bool parse_error(std::size_t at, const std::string&, const nlohmann::detail::exception&) {
        stopped_at = at;
        return false;
    }

private:
    struct Level {    // an object or list that is still open
        Json* json;
        std::set<std::string> names;    // the object's members so far
        std::string name;               // of the last
    };

    bool add(Json value) {
        newest_ = &result;
        if (levels_.empty()) {
            result = std::move(value);
        } else if (auto* list = levels_.back().json->get_ptr<Json::array_t*>()) {
            newest_ = &list->emplace_back(std::move(value));
        } else {    // not by operator[], which looks through all members
            auto* members = levels_.back().json->get_ptr<Json::object_t*>();
            newest_ = &members->emplace_back(levels_.back().name, std::move(value)).second;
        }
        return ++values_ <= max_values || refuse("内容超过 " + std::to_string(max_values) + " 项，不像是自评报告。");
    }
    bool open(Json container) {
        if (levels_.size() == max_depth) {
            error = {"", "嵌套超过 " + std::to_string(max_depth) + " 层，不像是自评报告。", reexport};
            return false;
        }
        if (!add(std::move(container))) return false;
        levels_.push_back({newest_, {}, {}});
        return true;
    }
    bool close() {
        levels_.pop_back();
        return true;
    }
    bool refuse(std::string message) {
        std::string where;
        for (const Level& level : levels_)
            where += "/" + (level.json->is_object() ? level.name : std::to_string(level.json->size() - 1));
        error = {std::move(where), std::move(message), reexport};
        return false;
    }

    std::vector<Level> levels_;
    Json* newest_ = nullptr;
    std::size_t values_ = 0, fractions_ = 0;
};

std::string line_and_column(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, byte > 0 ? byte - 1 : 0);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::string_view rest = before.substr(before.rfind('\n') + 1);    // npos + 1 is 0
    const auto column = std::count_if(rest.begin(), rest.end(), [](char c) { return !continues(c); }) + 1;
    return "第 " + std::to_string(line) + " 行第 " + std::to_string(column) + " 列";
}

// Tells UTF-8 from other encodings; the parser is stricter where it reads texts.
bool looks_like_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i++]);
        std::size_t follow = lead < 0x80 ? 0 : lead < 0xC2 || lead > 0xF4 ? text.size() : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
        for (; follow > 0; --follow, ++i)
            if (i >= text.size() || !continues(text[i])) return false;
    }
    return true;
}

// What is wrong with the file as a whole; no message when nothing is.
ImportError wrong_encoding(std::string_view text) {
    constexpr const char* as_utf8 = "请用记事本打开，另存为 UTF-8 编码，或重新导出。";
    if (text.size() > max_file_size) return {"", "文件超过 16 MB，不像是自评报告。", "请确认选对了文件。"};
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return {"", "文件是 UTF-16 编码。", as_utf8};
    if (text.find_first_not_of(" \t\r\n") == text.npos) return {"", "文件是空的。", reexport};
    if (text.find('\0') != text.npos) return {"", "文件里有空字符：它是 UTF-16 编码、不是文本文件，或已损坏。", as_utf8};
    if (!looks_like_utf8(text)) return {"", "文件不是 UTF-8 编码（可能是 GBK），或已损坏。", as_utf8};
    return {};
}

}    // namespace

std::string told(const ImportError& error) {
    std::string text = error.message;
    if (!error.where.empty()) text += "（位置：" + error.where + "）";
    return text + error.remedy;
}

std::expected<Json, ImportError> parse_json(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (ImportError error = wrong_encoding(text); !error.message.empty()) return std::unexpected(std::move(error));
    Builder builder;
    if (Json::sax_parse(text, &builder)) return std::move(builder.result);
    if (!builder.error.message.empty()) return std::unexpected(std::move(builder.error));
    return std::unexpected(ImportError{line_and_column(text, builder.stopped_at), "文件内容不完整或被改坏了。", reexport});
}

bool is_id(std::string_view text) {
    return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
    });
}

std::string clean(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text)
        if ((static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) || c == '\n' || c == '\t') out += c;
    return out;
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
