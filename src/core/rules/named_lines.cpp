#include "core/rules/named_lines.h"

#include "core/quantity.h"
#include "core/text_search.h"

#include <algorithm>

namespace ziping {

namespace {

// What may stand before the name: "其中三公经费", "我委2023年公务接待费".
constexpr std::string_view openers[] = {"其中", "：",   ":",    "年",   "年度",     "委", "局",   "单位", "部门", "的",   "全年",
                                        "本年", "实际", "发生", "完成", "财政拨款", "“",  "预算", "一是", "二是", "三是", "四是"};

}    // namespace

const Path* line_named(const RuleSetting& setting, std::string_view text) {
    for (std::size_t i = 0; i < std::min(setting.cells.size(), setting.words.size()); ++i)
        for (std::string_view names = setting.words[i]; !names.empty();) {
            const std::size_t end = std::min(names.find('='), names.size());
            const std::string_view name = names.substr(0, end);
            names.remove_prefix(std::min(end + 1, names.size()));
            if (name.empty() || !text.ends_with(name)) continue;
            const std::string_view before = trimmed(clause_before(text, text.size() - name.size()));
            if (has_any(before, {"下属", "所属", "二级", "人均"})) return nullptr;
            if (before.empty() || ends_with_any(before, openers)) return &setting.cells[i];
        }
    return nullptr;
}

}    // namespace ziping
