#include "core/template_doubts.h"

#include "exchange/assets.h"
#include "exchange/template_json.h"
#include "known_templates.h"
#include "rules/fixture.h"

#include <doctest/doctest.h>

using namespace ziping;

TEST_CASE("no shipped template leaves a doubt") {
    for (const char* name : {"zhuzhou-2023", "zhuzhou-2024", "general-2020", "general-2021", "variants"}) {
        const auto tpl = read_template(asset("templates/" + std::string(name) + ".json"));
        REQUIRE(tpl.has_value());
        for (const std::string& doubt : doubts(*tpl)) CHECK_MESSAGE(false, name, doubt);
    }
}

TEST_CASE("what is hardly meant is told") {
    Template tpl = official_template();
    SUBCASE("a rule that there is not") {
        tpl.rules.push_back({"R99", Severity::error, {}, {}, {}});
        CHECK(doubts(tpl) == std::vector<std::string>{"规则 R99：本程序没有这条规则，不会检查。"});
    }
    SUBCASE("a rule twice") {
        tpl.rules.push_back(tpl.rules.front());
        CHECK(doubts(tpl) == std::vector<std::string>{"规则 " + tpl.rules.front().rule + "：同样的内容写了不止一次。"});
    }
    SUBCASE("cells that there are not") {
        for (RuleSetting& setting : tpl.rules)
            if (setting.rule == "R52")
                setting.cells = {{"base", "costs", "nope", ""},
                                 {"base", "nope", "", ""},
                                 {"nope", "", "", ""},
                                 {"base", "costs", "sangong", "nope"},
                                 {"base", "costs", "sangong", ""}};
        const auto told = doubts(tpl);
        CHECK(told.size() == 4);
        CHECK(told.front() == "规则 R52：没有“base/costs/nope”这一格，这项检查对它不起作用。");
    }
    SUBCASE("points that are not 100") {
        for (Form& form : tpl.forms)
            for (Block& block : form.blocks)
                if (form.id == "eval" && !block.groups.empty()) block.groups.front().weight = Decimal(55);
        CHECK(doubts(tpl) == std::vector<std::string>{"表“eval”：各项分值合计 105 分，应为 100 分。"});
    }
}
