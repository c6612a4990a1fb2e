#include "core/decimal.h"

#include <boost/decimal.hpp>

#include <algorithm>
#include <bit>
#include <cassert>

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

Parts parts_of(Decimal d) {
    const Number n = number(d);
    Parts parts;
    parts.digits = boost::decimal::frexp10(n, &parts.exponent);
    if (parts.digits == 0) return {};
    parts.negative = boost::decimal::signbit(n);
    while (parts.digits % 10 == 0) parts.digits /= 10, ++parts.exponent;
    return parts;
}

Decimal whole_of(const Parts& parts) { return decimal(Number{parts.digits, parts.exponent, parts.negative}); }

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

Decimal::Decimal(int whole) : bits_(std::bit_cast<std::uint64_t>(Number{whole})) {}

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

bool Decimal::is_zero() const { return number(*this) == Number{0}; }
bool Decimal::is_negative() const { return number(*this) < Number{0}; }
bool Decimal::is_whole() const { return parts_of(*this).exponent >= 0; }

Decimal operator+(Decimal a, Decimal b) { return decimal(number(a) + number(b)); }
Decimal operator-(Decimal a, Decimal b) { return decimal(number(a) - number(b)); }
Decimal operator*(Decimal a, Decimal b) { return decimal(number(a) * number(b)); }
Decimal operator/(Decimal a, Decimal b) {
    assert(!b.is_zero());
    return b.is_zero() ? Decimal() : decimal(number(a) / number(b));
}
Decimal operator-(Decimal a) { return a.is_zero() ? a : decimal(-number(a)); }

std::strong_ordering operator<=>(Decimal a, Decimal b) {
    if (number(a) < number(b)) return std::strong_ordering::less;
    return number(b) < number(a) ? std::strong_ordering::greater : std::strong_ordering::equal;
}
bool operator==(Decimal a, Decimal b) { return number(a) == number(b); }

Decimal abs(Decimal a) { return a.is_negative() ? -a : a; }
Decimal min(Decimal a, Decimal b) { return b < a ? b : a; }
Decimal max(Decimal a, Decimal b) { return a < b ? b : a; }

}    // namespace ziping
