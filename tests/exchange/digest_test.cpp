#include "exchange/digest.h"

#include <doctest/doctest.h>

#include <string>

using namespace ziping;

TEST_CASE("SM3 gives the values of GB/T 32905-2016 annex A") {
    CHECK(digest("abc", "sm3") == "sm3:66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    std::string long_text;
    for (int i = 0; i < 16; ++i) long_text += "abcd";
    CHECK(digest(long_text, "sm3") == "sm3:debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
}

TEST_CASE("SHA-256 gives the values of FIPS 180-4's examples") {
    CHECK(digest("abc", "sha256") == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(digest("", "sha256") == "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("every length around a block gives another digest") {
    std::string text, last;
    for (int length = 0; length < 130; ++length, text += 'a') {
        const std::string now = digest(text, "sm3");
        CHECK(now != last);
        last = now;
    }
}

TEST_CASE("an unknown algorithm gives no digest") { CHECK(digest("abc", "md5").empty()); }

TEST_CASE("the short code is twelve characters of the digest's first 60 bits") {
    CHECK(short_code(digest("abc", "sm3")) == "CV3Z-1X32-XVPX");
    CHECK(short_code("sm3:" + std::string(64, '0')) == "0000-0000-0000");
    CHECK(short_code("sm3:" + std::string(64, 'f')) == "ZZZZ-ZZZZ-ZZZZ");
    CHECK(short_code("sha256:08421084210842" + std::string(50, '0')) == "1111-1111-1110");
    CHECK(short_code("sm3:66c7").empty());
    CHECK(short_code("nothing").empty());
}

TEST_CASE("the short code is read as people type it") {
    for (const char* typed :
         {"核对码 CV3Z-1X32-XVPX", "核对码：cv3z1x32xvpx", "校验码:CV3Z-1X32-XVPX", "CV3Z-1X32-XVPX", "cv3z1x32xvpx",
          " cv3z 1x32 xvpx ", "CV3Z-IX32-XVPX", "cv3zlx32xvpx", "ＣＶ３Ｚ－１Ｘ３２－ＸＶＰＸ"})
        CHECK_MESSAGE(read_code(typed) == "CV3Z-1X32-XVPX", typed);
    CHECK(read_code("OOOO-OOOO-OOOO") == "0000-0000-0000");
    for (const char* typed : {"", "CV3Z-1X32-XVP", "CV3Z-1X32-XVPXX", "CV3Z-1X32-XVPU", "CV3Z_1X32_XVPX", "核对码核对码", "\xEF"})
        CHECK_MESSAGE(read_code(typed).empty(), typed);
}
