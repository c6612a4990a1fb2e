// XLSX as others read it: openpyxl, and LibreOffice after it has calculated everything anew.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { answers, folder, libreOffice, office, print, sample, seven, solid } from "./lib.mjs";

const read = path => JSON.parse(readFileSync(path, "utf8"));
const values = sheets => Object.values(sheets).flatMap(({ cells }) => Object.values(cells));

for (const [name, report] of [["the real report", sample], ["all seven forms", seven]])
    test(`${name}: formulas calculated anew give the values in the file`, { timeout: 300_000 }, () => {
        const file = print("xlsx", report);
        const made = office("xlsx", file);
        const again = office("xlsx", libreOffice(file, "xlsx:Calc MS Excel 2007 XML"));
        let formulas = 0;
        for (const [sheet, { cells }] of Object.entries(made))
            for (const [place, { formula, value }] of Object.entries(cells)) {
                if (!formula) continue;
                ++formulas;
                assert.equal(again[sheet].cells[place].value, value, `${sheet} ${place} ${formula}`);
            }
        assert.ok(formulas >= 15, `${formulas} formulas`);
    });

test("every answer of the tables is in the workbook, numbers as numbers", { timeout: 60_000 }, () => {
    const report = read(seven);
    for (const form of ["narrative", "monitor_report"]) delete report.forms[form];
    delete report.forms.exante.body;
    const shown = values(office("xlsx", print("xlsx", seven)));
    const texts = shown.map(({ value }) => solid(String(value))).join("\n");
    const numbers = new Set(shown.map(({ value }) => value).filter(value => typeof value === "number"));
    for (const answer of answers(report)) {
        const number = Number(answer.replace("%", "")) / (answer.endsWith("%") ? 100 : 1);
        assert.ok(texts.includes(solid(answer)) || numbers.has(number), answer);
    }
});

test("sheets print on A4, merged as on paper, with the places that were typed", { timeout: 60_000 }, () => {
    const sheets = office("xlsx", print("xlsx", sample));
    assert.deepEqual(Object.keys(sheets), ["基础数据表", "自评表"]);
    for (const { paper, orientation, merged } of Object.values(sheets)) {
        assert.equal(paper, 9);
        assert.equal(orientation, "portrait");
        assert.ok(merged.length > 10);
    }
    const formats = new Map(values(sheets).map(({ value, format }) => [value, format]));
    assert.equal(formats.get(2.011), "0.000");
    assert.equal(formats.get(600.99), '"其中：基本支出："0.00');
    assert.equal(values(sheets).find(({ formula }) => formula?.startsWith("=\"等级：\"")).value, "等级：优");
});

test("text that begins like a formula stays text, here and after LibreOffice", { timeout: 120_000 }, () => {
    const report = read(sample);
    const signs = ["=1+1", "+1", "-1+2", "@SUM(A1)", "=cmd|' /C calc'!A0"];
    signs.forEach((text, i) => { report.forms.eval.indicators[i].name = text; });
    const path = join(folder, "formulas.json");
    writeFileSync(path, JSON.stringify(report));
    const file = print("xlsx", path);
    for (const sheets of [office("xlsx", file), office("xlsx", libreOffice(file, "xlsx:Calc MS Excel 2007 XML"))]) {
        const cells = values(sheets);
        for (const text of signs) assert.ok(cells.some(({ value, formula }) => value === text && !formula), text);
    }
});
