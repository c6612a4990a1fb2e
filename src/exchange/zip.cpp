#include "exchange/zip.h"

#include "exchange/digest.h"

#include <cstdint>
#include <optional>

namespace ziping {

namespace {

constexpr std::uint32_t entry_mark = 0x04034B50, directory_mark = 0x02014B50, end_mark = 0x06054B50;

// Little-endian, `bytes` of it.
void put(std::string& out, std::uint64_t value, int bytes) {
    for (; bytes > 0; --bytes, value >>= 8) out += static_cast<char>(value & 0xFF);
}

// What the local header and the central directory say alike.
void put_entry(std::string& out, const ZipEntry& entry) {
    put(out, 20, 2);        // needs version 2.0
    put(out, 0x0800, 2);    // the name is UTF-8
    put(out, 0, 2);         // stored
    put(out, 0, 2);         // 00:00
    put(out, 0x21, 2);      // 1980-01-01
    put(out, crc32(entry.content), 4);
    put(out, entry.content.size(), 4);
    put(out, entry.content.size(), 4);
    put(out, entry.name.size(), 2);
    put(out, 0, 2);    // no extra field
}

// A little-endian number at `at`, or nothing beyond the end.
std::optional<std::uint32_t> number_at(std::string_view file, std::size_t at, std::size_t bytes) {
    if (at > file.size() || file.size() - at < bytes) return std::nullopt;
    std::uint32_t value = 0;
    for (std::size_t i = bytes; i-- > 0;) value = value << 8 | static_cast<unsigned char>(file[at + i]);
    return value;
}

// The piece of the file, or nothing when it does not lie within.
std::optional<std::string_view> piece(std::string_view file, std::size_t at, std::size_t size) {
    if (at > file.size() || file.size() - at < size) return std::nullopt;
    return file.substr(at, size);
}

// Where the end record stands; a comment may follow it.
std::optional<std::size_t> end_record(std::string_view file) {
    constexpr std::size_t record = 22, longest_comment = 0xFFFF;
    if (file.size() < record) return std::nullopt;
    const std::size_t last = file.size() - record, first = last > longest_comment ? last - longest_comment : 0;
    for (std::size_t at = last + 1; at-- > first;)
        if (number_at(file, at, 4) == end_mark) return at;
    return std::nullopt;
}

}    // namespace

bool is_zip(std::string_view file) { return number_at(file, 0, 4) == entry_mark || number_at(file, 0, 4) == end_mark; }

std::expected<std::vector<ZipView>, std::string> unzip(std::string_view file) {
    const auto damaged = std::unexpected("压缩包不完整或已损坏：请让对方重新打包发送。");
    const auto end = end_record(file);
    if (!end) return damaged;
    const std::size_t count = *number_at(file, *end + 10, 2);
    std::size_t at = *number_at(file, *end + 16, 4);
    if (count > 10'000) return std::unexpected("压缩包里的文件太多。");
    std::vector<ZipView> entries;
    std::size_t read = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (number_at(file, at, 4) != directory_mark || !piece(file, at, 46)) return damaged;
        const std::size_t name_size = *number_at(file, at + 28, 2), local = *number_at(file, at + 42, 4);
        if (number_at(file, at + 10, 2) != 0u) return std::unexpected("压缩包被重新压缩过：请解压后打开其中的 .json 文件。");
        const auto name = piece(file, at + 46, name_size);
        if (!name || number_at(file, local, 4) != entry_mark || !piece(file, local, 30)) return damaged;
        const std::size_t begin = local + 30 + *number_at(file, local + 26, 2) + *number_at(file, local + 28, 2);
        const auto content = piece(file, begin, *number_at(file, at + 24, 4));
        if (!content) return damaged;
        read += content->size();    // entries that lie over each other could be made to take for ever
        if (read > file.size() || crc32(*content) != *number_at(file, at + 16, 4)) return damaged;
        entries.push_back({*name, *content});
        at += 46 + name_size + *number_at(file, at + 30, 2) + *number_at(file, at + 32, 2);
    }
    return entries;
}

std::string zip(const std::vector<ZipEntry>& entries) {
    std::string out, directory;
    for (const ZipEntry& entry : entries) {
        put(directory, directory_mark, 4);
        put(directory, 20, 2);    // made by version 2.0, FAT
        put_entry(directory, entry);
        put(directory, 0, 2);    // no comment
        put(directory, 0, 4);    // first disk, binary
        put(directory, 0, 4);    // no attributes
        put(directory, out.size(), 4);
        directory += entry.name;

        put(out, entry_mark, 4);
        put_entry(out, entry);
        out += entry.name;
        out += entry.content;
    }
    const std::size_t begin = out.size();
    out += directory;
    put(out, end_mark, 4);
    put(out, 0, 4);    // one disk
    put(out, entries.size(), 2);
    put(out, entries.size(), 2);
    put(out, directory.size(), 4);
    put(out, begin, 4);
    put(out, 0, 2);    // no comment
    return out;
}

}    // namespace ziping
