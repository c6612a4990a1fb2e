// ziping template check, run as a user runs it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const program = process.env.ZIPING ?? join(root, "build/native/ziping");
const folder = join(root, "assets/templates");
const run = (file, input = "") => spawnSync(program, ["template", "check", file], { encoding: "utf8", input });

test("every shipped template is right, and is told with its forms, points and rules", () => {
    for (const name of readdirSync(folder)) {
        const { status, stdout } = run(join(folder, name));
        assert.equal(status, 0, name);
        assert.match(stdout, /eval 自评表，共 100 分/);
        assert.match(stdout, /规则 \d+ 条/);
    }
});

test("a mistake is told with its place", () => {
    const tpl = JSON.parse(readFileSync(join(folder, "zhuzhou-2023.json"), "utf8"));
    tpl.forms[1].blocks[0].kind = "tables";
    const { status, stdout } = run("-", JSON.stringify(tpl));
    assert.equal(status, 1);
    assert.match(stdout, /\/forms\/1\/blocks\/0\/kind/);
});

test("what is hardly meant is told, all of it", () => {
    const tpl = JSON.parse(readFileSync(join(folder, "zhuzhou-2023.json"), "utf8"));
    tpl.rules.push({ rule: "R99", severity: "error" });
    tpl.rules.find(({ rule }) => rule === "R52").cells.push("base/costs/nope");
    const { status, stdout } = run("-", JSON.stringify(tpl));
    assert.equal(status, 1);
    assert.match(stdout, /请核对 规则 R52：没有“base\/costs\/nope”这一格/);
    assert.match(stdout, /请核对 规则 R99：本程序没有这条规则/);
});

test("what is no file is code 2", () => assert.equal(run(join(folder, "none.json")).status, 2));
