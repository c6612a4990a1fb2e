#include "exchange/assets.h"
#include "exchange/digest.h"
#include "exchange/package.h"
#include "press/press.h"
#include "ui/page.h"

#include <doctest/doctest.h>
#include <imgui_internal.h>

using namespace ziping;

namespace {

const char* const row = "党务干部培训 行操作";

void add(Page& page, std::string_view name, std::string_view bytes) {
    page.click("添加文件");
    REQUIRE(std::exchange(page.host.evidence_asked, false));
    page.app().evidence_chosen(page.host.evidence_choice, name, bytes);
    page.settle();
}

// What the press makes of the newest order, with the evidence that the host holds.
std::string packed(const Page& page) {
    REQUIRE(!page.host.papers.empty());
    const PaperOrder& order = page.host.papers.back();
    REQUIRE(order.format == FileFormat::zip);
    Press press;
    REQUIRE(press.take(order.report, order.tpl));
    for (const PaperOrder::Enclosed& file : order.enclosed) press.enclose(file.name, page.host.evidence.at(file.digest));
    return press.make(FileFormat::zip, {});
}

void open_with_evidence(Page& page) {
    page.click("打开示例报告");
    page.click("自评表");
    page.click(row);
    page.click("佐证材料…");
    CHECK(page.sees("还没有佐证材料"));
    add(page, "签到表.pdf", "first");
    add(page, "照片.jpg", std::string(300'000, 'x'));
}

}    // namespace

TEST_CASE("evidence is entered with its size and digest, once each, and taken out again") {
    Page page;
    open_with_evidence(page);
    CHECK(page.sees("签到表.pdf 5 字节"));
    CHECK(page.sees("照片.jpg 292.9 KB"));
    add(page, "又一份.pdf", "first");
    CHECK(!page.sees("又一份.pdf"));
    page.click("移除 照片.jpg");
    CHECK(!page.sees("照片.jpg"));
    page.click("关闭");
    page.click(row);
    CHECK(page.sees("佐证材料（1）…"));
    page.press(Key::escape);
    page.click("撤销");
    page.click(row);
    CHECK(page.sees("佐证材料（2）…"));
    page.click("删除");
    page.click("撤销");
    page.click(row);
    CHECK(page.sees("佐证材料（2）…"));
}

TEST_CASE("a click on a dialog does not put it before the list that lies on it") {
    Page page;
    open_with_evidence(page);
    ImGui::SetWindowFocus("overlay");    // what Dear ImGui does with a window that is clicked
    page.frames();
    const auto& windows = ImGui::GetCurrentContext()->Windows;    // from back to front
    CHECK(windows.back() == ImGui::FindWindowByName("evidence_list"));
}

TEST_CASE("a package holds the report, its documents and the evidence, and is checked where it is opened") {
    Page page;
    open_with_evidence(page);
    page.click("关闭");
    page.click("导出");
    page.click("打包…");
    page.click("装入 照片.jpg");
    page.click("打包", Role::button);
    REQUIRE(page.host.papers.back().enclosed.size() == 1);    // the chosen ones
    page.click("导出");
    page.click("打包…");
    page.click("装入 照片.jpg");
    page.click("打包", Role::button);
    const std::string bytes = packed(page);
    const auto entries = unzip(bytes);
    REQUIRE(entries.has_value());
    REQUIRE(entries->size() == 5);
    CHECK((*entries)[0].name.ends_with("第1版.json"));
    CHECK((*entries)[1].name.ends_with(".docx"));
    CHECK((*entries)[2].name.ends_with(".xlsx"));
    CHECK((*entries)[3].name == "佐证材料/签到表.pdf");
    CHECK((*entries)[3].content == "first");

    Page bureau;
    bureau.open_file("包.zip", bytes);
    CHECK(bureau.host.announced.back() == "已打开，2 份佐证材料与登记一致");
    CHECK(bureau.host.evidence.size() == 2);

    std::vector<ZipEntry> tampered;
    for (const ZipView& entry : *entries)
        if (!entry.name.ends_with(".jpg"))
            tampered.push_back({std::string(entry.name), entry.name.ends_with(".pdf") ? "other" : std::string(entry.content)});
    Page another;
    another.open_file("包.zip", zip(tampered));
    CHECK(another.sees("缺少 “照片.jpg”；“签到表.pdf”的内容与登记时不同"));
    CHECK(another.has("附件2 基础数据表"));
}

TEST_CASE("after a reload the files are chosen again, and only as they were") {
    Page page;
    open_with_evidence(page);
    page.wait(2);
    page.host.evidence.clear();    // another window
    page.click("关闭");
    page.click("导出");
    page.click("打包…");
    CHECK(page.sees("需重新选择"));
    page.click("选择文件");
    page.app().evidence_chosen(page.host.evidence_choice, "签到表.pdf", "changed");
    page.settle();
    CHECK(page.host.evidence.empty());
    page.app().evidence_chosen(page.host.evidence_choice, "改了名.pdf", "first");
    page.settle();
    CHECK(page.host.evidence.size() == 1);
    page.click("打包", Role::button);
    CHECK(page.host.papers.back().enclosed.size() == 1);
}

TEST_CASE("a package that is damaged, compressed anew or without a report is refused, and nothing changes") {
    Page page;
    const auto refused = [&](std::string bytes, std::string_view why) {
        page.open_file("包.zip", bytes);
        CHECK_MESSAGE(page.sees(why), why);
        CHECK(page.has("新建报告"));
        page.reload();
    };
    const std::string good = zip({{"a.json", std::string(asset("samples/zhuzhou-2023.json"))}});
    refused(good.substr(0, good.size() / 2), "压缩包不完整或已损坏");
    std::string changed = good;
    changed[200] ^= 1;
    refused(changed, "压缩包不完整或已损坏");
    std::string compressed = good;
    compressed[good.rfind("PK\x01\x02") + 10] = 8;
    refused(compressed, "压缩包被重新压缩过");
    page.open_file("表.xlsx", zip({{"a.xml", "?"}}));
    CHECK(page.sees("这是 Word 或 Excel 文件"));
    page.reload();
    refused(zip({{"a.txt", "?"}}), "压缩包里没有自评报告");
    refused(zip({{"a.json", "{}"}, {"b.json", "{}"}}), "压缩包里有不止一份报告");
    refused(zip({}), "压缩包里没有自评报告");
}

TEST_CASE("files that come while others are chosen belong where they were chosen for") {
    Page page;
    open_with_evidence(page);
    page.click("添加文件");
    const std::uint32_t first = page.host.evidence_choice;
    page.click("关闭");
    page.click("机关党建质量 行操作");
    page.click("佐证材料…");
    page.click("添加文件");
    CHECK(page.host.evidence_choice != first);
    page.app().evidence_chosen(first, "迟到.pdf", "late");
    page.settle();
    page.click("关闭");
    page.click(row);
    CHECK(page.sees("佐证材料（3）…"));
}

TEST_CASE("a file that comes late belongs to the indicator it was chosen for, or is told") {
    Page page;
    open_with_evidence(page);
    page.click("关闭");
    page.app().evidence_chosen(page.host.evidence_choice, "迟到.pdf", "late");
    page.settle();
    page.click(row);
    CHECK(page.sees("佐证材料（3）…"));
    page.press(Key::escape);
    page.click("自评：返回我的报告");
    page.app().evidence_chosen(page.host.evidence_choice, "太迟.pdf", "too late");
    page.settle();
    CHECK(page.sees("没有登记“太迟.pdf”"));
}
