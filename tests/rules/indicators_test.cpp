#include "core/rules/indicators.h"
#include "rules/fixture.h"

#include <doctest/doctest.h>

using namespace ziping;

namespace {

constexpr std::string_view name = "eval/indicators/x1/name", target = "eval/indicators/x1/target",
                           actual = "eval/indicators/x1/actual", weight = "eval/indicators/x1/weight",
                           score = "eval/indicators/x1/score", reason = "eval/indicators/x1/reason";

// An indicator added to the clean report.
std::vector<Change> row(std::string_view group, std::string_view target_text, std::string_view actual_text,
                        std::string_view reason_text = "", std::string_view name_text = "走访企业工作") {
    return {
        {"eval/indicators/x1", group}, {name, name_text}, {target, target_text}, {actual, actual_text}, {reason, reason_text}};
}
std::vector<Change> quantity(std::string_view target_text, std::string_view actual_text, std::string_view reason_text = "") {
    return row("quantity", target_text, actual_text, reason_text);
}
std::vector<Change> quality(std::string_view name_text, std::string_view target_text, std::string_view actual_text) {
    return row("quality", target_text, actual_text, "", name_text);
}
std::vector<Change> satisfaction(std::string_view actual_text, std::string_view reason_text) {
    return row("service", "≥95%", actual_text, reason_text, "服务对象满意度");
}
std::vector<Change> scored(std::vector<Change> changes, std::string_view weight_text, std::string_view score_text) {
    changes.push_back({weight, weight_text});
    changes.push_back({score, score_text});
    return changes;
}

}    // namespace

std::vector<Case> ziping::indicator_cases() {
    return {
        // R15: words for a number
        fires("R15", quantity("2期", "已完成"), actual),
        fires("R15", quantity("≥98%", "达标"), actual),
        fires("R15", quantity("100%", "全部完成"), actual),
        fires("R15", row("timeliness", "12月底前", "已完成"), actual),
        fires("R15", row("timeliness", "100%", "按时完成"), actual),
        fires("R15", quantity("2期", "已于2023年12月完成"), actual),
        fires("R15", quantity("2期", "12月底前"), actual),
        fires("R15", row("timeliness", "2023年9月", "2023年13月"), actual),
        quiet("R15", quality("安全事故起数", "0起", "未发生"), actual),
        quiet("R15", quality("安全事故起数", "≤1起", "没有发生"), actual),
        fires("R15", quantity("2期", "未发生"), actual),
        quiet("R15", quantity("2期", "2期"), actual),
        quiet("R15", row("timeliness", "12月底前", "100%"), actual),
        quiet("R15", quantity("2期", "两期"), actual),
        quiet("R15", quantity("2期", "完成2期"), actual),
        quiet("R15", quantity("2期", "全年共举办2期，参训120人"), actual),
        quiet("R15", quantity("2期", ""), actual),
        quiet("R15", row("timeliness", "12月底前", "已按时完成"), actual),
        quiet("R15", row("timeliness", "12月底前", "12月完成"), actual),
        quiet("R15", row("social", "进一步提升", "已完成"), actual),

        // R16: a target that cannot be checked
        fires("R16", quantity("100%,1000件", "100%"), target),
        fires("R16", quantity("按需开展", "已完成"), target),
        fires("R16", row("social", "举办2期培训且参训满意", "已完成"), target),
        fires("R16", quantity("≥0期", "2期"), target),
        quiet("R16", quantity(">0期", "2期"), target),
        quiet("R16", row("economic", "≥0%", "3%", "", "居民收入增长率"), target),
        quiet("R16", quantity("0起", "0起"), target),
        quiet("R16", quantity("≥2期", "2期"), target),
        quiet("R16", row("social", "进一步提升", "已完成"), target),
        quiet("R16", row("quality", "达到国家5A级标准", "已达到"), target),
        quiet("R16", row("timeliness", "按2023年度计划推进", "已完成"), target),
        quiet("R16", quantity("", ""), target),

        // R17: units, and rates out of range
        fires("R17", quantity("20件", "20万元"), actual),
        fires("R17", quality("培训合格率", "≥95%", "96人"), actual),
        fires("R17", quality("培训合格率", "≥95%", "0.98"), actual),
        fires("R17", quality("培训合格率", "≥95%", "105%"), actual),
        quiet("R17", quantity("≥1万份", "12000份"), actual),
        quiet("R17", quantity("≥5000户", "0.52万户"), actual),
        quiet("R17", row("cost", "≤20万元", "195000元"), actual),
        fires("R17", quantity("≥100亩", "120公顷"), actual),
        quiet("R17", quantity("100人/次", "100人次"), actual),
        quiet("R17", quantity("100人次", "120人"), actual),
        fires("R17", quality("活动覆盖面", "≥30%", "0.5"), actual),
        quiet("R17", quantity("2期", "2次"), actual),
        quiet("R17", quantity("3次活动", "3场"), actual),
        quiet("R17", quantity("12次/年", "12次"), actual),
        quiet("R17", quantity("2期", "2"), actual),
        quiet("R17", quality("培训合格率", "100%", "100"), actual),
        quiet("R17", quality("任务完成率", "100%", "105%"), actual),
        quiet("R17", quality("人均投入增长率", "≥1%", "1"), actual),

        // R18: an operator in the achievement
        fires("R18", quality("培训合格率", "≥90%", "≥90%"), actual),
        fires("R18", quality("培训合格率", "≥90%", "90%以上"), actual),
        fires("R18", quality("培训合格率", "≥90%", "不低于９０％"), actual),
        fires("R18", row("social", "持续改善", "≥90%"), actual),
        fires("R18", quantity("2期", "约2期"), actual),
        fires("R18", quality("培训合格率", "100%", "近100%"), actual),
        quiet("R18", quality("培训合格率", "≥90%", "95%"), actual),
        quiet("R18", row("timeliness", "12月底前", "12月底前"), actual),
        quiet("R18", row("social", "持续改善", "较上年提升以上水平"), actual),

        // R19, R20: points without an achievement or a target
        fires("R19", scored(quantity("2期", ""), "2", "2"), actual),
        quiet("R19", scored(quantity("2期", ""), "2", "0"), actual),
        quiet("R19", scored(quantity("2期", "2期"), "2", "2"), actual),
        fires("R20", scored(quantity("", "2期"), "2", "2"), target),
        quiet("R20", scored(quantity("2期", "2期"), "2", "2"), target),
        quiet("R20", quantity("", "2期"), target),
        fires("R20", {{"eval/indicators/r1/name", ""}}, "eval/indicators/r1/name"),

        // R21: missed without a reason
        fires("R21", quantity("3期", "2期"), reason),
        fires("R21", quantity("≥3期", "2次", "无"), reason),
        fires("R21", quantity("3期", "2期", "略"), reason),
        fires("R21", quantity("3期", "2期", "已完成。"), reason),
        fires("R21", quantity("≥1万份", "9500份"), reason),
        quiet("R21", quantity("≥1万份", "12000份"), reason),
        fires("R21", quality("投诉率", "≤5%", "6%"), reason),
        fires("R21", quality("培训合格率", ">95%", "95%"), reason),
        fires("R21", row("timeliness", "6月底前", "7月15日"), reason),
        fires("R21", row("cost", "20万元", "21万元"), reason),
        quiet("R21", quantity("3期", "2期", "受疫情影响，第3期推迟到次年1月"), reason),
        quiet("R21", quantity("3期", "3期"), reason),
        quiet("R21", quantity("3期", "4期"), reason),
        quiet("R21", quantity("100人/次", "100人次"), reason),
        quiet("R21", quality("培训合格率", "≥95%", "0.98"), reason),
        quiet("R21", quality("事故数", "0起", "0起"), reason),
        fires("R21", quality("事故数", "0起", "1起"), reason),
        quiet("R21", quantity("≥0次", "5次"), reason),
        quiet("R21", row("timeliness", "12月底前", "2023年11月"), reason),
        quiet("R21", row("timeliness", "第四季度", "10月"), reason),
        quiet("R21", row("cost", "20万元", "19万元"), reason),
        quiet("R21", row("cost", "≤20万元", "20万元"), reason),

        // R22: points lost without a reason
        fires("R22", scored(quantity("2期", "2期"), "2", "1.5"), reason),
        fires("R22", scored(row("social", "进一步提升", "完成3项整改"), "5", "4"), reason),
        quiet("R22", scored(quantity("2期", "2期"), "2", "2"), reason),
        quiet("R22", scored(quantity("2期", "2期", "材料归档不及时，扣0.5分"), "2", "1.5"), reason),
        quiet("R22", scored(quantity("3期", "2期"), "2", "1.33"), reason),    // R21 speaks

        // R23: full marks for what is said to be unfinished or late
        fires("R23", scored(row("social", "建成试点", "建设中", "试点尚未建成"), "5", "5"), score),
        fires("R23", scored(quantity("12次", "11次", "受疫情影响，有1次未完成"), "2", "2"), score),
        fires("R23", scored(row("timeliness", "及时完成", "已完成", "因招标流标，工期滞后两个月"), "5", "5"), score),
        fires("R23", scored(row("timeliness", "6月底前", "7月15日", "手续办理推迟"), "5", "5"), score),
        fires("R23", scored(row("social", "完成改造", "基本完成", "部分设备没有完成安装，下一步加快进度"), "5", "5"), score),
        quiet("R23", scored(quantity("12次", "11次", "受疫情影响，有1次未完成"), "2", "1.83"), score),
        quiet("R23", scored(quantity("2期", "2期", "第2期推迟到11月举办"), "2", "2"), score),    // held all the same
        quiet("R23", scored(row("timeliness", "12月底前", "11月", "比原计划推迟一个月"), "2", "2"), score),
        quiet("R23", scored(quantity("2期", "2期", "无未完成情况"), "2", "2"), score),
        quiet("R23", scored(quantity("2期", "2期", "不存在未完成的情况，今后避免延期"), "2", "2"), score),
        quiet("R23", scored(row("timeliness", "按时完成", "按时完成", "无延期、无滞后"), "2", "2"), score),
        quiet("R23", scored(row("timeliness", "按时完成", "按时完成", "未延期"), "2", "2"), score),
        quiet("R23", scored(row("social", "建成试点", "建成3个", "上年未完成的1个今年建成"), "2", "2"), score),
        quiet("R23", scored(row("social", "建成试点", "建成3个", "上半年尚未建成，现均已完成"), "2", "2"), score),
        quiet("R23", scored(quantity("2期", "2期", "无"), "2", "2"), score),

        // R24: far above the target
        fires("R24", quantity("10次", "12次"), actual),
        fires("R24", quantity("10次", "13次"), reason),
        fires("R24", quantity("10次", "20次", "新增专题活动"), actual),
        fires("R24", quantity("10次", "20次"), reason),
        quiet("R24", quality("群众投诉次数", "≥3次", "5次")),    // R36 speaks
        quiet("R24", quantity("10次", "11次")),
        quiet("R24", quantity("100000次", "119999次")),
        quiet("R24", quantity("100000次", "199999次", "新增专题活动")),
        quiet("R24", quantity("10次", "13次", "新增专题活动")),
        quiet("R24", row("cost", "20万元", "40万元")),
        quiet("R24", quality("投诉率", "≤5%", "10%")),
        quiet("R24", quantity("0起", "3起")),
        quiet("R24", row("timeliness", "6月底前", "12月底前")),

        // R25: at least 100 % of a share
        fires("R25", quality("培训合格率", "≥100%", "100%"), target),
        fires("R25", quality("补贴发放覆盖率（%）", "不低于100%", "100%"), target),
        fires("R25", quality("验收合格率", ">100%", "100%"), target),
        quiet("R25", quality("培训合格率", "=100%", "100%"), target),
        quiet("R25", quality("培训合格率", "100%", "100%"), target),
        quiet("R25", quality("培训合格率", "≥98%", "100%"), target),
        quiet("R25", quality("税收任务完成率", "≥100%", "103%"), target),
        quiet("R25", row("economic", "≥100%", "103%", "", "规模工业增加值增速目标完成率"), target),
        quiet("R25", quantity("≥100人", "100人"), target),

        // R26: costs from below
        fires("R26", row("cost", "≥20万元", "20万元", "", "项目总成本"), target),
        fires("R26", row("cost", "＞400元/人", "400元/人", "", "人均培训成本"), target),
        fires("R26", row("cost", "≥20", "20", "", "培训经费支出"), target),
        fires("R26", row("cost", "不低于5万元", "5万元", "", "设备采购单价"), target),
        fires("R26", row("cost", "≥5%", "3%", "", "预算超支率"), target),
        fires("R26", {{"project.1/indicators/r5/target", "≥12万元"}}, "project.1/indicators/r5/target"),
        quiet("R26", row("cost", "≤20万元", "20万元", "", "项目总成本"), target),
        quiet("R26", row("cost", "20万元", "20万元", "", "项目总成本"), target),
        quiet("R26", row("cost", "≥5万元", "6万元", "", "节约采购资金"), target),
        quiet("R26", row("cost", "≥5%", "6%", "", "成本节约率"), target),
        quiet("R26", row("cost", "≥95%", "98%", "", "预算执行率"), target),
        quiet("R26", row("cost", "≥650元/人·月", "650元/人·月", "", "城市低保平均标准"), target),
        quiet("R26", row("cost", "≥1000元", "1000元", "", "困难群众补助标准"), target),
        quiet("R26", row("cost", "≥3次", "3次", "", "成本核算次数"), target),
        quiet("R26", row("economic", "≥20万元", "20万元", "", "带动消费"), target),

        // R27: the whole cost, and what was spent
        fires("R27", {{"project.1/indicators/r5/actual", "11.5万元"}}, "project.1/indicators/r5/actual"),
        fires("R27", {{"project.1/indicators/r5/name", "党务干部培训支出"}, {"project.1/indicators/r5/actual", "11万元"}},
              "project.1/indicators/r5/actual"),
        fires("R27",
              {{"project.1/indicators/r5/name", "2023年项目成本控制数（万元）"},
               {"project.1/indicators/r5/target", "≤12"},
               {"project.1/indicators/r5/actual", "110000元"}},
              "project.1/indicators/r5/actual"),
        fires("R27", row("cost", "≤620.99万元", "610万元", "", "部门整体支出"), actual),
        quiet("R27", {{"project.1/indicators/r5/actual", "120000元"}}),
        quiet("R27", {{"project.1/indicators/r5/actual", "12"}}),
        quiet("R27", {{"project.1/funding/total/executed", "11.98"}},
              "project.1/indicators/r5/actual"),    // 12 as far as it is written
        quiet("R27", {{"project.1/funding/total/executed", ""}, {"project.1/funding/grant/executed", ""}}),
        quiet("R27", {{"project.1/indicators/r5/name", "场地租赁成本"}, {"project.1/indicators/r5/actual", "3万元"}}),
        quiet("R27", {{"project.1/indicators/r5/name", "教材印制总成本"}, {"project.1/indicators/r5/actual", "3万元"}}),
        quiet("R27", {{"project.1/indicators/r5/name", "成本控制率"}, {"project.1/indicators/r5/actual", "98%"}}),
        quiet("R27", row("cost", "≤20万元", "20万元", "", "项目总成本")),    // one project of the department
        quiet("R27", row("cost", "≤2.77万元", "2.6万元", "", "三公经费支出")),
        quiet("R27", row("cost", "≤620.99万元", "已完成", "", "部门整体支出")),

        // R28: qualitative achievements in a word
        fires("R28", row("social", "保障机关运转", "已保障"), actual),
        fires("R28", row("sustained", "建立长效机制", "已建立"), actual),
        fires("R28", row("sustained", "健全", "健全"), actual),
        fires("R28", row("ecological", "绿色办公", "达成预期指标", "无"), actual),
        fires("R28",
              {{"eval/indicators/x1", "quality"},
               {name, "方案质量"},
               {target, "符合上级要求"},
               {actual, "符合"},
               {"eval/indicators/x1/level", "met"}},
              actual),
        quiet("R28", row("social", "保障机关运转", "全年办文办会没有发生差错"), actual),
        quiet("R28", row("sustained", "建立长效机制", "建立制度3项"), actual),
        quiet("R28", row("sustained", "建立长效机制", "印发《办法》"), actual),
        quiet("R28", row("sustained", "建立长效机制", "已建立", "建立周调度、月通报工作机制"), actual),
        quiet("R28", row("social", "进一步提升", "已提升"), actual),    // R29 speaks
        quiet("R28", row("social", "是", "是"), actual),
        quiet("R28", row("social", "≥3起", "已完成"), actual),
        quiet("R28", row("social", "保障机关运转", ""), actual),
        quiet("R28", row("cost", "控制在预算内", "控制在预算内"), actual),
        quiet("R28", row("timeliness", "按时完成", "按时完成"), actual),

        // R29: vague words without a fact
        fires("R29", row("social", "进一步提升", "已完成"), actual),
        fires("R29", row("social", "有所改善", "有所改善"), actual),
        fires("R29", row("sustained", "建立长效机制", "效果良好"), actual),
        quiet("R29", row("social", "进一步提升", "培育四强党支部52个"), actual),
        quiet("R29", row("social", "进一步提升", "进一步提升", "评选表彰“四强”党支部52个"), actual),
        quiet("R29", row("social", "进一步提升", "出台《关于加强基层党支部建设的通知》"), actual),
        quiet("R29", row("sustained", "建立长效机制", "已建立"), actual),
        quiet("R29", row("social", "进一步提升", ""), actual),
        quiet("R29", quantity("2期", "有效完成"), actual),

        // R30: satisfaction and its survey
        fires("R30", satisfaction("98%", ""), reason),
        fires("R30", satisfaction("98%", "无"), reason),
        fires("R30", satisfaction("98%", "群众普遍反映良好"), reason),
        fires("R30", satisfaction("98%", "2023年12月开展满意度调查"), reason),
        fires("R30", satisfaction("98%", "发放问卷200份，收回192份"), reason),    // when?
        fires("R30", satisfaction("100%", "全年无投诉"), reason),
        fires("R30", satisfaction("无投诉", ""), reason),
        fires("R30", {{"project.1/indicators/r9/reason", ""}}, "project.1/indicators/r9/reason"),
        fires("R30", satisfaction("98%", "2023年12月发放问卷200份，收回292份"), reason),
        quiet("R30", satisfaction("98%", "2023年12月向服务对象发放3个批次的问卷，收回180份"), reason),
        quiet("R30", satisfaction("98%", "2023年12月向12个单位发放问卷200份，收回有效问卷192份，有效率96%"), reason),
        quiet("R30", satisfaction("98%", "2023年12月发放问卷200份，收回192份，满意188份"), reason),
        quiet("R30", satisfaction("98%", "年底向服务对象300余人发放问卷"), reason),
        quiet("R30", satisfaction("98%", "培训结束后对全体学员现场测评"), reason),
        quiet("R30", satisfaction("98%", "由第三方机构调查"), reason),
        quiet("R30", satisfaction("98%", "详见附件满意度调查报告"), reason),
        quiet("R30", satisfaction("98%（11月调查120人）", ""), reason),
        quiet("R30", satisfaction("100%", "全年无投诉，12月回访服务对象60人均满意"), reason),
        quiet("R30", satisfaction("已完成", ""), reason),    // R15 speaks
        quiet("R30", satisfaction("", ""), reason),
        quiet("R30", row("service", "≤1%", "0.2%", "", "群众投诉率"), reason),
        quiet("R30", row("social", "≥95%", "98%", "", "群众满意度"), reason),    // R31 speaks

        // R31: in a 二级 for something else
        fires("R31", quality("参会人员满意度", "≥95%", "98%"), name),
        fires("R31", row("quantity", "≥95%", "98%", "", "受益群众满意率（%）"), name),
        fires("R31", row("social", "≥95%", "98%", "", "社会公众满意度指标"), name),
        fires("R31", row("social", "95%", "98%", "", "群众满意度达到95%以上"), name),
        fires("R31", row("quantity", "100%", "100%", "", "培训合格率"), name),
        fires("R31", row("timeliness", "100%", "100%", "", "设备验收合格率"), name),
        fires("R31", row("cost", "100%", "100%", "", "培训参训率"), name),
        fires("R31", row("economic", "100%", "100%", "", "主题党日活动参与率"), name),
        fires("R31", row("service", "100%", "100%", "", "活动参与率"), name),
        fires("R31", row("cost", "100%", "100%", "", "经费拨付及时率"), name),
        fires("R31", {{"project.1/indicators/r1/name", "学员满意度"}}, "project.1/indicators/r1/name"),
        fires("R31", {{"eval/indicators/x1", "nowhere"}, {"eval/indicators/x1/name", "参训人次"}}, "eval/indicators/x1/name"),
        quiet("R31", {{"eval/indicators/x1", "nowhere"}}),    // nothing in it
        quiet("R31", quality("主题党日活动参与率", "≥95%", "98%")),
        quiet("R31", quality("培训合格率", "≥95%", "98%")),
        quiet("R31", quality("信息发布及时率", "≥95%", "98%")),
        quiet("R31", row("service", "≥95%", "98%", "", "服务对象满意度")),
        quiet("R31", row("service", "≥95%", "98%", "", "学员")),
        quiet("R31", row("quantity", "2次", "2次", "", "开展满意度调查")),
        quiet("R31", row("quantity", "2次", "2次", "", "满意度测评次数")),
        quiet("R31", row("quantity", "100%", "100%", "", "医保参保覆盖率")),
        quiet("R31", row("social", "逐步提升", "群众满意度由95%升至97%", "", "提升群众满意度")),
        quiet("R31", row("ecological", "≥95%", "98%", "", "水质达标率")),
        quiet("R31", row("ecological", "≥60%", "61%", "", "森林覆盖率")),
        quiet("R31", row("social", "≥98%", "99%", "", "食品抽检合格率")),
        quiet("R31", row("timeliness", "100%", "100%", "", "资金拨付及时率")),
        quiet("R31", row("quality", "≤2%", "1%", "", "群众不满意率")),

        // R32: money as a quantity
        fires("R32", row("quantity", "100%", "100%", "", "资金支付率"), name),
        fires("R32", row("quantity", "≥95%", "100%", "", "部门预算执行率（%）"), name),
        fires("R32", row("quantity", "100%", "100%", "", "项目资金到位率"), name),
        fires("R32", {{"project.2/indicators/r1/name", "专项经费支付率"}}, "project.2/indicators/r1/name"),
        quiet("R32", row("quantity", "100%", "100%", "", "案件执行率")),
        quiet("R32", row("quantity", "20家", "20家", "", "核查资金使用单位")),
        quiet("R32", row("quantity", "100%", "100%", "", "预算绩效目标编制完成率")),
        quiet("R32", row("quantity", "500人", "500人", "", "发放补助资金人数")),
        quiet("R32", row("quality", "100%", "100%", "", "资金支付率")),
        quiet("R32", row("timeliness", "100%", "100%", "", "资金拨付到位及时率")),

        // R33: the same indicator twice
        fires("R33",
              {{"eval/indicators/x1", "quantity"},
               {name, "走访 企业"},
               {"eval/indicators/x2", "social"},
               {"eval/indicators/x2/name", "走访（企业）"}},
              "eval/indicators/x2/name"),
        quiet("R33", {{"eval/indicators/x1", "quantity"},
                      {name, "走访企业"},
                      {"eval/indicators/x2", "quantity"},
                      {"eval/indicators/x2/name", "走访企业满意度"}}),
        quiet("R33", {{"eval/indicators/x1", "quantity"},
                      {target, "1次"},
                      {"eval/indicators/x2", "quantity"},
                      {"eval/indicators/x2/target", "1次"}}),

        // every table for itself
        fires("R33", {{"project.1/indicators/r2/name", "党务干部培训期数"}}, "project.1/indicators/r2/name"),
        fires("R33", {{"project.1/indicators/r2/name", "党务干部培训"}, {"project.1/indicators/r1/name", "党务干部培训"}},
              "project.1/indicators/r2/name"),    // and in the department's
        quiet("R33", {{"project.2/indicators/r1/name", "党务干部培训期数"}}),
        quiet("R33", {{"project.2/indicators/r1/name", "党务干部培训"}}),

        // R34: later than the target
        fires("R34", row("timeliness", "6月底前", "7月15日"), actual),
        fires("R34", row("timeliness", "2023年12月31日前", "2024年1月10日", "供货延迟"), actual),
        fires("R34", scored(row("timeliness", "第三季度", "2023年11月", "供货延迟"), "5", "5"), actual),
        fires("R34", {{"project.1/indicators/r4/actual", "12月5日"}}, "project.1/indicators/r4/actual"),
        quiet("R34", scored(row("timeliness", "6月底前", "7月15日", "供货延迟"), "5", "0"), actual),    // said, and paid for
        quiet("R34", row("timeliness", "12月底前", "2023年12月31日"), actual),
        quiet("R34", row("timeliness", "2023年", "2023年11月"), actual),
        quiet("R34", row("timeliness", "2023年1-12月", "2023年12月"), actual),
        quiet("R34", row("timeliness", "12月底前", "100%"), actual),
        quiet("R34", row("timeliness", "12月底前", "按时完成"), actual),
        quiet("R34", row("timeliness", "≤30天", "35天"), actual),    // R21 speaks

        // R35: sample text
        fires("R35", row("quantity", "", "", "", "指标1："), name),
        fires("R35", row("quantity", "", "", "", "……"), name),
        fires("R35", quantity("≥**人", "20人"), target),
        fires("R35", quantity("20人", "XX人"), actual),
        fires("R35", {{"eval/goals/goal/expected", "围绕XX工作，全面完成年度党建任务，提升机关党建质量。"}},
              "eval/goals/goal/expected"),
        quiet("R35", quantity("≥20人", "20人")),
        quiet("R35", row("quantity", "1项", "1项", "", "指标体系建设")),
        quiet("R35", row("quantity", "1台", "1台", "", "X光机购置")),

        fires("R35", {{"project.2/indicators/r1/target", "≥**处"}}, "project.2/indicators/r1/target"),

        // R36: harm from below
        fires("R36", quality("投诉率", "≥5%", "1%"), target),
        fires("R36", quality("群众投诉次数", "≥5次", "1次"), target),
        fires("R36", row("social", "≥1起", "0起", "", "重大安全事故"), target),
        fires("R36", row("ecological", "≥0.9‰", "0.1‰", "", "森林火灾受害率"), target),
        fires("R36", quality("数据差错率（%）", "大于等于1%", "0.2%"), target),
        fires("R36", {{"project.2/indicators/r3/name", "展板破损率"}, {"project.2/indicators/r3/target", "≥1%"}},
              "project.2/indicators/r3/target"),
        quiet("R36", quality("投诉率", "≤5%", "1%")),
        quiet("R36", quality("投诉次数", "0次", "0次")),
        quiet("R36", quality("投诉次数", "=0次", "0次")),
        quiet("R36", row("quantity", "≥300件", "320件", "", "受理消费者投诉数")),
        quiet("R36", quality("投诉办结率", "≥95%", "98%")),
        quiet("R36", quality("零投诉率", "≥99%", "99%")),
        quiet("R36", quality("无事故率", "≥99%", "99%")),
        quiet("R36", row("social", "≥5%", "6%", "", "安全生产事故下降率")),
        quiet("R36", row("social", "≥3起", "4起", "", "减少交通事故起数")),
        quiet("R36", row("quantity", "≥2次", "2次", "", "防范安全事故演练")),
        quiet("R36", row("quantity", "≥20件", "21件", "", "调查处理安全事故")),

        // R37: work as a benefit
        fires("R37", row("economic", "100%", "100%", "", "全年各项工作按质按量稳步推进"), name),
        fires("R37", row("economic", "有效保障", "有效保障", "", "保障机关正常运转"), name),
        fires("R37", row("economic", "圆满完成", "已完成", "", "圆满完成上级交办的任务"), name),
        fires("R37", {{"project.1/indicators/x1", "economic"}, {"project.1/indicators/x1/name", "培训工作有序开展"}},
              "project.1/indicators/x1/name"),
        quiet("R37", row("economic", "≥2%", "2.07%", "", "公用经费节约率")),
        quiet("R37", row("economic", "有效促进", "稳步推进", "", "促进全市经济高质量发展")),
        quiet("R37", row("economic", "50亿元", "52亿元", "", "招商引资工作完成额")),
        quiet("R37", row("economic", "节约经费2万元", "节约2.1万元", "", "无纸化会议工作推进情况")),
        quiet("R37", row("economic", "持续推动", "新增企业12家", "", "优化营商环境工作稳步推进")),
        quiet("R37", row("social", "100%", "100%", "", "全年各项工作按质按量稳步推进")),

        // R38: goals
        fires("R38", {{"project.2/goals/goal/expected", "8"}}, "project.2/goals/goal/expected"),
        fires("R38", {{"eval/goals/goal/expected", "620.99"}}, "eval/goals/goal/expected"),
        fires("R38", {{"eval/goals/goal/actual", "620.99万元"}}, "eval/goals/goal/actual"),
        fires("R38", {{"eval/goals/goal/actual", "全面完成各项任务。"}}, "eval/goals/goal/actual"),
        fires("R38",
              {{"eval/goals/goal/expected", "统一组织、规划、部署市直机关党的工作，完成年度党建任务。"},
               {"eval/goals/goal/actual", "统一组织、规划、部署市直机关党的工作，完成年度党建任务。 "}},
              "eval/goals/goal/actual"),
        quiet("R38", {{"eval/goals/goal/expected", ""}}),
        quiet("R38", {{"eval/goals/goal/expected", "统一组织、规划、部署市直机关党的工作，完成年度党建任务。"}}),
    };
}

TEST_CASE("the rules of indicators fire and stay quiet where they should") { check_all(indicator_cases()); }

TEST_CASE("cases of a rule weigh differently") {
    const auto severity = [](std::string_view rule, const std::vector<Change>& changes, std::string_view path) {
        const Assessment assessment = assessed(changes);
        const Finding* finding = finding_of(assessment, rule, path);
        REQUIRE(finding != nullptr);
        return finding ? finding->severity : Severity::hint;
    };
    CHECK(severity("R17", quantity("20件", "20万元"), actual) == Severity::error);
    CHECK(severity("R17", quality("培训合格率", "≥95%", "105%"), actual) == Severity::warning);
    CHECK(severity("R24", quantity("10次", "12次"), actual) == Severity::warning);
    CHECK(severity("R24", quantity("10次", "13次"), reason) == Severity::error);
    CHECK(severity("R24", quantity("10次", "20次", "新增专题活动"), actual) == Severity::warning);
    CHECK(severity("R38", {{"eval/goals/goal/expected", "620.99"}}, "") == Severity::error);
    CHECK(severity("R38", {{"eval/goals/goal/expected", "完成各项任务"}}, "") == Severity::warning);
}

TEST_CASE("a ratio written for a percentage can be repaired") {
    Report report = changed(clean_report(), quality("培训合格率", "≥95%", "0.98"));
    const Assessment assessment = assess(official_template(), report);
    const Finding* finding = finding_of(assessment, "R17", actual);
    REQUIRE(finding != nullptr);
    if (!finding) return;
    REQUIRE(finding->repair.has_value());
    if (!finding->repair) return;
    for (const Edit& edit : finding->repair->edits) CHECK(ziping::apply(report, edit).has_value());
    CHECK(report.text(Path::parse(actual)) == "98%");
    CHECK(finding_of(assess(official_template(), report), "R17", actual) == nullptr);
}

TEST_CASE("a missed target is named once") {
    const Assessment assessment = assessed(scored(quantity("3期", "2期"), "2", "1.33"));
    CHECK(finding_of(assessment, "R21", reason) != nullptr);
    CHECK(finding_of(assessment, "R22", reason) == nullptr);
}

TEST_CASE("an indicator without a name is called by its place") {
    const Assessment assessment = assessed({{"eval/indicators/x1", "cost"}, {target, "2期"}, {actual, "已完成"}});
    const Finding* finding = finding_of(assessment, "R15", actual);
    REQUIRE(finding != nullptr);
    if (!finding) return;
    CHECK(finding->message ==
          "成本指标第1项的年度指标值为“2期”，实际完成值却填写“已完成”，无法核对：请填写实际完成的数值，单位与指标值一致（期）。");
}

TEST_CASE("what is said of a project's indicator names the project") {
    const auto message = [](std::string_view rule, const std::vector<Change>& changes) {
        const Assessment assessment = assessed(changes);
        const Finding* finding = finding_of(assessment, rule);
        return finding ? finding->message : std::string("nothing");
    };
    CHECK(message("R15", {{"project.2/indicators/r1/actual", "已完成"}}) ==
          "项目自评表（机关党建阵地维护） › “维护党建阵地数量”的年度指标值为“=1处”，实际完成值却填写“已完成”，无法核对："
          "请填写实际完成的数值，单位与指标值一致（处）。");
    CHECK(message("R33", {{"project.1/indicators/r2/name", "党务干部培训期数"}}) ==
          "项目自评表（党务干部培训） › "
          "三级指标“党务干部培训期数”在“数量指标”中重复出现：请合并或改用不同的指标。");
    CHECK(message("R20", {{"project.2/indicators/x1", "social"}, {"project.2/indicators/x1/weight", "2"}}) ==
          "项目自评表（机关党建阵地维护） › 社会效益指标第2项的分值为 2 分，但年度指标值为空：请填写批复的指标值。");
}

TEST_CASE("a sign that is the wrong way round is turned by the repair") {
    Report report = changed(clean_report(), {{"project.1/indicators/r5/target", " ≥ 12万元"}});
    const Assessment assessment = assess(official_template(), report);
    const Finding* finding = finding_of(assessment, "R26");
    REQUIRE(finding != nullptr);
    CHECK(finding->severity == Severity::error);
    REQUIRE(finding->repair.has_value());
    for (const Edit& edit : finding->repair->edits) CHECK(ziping::apply(report, edit).has_value());
    CHECK(report.text(Path::parse("project.1/indicators/r5/target")) == "≤12万元");
    CHECK(finding_of(assess(official_template(), report), "R26") == nullptr);
}

TEST_CASE("a survey that lacks only its time is a hint") {
    const Assessment undated = assessed(satisfaction("98%", "发放问卷200份")), untold = assessed(satisfaction("98%", ""));
    REQUIRE(finding_of(undated, "R30") != nullptr);
    REQUIRE(finding_of(untold, "R30") != nullptr);
    CHECK(finding_of(undated, "R30")->severity == Severity::hint);
    CHECK(finding_of(untold, "R30")->severity == Severity::warning);
}

TEST_CASE("a survey that is enclosed needs no words of its own") {
    Report report = changed(clean_report(), satisfaction("98%", ""));
    const Path row = Path::parse(reason).with_column("");
    const auto asked = [&] { return finding_of(assess(official_template(), report), "R30") != nullptr; };
    CHECK(asked());
    CHECK(ziping::apply(report, InsertEvidence{0, {row, "签到表.pdf", 10, "sm3:0"}}));
    CHECK(asked());
    CHECK(ziping::apply(report, InsertEvidence{1, {row, "2023年服务对象满意度调查报告.pdf", 10, "sm3:1"}}));
    CHECK(!asked());
}

TEST_CASE("a name is read down to what it measures") {
    CHECK(measured("培训合格率（%）") == "培训合格率");
    CHECK(measured("满意度达到95%以上") == "满意度");
    CHECK(measured(" 群众满意度≥95％ ") == "群众满意度");
    CHECK(measured("满意度指标") == "满意度");
    CHECK(measured("2023年培训期数") == "2023年培训期数");
    CHECK(measured("（一）培训") == "（一）培训");
    CHECK(measured("") == "");
}
