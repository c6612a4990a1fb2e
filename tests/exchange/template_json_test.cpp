#include "exchange/template_json.h"

#include "exchange/assets.h"
#include "exchange/templates.h"

#include "core/rules/rule.h"

#include <doctest/doctest.h>

#include <string>

using namespace ziping;

namespace {

std::string with(std::string_view from, std::string_view to) {
    std::string text(asset("templates/zhuzhou-2023.json"));
    const std::size_t at = text.find(from);
    REQUIRE(at != text.npos);
    return text.replace(at, from.size(), to);
}

void refuses(const std::string& text, std::string_view where) {
    const auto tpl = read_template(text);
    REQUIRE_FALSE(tpl.has_value());
    CAPTURE(tpl.error().message);
    CHECK(tpl.error().where == where);
}

}    // namespace

TEST_CASE("every shipped template is read") {
    CHECK(shipped_templates().size() == asset_paths("templates").size());
    for (const std::string_view path : asset_paths("templates")) {
        const auto tpl = read_template(asset(path));
        CHECK_MESSAGE(tpl.has_value(), (tpl ? "" : tpl.error().where + " " + tpl.error().message));
    }
}

TEST_CASE("the Zhuzhou template holds the scheme 10, 50, 30, 10") {
    const Template& tpl = *find_template("zhuzhou-2023", "");
    const Block& indicators = *tpl.form("eval")->block("indicators");
    Decimal sum = tpl.form("eval")->block("funding")->weight;
    CHECK(sum == Decimal(10));
    for (const Group& group : indicators.groups) sum += group.weight;
    CHECK(sum == Decimal(100));
    CHECK(tpl.digest.starts_with("sm3:"));
}

TEST_CASE("every rule the template switches on exists, and every rule is switched on") {
    const Template& tpl = *find_template("zhuzhou-2023", "");
    for (const RuleSetting& setting : tpl.rules) CHECK_MESSAGE(rule(setting.rule), setting.rule);
    for (const Rule& one : rules()) CHECK_MESSAGE(tpl.rule(one.id), std::string(one.id));
}

TEST_CASE("a wrong template is refused with the place of the mistake") {
    refuses(with("\"kind\":\"outline\"", "\"kind\":\"essay\""), "/forms/0/blocks/1/kind");
    refuses(with("\"weight\":\"10\"", "\"weight\":\"ten\""), "/forms/2/blocks/1/weight");
    refuses(with("\"id\":\"by_use\"", "\"id\":\"by_source\""), "/forms/2/blocks/3/id");
    refuses(with("\"digest_algorithm\":\"sm3\"", "\"digest_algorithm\":\"md5\""), "/digest_algorithm");
    refuses(with("costs/purchase\"", "costs/purchased\""), "/forms/base/sums");
    refuses("{}", "/format");
}

TEST_CASE("a template of the bureau may choose SHA-256") {
    const auto tpl = read_template(with("\"digest_algorithm\":\"sm3\"", "\"digest_algorithm\":\"sha256\""));
    REQUIRE(tpl.has_value());
    CHECK(tpl->digest.starts_with("sha256:"));
}
