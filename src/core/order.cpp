#include "core/order.h"

#include <algorithm>

namespace ziping {

// Merge sort from runs of one upwards.
std::vector<std::size_t> in_order(std::size_t count, Before before, const void* context) {
    std::vector<std::size_t> from(count), to(count);
    for (std::size_t i = 0; i < count; ++i) from[i] = i;
    for (std::size_t run = 1; run < count; run *= 2) {
        for (std::size_t begin = 0; begin < count; begin += 2 * run) {
            const std::size_t middle = std::min(begin + run, count), end = std::min(begin + 2 * run, count);
            std::size_t left = begin, right = middle;
            for (std::size_t at = begin; at < end; ++at) {
                const bool take_right = left == middle || (right < end && before(context, from[right], from[left]));
                to[at] = from[take_right ? right++ : left++];
            }
        }
        from.swap(to);
    }
    return from;
}

}    // namespace ziping
