#include "store/autosave.h"

#include <doctest/doctest.h>

using namespace ziping;

TEST_CASE("a change is saved 0.8 seconds after the last key") {
    Autosave autosave;
    autosave.notice(1, 100.0);
    CHECK(autosave.due_in(100.0).value() == doctest::Approx(0.8));
    CHECK_FALSE(autosave.due(100.7));
    CHECK(autosave.due(100.81));
}

TEST_CASE("typing without a pause is saved a second after the first key") {
    Autosave autosave;
    for (unsigned long key = 1; key <= 5; ++key) autosave.notice(key, 100.0 + 0.2 * static_cast<double>(key - 1));
    CHECK(autosave.due_in(100.8).value() == doctest::Approx(0.2));
    CHECK_FALSE(autosave.due(100.99));
    CHECK(autosave.due(101.0));
}

TEST_CASE("frames without a change do not put the saving off") {
    Autosave autosave;
    autosave.notice(1, 100.0);
    autosave.notice(1, 100.5);
    CHECK(autosave.due(100.81));
}

TEST_CASE("nothing is due before the first change and after saving") {
    Autosave autosave;
    CHECK_FALSE(autosave.due(0.0));
    CHECK_FALSE(autosave.due_in(0.0).has_value());
    autosave.notice(1, 100.0);
    autosave.saved("10:32");
    CHECK_FALSE(autosave.due(200.0));
    autosave.notice(1, 200.0);
    CHECK_FALSE(autosave.due_in(200.0).has_value());
}

TEST_CASE("the state tells when it was saved, that it is being saved, that it failed") {
    Autosave autosave;
    autosave.opened("09:15");
    CHECK(autosave.state() == Autosave::State::saved);
    CHECK(autosave.saved_at() == "09:15");
    autosave.notice(1, 100.0);
    CHECK(autosave.state() == Autosave::State::waiting);
    autosave.saved("10:32");
    CHECK(autosave.state() == Autosave::State::saved);
    CHECK(autosave.saved_at() == "10:32");
    autosave.notice(2, 101.0);
    autosave.failed();
    CHECK(autosave.state() == Autosave::State::failed);
    CHECK(autosave.saved_at() == "10:32");
}

TEST_CASE("a failure is tried again after the next change, and shown until it succeeds") {
    Autosave autosave;
    autosave.notice(1, 100.0);
    autosave.failed();
    CHECK_FALSE(autosave.due(1000.0));
    autosave.notice(2, 1000.0);
    CHECK(autosave.state() == Autosave::State::failed);
    CHECK(autosave.due(1000.9));
    autosave.saved("10:33");
    CHECK(autosave.state() == Autosave::State::saved);
}
