#include "known_templates.h"
#include "store/drafts.h"

#include "exchange/templates.h"
#include "store/faulty_storage.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace ziping;

namespace {

const Template& tpl() { return *known_templates().find("zhuzhou-2023", ""); }

Report version(int number, std::string id = "d1") {
    Report report = new_report(tpl(), std::move(id), "第" + std::to_string(number) + "稿", 2023);
    return report;
}

std::string time(int minute) { return "2026-11-24T10:" + std::to_string(10 + minute) + ":00+08:00"; }

bool save(Drafts& drafts, int number, std::string id = "d1") {
    return drafts.save(version(number, std::move(id)), tpl(), time(number)).has_value();
}

// The number of the version that opens; 0 when none does.
int opens(Drafts& drafts, std::string_view id = "d1") {
    const auto report = drafts.open(id);
    if (!report) return 0;
    for (int number = 1; number < 20; ++number)
        if (report->unit == version(number).unit) return number;
    return 0;
}

int opens_later(FaultyStorage& storage, std::string_view id = "d1") {
    storage.work_again();
    Drafts drafts(storage, known_templates());
    return opens(drafts, id);
}

}    // namespace

TEST_CASE("a saved draft opens exactly as it was") {
    FaultyStorage storage;
    Drafts drafts(storage, known_templates());
    CHECK(drafts.list().empty());
    CHECK(save(drafts, 1));
    Drafts later(storage, known_templates());
    const auto report = later.open("d1");
    REQUIRE(report.has_value());
    CHECK(write_report(*report, tpl()) == write_report(version(1), tpl()));
    CHECK(later.state() == Keeping::stored);
}

TEST_CASE("the list names each draft, the one saved last first") {
    FaultyStorage storage;
    Drafts drafts(storage, known_templates());
    save(drafts, 1, "old");
    save(drafts, 3, "new");
    save(drafts, 2, "middle");
    for (const Drafts& seen : {drafts, Drafts(storage, known_templates())}) {
        REQUIRE(seen.list().size() == 3);
        CHECK(seen.list()[0].id == "new");
        CHECK(seen.list()[1].id == "middle");
        CHECK(seen.list()[2].id == "old");
        CHECK(seen.list()[0].unit == "第3稿");
        CHECK(seen.list()[0].year == 2023);
        CHECK(seen.list()[0].title == tpl().title);
        CHECK(seen.list()[0].saved_at == time(3));
        CHECK(seen.saved_at("old") == time(1));
    }
}

TEST_CASE("versions are written in turn, so the one before is always still there") {
    FaultyStorage storage;
    Drafts drafts(storage, known_templates());
    for (int number = 1; number <= 4; ++number) save(drafts, number);
    CHECK(opens_later(storage) == 4);
    const auto a = read_slot(storage.texts["ziping/draft/d1/a"]), b = read_slot(storage.texts["ziping/draft/d1/b"]);
    REQUIRE((a && b));
    CHECK(a->serial == 3);
    CHECK(b->serial == 4);
}

TEST_CASE("saving the same again writes nothing, so the version before is kept") {
    FaultyStorage storage;
    Drafts drafts(storage, known_templates());
    save(drafts, 1);
    save(drafts, 2);
    const auto before = storage.texts;
    CHECK(drafts.save(version(2), tpl(), time(9)).has_value());
    CHECK(storage.texts == before);
}

TEST_CASE("the exchange file is stored without blanks") {
    FaultyStorage storage;
    Drafts drafts(storage, known_templates());
    save(drafts, 1);
    CHECK(drafts.list().front().size < write_report(version(1), tpl()).size());
    CHECK(read_slot(drafts.text_of("d1"))->report == without_blanks(write_report(version(1), tpl())));
}

TEST_CASE("a damaged newest slot gives way to the version before") {
    FaultyStorage storage;
    Drafts drafts(storage, known_templates());
    save(drafts, 1);
    save(drafts, 2);
    std::string& newest = storage.texts["ziping/draft/d1/b"];
    newest.resize(newest.size() - 7);
    Drafts later(storage, known_templates());
    CHECK(opens(later) == 1);
    const std::string older = storage.texts["ziping/draft/d1/a"];
    CHECK(later.remains("d1") == std::vector<std::string>{older, newest});
}

TEST_CASE("a damaged slot is set aside before its place is used") {
    FaultyStorage storage;
    Drafts drafts(storage, known_templates());
    save(drafts, 1);
    save(drafts, 2);
    storage.texts["ziping/draft/d1/b"] += "x";
    const std::string broken = storage.texts["ziping/draft/d1/b"];
    save(drafts, 3);
    save(drafts, 4);
    CHECK(opens_later(storage) == 4);
    const std::vector<std::string> remains = drafts.remains("d1");
    CHECK(std::find(remains.begin(), remains.end(), broken) != remains.end());
}

TEST_CASE("a draft without any intact slot stays in the list and says so when opened") {
    FaultyStorage storage;
    Drafts drafts(storage, known_templates());
    save(drafts, 1);
    storage.texts["ziping/draft/d1/a"] = "x";
    for (const bool with_index : {true, false}) {
        if (!with_index) storage.texts.erase("ziping/index");
        Drafts later(storage, known_templates());
        const auto report = later.open("d1");
        REQUIRE_FALSE(report.has_value());
        CHECK_FALSE(report.error().message.empty());
        REQUIRE(later.list().size() == 1);
        CHECK(later.list().front().damaged);
    }
    CHECK(save(drafts, 2));
    CHECK(opens_later(storage) == 2);
}

TEST_CASE("a failure at any write loses nothing") {
    for (const auto fault : {FaultyStorage::full, FaultyStorage::refused, FaultyStorage::torn, FaultyStorage::lost})
        for (int nth = 1; nth <= 10; ++nth) {
            CAPTURE(fault);
            CAPTURE(nth);
            FaultyStorage storage;
            Drafts drafts(storage, known_templates());
            save(drafts, 1);
            storage.fail_put(nth, fault);
            int stored = 1;
            for (int number = 2; number <= 4; ++number) {
                const bool saved = save(drafts, number);
                if (saved) stored = number;
                CHECK((drafts.state() == Keeping::stored) == saved);
                CHECK(opens(drafts) == number);
                CHECK(drafts.list().front().unit == version(number).unit);
            }
            CHECK(opens_later(storage) == stored);
        }
}

TEST_CASE("a window that dies at any write leaves this version or the one before") {
    for (int nth = 1; nth <= 6; ++nth) {
        CAPTURE(nth);
        FaultyStorage storage;
        Drafts drafts(storage, known_templates());
        save(drafts, 1);
        storage.fail_put(nth, FaultyStorage::dead);
        save(drafts, 2);
        const int found = opens_later(storage);
        CHECK((found == 1 || found == 2));
        Drafts later(storage, known_templates());
        CHECK(later.list().size() == 1);
    }
}

TEST_CASE("a first save that finds no space stays in memory until there is some") {
    FaultyStorage storage;
    storage.quota = 200;
    Drafts drafts(storage, known_templates());
    const auto saved = drafts.save(version(1), tpl(), time(1));
    REQUIRE_FALSE(saved.has_value());
    CHECK(saved.error() == StorageError::full);
    CHECK(drafts.state() == Keeping::memory);
    CHECK(opens(drafts) == 1);
    CHECK(drafts.list().size() == 1);
    CHECK_FALSE(drafts.text_of("d1").empty());
    storage.quota = 1'000'000;
    CHECK(save(drafts, 2));
    CHECK(drafts.state() == Keeping::stored);
    CHECK(opens_later(storage) == 2);
}

TEST_CASE("slots set aside make room when space is short") {
    FaultyStorage storage;
    Drafts drafts(storage, known_templates());
    save(drafts, 1);
    save(drafts, 2);
    storage.texts["ziping/draft/d1/b"] += "x";
    save(drafts, 3);
    REQUIRE(storage.keys("ziping/rescue/").size() == 1);
    storage.quota = storage.used() + 50;
    CHECK(save(drafts, 1, "d2"));
    CHECK(storage.keys("ziping/rescue/").empty());
    CHECK(opens_later(storage) == 3);
}

TEST_CASE("storage that is denied from the start keeps drafts in memory") {
    FaultyStorage storage;
    storage.denied = true;
    Drafts drafts(storage, known_templates());
    CHECK(drafts.state() == Keeping::memory);
    CHECK(drafts.list().empty());
    const auto saved = drafts.save(version(1), tpl(), time(1));
    REQUIRE_FALSE(saved.has_value());
    CHECK(saved.error() == StorageError::denied);
    CHECK(opens(drafts) == 1);
    CHECK(drafts.list().size() == 1);
    CHECK(drafts.remove("d1"));
    CHECK(drafts.list().empty());
    CHECK(drafts.undo_remove() == "d1");
    CHECK(opens(drafts) == 1);
}

TEST_CASE("a lost or damaged index is made anew") {
    for (const std::string_view text : {"", "\n", "0\n", "garbage", "12\nd1\t\t\t"}) {
        FaultyStorage storage;
        Drafts drafts(storage, known_templates());
        save(drafts, 1);
        save(drafts, 2, "d2");
        const std::string before = storage.texts["ziping/index"];
        storage.texts["ziping/index"] = text;
        Drafts later(storage, known_templates());
        REQUIRE(later.list().size() == 2);
        CHECK(later.list() == drafts.list());
        CHECK(storage.texts["ziping/index"] == before);
    }
}

TEST_CASE("an index that is behind is put right when the draft opens") {
    FaultyStorage storage;
    Drafts drafts(storage, known_templates());
    save(drafts, 1);
    const std::string behind = storage.texts["ziping/index"];
    save(drafts, 2);
    storage.texts["ziping/index"] = behind;
    Drafts later(storage, known_templates());
    CHECK(opens(later) == 2);
    CHECK(later.list().front().saved_at == time(2));
}

TEST_CASE("an index names nothing that is not there") {
    FaultyStorage storage;
    Drafts drafts(storage, known_templates());
    save(drafts, 1);
    save(drafts, 2, "d2");
    storage.texts.erase("ziping/draft/d1/a");
    Drafts later(storage, known_templates());
    REQUIRE(later.list().size() == 1);
    CHECK(later.list().front().id == "d2");
}

TEST_CASE("garbage in every key harms nothing but the drafts it replaced") {
    for (const std::string_view garbage : {"", "x", "2", "0", "{}", "[1,", "\xff\xfe\x00", "00000000 1 \n", "ziping"}) {
        CAPTURE(garbage);
        FaultyStorage whole;
        Drafts drafts(whole, known_templates());
        save(drafts, 1);
        save(drafts, 2);
        for (const auto& [key, text] : whole.texts) {
            CAPTURE(key);
            FaultyStorage storage = whole;
            storage.texts[key] = garbage;
            Drafts later(storage, known_templates());
            CHECK(opens(later) >= 1);
        }
        FaultyStorage storage = whole;
        for (auto& [key, text] : storage.texts) text = garbage;
        for (const std::string_view key :
             {"ziping/", "ziping/draft/", "ziping/draft//a", "ziping/draft/a", "ziping/draft/x/c", "ziping/rescue/"})
            storage.texts[std::string(key)] = garbage;
        Drafts later(storage, known_templates());
        CHECK(opens(later) == 0);
        if (later.state() != Keeping::newer) {
            CHECK(save(later, 3));
            CHECK(opens_later(storage) == 3);
        }
    }
}

TEST_CASE("data of a newer program is read and never written") {
    FaultyStorage storage;
    Drafts drafts(storage, known_templates());
    save(drafts, 1);
    storage.texts["ziping/meta"] = "2";
    const auto before = storage.texts;
    Drafts later(storage, known_templates());
    CHECK(later.state() == Keeping::newer);
    CHECK(opens(later) == 1);
    CHECK_FALSE(save(later, 2));
    CHECK(opens(later) == 2);
    CHECK_FALSE(later.remove("d1"));
    CHECK(storage.texts == before);
}

TEST_CASE("two windows that write the same draft do not damage it, and each learns of the other") {
    FaultyStorage storage;
    Drafts one(storage, known_templates()), two(storage, known_templates());
    save(one, 1);
    CHECK(two.changed_elsewhere("d1"));
    two.refresh();
    CHECK(opens(two) == 1);
    CHECK_FALSE(two.changed_elsewhere("d1"));
    save(one, 2);
    CHECK(two.changed_elsewhere("d1"));
    CHECK_FALSE(one.changed_elsewhere("d1"));
    save(two, 3);
    save(one, 4);
    CHECK(opens(two) == 4);
    CHECK(opens(one) == 4);
    CHECK(storage.keys("ziping/rescue").empty());
}

TEST_CASE("two windows that write different drafts keep both in the list") {
    FaultyStorage storage;
    Drafts one(storage, known_templates()), two(storage, known_templates());
    save(one, 1, "d1");
    save(two, 2, "d2");
    save(one, 3, "d1");
    CHECK(read_index(storage.texts["ziping/index"]).size() == 2);
    one.refresh();
    CHECK(one.list().size() == 2);
    two.refresh();
    CHECK(two.remove("d1"));
    save(one, 4, "d3");
    two.refresh();
    CHECK(two.list().size() == 2);
}

TEST_CASE("a newer program that comes later is not written over either") {
    FaultyStorage storage;
    Drafts drafts(storage, known_templates());
    save(drafts, 1);
    storage.texts["ziping/meta"] = "2";
    const auto before = storage.texts;
    SUBCASE("by a save") { save(drafts, 2); }
    SUBCASE("by a look at the list") {
        storage.texts.erase("ziping/index");
        drafts.refresh();
        CHECK_FALSE(storage.texts.contains("ziping/index"));
        storage.texts = before;
    }
    SUBCASE("by a removal") { CHECK_FALSE(drafts.remove("d1")); }
    CHECK(drafts.state() == Keeping::newer);
    CHECK(storage.texts == before);
}

TEST_CASE("removing a draft takes all of it away, and can be undone exactly") {
    FaultyStorage storage;
    Drafts drafts(storage, known_templates());
    save(drafts, 1);
    save(drafts, 2);
    storage.texts["ziping/draft/d1/b"] += "x";
    save(drafts, 3);
    save(drafts, 4, "d2");
    const auto before = storage.texts;
    CHECK(drafts.remove("d1"));
    CHECK(drafts.list().size() == 1);
    CHECK(storage.keys("ziping/draft/d1").empty());
    CHECK(storage.keys("ziping/rescue").empty());
    CHECK_FALSE(drafts.remove("d1"));
    CHECK_FALSE(drafts.undo_remove().empty());
    CHECK(storage.texts == before);
    CHECK(opens(drafts) == 3);
    CHECK(drafts.undo_remove().empty());
}

TEST_CASE("removals are undone one by one, the last first") {
    FaultyStorage storage;
    Drafts drafts(storage, known_templates());
    save(drafts, 1, "d1");
    save(drafts, 2, "d2");
    drafts.remove("d1");
    drafts.remove("d2");
    CHECK(drafts.list().empty());
    CHECK_FALSE(drafts.undo_remove().empty());
    CHECK(drafts.list().front().id == "d2");
    CHECK_FALSE(drafts.undo_remove().empty());
    CHECK(drafts.list().size() == 2);
}

TEST_CASE("undoing a removal without space brings the draft back into memory") {
    FaultyStorage storage;
    Drafts drafts(storage, known_templates());
    save(drafts, 1);
    drafts.remove("d1");
    storage.quota = 10;
    CHECK_FALSE(drafts.undo_remove().empty());
    CHECK(drafts.state() == Keeping::memory);
    CHECK(opens(drafts) == 1);
}

TEST_CASE("a removal that storage forbids changes nothing") {
    FaultyStorage storage;
    Drafts drafts(storage, known_templates());
    save(drafts, 1);
    const auto before = storage.texts;
    storage.denied = true;
    CHECK_FALSE(drafts.remove("d1"));
    CHECK(drafts.list().size() == 1);
    CHECK(storage.texts == before);
}

TEST_CASE("a twin is taken when it is newer, or nothing is here") {
    FaultyStorage storage, other;
    Drafts drafts(storage, known_templates()), source(other, known_templates());
    save(source, 1);
    const std::string first = source.text_of("d1");
    save(source, 2);
    const std::string second = source.text_of("d1");
    CHECK(drafts.offer_twin("d1", first));
    CHECK(opens_later(storage) == 1);
    CHECK_FALSE(drafts.offer_twin("d1", first));
    CHECK(drafts.offer_twin("d1", second));
    CHECK(opens_later(storage) == 2);
    CHECK_FALSE(drafts.offer_twin("d1", first));
    CHECK(drafts.list().size() == 1);
    CHECK(drafts.list().front().saved_at == time(2));
}

TEST_CASE("a twin that is damaged, of another draft, or of one just removed is left alone") {
    FaultyStorage storage;
    Drafts drafts(storage, known_templates());
    save(drafts, 1);
    const std::string twin = drafts.text_of("d1");
    CHECK_FALSE(drafts.offer_twin("d2", twin));
    CHECK_FALSE(drafts.offer_twin("d2", ""));
    CHECK_FALSE(drafts.offer_twin("d2", twin.substr(0, twin.size() - 1)));
    CHECK_FALSE(drafts.offer_twin("d2", write_slot({9, "", "{}"})));
    drafts.remove("d1");
    CHECK_FALSE(drafts.offer_twin("d1", twin));
    CHECK(drafts.list().empty());
}

TEST_CASE("a draft's id is not taken for the beginning of another's") {
    FaultyStorage storage;
    Drafts drafts(storage, known_templates());
    for (const std::string_view id : {"d", "d1", "d.1", "a", "b"}) CHECK(save(drafts, 1, std::string(id)));
    CHECK(drafts.remove("d"));
    storage.texts.erase("ziping/index");
    Drafts later(storage, known_templates());
    CHECK(later.list().size() == 4);
    for (const DraftInfo& info : later.list()) CHECK_FALSE(info.damaged);
}
