#include "press/press.h"

#include "core/sketch.h"
#include "document/html.h"
#include "document/package.h"
#include "exchange/report_json.h"

#include <utility>

namespace ziping {

bool Press::take(std::string_view report, std::string_view tpl) {
    enclosed_.clear();
    if (tpl != tpl_text_) {
        (void)templates_.load(tpl);    // unreadable is as good as missing
        tpl_text_ = tpl;
    }
    auto read = read_report(report, templates_);
    taken_ = read.has_value();
    if (!taken_) return false;
    report_ = std::move(*read);
    const Template* found = templates_.find(report_.tpl.id, report_.tpl.version);
    tpl_ = found ? *found : sketch_of(report_);
    assessment_ = calculate(tpl_, report_);
    return true;
}

void Press::enclose(std::string name, std::string content) { enclosed_.push_back({std::move(name), std::move(content)}); }

std::string Press::make(FileFormat format, const DocumentOptions& options) {
    if (taken_ && format == FileFormat::zip) return package(tpl_, report_, assessment_, std::exchange(enclosed_, {}));
    return taken_ ? document_file(tpl_, report_, assessment_, format, options) : std::string();
}

std::string Press::preview(const DocumentOptions& options) {
    pages_.clear();
    if (!taken_) return {};
    const paper::Document document = report_document(tpl_, report_, assessment_, options);
    pages_ = paper::paginate(document);
    return html(document);
}

Path Press::answer_at(std::size_t sheet, int x, int y) const {
    const paper::Box* box = sheet < pages_.size() ? paper::box_at(pages_[sheet], x, y) : nullptr;
    return box ? box->path : Path();
}

}    // namespace ziping
