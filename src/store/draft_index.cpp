#include "store/draft_index.h"

#include "core/returned.h"
#include "exchange/digest.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace ziping {

namespace {

constexpr std::size_t fields = 11;

template <class Number>
bool read(std::string_view text, Number& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size();
}

// A text as a field: what parts fields and lines becomes a blank.
std::string field(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c == '\t' || c == '\n') c = ' ';
    return out;
}

std::string write_line(const DraftInfo& d) {
    const std::array<std::string, fields> texts{field(d.id),
                                                field(d.unit),
                                                std::to_string(d.year),
                                                field(d.tpl),
                                                field(d.title),
                                                field(d.saved_at),
                                                std::to_string(d.serial),
                                                std::to_string(d.revision),
                                                std::to_string(d.size),
                                                std::to_string(static_cast<int>(d.status)),
                                                d.under_review ? "1" : "0"};
    std::string line = texts.front();
    for (std::size_t i = 1; i < fields; ++i) line += '\t' + texts[i];
    return line + '\n';
}

bool read_line(std::string_view line, DraftInfo& d) {
    std::array<std::string_view, fields> texts;
    for (std::size_t i = 0; i < fields; ++i) {
        const std::size_t end = i + 1 < fields ? line.find('\t') : line.size();
        if (end == line.npos) return false;
        texts[i] = line.substr(0, end);
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    int status = 0;
    if (!read(texts[2], d.year) || !read(texts[6], d.serial) || !read(texts[7], d.revision) || !read(texts[8], d.size) ||
        !read(texts[9], status) || status < 0 || status > static_cast<int>(Status::accepted) || texts[10].size() != 1)
        return false;
    d.id = texts[0];
    d.unit = texts[1];
    d.tpl = texts[3];
    d.title = texts[4];
    d.saved_at = texts[5];
    d.status = static_cast<Status>(status);
    d.under_review = texts[10] == "1";
    return true;
}

}    // namespace

DraftInfo describe(const Report& report, std::string title, const Slot& slot) {
    DraftInfo info;
    info.id = report.id;
    info.unit = report.unit;
    info.year = report.year;
    info.tpl = report.tpl.id;
    info.title = std::move(title);
    info.status = report.status;
    info.under_review = under_review(report);
    info.saved_at = slot.saved_at;
    info.serial = slot.serial;
    info.revision = report.revision;
    info.size = slot.report.size();
    return info;
}

std::string write_index(const std::vector<DraftInfo>& drafts) {
    std::string lines;
    for (const DraftInfo& d : drafts) lines += write_line(d);
    return std::to_string(crc32(lines)) + '\n' + lines;
}

std::vector<DraftInfo> read_index(std::string_view text) {
    const std::size_t head = text.find('\n');
    if (head == text.npos) return {};
    std::string_view lines = text.substr(head + 1);
    if (text.substr(0, head) != std::to_string(crc32(lines))) return {};
    std::vector<DraftInfo> drafts;
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n');
        if (end == lines.npos || !read_line(lines.substr(0, end), drafts.emplace_back())) return {};
        lines.remove_prefix(end + 1);
    }
    return drafts;
}

}    // namespace ziping
