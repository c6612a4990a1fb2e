#include "rules/fixture.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace ziping;

namespace {

constexpr std::string_view basic = "narrative/body/basic/text", project = "narrative/body/project/text",
                           organisation = "narrative/body/organisation/text", overall = "narrative/body/overall/text",
                           other = "narrative/body/other/text", fund = "narrative/body/fund/text",
                           functions = "narrative/body/functions/text";

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

// Five targets as last year, four of them for certain.
std::vector<Change> copied_targets(std::string_view fifth, std::string_view text) {
    return {{"last_year/eval/indicators/r1/target", "2期"},   {"last_year/eval/indicators/r10/target", "12次"},
            {"last_year/eval/indicators/r11/target", "≥98%"}, {"last_year/eval/indicators/r28/target", "≥95%"},
            {"last_year/eval/indicators/r5/target", "2次"},   {fifth, text}};
}
// A project that spent 20 and held 2 courses, and what its monitoring had foretold last year.
std::vector<Change> foretold(std::string_view money, std::string_view courses, std::string_view held) {
    return {{"project.9/head/name/value", "青年讲堂"},
            {"project.9/funding/total/budget", "20"},
            {"project.9/funding/total/executed", "20"},
            {"project.9/indicators/r1", "quantity"},
            {"project.9/indicators/r1/name", "举办讲堂"},
            {"project.9/indicators/r1/target", "2期"},
            {"project.9/indicators/r1/actual", held},
            {"last_year/project.9/funding/total/forecast", money},
            {"last_year/project.9/indicators/r1/forecast", courses}};
}

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
        quiet("R61",
              says(basic,
                   "年初预算630万元，年中调减基本支出9.01万元，实际支出620.99万元，其中基本支出600.99万元，项目支出20万元。")),
        fires("R61", says(basic, "基本支出600.99万元（人员经费492.49万元、公用经费118.5万元）。"), basic),
        quiet("R61", says(basic, "基本支出600.99万元（其中：人员经费482.49万元、公用经费118.5万元）。")),
        quiet("R61", says(basic, "基本支出600.99万元，其中人员经费450万元、公用经费118.5万元、对个人和家庭的补助32.49万元。")),
        quiet("R61", says(basic, "基本支出600.99万元，其中人员经费约482万元、公用经费118.5万元。")),
        quiet("R61", says(basic, "2022年支出600万元。2023年基本支出600.99万元，项目支出20万元。")),

        // R62: amounts of the prose in the tables
        fires("R62", says(basic, "2023年支出602.99万元，其中基本支出600.99万元。"), basic),
        fires("R62", says(basic, "基本支出60.99万元，主要用于人员经费。"), basic),
        fires("R62", says(project, "2023年项目支出25万元，全部用于党建工作。"), project),
        fires("R62", says(overall, "2023年年初预算支出700万元。"), overall),
        quiet("R62", says(basic, "2023年支出620.99万元，其中基本支出600.99万元，项目支出20万元，结余结转0万元。")),
        // … 基本支出 as spent is no longer the budget's
        fires(
            "R62",
            tables({{basic, "基本支出600.99万元。"}, {"eval/funding/total/executed", "590"}, {"base/costs/project/final", "18"}}),
            basic),
        quiet("R62",
              tables({{basic, "基本支出572万元。"}, {"eval/funding/total/executed", "590"}, {"base/costs/project/final", "18"}}),
              basic),
        fires("R62", says(overall, "2023年政府采购金额为28.64万元，三公经费决算数为2.6万元。"), overall),
        fires("R62", says(overall, "一是公用经费131万元；二是公务接待费0.6万元。"), overall),
        // … of the only source no more was spent than in all
        fires("R62", tables({{basic, "2023年支出620.99万元。"}, {"eval/funding/total/executed", "590"}}), basic),
        quiet("R62", tables({{basic, "2023年支出590万元。"}, {"eval/funding/total/executed", "590"}}), basic),
        quiet("R62", says(basic, "2023年支出621万元，基本支出6,009,900元。")),
        quiet("R62", says(basic, "2023年支出约600万元，三公经费支出2.6万元，教育支出12万元。")),
        quiet("R62",
              says(overall,
                   "2022年支出735.77万元，2023年支出620.99万元，较上年支出减少114.78万元，较2022年支出735.77万元下降15.6%。")),
        quiet("R62", says(overall, "与2022年相比，支出620.99万元，下降15.6%。")),
        quiet("R62", says(project, "党建项目支出5万元，宣传项目支出15万元。")),
        quiet("R62", tables({{basic, "2023年一般公共预算支出600万元。"},
                             {"eval/by_source/general/amount", "600"},
                             {"eval/by_source/fund/amount", "20.99"}})),
        // … and projects by their names
        fires("R62", says(project, "项目支出20万元，其中党务干部培训12万元，机关党建阵地维护9万元。"), project),
        fires("R62", says(project, "党务干部培训项目支出15万元，培训党务干部3期。"), project),
        quiet("R62", says(project, "党务干部培训项目支出12万元，机关党建阵地维护8万元。")),
        quiet("R62", says(project, "党务干部培训项目支出约15万元，其中教材费2万元。")),
        quiet("R62", says(project, "2022年党务干部培训项目支出15万元。")),
        // R62: the columns of 预算执行 and the lines of 附件2, by their names
        fires("R62", says(basic, "年初预算数620.99万元，全年预算数620.99万元，全年执行数602.99万元，预算执行率97.1%。"), basic),
        fires("R62", says(basic, "2023年全年预算数为700万元。"), basic),
        fires("R62", says(overall, "部门整体支出全年执行数：620万元。"), overall),
        fires("R62", says(overall, "2023年预算执行率为95%。"), overall),
        fires("R62", says(overall, "全年预算执行率达到98.5%，资金使用合规。"), overall),
        fires("R62", says(overall, "三公经费决算数12.5万元，预算数4万元。"), overall),
        fires("R62", says(basic, "2023年“三公”经费预算数5万元，决算数2.6万元。"), basic),
        fires("R62", says(overall, "其中公务接待费2.3万元。"), overall),
        fires("R62", says(overall, "2022年公务接待费0.5万元，2023年公务接待费0.3万元。"), overall),
        quiet("R62", says(basic, "年初预算数620.99万元，全年预算数620.99万元，全年执行数620.99万元，执行率100%。")),
        quiet("R62", says(overall, "三公经费决算数2.6万元，上年决算数2.9万元；公务接待费预算0.31万元，支出0.3万元。")),
        quiet("R62", says(overall, "2022年公务接待费0.4万元，2023年公务接待费0.3万元，2021年公务接待费0.9万元。")),
        quiet("R62", says(overall, "公务接待费控制在0.5万元以内，会议费1万元，下属单位三公经费1.2万元，三公经费约3万元。")),
        quiet("R62", says(overall, "三公经费比上年减少0.3万元，公务接待费支出比预算节约0.2万元。")),
        quiet("R62", says(overall, "党建项目预算数10万元，执行数9万元，执行率90%。预算执行率达到95%以上，执行率较上年提高5%。")),
        quiet("R62", says(overall, "2022年预算执行率96%，1-6月执行率45%，项目预算执行率80%，执行率不低于95%。")),
        quiet("R62", says(overall, "存在执行率偏低的指标，得分率98%。年度目标：预算执行率95%。")),
        quiet("R62", says(project, "全年预算数10万元，全年执行数9万元，执行率90%。")),

        // R63: against last year. 735.77 of last year's report, 2.9 → 2.6, 0.4 → 0.3, 51.82 → 20 in 附件2
        fires("R63", says(overall, "2023年一般公共预算财政拨款支出620.99万元，较上年下降了20%。"), overall),
        fires("R63", says(overall, "2023年支出620.99万元，比上年减少114.78万元，下降18.6%。"), overall),
        fires("R63", says(overall, "2023年支出620.99万元，比上年增长15.6%。"), overall),
        fires("R63", says(overall, "2023年支出620.99万元，较2022年735.77万元减少114.78万元，下降25%。"), overall),
        fires("R63", says(overall, "2023年三公经费支出2.6万元，同比下降20.3%。"), overall),
        fires("R63", says(overall, "“三公”经费较上年下降5%。"), overall),
        fires("R63", says(overall, "其中公务接待费0.3万元，与上年相比减少0.1万元，降幅为33%。"), overall),
        fires("R63", says(project, "项目支出20万元，较去年下降51.4%。"), project),
        fires("R63", says(basic, "基本支出600.99万元，较上年下降2%。"), basic),
        fires("R63", says(overall, "三公经费支出2.6万元,比上年累计支出2.9万元减少0.3万元,下降20.46%。"), overall),
        fires("R63", says(overall, "2023年支出620.99万元，比上年减少124.78万元。"), overall),
        fires("R63", says(overall, "三公经费支出2.6万元，较上年增加0.3万元。"), overall),
        fires("R63", says(overall, "公务接待费0.3万元，比上年减少1500元。"), overall),
        quiet("R63", says(overall, "三公经费支出2.6万元，比上年减少0.3万元；公务接待费0.3万元，较去年下降0.1万元。")),
        quiet("R63", says(overall, "公务接待费0.3万元，比上年减少1000元。支出620.99万元，较上年减少约120万元，减少100多万元。")),
        quiet("R63", says(overall, "2023年支出620.99万元，较年初预算增加20万元，因人员增加支出12万元。")),
        quiet("R63", says(overall, "2023年一般公共预算财政拨款支出620.99万元，较上年下降了15.6%，主要原因是厉行节约。")),
        quiet("R63", says(overall,
                          "三公经费决算数2.6万元，较2022年的2.9万元减少0.3万元，下降10.3%；公务接待费0.3万元，较上年下降25%。")),
        quiet("R63", says(overall, "2023年支出620.99万元，比上年减少114.78万元，下降16%。")),
        quiet("R63", says(overall, "2023年三公经费支出2.6万元（其中公务接待费0.3万元），同比下降10.34%。")),
        quiet("R63", says(overall, "2023年三公经费支出2.6万元，其中公务接待费0.3万元，同比下降10.34%。")),
        quiet("R63", says(overall, "项目支出20万元，较上年下降61.4%。基本支出600.99万元，较上年下降12.1%。")),
        quiet("R63", says(overall, "2023年支出620.99万元，较年初预算下降2%，人员经费占比提高5%。")),
        quiet("R63", says(overall, "2023年支出620.99万元，较上年下降约20%，下降20%以上。")),
        quiet("R63", says(overall, "三公经费预算2.77万元，较上年下降2%。党员发展数较上年增长12%。")),
        quiet("R63", says(overall, "下属单位三公经费较上年下降5%。会议费较上年下降50%。教育支出12万元，较上年下降8%。")),
        quiet("R63", says(overall, "2023年支出620.99万元。信访件较上年下降20%。公务接待批次与上年相比减少30%。")),
        quiet("R63",
              tables({{overall, "2023年支出620.99万元，较上年下降了20%。"}, {"last_year/eval/funding/total/executed", ""}})),
        quiet("R63", says(overall, "支出620.99万元，较上年下降15.6个百分点，环比下降3%。")),

        // R64: no 项目支出 said, some in the tables
        fires("R64", says(project, "我委2023年无专项项目支出情况。"), project),
        fires("R64", says(project, "无"), project),
        fires("R64", says(project, "本年没有安排市级专项资金。"), project),
        quiet("R64", says(project, "2023年项目支出20万元，无项目支出结余，无截留、挪用专项资金的情况。")),
        fires("R64", says(project, "我单位无市级专项。"), project),
        quiet("R64", says(project, "年初预算无项目支出，年中追加项目支出20万元。")),
        quiet("R64", says(project, "本年无重大项目支出，无专项债券，无挪用专项资金现象。")),
        quiet("R64", says("narrative/body/projects/text", "我委2023年无纳入自评报告内的专项资金。")),
        quiet("R64", {{project, "无项目支出。"}, {"eval/by_use/project/amount", "0"}, {"base/costs/project/final", "0"}}),
        // … and 政府性基金, both ways
        fires("R64", {{fund, "无"}, {"eval/by_source/fund/amount", "50"}}, fund),
        fires("R64", {{fund, "本年无政府性基金预算支出。"}, {"eval/by_source/fund/amount", "50"}}, fund),
        quiet("R64", {{fund, "全年支出48.5万元，用于社区建设。"}, {"eval/by_source/fund/amount", "50"}}),
        fires("R64", {{fund, "政府性基金预算支出50万元。"}}, fund),
        fires("R64", {{fund, "2023年支出50万元。"}, {"eval/by_source/fund/amount", "0"}}, fund),
        quiet("R64", {{fund, "无政府性基金预算支出，上年支出50万元。"}}),
        quiet("R64", {{fund, "无。"}}),

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

        // R66: numbers
        fires("R66", {{overall, "一、主要工作\n（一）党建。\n（三）宣传。"}}, overall),
        fires("R66", {{overall, "1.建强组织。\n2.抓好教育。\n4.服务中心。"}}, overall),
        fires("R66", {{overall, "1、建强组织。\n2、抓好教育。\n2、服务中心。"}}, overall),
        fires("R66", {{overall, "2.抓好教育。\n3.服务中心。"}}, overall),
        fires("R66", {{overall, "（1）建强组织。\n（2）抓好教育。\n（4）服务中心。"}}, overall),
        fires("R66", {{overall, "一、建强组织\n二、抓好教育\n四、服务中心"}}, overall),
        fires("R66", {{overall, "①建强组织。\n③抓好教育。"}}, overall),
        fires("R66", {{"narrative/body/functions/text", "（一）规划。\n（二）指导。\n（十二）其他。"}},
              "narrative/body/functions/text"),
        quiet("R66",
              {{overall, "一、主要工作\n（一）党建。\n（二）宣传。\n二、其他\n（一）资产。\n1.盘点。\n2．登记。\n3、年报。"}}),
        quiet("R66", {{overall, "1.党建。\n1.组织。\n2.教育。\n3.队伍。\n2.宣传。"}}),
        quiet("R66", {{overall, "主要做法：1.建强组织。\n2.抓好教育。3.服务中心。\n4.匡正风纪。"}}),
        quiet("R66",
              {{overall, "2023年支出620.99万元。\n1.5万元用于培训。\n3、4月份开展调研。\n三、四季度培训2期。\n12.31前完成。"}}),
        quiet("R66", {{overall, "（二）项目支出绩效情况\n无"}}),
        quiet("R66", {{"narrative/body/projects/text", "（二）项目支出绩效情况\n无\n七、存在的问题\n无"}}),
        quiet("R66", {{"narrative/body/overall/text", "一、资金使用情况\n执行率100%。"},
                      {"narrative/body/projects/text", "二、项目情况\n完成。\n三、其他\n无"}}),
        quiet("R66", {{"narrative/body/annexes/text", "附件：1-1. 基础数据表\n1-2. 自评表\n1-4. 其他"}}),
        quiet("R66", {{overall, "一般公共预算支出620.99万元。\n十一届三次全会精神。\n（含结转）\n5个支部。"}}),

        // R67: required sections
        fires("R67", {{"narrative/body/problems/text", ""}}, "narrative/body/problems/text"),
        fires("R67", {{"narrative/body/problems/text", " 　"}}, "narrative/body/problems/text"),
        fires("R67", {{"narrative/body/functions/text", "无"}}, "narrative/body/functions/text"),
        fires("R67", {{overall, "无。"}}, overall),
        quiet("R67", {{"narrative/body/fund/text", "无"}}),
        fires("R67", {{"base/staff/staff/posts", ""}, {"base/staff/staff/actual", ""}}, "base/staff/staff/posts"),
        quiet("R67", {{"base/staff/staff/posts", ""}}, "base/staff/staff/posts"),    // the tables say it is blank
        fires("R67", {{"eval/by_use/basic/amount", ""}, {"eval/by_use/project/amount", ""}}, "eval/by_use/basic/amount"),
        quiet("R67", {{"eval/by_source/general/amount", ""}}, "eval/by_source/general/amount"),    // asks for none of them
        fires("R67", {{"eval/indicators/r25", ""}, {"eval/indicators/r26", ""}, {"eval/indicators/r27", ""}},
              "eval/indicators/benefit/weight"),
        fires("R67", {{"eval/goals/goal/expected", ""}, {"eval/goals/goal/actual", ""}}, "eval/goals/goal/expected"),
        quiet("R67", {{"narrative/body/problems/text", "无"}}),    // R70 speaks

        // R68: years
        fires("R68", says(basic, "2022年支出620.99万元，其中基本支出600.99万元，项目支出20万元。"), basic),
        fires("R68", says("narrative/body/annexes/text", "1-1. 2022年度部门整体支出绩效自评表"), "narrative/body/annexes/text"),
        fires("R68", {{"eval/goals/goal/expected", "2022年举办党务干部培训2期，开展主题党日活动12次，党员教育覆盖率100%。"}},
              "eval/goals/goal/expected"),
        fires("R68", {{overall, "2022年，我委围绕中心工作，圆满完成各项任务。"}}, overall),
        quiet("R68", {{overall, "2022年机构改革后，职能有所调整。"}}),
        fires("R68", {{"eval/indicators/r24/target", "2022年12月底前"}, {"eval/indicators/r24/actual", "2022年12月20日"}},
              "eval/indicators/r24/target"),
        fires("R68", {{"eval/indicators/r24/target", "12月底前"}, {"eval/indicators/r24/actual", "2022年12月20日"}},
              "eval/indicators/r24/actual"),
        quiet("R68", {{"eval/indicators/r24/target", "12月底前"}, {"eval/indicators/r24/actual", "12月20日"}}),
        quiet("R68", {{"eval/goals/goal/expected", "2022年底前完成筹备，2023年举办党务干部培训2期，主题党日活动12次。"}}),
        quiet("R68", {{"eval/goals/goal/expected", "巩固2022年成果，举办党务干部培训2期，开展主题党日活动12次。"}}),
        quiet("R68", says(basic, "2022年支出735.77万元，2023年支出620.99万元。")),
        quiet("R68", says(project, "截至2024年3月底，项目支出20万元。")),
        quiet("R68", says(basic, "2022年支出735.77万元，本年支出620.99万元。")),
        quiet("R68", says(other, "根据株办字[2019]38号文件，2019年机构改革后职能调整。")),
        quiet("R68", says(other, "按照《关于开展2024年度部门整体支出绩效自评报告公开工作的通知》执行。")),
        quiet("R68", says("narrative/body/annexes/text", "1-1. 2023年度部门整体支出绩效自评表")),
        quiet("R68", says("exante/body/overview/text", "现有系统2021年建成，当年支出30万元，不能满足需要。")),
        quiet("R68", says("narrative/body/measures/text", "2024年将加强绩效自评工作，完善自评报告编制。")),

        // R69: other names
        fires("R69", {{"narrative/body/annexes/text", "1. 株洲市教育局2023年度部门整体支出绩效自评表"}},
              "narrative/body/annexes/text"),
        fires("R69", {{overall, "2023年度长沙市直属机关工作委员会整体支出绩效自评报告\n一、基本情况"}}, overall),
        fires("R69", {{overall, "部门（单位）名称：株洲市民政局（盖章）\n2023年我委支出620.99万元。"}}, overall),
        fires("R69", {{functions, "株洲市教育局主要职责是：贯彻党的教育方针，拟订教育改革发展规划，指导学校党建工作。"}},
              functions),
        quiet("R69", {{functions, "株洲市直属机关工委的主要职责是：统一组织、规划、部署市直机关党的工作。"}}),
        quiet("R69", {{functions, "委机关办公室主要职责：负责文电、会务、机要等工作。"}}),
        quiet("R69", {{functions, "根据三定方案，本部门主要职责是：统一组织、规划、部署市直机关党的工作。"}}),
        fires("R69", {{overall, "2023年，我局围绕中心工作，完成任务。"}}, overall),
        quiet("R69", {{overall, "2023年度市直机关工委整体支出绩效自评报告\n完成株洲市直机关工委整体支出绩效自评工作。"}}),
        quiet("R69",
              {{overall,
                "根据《株洲市财政局关于开展2023年度部门整体支出绩效自评工作的通知》，市财政局、长沙市教育局来我委调研。"}}),
        quiet("R69", {{overall, "部门（单位）名称：中共株洲市直属机关工作委员会\n我委委托第三方开展整体支出绩效自评。"}}),
        quiet("R69",
              {{"narrative/body/annexes/text", "2023年度部门（单位）整体支出绩效自评表\n2023年市直单位整体支出绩效自评报告"}}),
        quiet("R69", {{overall, "我局2023年支出。"}, {"report/unit", "株洲市市场监督管理局"}}),
        quiet("R69", {{overall, "我校2023年支出。我局统一安排。"}, {"report/unit", "株洲市第一中学"}}),

        // R70: problems and measures
        fires("R70", {{"narrative/body/problems/text", "无"}}, "narrative/body/problems/text"),
        fires("R70", {{"narrative/body/problems/text", "我委暂不存在明显问题。"}}, "narrative/body/problems/text"),
        fires("R70", {{"narrative/body/measures/text", "无"}}, "narrative/body/measures/text"),
        fires("R70",
              {{"narrative/body/problems/text", "1.预算不细。\n2.执行较慢。\n3.指标不全。"},
               {"narrative/body/measures/text", "1.细化预算。\n2.加快执行。"}},
              "narrative/body/measures/text"),
        fires("R70",
              {{"narrative/body/problems/text", "一是预算不细；二是执行较慢；三是指标不全。"},
               {"narrative/body/measures/text", "一是细化预算；二是加快执行。"}},
              "narrative/body/measures/text"),
        fires("R70", {{"monitor_report/body/problems/text", "无"}, {"monitor.1/indicators/r2/done", "0"}},
              "monitor_report/body/problems/text"),
        quiet("R70", {{"monitor_report/body/problems/text", "无"}}),
        quiet("R70", {{"narrative/body/problems/text", "1.预算不细。\n2.执行较慢。"},
                      {"narrative/body/measures/text", "加强预算管理，加快支出进度。"}}),
        quiet("R70",
              {{"narrative/body/problems/text", "（一）存在的问题\n1.预算不细。\n2.执行较慢。\n（二）原因分析\n人手不足。"},
               {"narrative/body/measures/text", "1.细化预算。\n2.加快执行。"}}),
        quiet("R70",
              {{"narrative/body/problems/text", "无"}, {"eval/indicators/r9/actual", "12次"}, {"eval/indicators/r9/score", "2"}}),
        quiet("R70", {{"narrative/body/problems/text", "没有及时开展绩效监控。"}}),

        fires("R70",
              {{"narrative/body/problems/text", "1.预算编制不细。\n2.执行偏慢。"},
               {"narrative/body/measures/text", "1.细化预算。"}},
              "narrative/body/measures/text"),

        // R71: counts of indicators
        fires("R71", {{overall, "全年举办党务干部培训3期，开展主题党日活动12次。"}}, overall),
        fires("R71", {{"eval/indicators/r10/name", "主题党日活动次数"}, {overall, "全年开展主题党日活动14次。"}}, overall),
        quiet("R71", {{"eval/indicators/r10/name", "主题党日活动次数"}, {overall, "全年开展主题党日活动12次。"}}),
        fires("R71", {{overall, "2023年，我委开展主题党日活动10次。"}}, overall),
        fires("R71", {{overall, "全年举办3期党务干部培训班，参训100人次。"}}, overall),
        fires("R71", {{overall, "社会公众及服务对象满意度达98.5%。"}}, overall),
        fires("R71", {{overall, "组织开展党组（党委）书记述职评议2次。"}}, overall),
        fires("R71", {{"eval/goals/goal/actual", "举办党务干部培训2期，开展主题党日活动11次，目标完成。"}},
              "eval/goals/goal/actual"),
        quiet("R71", {{overall, "全年举办党务干部培训2期，开展主题党日活动12次，社会公众及服务对象满意度96%。"}}),
        quiet("R71", {{overall, "一季度开展主题党日活动3次。计划开展主题党日活动24次。各支部开展主题党日活动600余次。"}}),
        quiet("R71", {{overall, "每月开展主题党日活动1次。2022年开展主题党日活动10次。上年举办党务干部培训1期。"}}),
        quiet("R71", {{overall, "基层党员教育培训30期，青年党员干部志愿活动8期，主题党日活动覆盖620个支部。"}}),
        quiet("R71", {{overall, "主题党日活动参与率达99%以上，党务干部培训100人。"}}),
        quiet("R71", {{overall, "开展主题党日活动10次。"}, {"eval/indicators/r10/actual", "已完成"}}),

        // R72: the total and the grade
        fires("R72", says(overall, "2023年度整体支出绩效自评得分96分。"), overall),
        fires("R72", says(overall, "经自评，自评总分为 95.5 分，等级为“优”。"), overall),
        fires("R72", says(overall, "综合得分：88分"), overall),
        fires("R72", says(overall, "总分98.78分。"), overall),
        fires("R72", says(overall, "综合评分96分，自评结论为良。"), overall),
        fires("R72", says(overall, "自评等次为“良好”。"), overall),
        fires("R72", says(overall, "我委2023年度整体支出绩效自评得98分。"), overall),
        quiet("R72", says(overall, "我委2023年度整体支出绩效自评得99.83分。")),
        quiet("R72", says(overall, "整体支出绩效自评得分99.83分，其中产出指标总分45分，预算执行得分10分。")),
        fires("R72", says(overall, "整体支出绩效自评得分100分。"), overall),
        quiet("R72", says(overall, "项目支出绩效自评得分92分。2022年自评得分95分。")),
        quiet("R72", says(overall, "综合得分90分（含）以上为优，综合得分达到90分的为优。自评总分100分，实际得分99.83分。")),
        quiet("R72", says(overall, "较上一年度自评得分95.2分有所提高，党建经费自评得分98分，下属中心自评得分95分。")),
        quiet("R72", says(overall, "自评得分90分以上的为优，自评总分由四部分组成，总分100分。")),
        fires("R72", says(overall, "经综合评价，我单位自评得分98分，自评等级为“良”。"), overall),
        fires("R72", says(overall, "2023年度绩效自评等级：中。"), overall),
        quiet("R72", says(overall, "我单位自评等级为“优”。")),
        fires("R72", says(overall, "绩效自评结果为良好。"), overall),
        quiet("R72", says(overall, "党务干部培训项目绩效自评等级为“良”。")),
        quiet("R72", says(overall, "绩效评价结果为优秀。")),
        quiet("R72", says(overall, "绩效评价结果良好，群众评价较高。")),
        quiet("R72", says(overall, "绩效评价等级分为优、良、中、差四个等级。")),
        quiet("R72", says(overall, "2022年绩效评价等级为“良”。公务员年度考核等级为良好的3人。")),
        quiet("R72", says(overall, "绩效评价等级为优良天数占比的依据。")),

        // R73: blanks of the form
        fires("R73", {{"narrative/cover/date/value", "年  月  日"}}, "narrative/cover/date/value"),
        fires("R73", {{overall, "围绕XX工作，完成任务。"}}, overall),
        fires("R73", {{overall, "满意度达到（  ）。"}}, overall),
        quiet("R73", {{"narrative/cover/date/value", "2024年3月15日"}}),
        quiet("R73", {{overall, "推进“1+5+10”体系（含3项制度），全年 月均学习2次。"}}),

        // R74: who and when
        fires("R74", {{"base/signoff/filler/value", ""}}, "base/signoff/filler/value"),
        fires("R74", {{"narrative/cover/date/value", ""}}, "narrative/cover/date/value"),
        fires("R74", {{"base/signoff/phone/value", "2868"}}, "base/signoff/phone/value"),
        fires("R74", {{"base/signoff/phone/value", "139731234567"}}, "base/signoff/phone/value"),
        fires("R74", {{"base/signoff/date/value", "2024年2月30日"}}, "base/signoff/date/value"),
        fires("R74", {{"base/signoff/date/value", "2024年6月31日"}}, "base/signoff/date/value"),
        fires("R74", {{"base/signoff/date/value", "2023年3月15日"}}, "base/signoff/date/value"),
        fires("R74", {{"base/signoff/date/value", "三月"}}, "base/signoff/date/value"),
        quiet("R74", {{"base/signoff/phone/value", "0731-28681234"}}),
        quiet("R74", {{"base/signoff/phone/value", "0731-28681234转8021"}}),
        fires("R74", {{"base/signoff/phone/value", "0731-2868"}}, "base/signoff/phone/value"),
        quiet("R74", {{"base/signoff/phone/value", "１３９７３１２３４５６、28681234转802"}}),
        quiet("R74", {{"base/signoff/date/value", "2024.3.15"}}),
        fires("R74", {{"base/signoff/date/value", "2024年"}}, "base/signoff/date/value"),
        fires("R74", {{"base/signoff/date/value", "2024年3月"}}, "base/signoff/date/value"),
        fires("R74", {{"base/signoff/date/value", "2024.3"}}, "base/signoff/date/value"),
        quiet("R74", {{"base/signoff/date/value", "2024年3月15"}}),
        quiet("R74", {{"base/signoff/date/value", "二〇二四年三月十五日"}}),
        quiet("R74", {{"base/signoff/date/value", "2024-02-29"}}),
        quiet("R74", {{"narrative/cover/date/value", "年  月  日"}}),    // R73 speaks

        // R75: last year's targets and achievements
        fires("R75", copied_targets("last_year/eval/indicators/r2/target", "3期"), "eval/indicators"),
        fires("R75", {{"last_year/eval/indicators/r10/actual", "15次"}}, "eval/indicators/r10/target"),
        quiet("R75", copied_targets("last_year/eval/indicators/r2/target", "2期")),
        quiet("R75", {{"last_year/eval/indicators/r10/actual", "13次"}, {"last_year/eval/indicators/r28/actual", "99.2%"}}),
        quiet("R75", {{"last_year/eval/indicators/r10/actual", "15次"}, {"last_year/eval/indicators/r10/name", "主题征文"}}),
        quiet("R75", {{"eval/indicators/r10/target", "0次"}, {"last_year/eval/indicators/r10/actual", "2次"}}),
        quiet("R75",
              {{"last_year/eval/indicators/r10/actual", "15场次以上"}, {"last_year/eval/indicators/r11/actual", "已完成"}}),

        // R76: last year's column
        fires("R76", {{"last_year/base/costs/office/last", "40.2"}}, "base/costs/office/last"),
        fires("R76", {{"last_year/base/costs/abroad/last", "1.5"}}, "base/costs/abroad/last"),
        quiet("R76", {{"last_year/base/costs/office/last", "41.20"}, {"last_year/base/costs/office/final", "12"}}),
        quiet("R76", {{"last_year/base/costs/office/last", "40.2"}, {"base/costs/office/last", ""}}),

        // R86: last year's forecast
        fires("R86", foretold("20", "5期", "2期"), "project.9/indicators/r1/actual"),
        fires("R86", foretold("30", "2", "2"), "project.9/funding/total/executed"),
        quiet("R86", foretold("20", "2", "2")),
        quiet("R86", foretold("22", "2", "2")),
        quiet("R86", foretold("20", "5期", "已完成")),
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

TEST_CASE("a rate and an amount that grew are mended in place") {
    const auto mended = [](std::string_view rule, std::string_view text) {
        Report report = changed(clean_report(), says(overall, text));
        const Assessment assessment = assess(official_template(), report);
        const Finding* finding = finding_of(assessment, rule, overall);
        REQUIRE_MESSAGE((finding && finding->repair), text);
        if (finding && finding->repair) CHECK(ziping::apply(report, finding->repair->edits.front()).has_value());
        return std::string(report.text(Path::parse(overall)));
    };
    CHECK(mended("R62", "预算执行率95%。") == "预算执行率100%。");
    CHECK(mended("R62", "三公经费决算数12.5万元。") == "三公经费决算数2.6万元。");
    CHECK(mended("R63", "三公经费支出2.6万元，比上年减少0.5万元。") == "三公经费支出2.6万元，比上年减少0.3万元。");
    CHECK(mended("R63", "三公经费支出2.6万元，比上年增加0.3万元。") == "三公经费支出2.6万元，比上年减少0.3万元。");
    CHECK(mended("R63", "三公经费支出2.6万元，比上年减少5000元。") == "三公经费支出2.6万元，比上年减少3000元。");
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

TEST_CASE("an amount in 元 that is one of 万元 is told as it is written") {
    const Assessment a = assessed({{basic, "2023年支出620.99元。"}});
    const Finding* finding = finding_of(a, "R62", basic);
    REQUIRE(finding != nullptr);
    CHECK(finding->message.find("中写支出总额 620.99元，而") != std::string::npos);
    CHECK(finding->message.find("单位似应为万元") != std::string::npos);
    CHECK(!finding->repair.has_value());
}

TEST_CASE("of a passage full of wrong numbers only the first are told") {
    std::string text;
    for (int i = 0; i < 500; ++i) text += "2.\n";
    const Assessment a = assessed({{other, text}});
    const auto told = std::count_if(a.findings.begin(), a.findings.end(), [](const Finding& one) { return one.rule == "R66"; });
    CHECK(told > 0);
    CHECK(told <= 20);
}
