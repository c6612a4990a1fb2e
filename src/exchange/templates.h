// The templates at hand: those that come with the program, and those that a bureau handed out and somebody opened.
//
//     Templates templates;
//     for (const TemplateInfo& info : templates.list()) …      shipped ones first, without reading any
//     templates.find("zhuzhou-2023", "1")                       null: not here, or (in the page) not loaded yet
//     templates.add(text)                                       a template file
//
// Compiled into the command and the tests are all templates, into the page only their list: there Program::need_template asks the host
// for the file and hands it to `load`. Pointers stay valid as long as this object lives.
#pragma once

#include "core/template.h"
#include "exchange/json.h"

#include <expected>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ziping {

struct TemplateInfo {
    std::string id, version, title;
    int year = 0;         // 0 = any
    std::string asset;    // "templates/zhuzhou-2023.json"; "" of one that was opened from a file
};

class Templates {
public:
    Templates();

    const std::vector<TemplateInfo>& list() const { return list_; }
    const TemplateInfo* info(std::string_view id, std::string_view version) const;    // "" = the newest version
    const Template* find(std::string_view id, std::string_view version) const;

    // The file it was read from, "" as above: for a program that reads it again (press/press.h).
    std::string_view text(std::string_view id, std::string_view version) const;

    // Takes a template file over, wherever it comes from. One with the id and version of another replaces none: it must be the same,
    // and that of a shipped one that is not loaded yet is refused.
    std::expected<const Template*, ImportError> add(std::string_view text);
    // The file of a shipped one, or of one that was taken over already: from the program itself.
    std::expected<const Template*, ImportError> load(std::string_view text);

private:
    struct Read {
        Template tpl;
        std::string text;    // "" of one that is compiled in
    };
    const Template* keep(Template tpl, std::string_view text);

    std::vector<TemplateInfo> list_;
    mutable std::vector<std::unique_ptr<Read>> read_;    // on first use
};

}    // namespace ziping
