// ziping print, run as a user runs it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const program = process.env.ZIPING ?? join(root, "build/native/ziping");
const sample = join(root, "assets/samples/zhuzhou-2023.json");
const clean = join(root, "tests/fixtures/clean-2023.json");
const folder = mkdtempSync(join(tmpdir(), "ziping-print-"));
after(() => rmSync(folder, { recursive: true }));

const run = (...args) => spawnSync(program, ["print", ...args], { encoding: "buffer", maxBuffer: 1 << 28 });

test("each format begins as it should, in a file or on standard output", () => {
    for (const [format, begin] of [["html", "<!DOCTYPE html>"], ["docx", "PK"], ["xlsx", "PK"]]) {
        const path = join(folder, `a.${format}`);
        assert.equal(run("--format", format, sample, "-o", path).status, 0);
        const { stdout } = run("--format", format, sample, "-o", "-");
        assert.ok(stdout.toString("latin1").startsWith(begin));
        assert.deepEqual(readFileSync(path), stdout);
    }
});

test("the published copy tells on stderr what it leaves out", () => {
    const { status, stdout, stderr } = run("--format", "html", "--public", clean, "-o", "-");
    assert.equal(status, 0);
    assert.match(stderr.toString(), /略去 .*填表人：张敏/);
    assert.doesNotMatch(stdout.toString(), /张敏|0731-28680000/);
});

test("a package holds everything, so there is none for the public or of one form", () => {
    for (const option of [["--public"], ["--opinions"], ["--form", "eval"]]) {
        const { status, stdout, stderr } = run("--format", "zip", ...option, clean, "-o", "-");
        assert.equal(status, 2);
        assert.equal(stdout.length, 0);
        assert.match(stderr.toString(), /不能与 --public、--opinions 或 --form 合用/);
    }
});

test("what a reviewer said is a sheet of its own, where he said anything", () => {
    const { digest, ...report } = JSON.parse(readFileSync(sample, "utf8")), returned = join(folder, "returned.json");
    writeFileSync(returned, JSON.stringify({ ...report, status: "returned", opinions: [{ path: "eval/indicators/r1/actual", text: "请填写实际人次" }] }));
    const page = run("--format", "html", "--opinions", returned, "-o", "-").stdout.toString();
    assert.match(page, /审核意见单/);
    assert.match(page, /请填写实际人次/);
    const { status, stderr } = run("--format", "html", "--opinions", sample, "-o", "-");
    assert.equal(status, 2);
    assert.match(stderr.toString(), /没有审核意见/);
    assert.equal(run("--format", "html", "--opinions", "--public", returned, "-o", "-").status, 2);
});

test("one form alone; one that does not exist, or has no table for XLSX, is refused", () => {
    assert.doesNotMatch(run("--format", "html", "--form", "eval", sample, "-o", "-").stdout.toString(), /基础数据表/);
    assert.equal(run("--format", "html", "--form", "none", sample, "-o", "-").status, 2);
    const { status, stderr } = run("--format", "xlsx", "--form", "narrative", sample, "-o", "-");
    assert.equal(status, 2);
    assert.match(stderr.toString(), /没有表格/);
});

test("a file that cannot be read or written is told, a wrong call exits with 2", () => {
    assert.equal(run("--format", "docx", join(folder, "missing.json"), "-o", "-").status, 2);
    assert.equal(run("--format", "docx", sample, "-o", join(folder, "no/such/place")).status, 2);
    for (const args of [[], ["--format", "pdf", sample, "-o", "-"], ["--format", "html", sample]]) assert.equal(run(...args).status, 2);
});
