// What tests of a review share: the sample as a bureau opens it, and the names of the fields it writes into.
#pragma once

#include "exchange/assets.h"
#include "exchange/report_json.h"
#include "known_templates.h"
#include "ui/page.h"

#include <doctest/doctest.h>

#include <string>

namespace ziping {

inline constexpr const char* cell = "党务干部培训 实际完成值";
inline constexpr const char* here = "审核意见：自评表 › 数量指标 › 党务干部培训 › 实际完成值";
inline constexpr const char* whole = "审核意见：整份报告";

inline std::string submitted() {
    auto report = read_report(asset("samples/zhuzhou-2023.json"), known_templates());
    REQUIRE(report.has_value());
    report->status = Status::submitted;
    report->saved_at = "2024-03-15T10:00:00+08:00";
    return write_report(*report, *known_templates().find("zhuzhou-2023", "1"));
}

inline Report read(const std::string& file) { return read_report(file, known_templates()).value_or(Report{}); }

// Opened as a bureau opens it, with the review begun.
inline void begin_review(Page& page) {
    page.open_file("报送.json", submitted());
    page.click("审核");
    page.click("自评表");
}

inline std::string returned_file() {
    Page bureau;
    begin_review(bureau);
    bureau.focus(cell);
    bureau.fill(here, "请填写实际人次");
    bureau.fill(whole, "请按时重新报送");
    bureau.click("退回修改");
    return bureau.host.files.back().bytes;
}

// 退回修改 tells that there is nothing to return.
inline bool nothing_to_return(Page& page) {
    const std::size_t files = page.host.files.size();
    page.click("退回修改");
    return page.host.files.size() == files && page.host.announced.back().starts_with("还没有要答复的意见");
}

}    // namespace ziping
