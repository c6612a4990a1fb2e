// The test program: every TEST_CASE of tests/**/*.cpp (not tests/bench), natively and under node.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
