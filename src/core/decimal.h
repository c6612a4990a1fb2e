// A decimal number: every amount (万元), rate (%) and score (分) of a report.
//
//     Decimal executed = *Decimal::parse("620.99");    never through binary floating point
//     Decimal rate = percent_of(executed, budget);
//     rate.fixed(2)                                    "100.00": rounded half-up, always two places
//     rate.text()                                      "100": shortest plain notation, no exponent
//
// Sixteen significant digits (IEEE 754 decimal64, by Boost.Decimal): 10 billion 万元 to six places. Boost stays inside decimal.cpp.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ziping {

class Decimal {
public:
    Decimal() = default;
    Decimal(int whole);

    // "12", "-0.50", "+3". ASCII digits, at most one point, no blanks, no
    // exponent, at most 16 significant digits; else nothing.
    static std::optional<Decimal> parse(std::string_view plain);

    std::string text() const;               // shortest plain notation: "620.99", "0", "-3.5"
    std::string fixed(int places) const;    // half-up (away from zero at .5) to
                                            // `places` (0..6), zeros kept: "7.60"
    Decimal rounded(int places) const;      // the number `fixed` prints; places may be 0..6

    bool is_zero() const;
    bool is_negative() const;
    bool is_whole() const;

    friend Decimal operator+(Decimal a, Decimal b);
    friend Decimal operator-(Decimal a, Decimal b);
    friend Decimal operator*(Decimal a, Decimal b);
    friend Decimal operator/(Decimal a,
                             Decimal b);    // precondition: b is not zero (asserted; 0 in release)
    friend Decimal operator-(Decimal a);
    friend std::strong_ordering operator<=>(Decimal a, Decimal b);
    friend bool operator==(Decimal a, Decimal b);
    Decimal& operator+=(Decimal b) { return *this = *this + b; }
    Decimal& operator-=(Decimal b) { return *this = *this - b; }

private:
    std::uint64_t bits_ = 0x31C0'0000'0000'0000;    // decimal64 zero with exponent 0
};

// What `part` is of `whole`, in %. Multiplied first, so that what ends is exact and 0.5 rounds up. Precondition: whole is not 0.
inline Decimal percent_of(Decimal part, Decimal whole) { return part * Decimal(100) / whole; }

Decimal abs(Decimal a);
Decimal min(Decimal a, Decimal b);
Decimal max(Decimal a, Decimal b);

}    // namespace ziping
