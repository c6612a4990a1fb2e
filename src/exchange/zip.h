// A ZIP file of stored entries (APPNOTE 6.3.3), the container of DOCX and XLSX and of a report packed with its evidence.
//
//     std::string file = zip({{"a.txt", "text"}, {"说明.txt", "…"}});
//
// The same entries give the same bytes, natively and in the page: the time is 1980-01-01, the order that of the list, names UTF-8.
// Nothing is compressed: a report's DOCX is some 100 KB, which deflate would bring to some 15 KB and its code would add to every
// first load of the page.
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace ziping {

struct ZipEntry {
    std::string name;       // with "/" between folders
    std::string content;    // below 4 GiB, as is the whole file
};

std::string zip(const std::vector<ZipEntry>& entries);

struct ZipView {    // of an entry within the file
    std::string_view name, content;
};

// The entries of such a file. Refused: damaged ones, and those that another program compressed; no more than 10 000 entries are read.
std::expected<std::vector<ZipView>, std::string> unzip(std::string_view file);    // Chinese, why not
bool is_zip(std::string_view file);

}    // namespace ziping
