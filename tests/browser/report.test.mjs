// The whole way of a report: typed into an empty form, saved, exported, opened again. Hosted and as a file.
import assert from "node:assert/strict";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import { answers, asset, Clerk, indicators, sample, tabs, typedAnswers } from "./clerk.mjs";
import { compose, open, paste, places, ready } from "./lib.mjs";

// What the panel must say of the real report's 附件2 and 自评表: rule → how often.
const known = { R01: 2, R12: 1, R13: 1, R15: 26, R29: 2, R31: 2, R37: 1, R38: 2, R44: 1, R47: 1, R53: 2, R54: 1, R57: 1 };

const fits = new Ajv({ strict: false, validateFormats: false }).compile(asset("schema/report.schema.json"));

async function fillBase(clerk) {
    await clerk.form(tabs.base);
    for (const { label, text } of answers("base")) {
        if (label === "厉行节约保障措施") {
            await clerk.enter(label);
            await compose(clerk.page, ["l", "li", "li xing", "li'xing'jie'yue"], text);
        } else if (label.startsWith("三公经费 ")) {
            if (label !== "三公经费 2022年决算数") continue; // came with the paste
            await clerk.enter(label);
            await paste(clerk.page, "1.32\t2.77\t2.77\n");
        } else {
            await clerk.type(label, text);
        }
        await clerk.settled();
    }
}

async function fillEval(clerk) {
    await clerk.form(tabs.eval);
    for (const { label, text } of answers("eval")) await clerk.type(label, text);
    await clerk.typeIndicators(indicators());
}

for (const place of places) test(`the real report, typed into an empty form (${place})`, { timeout: 600_000 }, async t => {
    const visit = await open(place);
    t.after(() => visit.close());
    const clerk = new Clerk(visit.page);
    let file;

    await t.test("附件2 and 自评表 take what is typed, pasted and composed", async () => {
        await clerk.begin(sample);
        await fillBase(clerk);
        await fillEval(clerk);
        assert.equal(await clerk.total(), "总分 100 等级 优");
    });
    await t.test("its contradictions are named", async () => {
        const findings = await clerk.findings();
        for (const [rule, count] of Object.entries(known))
            assert.equal(findings.filter(finding => finding.rule === rule).length, count, rule);
        const weights = findings.filter(({ rule }) => rule === "R01").map(({ message }) => message);
        assert.match(weights[0], /产出指标分值合计 65 分，应为 50 分/);
        assert.match(weights[1], /效益指标分值合计 15 分，应为 30 分/);
    });
    await t.test("it is there after a reload", async () => {
        await clerk.saved();
        await visit.page.reload();
        await ready(visit.page);
        await clerk.reopen(sample.unit);
        assert.equal(await clerk.total(), "总分 100 等级 优");
        await clerk.form(tabs.base);
        assert.equal(await clerk.value("厉行节约保障措施"), sample.forms.base.measures.thrift.value);
        assert.equal(await clerk.value("三公经费 2023年决算数"), "2.77");
    });
    await t.test("the exported file fits the schema and holds the report's values", async () => {
        file = await clerk.export();
        const report = JSON.parse(file.text);
        assert.ok(fits(report), JSON.stringify(fits.errors));
        assert.deepEqual(typedAnswers(report), typedAnswers(sample));
        assert.match(file.name, /^中共株洲市直属机关工作委员会_2023_.*_第1版_\d{8}\.json$/);
    });
    await t.test("opened elsewhere and exported again it is the same, byte for byte", async t => {
        const other = await open(place);
        t.after(() => other.close());
        const colleague = new Clerk(other.page);
        await colleague.open(file);
        assert.equal(await colleague.total(), "总分 100 等级 优");
        assert.deepEqual(await colleague.export(), file);
    });
    if (place === "http") await t.test("without a network it opens, takes more, and exports", async () => {
        await visit.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
        await visit.context.setOffline(true);
        await visit.page.reload();
        await ready(visit.page);
        await clerk.reopen(sample.unit);
        await clerk.form(tabs.base);
        await clerk.type("填表人", "张三");
        assert.match((await clerk.export()).text, /"张三"/);
    });
    assert.deepEqual(visit.errors, []);
});
