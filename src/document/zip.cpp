#include "document/zip.h"

#include <array>

namespace ziping {

namespace {

constexpr std::array<std::uint32_t, 256> crc_table = [] {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t value = i;
        for (int bit = 0; bit < 8; ++bit) value = value & 1 ? value >> 1 ^ 0xEDB88320u : value >> 1;
        table[i] = value;
    }
    return table;
}();

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

}    // namespace

std::uint32_t crc32(std::string_view bytes) {
    std::uint32_t value = 0xFFFFFFFFu;
    for (const char c : bytes) value = crc_table[(value ^ static_cast<unsigned char>(c)) & 0xFF] ^ value >> 8;
    return ~value;
}

std::string zip(const std::vector<ZipEntry>& entries) {
    std::string out, directory;
    for (const ZipEntry& entry : entries) {
        put(directory, 0x02014B50, 4);
        put(directory, 20, 2);    // made by version 2.0, FAT
        put_entry(directory, entry);
        put(directory, 0, 2);    // no comment
        put(directory, 0, 4);    // first disk, binary
        put(directory, 0, 4);    // no attributes
        put(directory, out.size(), 4);
        directory += entry.name;

        put(out, 0x04034B50, 4);
        put_entry(out, entry);
        out += entry.name;
        out += entry.content;
    }
    const std::size_t begin = out.size();
    out += directory;
    put(out, 0x06054B50, 4);
    put(out, 0, 4);    // one disk
    put(out, entries.size(), 2);
    put(out, entries.size(), 2);
    put(out, directory.size(), 4);
    put(out, begin, 4);
    put(out, 0, 2);    // no comment
    return out;
}

}    // namespace ziping
