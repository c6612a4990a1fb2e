#include "rules/fixture.h"

#include <doctest/doctest.h>

using namespace ziping;

namespace {

constexpr std::string_view basic = "narrative/body/basic/text", project = "narrative/body/project/text",
                           organisation = "narrative/body/organisation/text", overall = "narrative/body/overall/text",
                           other = "narrative/body/other/text";

// The tables say: 620.99 spent of 620.99, 600.99 basic, 20 project, 20 posts, 20 on duty.
std::vector<Change> tables(const std::vector<Change>& changes) {
    std::vector<Change> all = {{"eval/funding/total/initial", "620.99"},  {"eval/funding/total/budget", "620.99"},
                               {"eval/funding/total/executed", "620.99"}, {"eval/by_source/general/amount", "620.99"},
                               {"eval/by_source/fund/amount", "0"},       {"eval/by_use/basic/amount", "600.99"},
                               {"eval/by_use/project/amount", "20"},      {"base/costs/project/final", "20"},
                               {"base/costs/operations/final", "0"},      {"base/costs/maintenance/final", "20"},
                               {"base/staff/staff/posts", "20"},          {"base/staff/staff/actual", "20"}};
    all.insert(all.end(), changes.begin(), changes.end());
    return all;
}
std::vector<Change> says(std::string_view path, std::string_view text) { return tables({{path, text}}); }

}    // namespace

std::vector<Case> ziping::narrative_cases() {
    return {
        // R61: the whole and its parts
        fires("R61", says(basic, "2023年支出620.99万元，其中基本支出600.99万元，项目支出30万元，结余结转0万元。"), basic),
        fires("R61", says(overall, "全年总支出700万元。其中：基本支出600.99万元；项目支出20万元。"), overall),
        quiet("R61", says(basic, "2023年支出620.99万元，其中基本支出600.99万元，项目支出20万元，结余结转0万元。")),
        quiet("R61", says(basic, "2023年支出640.99万元，其中基本支出600.99万元，项目支出20万元，年末结转结余20万元。")),
        quiet("R61", says(basic, "2023年支出621万元，其中基本支出600.99万元，项目支出20万元。")),
        quiet("R61", says(basic, "2023年支出620.99万元，其中基本支出600.99万元，三公经费支出2.77万元。")),
        quiet("R61", says(basic, "2022年支出600万元。2023年基本支出600.99万元，项目支出20万元。")),

        // R62: amounts of the prose in the tables
        fires("R62", says(basic, "2023年支出602.99万元，其中基本支出600.99万元。"), basic),
        fires("R62", says(basic, "基本支出60.99万元，主要用于人员经费。"), basic),
        fires("R62", says(project, "2023年项目支出25万元，全部用于党建工作。"), project),
        fires("R62", says(overall, "2023年年初预算支出700万元。"), overall),
        quiet("R62", says(basic, "2023年支出620.99万元，其中基本支出600.99万元，项目支出20万元，结余结转0万元。")),
        quiet("R62", says(basic, "2023年支出621万元，基本支出6,009,900元。")),
        quiet("R62", says(basic, "2023年支出约600万元，三公经费支出2.77万元，教育支出12万元。")),
        quiet("R62",
              says(overall,
                   "2022年支出735.77万元，2023年支出620.99万元，较上年支出减少114.78万元，较2022年支出735.77万元下降15.6%。")),
        quiet("R62", says(overall, "与2022年相比，支出620.99万元，下降15.6%。")),
        quiet("R62", says(project, "党建项目支出5万元，宣传项目支出15万元。")),
        quiet("R62", tables({{basic, "2023年一般公共预算支出600万元。"},
                             {"eval/by_source/general/amount", "600"},
                             {"eval/by_source/fund/amount", "20.99"}})),

        // R64: no 项目支出 said, some in the tables
        fires("R64", says(project, "我委2023年无专项项目支出情况。"), project), fires("R64", says(project, "无"), project),
        fires("R64", says(project, "本年没有安排市级专项资金。"), project),
        quiet("R64", says(project, "2023年项目支出20万元，无项目支出结余，无截留、挪用专项资金的情况。")),
        fires("R64", says(project, "我单位无市级专项。"), project),
        quiet("R64", says(project, "年初预算无项目支出，年中追加项目支出20万元。")),
        quiet("R64", says(project, "本年无重大项目支出，无专项债券，无挪用专项资金现象。")),
        quiet("R64", says("narrative/body/projects/text", "我委2023年无纳入自评报告内的专项资金。")),
        quiet("R64", {{project, "无项目支出。"}, {"eval/by_use/project/amount", "0"}, {"base/costs/project/final", "0"}}),

        // R65: people
        fires("R65", says(organisation, "共有编制人数22人，实有在职人数20人。"), organisation),
        fires("R65", says(organisation, "编制20名，年末在职在编人员18人。"), organisation),
        quiet(
            "R65",
            says(organisation,
                 "本部门共有编制人数20人，实有在职人数20人（其中：提前离岗人员0人）、离休人员2人、退休人员12人、临聘人员2人。")),
        quiet("R65", says(organisation, "全系统编制120名，其中局机关编制20名；行政编制15名，事业编制5名，在职党员18人。")),
        quiet("R65", says(organisation, "2022年末在职22人，2023年末在职20人。")),
        quiet("R65", says(organisation, "内设办公室、组织部。")),

        // R67: required sections
        fires("R67", {{"narrative/body/problems/text", ""}}, "narrative/body/problems/text"),
        fires("R67", {{"narrative/body/problems/text", " 　"}}, "narrative/body/problems/text"),
        quiet("R67", {{"narrative/body/fund/text", "无"}}),

        // R68: years
        fires("R68", says(basic, "2022年支出620.99万元，其中基本支出600.99万元，项目支出20万元。"), basic),
        fires("R68", says("narrative/body/annexes/text", "1-1. 2022年度部门整体支出绩效自评表"), "narrative/body/annexes/text"),
        quiet("R68", says(basic, "2022年支出735.77万元，2023年支出620.99万元。")),
        quiet("R68", says(project, "截至2024年3月底，项目支出20万元。")),
        quiet("R68", says(basic, "2022年支出735.77万元，本年支出620.99万元。")),
        quiet("R68", says(other, "根据株办字[2019]38号文件，2019年机构改革后职能调整。")),
        quiet("R68", says(other, "按照《关于开展2024年度部门整体支出绩效自评报告公开工作的通知》执行。")),
        quiet("R68", says("narrative/body/annexes/text", "1-1. 2023年度部门整体支出绩效自评表")),
        quiet("R68", says("narrative/body/measures/text", "2024年将加强绩效自评工作，完善自评报告编制。")),

        // R72: the grade
        fires("R72", says(overall, "经综合评价，我单位自评得分98分，自评等级为“良”。"), overall),
        fires("R72", says(overall, "2023年度绩效自评等级：中。"), overall), quiet("R72", says(overall, "我单位自评等级为“优”。")),
        fires("R72", says(overall, "绩效自评结果为良好。"), overall), quiet("R72", says(overall, "绩效评价结果为优秀。")),
        quiet("R72", says(overall, "绩效评价结果良好，群众评价较高。")),
        quiet("R72", says(overall, "绩效评价等级分为优、良、中、差四个等级。")),
        quiet("R72", says(overall, "2022年绩效评价等级为“良”。公务员年度考核等级为良好的3人。")),
        quiet("R72", says(overall, "绩效评价等级为优良天数占比的依据。")),

        // R73: blanks of the form
        fires("R73", {{"narrative/cover/date/value", "年  月  日"}}, "narrative/cover/date/value"),
        fires("R73", {{overall, "围绕XX工作，完成任务。"}}, overall), fires("R73", {{overall, "满意度达到（  ）。"}}, overall),
        quiet("R73", {{"narrative/cover/date/value", "2024年3月15日"}}),
        quiet("R73", {{overall, "推进“1+5+10”体系（含3项制度），全年 月均学习2次。"}}),

        // R74: who and when
        fires("R74", {{"base/signoff/filler/value", ""}}, "base/signoff/filler/value"),
        fires("R74", {{"narrative/cover/date/value", ""}}, "narrative/cover/date/value"),
        fires("R74", {{"base/signoff/phone/value", "2868"}}, "base/signoff/phone/value"),
        fires("R74", {{"base/signoff/phone/value", "139731234567"}}, "base/signoff/phone/value"),
        fires("R74", {{"base/signoff/date/value", "2024年2月30日"}}, "base/signoff/date/value"),
        fires("R74", {{"base/signoff/date/value", "2023年3月15日"}}, "base/signoff/date/value"),
        fires("R74", {{"base/signoff/date/value", "三月"}}, "base/signoff/date/value"),
        quiet("R74", {{"base/signoff/phone/value", "0731-28681234"}}),
        quiet("R74", {{"base/signoff/phone/value", "１３９７３１２３４５６、28681234转802"}}),
        quiet("R74", {{"base/signoff/date/value", "2024.3.15"}}), quiet("R74", {{"base/signoff/date/value", "2024-02-29"}}),
        quiet("R74", {{"narrative/cover/date/value", "年  月  日"}}),    // R73 speaks
    };
}

TEST_CASE("the rules of the narrative fire and stay quiet where they should") { check_all(narrative_cases()); }

TEST_CASE("an amount of the prose is mended in place") {
    Report report = changed(clean_report(), says(basic, "2023年支出602.99万元，比上年减少。"));
    const Assessment assessment = assess(official_template(), report);
    const Finding* finding = finding_of(assessment, "R62", basic);
    REQUIRE(finding != nullptr);
    if (!finding) return;
    CHECK(finding->found == "602.99");
    CHECK(finding->expected == "620.99");
    REQUIRE(finding->repair.has_value());
    if (!finding->repair) return;
    CHECK(ziping::apply(report, finding->repair->edits.front()).has_value());
    CHECK(report.text(Path::parse(basic)) == "2023年支出620.99万元，比上年减少。");
}

TEST_CASE("an unlikely telephone number or date is only a warning") {
    for (std::string_view path : {"base/signoff/phone/value", "base/signoff/date/value"}) {
        const Assessment assessment = assessed({{path, "12"}});
        const Finding* finding = finding_of(assessment, "R74", path);
        REQUIRE(finding != nullptr);
        if (!finding) return;
        CHECK(finding->severity == Severity::warning);
    }
}
