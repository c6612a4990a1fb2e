#include "exchange/file_name.h"

#include "core/iso_time.h"
#include "core/utf8.h"

namespace ziping {

namespace {

// Bytes: with these a name stays below the 255 that file systems take.
constexpr std::size_t longest_unit = 120, longest_document = 60;

std::string safe(std::string_view text, std::size_t longest) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view character = character_at(text, at);
        if (out.size() + character.size() > longest) break;
        const auto c = static_cast<unsigned char>(character.front());
        const bool forbidden =
            c <= 0x20 || c == 0x7F || std::string_view("\\/:*?\"<>|").find(character) != std::string_view::npos;
        out += forbidden ? std::string_view("_") : character;
        at += character.size();
    }
    while (!out.empty() && (out.back() == '.' || out.back() == '_')) out.pop_back();
    return out.empty() ? "未命名" : out;
}

std::string base_name(const Report& report, const Template& tpl) {
    const std::string date = day_of(report.saved_at);
    std::string name = safe(report.unit, longest_unit) + "_" + std::to_string(report.year) + "_" +
                       safe(tpl.document, longest_document) + "_第" + std::to_string(report.revision) + "版";
    if (!date.empty()) name += "_" + date;
    return name;
}

constexpr FileFormat formats[] = {FileFormat::html, FileFormat::docx, FileFormat::xlsx, FileFormat::zip};

}    // namespace

std::string export_file_name(const Report& report, const Template& tpl) {
    const bool returned = report.status == Status::returned, accepted = report.status == Status::accepted;
    return base_name(report, tpl) + (returned ? "_退回.json" : accepted ? "_通过.json" : ".json");
}

std::string collection_file_name(std::string_view what, std::string_view time) {
    return "自评汇总_" + std::string(what) + (what.empty() ? "" : "_") + day_of(time) + ".csv";
}

std::string safe_file_name(std::string_view name) {
    constexpr std::size_t longest = 200, longest_ending = 10;
    const std::size_t point = name.rfind('.');
    if (point == name.npos || name.size() - point > longest_ending) return safe(name, longest);
    return safe(name.substr(0, point), longest) + "." + safe(name.substr(point + 1), longest_ending);
}

std::string_view ending(FileFormat format) {
    switch (format) {
    case FileFormat::html: return "html";
    case FileFormat::docx: return "docx";
    case FileFormat::xlsx: return "xlsx";
    case FileFormat::zip: break;
    }
    return "zip";
}

std::optional<FileFormat> file_format(std::string_view name) {
    for (const FileFormat format : formats)
        if (ending(format) == name) return format;
    return std::nullopt;
}

std::string document_file_name(const Report& report, const Template& tpl, FileFormat format, const DocumentOptions& options) {
    std::string name = base_name(report, tpl);
    if (!options.form.empty()) name.append("_").append(options.form);
    if (options.edition == Edition::disclosure) name += "_公开";
    if (options.edition == Edition::opinions) name += "_审核意见单";
    return name.append(".").append(ending(format));
}

}    // namespace ziping
