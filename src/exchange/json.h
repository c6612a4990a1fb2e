// JSON text in and out: parsing with limits and errors that name the place, strict access to members.
//
//     auto json = parse_json(text);                          size, depth, UTF-8, syntax
//     JsonReader reader;                                      keeps the first error
//     reader.text(object, "/template", "id")                  "" and an error when it is no text
//
// Compiled without exceptions: nothing here uses nlohmann's throwing accessors on values of unknown type.
#pragma once

#include <nlohmann/json.hpp>

#include <expected>
#include <string>
#include <string_view>

namespace ziping {

using Json = nlohmann::ordered_json;    // members keep their order: a file is written as the forms are read

// Why a file cannot be taken over: where, what, how to mend it. Chinese.
struct ImportError {
    std::string where;      // "第 12 行第 5 列" or a JSON pointer "/forms/eval/indicators/3"
    std::string message;    // "“year”应为数字"
    std::string remedy;     // "请用本程序重新导出。"
};

// All three, for a person to read.
std::string told(const ImportError& error);

inline constexpr std::size_t max_file_size = 16u << 20;
inline constexpr std::size_t max_depth = 64;
inline constexpr std::size_t max_unknown = 1'000;     // members of a report that this version does not know
inline constexpr std::size_t max_values = 200'000;    // texts, numbers, objects and lists of a file
inline constexpr std::size_t max_fractions =
    1'000;    // numbers that are not whole: no format of ours has any, and they are slow to write

// Checks size, encoding, depth, counts, syntax and that no member is given twice. A UTF-8 byte order mark is accepted.
std::expected<Json, ImportError> parse_json(std::string_view text);

// Ids of reports, templates and their parts: 1 to 64 ASCII letters, digits, "_", "-", "."; so "/" can part them in paths.
bool is_id(std::string_view text);

// The text without control characters other than line break and tab: they have no place in a form.
std::string clean(std::string_view text);

// Text of JSON, invalid UTF-8 replaced; two blanks of indentation and a final line break when `pretty`.
std::string json_text(const Json& json, bool pretty);

// Reads members of an object; after the first error everything reads as empty.
class JsonReader {
public:
    bool failed() const { return !error_.message.empty(); }
    const ImportError& error() const { return error_; }
    void fail(std::string where, std::string message, std::string remedy = {});

    std::string text(const Json& object, std::string_view where, const char* member, bool required = false);
    int number(const Json& object, std::string_view where, const char* member, int least, int most, int otherwise);
    bool flag(const Json& object, std::string_view where, const char* member);
    const Json* object(const Json& parent, std::string_view where, const char* member);    // null when absent or of another type
    const Json* array(const Json& parent, std::string_view where, const char* member);

private:
    const Json* member_of(const Json& object, const char* member) const;
    ImportError error_;
};

}    // namespace ziping
