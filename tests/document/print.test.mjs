// The HTML document on paper: today's Chromium and Chromium 88 print the same pages, and every line of them.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { chromiumPdf, folder, oldChromiumPdf, pdfPages, pdfText, print, sample, seven, solid } from "./lib.mjs";

// The pages that the program cut: [{ landscape, lines }].
function pagesOf(html) {
    const unescaped = text => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
    return [...readFileSync(html, "utf8").matchAll(/<section class="(.)">(.*?)<\/section>/gs)].map(([, kind, body]) => ({
        landscape: kind === "l",
        lines: [...body.matchAll(/<p[^>]*>(.*?)<\/p>/gs)].map(([, text]) => unescaped(text.replace("<br>", ""))).filter(Boolean),
    }));
}

// A report whose cells are long and full of signs.
function long() {
    const report = JSON.parse(readFileSync(seven, "utf8"));
    const text = "预算绩效管理工作稳步推进，“三公”经费1,234.56万元（较上年下降15.6%）。".repeat(75); // 3 000 characters
    report.forms.base.measures.thrift.value = text;
    report.forms.eval.goals.goal.expected = text;
    report.forms.eval.indicators = Array.from({ length: 200 }, (_, i) => ({
        id: `x${i}`, group: ["quantity", "quality", "timeliness", "social", "service"][Math.floor(i / 40)], name: `第${i + 1}项指标𠮷𬶍`,
        target: `≥${i}人次`, actual: "<b>&amp;</b>", weight: "1", score: "1", reason: i === 50 ? text : "",
    }));
    const path = join(folder, "long.json");
    writeFileSync(path, JSON.stringify(report));
    return path;
}

for (const [name, report] of [["the real report", sample], ["all seven forms", seven], ["3 000-character cells and 200 indicators", long()]])
    test(`${name}: both browsers print the pages as cut`, { timeout: 300_000 }, async () => {
        const html = print("html", report);
        const pages = pagesOf(html);
        assert.ok(pages.length > 10);
        for (const pdf of [await chromiumPdf(html), await oldChromiumPdf(html)]) {
            assert.deepEqual(pdfPages(pdf).map(({ width, height }) => width > height), pages.map(({ landscape }) => landscape));
            pages.forEach(({ lines }, i) => {
                const text = pdfText(pdf, i + 1);
                for (const line of lines) {
                    if (/[𠮷𬶍]/u.test(line)) continue; // may be drawn in a font that the PDF has no names for
                    assert.ok(text.includes(solid(line)), `page ${i + 1}: ${line}`);
                }
            });
        }
    });

test("no line is wider than its box, on this machine's fonts", { timeout: 120_000 }, async t => {
    const { chromium } = await import("playwright-core");
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
    t.after(() => browser.close());
    const page = await browser.newPage();
    for (const report of [sample, seven]) {
        await page.goto(`file://${print("html", report)}`);
        const wide = await page.evaluate(() => [...document.querySelectorAll("p")].filter(line => {
            const range = document.createRange();
            range.selectNodeContents(line);
            const box = line.parentElement.getBoundingClientRect();
            const text = range.getBoundingClientRect();
            return text.width > box.width + 0.5 || text.bottom > box.bottom + 6;
        }).map(line => line.textContent));
        assert.deepEqual(wide, []);
    }
});

test("pages keep their fields where the sheets' margins are, and nothing is asked from anywhere", () => {
    const html = readFileSync(print("html", seven), "utf8");
    assert.doesNotMatch(html, /<(script|img|link|iframe|object)\b|https?:|url\(/);
    assert.match(html, /Content-Security-Policy/);
});
