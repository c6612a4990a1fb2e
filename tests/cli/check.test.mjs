// ziping check, run as a user runs it. ZIPING names another program than build/native/ziping.
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
const folder = mkdtempSync(join(tmpdir(), "ziping-cli-"));
after(() => rmSync(folder, { recursive: true }));

const broken = join(folder, "broken.json");
writeFileSync(broken, '{"format":"ziping-report",\n"version":');

const run = (args, input = "") => spawnSync(program, args, { input, encoding: "utf8" });
const lines = text => text.trimEnd().split("\n").map(line => JSON.parse(line));

test("a report without errors exits with 0", () => {
    const { status, stdout, stderr } = run(["check", clean]);
    assert.equal(status, 0);
    assert.match(stdout, /总分 [\d.]+ 优/);
    assert.equal(stderr, "");
});

test("a report with errors exits with 1 and names them", () => {
    const { status, stdout } = run(["check", sample]);
    assert.equal(status, 1);
    assert.match(stdout, /\[强制性\] R01 产出指标分值合计 65 分，应为 50 分/);
});

test("json is one object a line, decimals as texts", () => {
    const { status, stdout } = run(["check", "--format", "json", clean, sample]);
    assert.equal(status, 1);
    const [first, second] = lines(stdout);
    assert.deepEqual(Object.keys(second), ["file", "unit", "year", "total", "grade", "complete", "digest_ok", "findings"]);
    assert.equal(first.complete, true);
    assert.deepEqual(first.findings, []);
    assert.deepEqual({ ...second, findings: [] }, {
        file: sample, unit: "中共株洲市直属机关工作委员会", year: 2023, total: "100", grade: "优", complete: false, digest_ok: true, findings: [],
    });
    assert.equal(second.findings.filter(finding => finding.rule === "R15").length, 26);
    for (const finding of second.findings) {
        assert.deepEqual(Object.keys(finding), ["rule", "severity", "path", "message"]);
        assert.match(finding.severity, /^(error|warning|hint)$/);
    }
});

test("an unreadable file is told on stderr, the others are checked, the exit is 2", () => {
    const { status, stdout, stderr } = run(["check", "--format", "json", broken, join(folder, "missing.json"), folder, clean]);
    assert.equal(status, 2);
    assert.deepEqual(lines(stdout).map(line => line.file), [clean]);
    assert.match(stderr, /broken\.json.*第 2 行第 11 列/);
    assert.match(stderr, /missing\.json.*打不开/);
    assert.equal(stderr.trimEnd().split("\n").length, 3);
});

test("- reads standard input", () => {
    const { status, stdout } = run(["check", "--format=json", "-"], readFileSync(clean));
    assert.equal(status, 0);
    assert.equal(lines(stdout)[0].file, "-");
    assert.equal(run(["check", "-"], "").status, 2);
});

test("a changed file tells that its digest does not fit, one without a digest says nothing of it", () => {
    const text = readFileSync(clean, "utf8");
    const digest_ok = input => lines(run(["check", "--format", "json", "-"], input).stdout)[0].digest_ok;
    assert.equal(digest_ok(text.replace("620.99", "620.98")), false);
    assert.equal(run(["check", "-"], text.replace("2024年1月补讲", "2024年2月补讲")).status, 1);
    assert.equal(digest_ok(text.replace(/,\s*"digest": "[^"]*"\s*}\s*$/, "}")), null);
});

test("an unknown template is asked for by name", () => {
    const { status, stderr } = run(["check", "-"], readFileSync(clean, "utf8").replace('"zhuzhou-2023"', '"changsha-2024"'));
    assert.equal(status, 2);
    assert.match(stderr, /需要模板“changsha-2024”/);
});

test("help and version are printed, a wrong call exits with 2", () => {
    assert.match(run(["--help"]).stdout, /check/);
    assert.match(run(["check", "--help"]).stdout, /FILE/);
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    assert.equal(run(["--version"]).stdout, `ziping ${version}\n`);
    for (const args of [[], ["check"], ["check", "--format", "xml", clean], ["chek", clean]]) assert.equal(run(args).status, 2, args.join(" "));
});

test("a package is checked with its evidence", () => {
    const report = JSON.parse(readFileSync(clean, "utf8"));
    delete report.digest;
    report.evidence = [{ indicator: "eval/indicators/r1", name: "签到表.pdf", size: 5, digest: "sm3:" + "0".repeat(64) },
        { indicator: "eval/indicators/r1", name: "照片.jpg", size: 5, digest: "sm3:" + "1".repeat(64) }];
    const proved = join(folder, "proved.json"), packed = join(folder, "packed.zip");
    writeFileSync(proved, JSON.stringify(report));
    const { status, stderr } = run(["print", "--format", "zip", proved, "-o", packed]);
    assert.equal(status, 0, stderr);
    const text = run(["check", packed]);
    assert.equal(text.status, 1);
    assert.match(text.stdout, /佐证材料有问题：缺少 “签到表\.pdf”、“照片\.jpg”/);
    const [line] = lines(run(["check", "--format", "json", packed]).stdout);
    assert.deepEqual(line.evidence, { present: 0, missing: ["签到表.pdf", "照片.jpg"], changed: [] });
    assert.equal(lines(run(["check", "--format", "json", clean]).stdout)[0].evidence, undefined);
});

test("csv is one table of all files, with their totals", () => {
    const { status, stdout } = run(["check", "--format", "csv", clean, sample]);
    assert.equal(status, 1);
    const table = stdout.split("\r\n");
    assert.equal(table.length, 5);
    assert.match(table[0], /^\uFEFF单位,年度,/);
    assert.match(table[2], /^中共株洲市直属机关工作委员会,2023,1,[^,]+,100,优,/);
    assert.match(table[3], /^合计（总分为平均）,.*共 2 份：优 2 份；2 份有完整总分，平均/);
});

test("csv has a line for a file that cannot be read", () => {
    const { status, stdout } = run(["check", "--format", "csv", clean, "missing.json"]);
    assert.equal(status, 2);
    assert.match(stdout, /missing\.json.*打不开/);
    assert.match(stdout, /另有 1 份没有汇总/);
});

test("several files as text end with their totals, one does not", () => {
    assert.match(run(["check", clean, sample]).stdout, /\n共 2 份：优 2 份；.*\n$/);
    assert.doesNotMatch(run(["check", clean]).stdout, /共 1 份/);
});
