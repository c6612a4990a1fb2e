// The field for what is written about a cell or a finding: 审核意见, 复核得分, 说明, 答复. What is typed in it goes into the report at
// once (App::text_changed), not with the next frame.
#pragma once

#include "ui/controls/controls.h"
#include "ui/program.h"

namespace ziping {

void note_field(Program& program, const Box& box, const Workspace::Note& note, const FieldSpec& spec);

}    // namespace ziping
