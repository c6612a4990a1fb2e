// Several lists read as one, without a copy: the indicators of all forms, one form after the other.
//
//     using Indicators = Joined<FormFacts, &FormFacts::indicators>;
//     for (const Indicator& i : Indicators(forms)) …
#pragma once

#include <cstddef>
#include <functional>
#include <iterator>
#include <memory>
#include <type_traits>
#include <vector>

namespace ziping {

// `list`: the std::vector of a holder.
template <class Holder, auto list>
class Joined {
public:
    using Holders = std::vector<std::shared_ptr<const Holder>>;
    using Item = typename std::remove_cvref_t<std::invoke_result_t<decltype(list), const Holder&>>::value_type;

    class Iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Item;
        using difference_type = std::ptrdiff_t;
        using pointer = const Item*;
        using reference = const Item&;

        Iterator() = default;
        Iterator(const Holders& holders, std::size_t begin) : holders_(&holders), holder_(begin) { enter(); }
        const Item& operator*() const { return *at_; }
        const Item* operator->() const { return at_; }
        Iterator& operator++() {
            if (++at_ == end_) ++holder_, enter();
            return *this;
        }
        Iterator operator++(int) {
            Iterator before = *this;
            ++*this;
            return before;
        }
        bool operator==(const Iterator& other) const { return at_ == other.at_; }

    private:
        void enter() {
            for (; holder_ < holders_->size(); ++holder_) {
                const std::vector<Item>& items = std::invoke(list, *(*holders_)[holder_]);
                if (items.empty()) continue;
                at_ = items.data(), end_ = at_ + items.size();
                return;
            }
            at_ = end_ = nullptr;
        }
        const Holders* holders_ = nullptr;
        std::size_t holder_ = 0;
        const Item *at_ = nullptr, *end_ = nullptr;
    };

    explicit Joined(const Holders& holders) : holders_(&holders) {}    // which must outlive it
    Iterator begin() const { return {*holders_, 0}; }
    Iterator end() const { return {*holders_, holders_->size()}; }
    bool empty() const { return begin() == end(); }
    std::size_t size() const {
        std::size_t size = 0;
        for (const auto& holder : *holders_) size += std::invoke(list, *holder).size();
        return size;
    }

private:
    const Holders* holders_;
};

}    // namespace ziping
