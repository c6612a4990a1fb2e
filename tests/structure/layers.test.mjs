import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { problems, sources } from "./layers.mjs";

test("every source file keeps to its layer", () => {
    const all = [...sources(fileURLToPath(new URL("../../src", import.meta.url)))];
    assert.ok(all.length > 0, "there are sources");
    assert.deepEqual(all.flatMap(({ path, text }) => problems(path, text)), []);
});

const count = (path, text) => problems(path, text).length;

test("a layer includes only what stands below it", () => {
    assert.equal(count("exchange/a.h", '#include "core/report.h"\n'), 0);
    assert.equal(count("core/a.h", '#include "exchange/a.h"\n'), 1);
    assert.equal(count("store/a.cpp", '#include "document/a.h"\n'), 1);
    assert.equal(count("ui/a.cpp", '  #  include "browser/page.h"\n'), 1);
    assert.equal(count("cli/main.cpp", '#include "ui/app.h"\n'), 1);
    assert.equal(count("core/a.cpp", '#include "../exchange/a.h"\n'), 1);
    assert.equal(count("attic/a.cpp", ""), 1);
    assert.equal(count("ui/a.cpp", '#include "core/rules/rule.h"\n'), 0);
    assert.equal(count("core/a.cpp", '#include "core/rules/money.h"\n'), 1);
    assert.equal(count("core/rules/a.cpp", '#include "core/rules/money.h"\n'), 0);
});

test("ImGui, Emscripten, JSON and streams stay where they belong", () => {
    assert.equal(count("ui/a.cpp", '#include <imgui.h>\n#include "imgui_internal.h"\n'), 0);
    assert.equal(count("document/a.cpp", "#include <imgui.h>\n"), 1);
    assert.equal(count("ui/a.cpp", "#include <emscripten.h>\n"), 1);
    assert.equal(count("core/a.cpp", "#include <nlohmann/json.hpp>\n#include <iostream>\n"), 2);
});

test("core does not calculate in binary floating point", () => {
    assert.equal(count("core/a.cpp", "double x;\nfloat y;\n"), 2);
    assert.equal(count("core/a.cpp", '// a double check\n/* float */ auto t = "double";\nint doubles;\n'), 0);
    assert.equal(count("ui/a.cpp", "float x;\n"), 0);
});

test("long files and unfinished work are found", () => {
    assert.equal(count("core/a.cpp", "\n".repeat(500)), 0);
    assert.equal(count("core/a.cpp", "\n".repeat(501)), 1);
    assert.equal(count("core/a.cpp", "// TODO later\n"), 1);
});
