// DOCX as others read it: LibreOffice and python3-docx.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { answers, libreOffice, office, pdfPages, pdfText, print, sample, seven, solid } from "./lib.mjs";

const read = path => JSON.parse(readFileSync(path, "utf8"));
const htmlPages = report => readFileSync(print("html", report), "utf8").split("<section").length - 1;

for (const [name, report] of [["the real report", sample], ["all seven forms", seven]])
    test(`${name}: LibreOffice makes a PDF with every answer and as many pages`, { timeout: 300_000 }, () => {
        const pdf = libreOffice(print("docx", report), "pdf");
        assert.equal(pdfPages(pdf).length, htmlPages(report));
        const text = pdfText(pdf);
        for (const answer of answers(read(report)))
            for (const line of answer.split("\n")) assert.ok(text.includes(solid(line)) || spread(text, line), line);
    });

// A long cell can be parted by a page's end, with the footer in between.
function spread(text, line) {
    const words = solid(line);
    for (let at = 1; at < words.length; ++at) if (text.includes(words.slice(0, at)) && text.includes(words.slice(at))) return true;
    return false;
}

test("python3-docx reads the tables of the real report cell for cell", { timeout: 60_000 }, () => {
    const { tables, paragraphs, sections, title } = office("docx", print("docx", sample));
    assert.equal(tables.length, 2);
    const rows = tables.map(({ rows }) => rows.map(cells => cells.map(solid)));
    assert.deepEqual(rows[0][0], ["财政供养人员情况(人)", "编制数", "2023年实际在职人数", "控制率"]);
    assert.deepEqual(rows[0][3], ["三公经费", "1.32", "2.77", "2.77"]);
    assert.deepEqual(rows[0].at(-1), ["厉行节约保障措施", "厉行节约,严控各项开支"]);
    assert.deepEqual(rows[1][2], ["年度资金总额", "621.1", "620.99", "620.99", "10", "100%", "10"]);
    assert.deepEqual(rows[1][4], ["其中:一般公共预算:620.99", "其中:基本支出:600.99"]);
    assert.deepEqual(rows[1].at(-1), ["总分", "100", "100", "等级:优"]);
    const { indicators } = read(sample).forms.eval;
    indicators.forEach(({ name, target, actual, weight, score }, i) => {
        const row = rows[1][11 + i];
        assert.deepEqual(row.slice(-6, -1), [name, target, actual, weight, score].map(solid));
    });
    assert.deepEqual(paragraphs.filter(([style]) => style === "Heading 1").map(([, text]) => text.slice(0, 2)),
        ["一、", "二、", "三、", "四、", "五、", "六、", "七、", "八、", "九、", "十、"]);
    assert.ok(paragraphs.some(([style, text]) => style === "Title" && text.includes("整体支出绩效自评表")));
    assert.deepEqual(sections.map(([orientation]) => orientation), [0, 0, 0, 0]);
    assert.match(title, /绩效自评/);
});

test("monitoring is a section of its own on its side", { timeout: 60_000 }, () => {
    const { sections } = office("docx", print("docx", seven));
    assert.deepEqual(sections.filter(([orientation]) => orientation === 1).map(([, width, height]) => width > height), [true]);
});
