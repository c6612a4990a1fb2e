#include "document/zip.h"

#include "exchange/digest.h"

#include <cstdint>

namespace ziping {

namespace {

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
