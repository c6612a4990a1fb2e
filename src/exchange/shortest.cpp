#include "exchange/shortest.h"

#include <bit>
#include <cstdint>
#include <vector>

namespace ziping {

namespace {

// A natural number in base 2^32, lowest first.
class Natural {
public:
    explicit Natural(std::uint64_t value) : words_{static_cast<std::uint32_t>(value), static_cast<std::uint32_t>(value >> 32)} {
        trim();
    }

    void multiply(std::uint32_t factor) {
        std::uint64_t carry = 0;
        for (std::uint32_t& word : words_) {
            carry += std::uint64_t{word} * factor;
            word = static_cast<std::uint32_t>(carry);
            carry >>= 32;
        }
        if (carry > 0) words_.push_back(static_cast<std::uint32_t>(carry));
    }
    void multiply_by_power(std::uint32_t base, int exponent) {
        for (; exponent > 0; --exponent) multiply(base);
    }
    int compare(const Natural& other) const {
        if (words_.size() != other.words_.size()) return words_.size() < other.words_.size() ? -1 : 1;
        for (std::size_t i = words_.size(); i-- > 0;)
            if (words_[i] != other.words_[i]) return words_[i] < other.words_[i] ? -1 : 1;
        return 0;
    }
    Natural plus(const Natural& other) const {
        Natural sum(0);
        std::uint64_t carry = 0;
        for (std::size_t i = 0; i < words_.size() || i < other.words_.size() || carry > 0; ++i) {
            carry += (i < words_.size() ? words_[i] : 0ull) + (i < other.words_.size() ? other.words_[i] : 0ull);
            sum.words_.push_back(static_cast<std::uint32_t>(carry));
            carry >>= 32;
        }
        sum.trim();
        return sum;
    }
    // How often `other` goes into this, at most ten times; what is left stays.
    int take(const Natural& other) {
        int times = 0;
        for (; compare(other) >= 0; ++times) {
            std::int64_t borrow = 0;
            for (std::size_t i = 0; i < words_.size(); ++i) {
                borrow += std::int64_t{words_[i]} - (i < other.words_.size() ? std::int64_t{other.words_[i]} : 0);
                words_[i] = static_cast<std::uint32_t>(borrow);
                borrow >>= 32;
            }
            trim();
        }
        return times;
    }

private:
    void trim() {
        while (!words_.empty() && words_.back() == 0) words_.pop_back();
    }
    std::vector<std::uint32_t> words_;
};

}    // namespace

// Steele and White's algorithm: value = r ÷ s; m⁺ and m⁻ ÷ s are half the distances to the neighbours. Digits are produced until what
// is left lies within them; a neighbour itself counts where the mantissa is even, for reading rounds to even.
ShortestDigits shortest_digits(double number) {
    const auto bits = std::bit_cast<std::uint64_t>(number);
    const int biased = static_cast<int>(bits >> 52);
    const std::uint64_t fraction = bits & ((std::uint64_t{1} << 52) - 1);
    const std::uint64_t mantissa = biased == 0 ? fraction : fraction | std::uint64_t{1} << 52;
    const int exponent = (biased == 0 ? 1 : biased) - 1075;
    const bool even = mantissa % 2 == 0, narrow_below = fraction == 0 && biased > 1;

    Natural r(mantissa), s(1), above(1), below(1);
    const int up = exponent > 0 ? exponent : 0, down = exponent < 0 ? -exponent : 0;
    r.multiply_by_power(2, up + (narrow_below ? 2 : 1));
    s.multiply_by_power(2, down + (narrow_below ? 2 : 1));
    above.multiply_by_power(2, up + (narrow_below ? 1 : 0));
    below.multiply_by_power(2, up);

    ShortestDigits out;
    const auto reaches = [&](const Natural& sum) { return even ? sum.compare(s) >= 0 : sum.compare(s) > 0; };
    while (reaches(r.plus(above))) s.multiply(10), ++out.point;
    for (;;) {
        Natural next = r, next_above = above;
        next.multiply(10);
        next_above.multiply(10);
        if (reaches(next.plus(next_above))) break;
        r.multiply(10), above.multiply(10), below.multiply(10), --out.point;
    }
    for (;;) {
        r.multiply(10), above.multiply(10), below.multiply(10);
        int digit = r.take(s);
        const bool low = even ? r.compare(below) <= 0 : r.compare(below) < 0, high = reaches(r.plus(above));
        if (!low && !high) {
            out.digits += static_cast<char>('0' + digit);
            continue;
        }
        Natural twice = r;
        twice.multiply(2);
        const int half = twice.compare(s);
        if (high && (!low || half > 0 || (half == 0 && digit % 2 == 1))) ++digit;
        out.digits += static_cast<char>('0' + digit);
        return out;
    }
}

}    // namespace ziping
