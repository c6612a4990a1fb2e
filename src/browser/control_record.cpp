#include "browser/control_record.h"

#include <cstring>
#include <type_traits>

namespace ziping {

namespace {

class Writer {
public:
    template <class Number>
    requires std::is_arithmetic_v<Number>
    void put(Number number) {
        char bytes[sizeof number];
        std::memcpy(bytes, &number, sizeof number);
        record_.append(bytes, sizeof number);
    }
    void put(std::string_view text) {
        count(text.size());
        record_ += text;
    }
    void put(const Box& box) {
        for (float side : {box.x, box.y, box.w, box.h}) put(side);
    }
    void count(std::size_t size) { put(static_cast<std::uint32_t>(size)); }
    std::string take() { return std::move(record_); }

private:
    std::string record_;
};

std::uint8_t flags_of(const Control& control) {
    unsigned flags = 0, bit = 1;
    for (bool flag : {control.disabled, control.read_only, control.invalid, control.required, control.single, control.selected,
                      control.expanded}) {
        if (flag) flags |= bit;
        bit <<= 1;
    }
    return static_cast<std::uint8_t>(flags);
}

void put_id(Writer& out, ControlId id) { out.put(static_cast<double>(id)); }

void put_control(Writer& out, const Control& control) {
    put_id(out, control.id);
    out.put(static_cast<std::uint8_t>(control.role));
    out.put(flags_of(control));
    out.put(control.level);
    out.put(static_cast<std::uint8_t>(control.keyboard));
    out.put(control.box);
    out.put(control.clip);
    for (std::string_view text : {control.label, control.value, control.description, control.placeholder}) out.put(text);
    const TextLook& look = control.look;
    for (float measure : {look.size, look.line, look.pad_x, look.pad_y}) out.put(measure);
    out.put(look.colour);
    out.put(static_cast<std::uint8_t>(look.bold));
    out.put(look.align);
    out.count(control.options.size());
    for (const Option& option : control.options) {
        out.put(option.id);
        out.put(option.label);
    }
}

void put_ids(Writer& out, std::span<const ControlId> ids) {
    out.count(ids.size());
    for (ControlId id : ids) put_id(out, id);
}

}    // namespace

std::string control_record(const ControlChanges& changes) {
    Writer out;
    out.count(changes.updated.size());
    for (const Control& control : changes.updated) put_control(out, control);
    out.count(changes.moved.size());
    for (const ControlChanges::Move& move : changes.moved) {
        put_id(out, move.id);
        out.put(move.box);
        out.put(move.clip);
    }
    put_ids(out, changes.removed);
    out.put(static_cast<std::uint8_t>(changes.reordered));
    put_ids(out, changes.order);
    return out.take();
}

}    // namespace ziping
