#include "ui/pages/note_field.h"

namespace ziping {

void note_field(Program& program, const Box& box, const Workspace::Note& note, const FieldSpec& spec) {
    program.work->note_fields.try_emplace(spec.id, note);
    static_cast<void>(field(program.ui, box, spec));
}

}    // namespace ziping
