#include "ui/control_list.h"

namespace ziping {

namespace {

constexpr std::uint64_t fnv_prime = 1'099'511'628'211;

struct Hash {
    std::size_t value = 1'469'598'103u;
    void add(std::size_t x) { value = (value ^ x) * 1'099'511'627u + (value >> 15); }
    void add(std::string_view text) { add(std::hash<std::string_view>{}(text)); }
    void add(float x) { add(std::hash<float>{}(x)); }
};

// Everything but the place.
std::size_t content_hash(const Control& c) {
    Hash h;
    h.add(static_cast<std::size_t>(c.role));
    h.add(c.label);
    h.add(c.value);
    h.add(c.description);
    h.add(c.placeholder);
    const unsigned flags = unsigned{c.disabled} | unsigned{c.read_only} << 1 | unsigned{c.invalid} << 2 |
                           unsigned{c.required} << 3 | unsigned{c.selected} << 4 | unsigned{c.expanded} << 5 |
                           unsigned{c.single} << 6;
    h.add(std::size_t{flags} << 8 | c.level);
    h.add(static_cast<std::size_t>(c.keyboard));
    h.add(c.look.size);
    h.add(c.look.line);
    h.add(c.look.pad_x);
    h.add(c.look.pad_y);
    h.add(std::size_t{c.look.colour});
    h.add(std::size_t{c.look.bold} << 4 | c.look.align);
    for (const Option& option : c.options) {
        h.add(option.id);
        h.add(option.label);
    }
    return h.value;
}

}    // namespace

void ControlList::begin() {
    clear();
    options_.clear();
    text_.begin_frame();
}

void ControlList::clear() {
    controls_.clear();
    ++round_;
}

void ControlList::add(const Control& control) {
    Known& known = known_[control.id];
    if (known.round == round_) return;
    known.round = round_;
    known.at = controls_.size();
    Control& kept = controls_.emplace_back(control);
    for (std::string_view* text : {&kept.label, &kept.value, &kept.description, &kept.placeholder}) *text = text_.keep(*text);
    if (control.options.empty()) return;
    std::vector<Option>& options = options_.emplace_back();
    for (const Option& option : control.options) options.push_back({text_.keep(option.id), text_.keep(option.label)});
    kept.options = options;
}

const Control* ControlList::find(ControlId id) const {
    const auto it = known_.find(id);
    return it == known_.end() || it->second.round != round_ ? nullptr : &controls_[it->second.at];
}

void ControlList::finish(const std::function<void(const ControlChanges&)>& report) {
    updated_.clear();
    moved_.clear();
    removed_.clear();
    new_order_.clear();
    for (const Control& control : controls_) {
        new_order_.push_back(control.id);
        const std::size_t hash = content_hash(control);
        Known& known = known_[control.id];
        if (!known.shown || known.hash != hash)
            updated_.push_back(control);
        else if (!(known.box == control.box) || !(known.clip == control.clip))
            moved_.push_back({control.id, control.box, control.clip});
        known.box = control.box, known.clip = control.clip, known.hash = hash, known.shown = true;
    }
    if (known_.size() != controls_.size())
        std::erase_if(known_, [&](const auto& entry) {
            if (entry.second.round == round_) return false;
            if (entry.second.shown) removed_.push_back(entry.first);
            return true;
        });
    ControlChanges changes{updated_, moved_, removed_, new_order_ != order_, {}};
    if (changes.reordered) changes.order = new_order_;
    if (!changes.empty()) report(changes);
    std::swap(order_, new_order_);
}

ControlId control_id(std::string_view a, std::string_view b, std::string_view c, std::string_view d) {
    std::uint64_t hash = 14'695'981'039'346'656'037u;
    for (std::string_view part : {a, b, c, d}) {
        for (char ch : part) hash = (hash ^ static_cast<unsigned char>(ch)) * fnv_prime;
        hash = (hash ^ 0x1Fu) * fnv_prime;
    }
    hash = hash >> 11 ^ (hash & 0x7FF);    // what JavaScript's numbers hold
    return hash == 0 ? 1 : hash;
}

}    // namespace ziping
