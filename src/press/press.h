// The press makes paper out of files: a report as printable HTML, Word or Excel, and what lies where on its pages.
//
//     Press press;
//     press.take(report_file, template_file)            texts as they are exchanged
//     press.make(FileFormat::docx, {})                  the bytes
//     press.preview({.form = "eval"})                   HTML; then answer_at says whose answer lies under the pointer
//
// In the page it is a program of its own (press.wasm), loaded when paper is wanted for the first time: who only fills in never waits
// for it. It needs no findings, so it knows no rules.
#pragma once

#include "document/files.h"
#include "document/pages.h"
#include "exchange/templates.h"
#include "exchange/zip.h"

#include <string>
#include <string_view>
#include <vector>

namespace ziping {

class Press {
public:
    // False when the report cannot be read. Without its template it is printed as far as that goes (core/sketch.h).
    bool take(std::string_view report, std::string_view tpl);

    std::string make(FileFormat format, const DocumentOptions& options);    // "" = nothing to make

    void enclose(std::string name, std::string content);    // evidence, for a package of the report that was taken

    std::string preview(const DocumentOptions& options);
    std::size_t sheets() const { return pages_.size(); }      // of the preview
    Path answer_at(std::size_t sheet, int x, int y) const;    // twentieths of a point; empty: no answer

private:
    Templates templates_;
    std::string tpl_text_;    // the last of them to be read: the same comes with every order
    Template tpl_;
    bool taken_ = false;
    Report report_;
    Assessment assessment_;
    std::vector<ZipEntry> enclosed_;
    std::vector<paper::Page> pages_;
};

}    // namespace ziping
