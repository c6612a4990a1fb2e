#include "core/decimal.h"

#include <boost/decimal.hpp>

#include <algorithm>
#include <bit>
#include <cassert>
#include <iterator>

namespace ziping {

namespace {

using Number = boost::decimal::decimal64_t;
static_assert(sizeof(Number) == sizeof(std::uint64_t));

constexpr int most_digits = 16;

Number number(Decimal d) { return std::bit_cast<Number>(d); }
Decimal decimal(Number n) { return std::bit_cast<Decimal>(n); }

// value = ± digits × 10^exponent, without zeros at the end of the digits.
struct Parts {
    bool negative = false;
    std::uint64_t digits = 0;
    int exponent = 0;
};

// decimal64 in its usual coding is the sign, ten bits of exponent + 398, and 53 bits of digits. What people type has few digits, and is
// calculated with as it stands; Boost does the rest.
constexpr int bias = 398, most_exponent = 767;
constexpr int digit_bits = 53;
constexpr std::uint64_t digit_mask = (std::uint64_t{1} << digit_bits) - 1;

struct Short {
    std::int64_t digits = 0;    // with the sign, below 2^31
    int exponent = 0;
};

bool is_usual(std::uint64_t bits) { return (bits >> 61 & 3) != 3; }

std::optional<Short> short_of(Decimal d) {
    const auto bits = std::bit_cast<std::uint64_t>(d);
    const auto digits = static_cast<std::int64_t>(bits & digit_mask);
    if (!is_usual(bits) || digits >> 31 != 0) return std::nullopt;
    return Short{bits >> 63 != 0 ? -digits : digits, static_cast<int>(bits >> digit_bits & 0x3FF) - bias};
}

std::optional<Decimal> packed(bool negative, std::uint64_t digits, int exponent) {
    if (digits > digit_mask || exponent < -bias || exponent > most_exponent - bias) return std::nullopt;
    return std::bit_cast<Decimal>(std::uint64_t{negative} << 63 | static_cast<std::uint64_t>(exponent + bias) << digit_bits |
                                  digits);
}
std::optional<Decimal> packed(Short value) {
    return packed(value.digits < 0, static_cast<std::uint64_t>(value.digits < 0 ? -value.digits : value.digits), value.exponent);
}

// Both with the smaller exponent; false when that is too far away.
bool aligned(Short& a, Short& b) {
    static constexpr std::int64_t powers[] = {1,       10,        100,        1'000,       10'000,
                                              100'000, 1'000'000, 10'000'000, 100'000'000, 1'000'000'000};
    Short& larger = a.exponent > b.exponent ? a : b;
    const Short& smaller = a.exponent > b.exponent ? b : a;
    const int by = larger.exponent - smaller.exponent;
    if (by >= static_cast<int>(std::size(powers))) return false;
    larger.digits *= powers[by];
    larger.exponent = smaller.exponent;
    return true;
}

// Two decimals that can be compared and added as whole numbers.
struct Pair {
    Short a, b;
};
std::optional<Pair> aligned(Decimal a, Decimal b) {
    const auto x = short_of(a), y = short_of(b);
    if (!x || !y) return std::nullopt;
    Pair pair{*x, *y};
    return aligned(pair.a, pair.b) ? std::optional(pair) : std::nullopt;
}

Parts parts_of(Decimal d) {
    Parts parts;
    if (const auto bits = std::bit_cast<std::uint64_t>(d); is_usual(bits)) {
        parts = {bits >> 63 != 0, bits & digit_mask, static_cast<int>(bits >> digit_bits & 0x3FF) - bias};
    } else {
        const Number n = number(d);
        parts.digits = boost::decimal::frexp10(n, &parts.exponent);
        parts.negative = boost::decimal::signbit(n);
    }
    if (parts.digits == 0) return {};
    while (parts.digits % 10 == 0) parts.digits /= 10, ++parts.exponent;
    return parts;
}

Decimal whole_of(const Parts& parts) {
    if (const auto whole = packed(parts.negative, parts.digits, parts.exponent)) return *whole;
    return decimal(Number{parts.digits, parts.exponent, parts.negative});
}

// Half-up to `places` after the point.
Parts round_to(Parts parts, int places) {
    int drop = -parts.exponent - places;
    if (drop <= 0) return parts;
    if (drop > most_digits) return {};
    std::uint64_t unit = 1;
    for (int i = 0; i < drop; ++i) unit *= 10;
    parts.digits = (parts.digits + unit / 2) / unit;
    parts.exponent += drop;
    if (parts.digits == 0) return {};
    return parts;
}

// Plain notation with at least `places` digits after the point.
std::string plain(const Parts& parts, int places) {
    std::string digits = std::to_string(parts.digits);
    int point = parts.exponent;    // digits after the point, negated
    if (point > 0 && parts.digits != 0) digits.append(static_cast<std::size_t>(point), '0');
    point = std::min(point, 0);
    const auto after = static_cast<std::size_t>(-point);
    if (digits.size() <= after) digits.insert(0, after + 1 - digits.size(), '0');
    if (after > 0) digits.insert(digits.size() - after, 1, '.');
    if (static_cast<int>(after) < places) {
        if (after == 0) digits += '.';
        digits.append(static_cast<std::size_t>(places) - after, '0');
    }
    return parts.negative ? "-" + digits : digits;
}

}    // namespace

Decimal::Decimal(int whole) : Decimal(*packed(Short{whole, 0})) {}

std::optional<Decimal> Decimal::parse(std::string_view text) {
    Parts parts;
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        parts.negative = text.front() == '-';
        text.remove_prefix(1);
    }
    bool any = false, point = false;
    int significant = 0;
    for (const char c : text) {
        if (c == '.') {
            if (point) return std::nullopt;
            point = true;
            continue;
        }
        if (c < '0' || c > '9') return std::nullopt;
        any = true;
        if (significant > 0 || c != '0') ++significant;
        if (significant > most_digits) return std::nullopt;
        parts.digits = parts.digits * 10 + static_cast<std::uint64_t>(c - '0');
        if (point) --parts.exponent;
    }
    if (!any || parts.exponent < -100) return std::nullopt;
    if (parts.digits == 0) return Decimal();
    return whole_of(parts);
}

std::string Decimal::text() const { return plain(parts_of(*this), 0); }

std::string Decimal::fixed(int places) const {
    return plain(round_to(parts_of(*this), std::clamp(places, 0, 6)), std::clamp(places, 0, 6));
}

Decimal Decimal::rounded(int places) const { return whole_of(round_to(parts_of(*this), std::clamp(places, 0, 6))); }

bool Decimal::is_zero() const { return is_usual(bits_) ? (bits_ & digit_mask) == 0 : number(*this) == Number{0}; }
bool Decimal::is_negative() const { return bits_ >> 63 != 0 && !is_zero(); }
bool Decimal::is_whole() const { return parts_of(*this).exponent >= 0; }

Decimal operator+(Decimal a, Decimal b) {
    if ((a.bits_ ^ b.bits_) >> digit_bits == 0 && is_usual(a.bits_) &&
        (a.bits_ & digit_mask) + (b.bits_ & digit_mask) <= digit_mask) {
        a.bits_ += b.bits_ & digit_mask;
        return a;
    }
    if (const auto pair = aligned(a, b))
        if (const auto sum = packed({pair->a.digits + pair->b.digits, pair->a.exponent})) return *sum;
    return decimal(number(a) + number(b));
}
Decimal operator-(Decimal a, Decimal b) { return a + -b; }
Decimal operator*(Decimal a, Decimal b) {
    if (const auto x = short_of(a), y = short_of(b); x && y)
        if (const auto product = packed({x->digits * y->digits, x->exponent + y->exponent})) return *product;
    return decimal(number(a) * number(b));
}
Decimal operator/(Decimal a, Decimal b) {
    assert(!b.is_zero());
    return b.is_zero() ? Decimal() : decimal(number(a) / number(b));
}
Decimal operator-(Decimal a) {
    if (a.is_zero()) return {};
    a.bits_ ^= std::uint64_t{1} << 63;
    return a;
}

std::strong_ordering operator<=>(Decimal a, Decimal b) {
    if ((a.bits_ ^ b.bits_) >> digit_bits == 0 && is_usual(a.bits_))    // the same sign and exponent
        return a.bits_ >> 63 == 0 ? a.bits_ <=> b.bits_ : b.bits_ <=> a.bits_;
    if (is_usual(a.bits_) && is_usual(b.bits_) &&
        ((a.bits_ & digit_mask) == 0 || (b.bits_ & digit_mask) == 0 || (a.bits_ ^ b.bits_) >> 63 != 0)) {
        const auto sign = [](std::uint64_t bits) { return (bits & digit_mask) == 0 ? 0 : bits >> 63 != 0 ? -1 : 1; };
        return sign(a.bits_) <=> sign(b.bits_);
    }
    if (const auto pair = aligned(a, b)) return pair->a.digits <=> pair->b.digits;
    if (number(a) < number(b)) return std::strong_ordering::less;
    return number(b) < number(a) ? std::strong_ordering::greater : std::strong_ordering::equal;
}
bool operator==(Decimal a, Decimal b) { return (a <=> b) == std::strong_ordering::equal; }

Decimal abs(Decimal a) { return a.is_negative() ? -a : a; }
Decimal min(Decimal a, Decimal b) { return b < a ? b : a; }
Decimal max(Decimal a, Decimal b) { return a < b ? b : a; }

}    // namespace ziping
