#include "exchange/template_json.h"
#include "known_templates.h"

#include "exchange/assets.h"
#include "exchange/templates.h"

#include "core/rules/rule.h"

#include <doctest/doctest.h>

#include <string>

using namespace ziping;

namespace {

// The shipped template, compact, with one thing replaced.
std::string with(std::string_view from, std::string_view to) {
    std::string text = json_text(parse_json(asset("templates/zhuzhou-2023.json")).value_or(Json()), false);
    const std::size_t at = text.find(from);
    REQUIRE_MESSAGE(at != text.npos, from);
    return at == text.npos ? text : text.replace(at, from.size(), to);
}

void refuses(const std::string& text, std::string_view where) {
    const auto tpl = read_template(text);
    REQUIRE_FALSE(tpl.has_value());
    if (tpl) return;
    CAPTURE(tpl.error().message);
    CHECK(tpl.error().where == where);
}

}    // namespace

TEST_CASE("every shipped template is read") {
    CHECK(known_templates().list().size() == asset_paths("templates").size());
    for (const std::string_view path : asset_paths("templates")) {
        const auto tpl = read_template(asset(path));
        CHECK_MESSAGE(tpl.has_value(), (tpl ? "" : tpl.error().where + " " + tpl.error().message));
    }
}

TEST_CASE("the Zhuzhou template holds the scheme 10, 50, 30, 10") {
    const Template& tpl = *known_templates().find("zhuzhou-2023", "");
    const Block& indicators = *tpl.form("eval")->block("indicators");
    Decimal sum = tpl.form("eval")->block("funding")->weight;
    CHECK(sum == Decimal(10));
    for (const Group& group : indicators.groups) sum += group.weight;
    CHECK(sum == Decimal(100));
    CHECK(tpl.digest.starts_with("sm3:"));
}

TEST_CASE("every rule the template switches on exists, and every rule is switched on") {
    const Template& tpl = *known_templates().find("zhuzhou-2023", "");
    for (const RuleSetting& setting : tpl.rules) CHECK_MESSAGE(rule(setting.rule), setting.rule);
    for (const Rule& one : rules()) CHECK_MESSAGE(tpl.rule(one.id), std::string(one.id));
}

TEST_CASE("a wrong template is refused with the place of the mistake") {
    refuses(with("\"kind\":\"outline\"", "\"kind\":\"essay\""), "/forms/0/blocks/1/kind");
    refuses(with("\"weight\":\"10\"", "\"weight\":\"ten\""), "/forms/2/blocks/1/weight");
    refuses(with("\"id\":\"by_use\"", "\"id\":\"by/use\""), "/forms/2/blocks/3/id");
    refuses(with("\"digest_algorithm\":\"sm3\"", "\"digest_algorithm\":\"md5\""), "/digest_algorithm");
    refuses(with("\"format_version\":1", "\"format_version\":2"), "/format_version");
    refuses(with("\"format_version\":1,", ""), "/format_version");
    refuses(with("\"forms\":[", "\"forms\":[],\"unused\":["), "/forms");
    refuses("{}", "/format");
    refuses("[]", "/format");
    refuses("{", "第 1 行第 2 列");
}

TEST_CASE("a template that contradicts itself is refused by the ids of the place") {
    refuses(with("\"id\":\"by_use\"", "\"id\":\"by_source\""), "/forms/eval/blocks");
    refuses(with("\"id\":\"quality\"", "\"id\":\"quantity\""), "/forms/eval/blocks/indicators/groups/output");
    refuses(with("\"costs/purchase\"", "\"costs/purchased\""), "/forms/base/sums/R49");
    refuses(with("\"columns\":[\"last\"", "\"columns\":[\"first\""), "/forms/base/sums/R48");
    refuses(with("\"ratio\":[\"actual\",\"posts\"]", "\"ratio\":[\"actual\",\"post\"]"),
            "/forms/base/blocks/staff/columns/rate/ratio");
    refuses(with("\"ratio\":[\"actual\",\"posts\"]", "\"ratio\":[\"actual\"]"), "/forms/base/blocks/staff/columns/rate/ratio");
    refuses(with("\"same_as\":\"base/signoff/filler/value\"", "\"same_as\":\"base/signoff/filler\""),
            "/forms/eval/blocks/signoff/rows/filler/same_as");
    refuses(with("\"same_as\":\"base/signoff/filler/value\"", "\"same_as\":\"report/year\""),
            "/forms/eval/blocks/signoff/rows/filler/same_as");
    refuses(with("\"label\":\"分值\",\"kind\":\"weight\"", "\"label\":\"分值\",\"kind\":\"level\""),
            "/forms/eval/blocks/funding/columns/weight/kind");
    refuses(with("\"posts\":\"base/staff/staff/posts\"", "\"posts\":\"base/staff/posts\""), "/facts/posts");
    refuses(with("\"label\":\"优\",\"min\":\"90\"", "\"label\":\"优\",\"min\":\"70\""), "/grades");
    const auto refused_with = [](std::string_view member, std::string_view where) {
        refuses(with("\"levels\":[", std::string(member) + ",\"levels\":["), where);
    };
    refused_with(R"("scoring":{"capped":[{"from":"0","share":"60"},{"from":"80","share":"100"}]})", "/scoring/capped");
    refused_with(R"("scoring":{"over":[{"from":"150","share":"50"},{"from":"150","share":"0"}]})", "/scoring/over");
    refused_with(R"("deviations":[])", "/deviations");
    refused_with(R"("deviations":[{"label":"任何"},{"label":"一致","most":"5"}])", "/deviations");
    refused_with(R"("deviations":[{"label":"一般","most":"10"},{"label":"一致","most":"5"},{"label":"严重"}])", "/deviations");
    for (const char* id : {"report", "total", "base.1"})
        refuses(with("\"id\":\"base\"", "\"id\":\"" + std::string(id) + "\""), "/forms/" + std::string(id));
}

TEST_CASE("the digest of a template follows its content, not its spelling") {
    const Template& tpl = *known_templates().find("zhuzhou-2023", "1");
    const auto spaced = read_template(with("\"forms\":[", "\n  \"forms\" : ["));
    REQUIRE(spaced.has_value());
    CHECK(spaced->digest == tpl.digest);
    const auto changed = read_template(with("三公经费", "三公经费合计"));
    REQUIRE(changed.has_value());
    CHECK(changed->digest != tpl.digest);
}

TEST_CASE("a template that is not shipped is not found") {
    CHECK(known_templates().find("zhuzhou-2023", "") == known_templates().find("zhuzhou-2023", "1"));
    CHECK(known_templates().find("zhuzhou-2023", "2") == nullptr);
    CHECK(known_templates().find("changsha-2023", "") == nullptr);
}

TEST_CASE("a template of the bureau may choose SHA-256") {
    const auto tpl = read_template(with("\"digest_algorithm\":\"sm3\"", "\"digest_algorithm\":\"sha256\""));
    REQUIRE(tpl.has_value());
    CHECK(tpl->digest.starts_with("sha256:"));
}
