#include "exchange/small_report.h"

#include "core/sketch.h"

#include <array>
#include <utility>

using namespace ziping;

TEST_CASE("the sample is read, written and read again without a difference") {
    const Report report = report_of(asset("samples/zhuzhou-2023.json"));
    const std::string written = write_report(report, shipped());
    CHECK(report_of(written) == report);
    CHECK(written_again(written) == written);
}

TEST_CASE("the sample's digest fits, and names the shipped template") {
    CHECK(digest_fits(asset("samples/zhuzhou-2023.json")) == true);
    CHECK(report_of(asset("samples/zhuzhou-2023.json")).tpl.digest == shipped().digest);
}

TEST_CASE("a report is written in the order of the template, whatever the order of the answers") {
    Report report = report_of(asset("samples/zhuzhou-2023.json"));
    const std::string written = write_report(report, shipped());
    std::swap(report.forms.front(), report.forms.back());
    for (FilledForm& form : report.forms) {
        std::swap(form.blocks.front(), form.blocks.back());
        for (FilledBlock& block : form.blocks)
            for (FilledRow& row : block.rows) std::swap(row.cells.front(), row.cells.back());
    }
    CHECK(write_report(report, shipped()) == written);
}

TEST_CASE("a new report keeps its blank indicator rows") {
    const Report report = new_report(shipped(), "a1", "市直机关工委", 2023);
    CHECK(report_of(write_report(report, shipped())) == report);
}

TEST_CASE("without its template a form that was added and is still empty stays") {
    const std::string text = file_with("\"forms\":{", "\"forms\":{\"extra\":{},");
    const Report read = report_of(std::string(text).replace(text.find("zhuzhou-2023"), 12, "nowhere-2023"));
    REQUIRE(read.form("extra"));
    CHECK(read.form("extra")->added);
    CHECK(report_of(write_report(read, sketch_of(read))) == read);
}

TEST_CASE("without its template every use of a form is shown whole") {
    const std::string uses = R"("project":[{"id":"1","costs":{"a":{"x":"1"}}},{"id":"2","costs":{"b":{"y":"2"}}}],)";
    std::string text = file_with("\"forms\":{", "\"forms\":{" + uses);
    const Template tpl = sketch_of(report_of(text.replace(text.find("zhuzhou-2023"), 12, "nowhere-2023")));
    const Block* block = tpl.form("project")->block("costs");
    REQUIRE(block);
    for (const char* row : {"a", "b"}) CHECK(block->row(row));
    for (const char* column : {"x", "y"}) CHECK(block->column(column));
}

TEST_CASE("a block that holds nothing any more is not written") {
    Report report = report_of(small_file());
    report.forms.back().blocks.front().rows.clear();
    const std::string written = write_report(report, shipped());
    CHECK(written.find("\"indicators\"") == written.npos);
    CHECK(written_again(written) == written);
}

TEST_CASE("a changed character breaks the digest, another order of members does not") {
    const std::string written = written_again(small_file());
    CHECK(digest_fits(written) == true);
    std::string changed = written;
    changed.replace(changed.find("2.77"), 4, "2.78");
    CHECK(digest_fits(changed) == false);
    const auto json = parse_json(written);
    REQUIRE(json.has_value());
    Json turned = Json::object();
    for (auto it = json->rbegin(); it != json->rend(); ++it) turned[it.key()] = it.value();
    CHECK(digest_fits(json_text(turned, false)) == true);
    CHECK_FALSE(digest_fits(small_file()).has_value());
    for (const char* status : {"submitted", "returned", "accepted"})
        CHECK(digest_fits(file_with("\"draft\"", "\"" + std::string(status) + "\"")) == false);
    CHECK(digest_fits(file_with("\"year\"", "\"digest\":5,\"year\"")) == false);
    CHECK(digest_fits(file_with("\"year\"", "\"digest\":\"md5:00\",\"year\"")) == false);
    CHECK(digest_fits(file_with("\"year\"", "\"digest\":\"\",\"year\"")) == false);
}

TEST_CASE("what this version does not know is written back where it stood") {
    struct Case {
        const char *from, *to, *where;
    };
    constexpr std::array cases{
        Case{"\"year\":2023", "\"year\":2023,\"x\":{\"a\":[1.5,null]}", "/x"},
        Case{"\"version\":\"1\"}", "\"version\":\"1\",\"x\":true}", "/template/x"},
        Case{"\"forms\":{", "\"forms\":{\"x\":{\"a\":{}},", "/forms/x"},
        Case{"\"base\":{", "\"base\":{\"x\":[1],", "/forms/base/x"},
        Case{"\"costs\":{", "\"costs\":{\"x\":\"\",", "/forms/base/costs/x"},
        Case{"\"final\":\"2.77\"", "\"final\":\"2.77\",\"x\":3", "/forms/base/costs/sangong/x"},
        Case{"\"final\":\"2.77\"", "\"x\":\"only\"", "/forms/base/costs/sangong/x"},
        Case{"\"target\":\"2期\"", "\"target\":\"2期\",\"x\":[{\"file\":\"a.pdf\"}]", "/forms/eval/indicators/0/x"},
        Case{"\"reason\":\"追加\"", "\"reason\":\"追加\",\"x\":\"2024\"", "/remarks/0/x"},
        Case{"\"text\":\"请写明对象\"", "\"text\":\"请写明对象\",\"x\":\"2024\"", "/opinions/0/x"},
    };
    for (const Case& one : cases) {
        CAPTURE(one.where);
        const std::string file = file_with(one.from, one.to), once = written_again(file);
        CHECK(written_again(once) == once);
        CHECK(digest_fits(once) == true);
        const Json before = parse_json(file).value_or(Json()), after = parse_json(once).value_or(Json());
        const Json::json_pointer where(one.where);
        REQUIRE(after.contains(where));
        CHECK(after[where] == before[where]);
    }
}

TEST_CASE("a reviewer's score comes back, with words or without") {
    Report report = report_of(small_file());
    report.opinions = {{Path::parse("eval/indicators/r1/score"), "没有达到", "0.5"},
                       {Path::parse("eval/funding/total/score"), "", "8"}};
    CHECK(report_of(write_report(report, shipped())).opinions == report.opinions);
}

TEST_CASE("the reviews come back, and what is not known of them stays") {
    Report report = report_of(small_file());
    report.reviews = {{1, Status::returned, "2024-03-20T10:00:00+08:00", "市财政局 张三"},
                      {2, Status::accepted, "2024-03-25T10:00:00+08:00", ""}};
    const std::string file = write_report(report, shipped());
    CHECK(report_of(file).reviews == report.reviews);
    Json json = parse_json(file).value_or(Json());
    json["reviews"][1]["x"] = 1;
    const Json after = parse_json(write_report(report_of(json_text(json, false)), shipped())).value_or(Json());
    CHECK(after[Json::json_pointer("/reviews/1/x")] == 1);
}

TEST_CASE("an unknown member follows its row and goes with it") {
    Report report = report_of(file_with("\"group\":\"quality\"", "\"group\":\"quality\",\"x\":1"));
    std::vector<FilledRow>& rows = report.forms.back().blocks.front().rows;
    std::swap(rows[0], rows[1]);
    const Json moved = parse_json(write_report(report, shipped())).value_or(Json());
    CHECK(moved[Json::json_pointer("/forms/eval/indicators/0/x")] == 1);
    rows.erase(rows.begin());
    CHECK(write_report(report, shipped()).find("\"x\"") == std::string::npos);
}

TEST_CASE("what belonged to elements of a list that is gone goes with them, and the file can still be read") {
    std::string file = file_with("\"group\":\"quality\"", "\"group\":\"quality\",\"x\":1");
    file.insert(file.find("\"forms\":{") + 9, "\"project\":[{\"id\":\"1\",\"y\":2}],");
    Report report = report_of(file);
    REQUIRE(report.unknown.size() == 2);
    std::erase_if(report.forms, [](const FilledForm& form) { return form.id == "project.1"; });
    for (FilledForm& form : report.forms)
        std::erase_if(form.blocks, [](const FilledBlock& block) { return block.id == "indicators"; });
    const Report again = report_of(write_report(report, shipped()));
    CHECK(again.unknown.empty());
    CHECK(again.text(Path::parse("base/costs/sangong/final")) == "2.77");
}

TEST_CASE("a report of a template that is not here is read and written unchanged") {
    const std::string file = file_with("zhuzhou-2023", "changsha-2024");
    const Report report = report_of(file);
    CHECK(report.tpl.id == "changsha-2024");
    CHECK(report.text(Path::parse("base/costs/sangong/final")) == "2.77");
    CHECK(report.text(Path::parse("eval/indicators/r1/target")) == "2期");
    CHECK(written_again(written_again(file)) == written_again(file));
    const Report odd = report_of(file_with("zhuzhou-2023\",\"version\":\"1\"},\"id\":\"a1\"",
                                           "other\",\"version\":\"9\"},\"id\":\"a1\",\"extra\":{\"a b\":1}"));
    CHECK(odd.unknown.size() == 1);
}

TEST_CASE("texts are kept as typed") {
    for (const char* text : {" 2.77 ", "　", "二点七七", "<b>&amp;\\\\\\\"", "a\\nb\\tc", "\\u0430\\ud842\\udfb7"}) {
        const std::string once = written_again(file_with("\"2.77\"", "\"" + std::string(text) + "\""));
        const Json typed = parse_json("[\"" + std::string(text) + "\"]").value_or(Json());
        CHECK(report_of(once).text(Path::parse("base/costs/sangong/final")) == typed[0].get<std::string>());
    }
}

TEST_CASE("what a page may hand over besides text leaves a file that can be read") {
    Report report = report_of(small_file());
    report.unit = "市\x01直\xFF机关";
    const std::string written = write_report(report, shipped());
    CHECK(digest_fits(written) == true);
    CHECK(report_of(written).unit == "市直\xEF\xBF\xBD机关");
}
