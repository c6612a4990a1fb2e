#include "core/spending.h"

#include <doctest/doctest.h>

#include <string>

using namespace ziping;

namespace {

// "whole 620.99 2023, basic 600.99 2023": the claims of a text, short.
std::string claims(std::string_view text) {
    std::string said;
    for (const SpendingClaim& claim : spending_claims(text)) {
        constexpr std::string_view names[] = {"whole", "basic", "project", "carried"};
        said += (said.empty() ? "" : ", ") + std::string(names[claim.kind]) + " " + claim.amount.value.text();
        if (claim.year != 0) said += " " + std::to_string(claim.year);
        if (claim.planned) said += " planned";
    }
    return said;
}

}    // namespace

TEST_CASE("a sentence gives the whole and its parts") {
    CHECK(claims("2023年支出620.99万元，其中基本支出600.99万元，项目支出20万元，结余结转0万元。") ==
          "whole 620.99 2023, basic 600.99 2023, project 20 2023, carried 0 2023");
    CHECK(claims("我单位全年总支出共计 620.99 万元。其中：基本支出为600.99万元；项目支出20万元") ==
          "whole 620.99, basic 600.99, project 20");
    CHECK(claims("2023年一般公共预算财政拨款支出620.99万元，较上年下降了15.6%") == "whole 620.99 2023");
    CHECK(claims("2023年度部门整体支出6209900元") == "whole 620.99 2023");
}

TEST_CASE("other money is no claim") {
    for (std::string_view text : {"较上年支出减少114.78万元",
                                  "三公经费支出2.77万元",
                                  "教育支出12万元",
                                  "约支出620万元",
                                  "支出约620万元",
                                  "工会支出5万元",
                                  "公用经费121万元",
                                  "政府性基金预算支出30万元",
                                  "党建项目支出5万元",
                                  "人员经费支出480万元",
                                  "社会保障和就业支出60万元",
                                  "收入620.99万元",
                                  "下属单位支出200万元",
                                  "支出600余万元",
                                  "支出增加12万元",
                                  "其他支出3万元",
                                  "上年结转5万元",
                                  "完成支出任务3项",
                                  "支出620万元左右",
                                  "支出不超过620万元"}) {
        CAPTURE(text);
        CHECK(claims(text) == "");
    }
}

TEST_CASE("a bare 支出 is of what its sentence speaks of") {
    for (std::string_view text :
         {"中小河流治理项目预算350万元，实际支出340万元。", "“三公”经费预算17万元，实际支出16.8万元。",
          "公务接待费年初预算6万元，支出5.8万元", "政府采购预算160万元，实际支出142.6万元",
          "山洪灾害防治专项资金安排180万元，全年支出180万元", "农村饮水安全工程：安排100万元，支出100万元",
          "一是中小河流治理，支出350万元；二是水库除险，支出20万元", "水库除险加固预算160万元，支出150万元"}) {
        CAPTURE(text);
        CHECK(claims(text) == "");
    }
    CHECK(claims("2023年年初预算621.1万元，全年支出620.99万元。") == "whole 621.1 2023 planned, whole 620.99 2023");
    CHECK(claims("我局本年收入621.1万元，实际支出620.99万元。") == "whole 620.99");
    CHECK(claims("人员经费480万元，公用经费120万元，支出合计620.99万元。") == "whole 620.99");
}

TEST_CASE("the columns of 年度资金总额 are known by their names") {
    CHECK(claims("年初预算1850万元，全年预算数1920.5万元，全年执行1880.3万元。") ==
          "whole 1850 planned, whole 1920.5 planned, whole 1880.3");
    CHECK(claims("党建项目年初预算20万元，全年执行18万元。") == "");
}

TEST_CASE("another year's amount carries that year") {
    CHECK(claims("2022年支出735.77万元，其中基本支出583万元。2023年支出620.99万元。") ==
          "whole 735.77 2022, basic 583 2022, whole 620.99 2023");
    CHECK(claims("上年支出735.77万元，本年支出620.99万元") == "whole 735.77 -1, whole 620.99");
    CHECK(claims("与2022年相比，支出620.99万元") == "whole 620.99");
    CHECK(claims("2022年，我委支出735.77万元") == "whole 735.77 2022");
    CHECK(claims("比2022年支出735.77万元有所下降") == "whole 735.77 2022");
}

TEST_CASE("a budget is no spending") {
    CHECK(claims("2023年年初预算支出621.1万元，其中基本支出601.1万元") == "whole 621.1 2023 planned, basic 601.1 2023 planned");
    CHECK(claims("全年预算执行支出620.99万元") == "whole 620.99");
}

TEST_CASE("a year is one whole year") {
    for (std::string_view text :
         {"上半年支出300万元", "近三年支出1800万元", "每年支出600万元", "2019至2023年支出3000万元", "前三季度支出400万元"}) {
        CAPTURE(text);
        CHECK(claims(text) == "");
    }
    CHECK(claims("当年支出600万元") == "whole 600");
}

TEST_CASE("statements of real reports are understood") {
    CHECK(claims("2023年度，我局财政拨款支出合计1,234.56万元，其中：基本支出1,000.00万元，占81%；项目支出234.56万元，占19%。") ==
          "whole 1234.56 2023, basic 1000 2023, project 234.56 2023");
    CHECK(claims("年初结转和结余0万元，本年收入620.99万元，本年支出620.99万元，年末结转和结余0万元。") ==
          "whole 620.99, carried 0");
    CHECK(claims("基本支出系保障机构正常运转而发生的各项支出，2023年基本支出600.99万元，其中人员经费支出480."
                 "99万元，日常公用经费支出120万元。") == "basic 600.99 2023");
    CHECK(claims("全年支出预算621.1万元，实际支出620.99万元") == "whole 621.1 planned, whole 620.99");
    CHECK(claims("2023年部门整体支出决算数为620.99万元。") == "whole 620.99 2023");
    CHECK(claims("局机关支出500万元，二级单位支出120.99万元，工资福利支出400万元，商品和服务支出121万元。") == "");
    CHECK(claims("截至2024年3月底，累计支出30万元") == "whole 30 2024");
}
