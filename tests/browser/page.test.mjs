// What holds for the page as a whole: it asks nobody for anything, costs nothing when idle, can be used by everybody, and says
// so when it cannot open.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Clerk, sample, tabs } from "./clerk.mjs";
import { frames, idle, open, places } from "./lib.mjs";

const axe = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

async function withSample(t, place) {
    const visit = await open(place);
    t.after(() => visit.close());
    const clerk = new Clerk(visit.page);
    await clerk.button("打开示例报告").click();
    await clerk.settled();
    return { visit, clerk };
}

for (const place of places) test(`nothing is asked for outside of the page's own place (${place})`, async t => {
    const { visit, clerk } = await withSample(t, place);
    await clerk.form(tabs.eval);
    await clerk.export();
    const own = place === "http" ? new URL(visit.address).origin + "/" : visit.address;
    const foreign = visit.requests.filter(address => !address.startsWith(own) && !/^(blob|data):/.test(address));
    assert.deepEqual(foreign, []);
    const refused = await visit.page.evaluate(() => new Promise(told => {
        document.addEventListener("securitypolicyviolation", event => told(event.effectiveDirective));
        fetch("https://example.invalid/").catch(() => {});
    }));
    assert.equal(refused, "connect-src");
});

test("Ctrl+F searches what was filled in, and leads to it", async t => {
    const { visit, clerk } = await withSample(t, "http");
    await clerk.form(tabs.base);
    await visit.page.keyboard.press("Control+f");
    await clerk.settled();
    await visit.page.keyboard.insertText("双述双评");
    await clerk.settled();
    await visit.page.getByRole("button", { name: /^自评表 › 质量指标 .*双述双评/ }).first().click();
    await clerk.settled();
    assert.match(await visit.page.evaluate(() => document.activeElement.value), /双述双评/);
});

test("an idle page draws nothing", async t => {
    const visit = await open("file");
    t.after(() => visit.close());
    const clerk = new Clerk(visit.page);
    await clerk.begin(sample);
    await clerk.form(tabs.base);
    await clerk.type("编制数", "20"); // the cell keeps the focus
    await clerk.saved();
    await idle(visit.page);
    const before = await frames(visit.page);
    await visit.page.waitForTimeout(5000); // this is the measurement
    assert.equal(await frames(visit.page), before);
});

test("axe finds nothing serious on any page", async t => {
    const visit = await open("file");
    t.after(() => visit.close());
    const clerk = new Clerk(visit.page);
    const check = async name => {
        await clerk.settled();
        await visit.page.evaluate(axe);
        const { violations } = await visit.page.evaluate(() => window.axe.run());
        const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
        assert.deepEqual(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`), [], name);
    };
    await check("start page");
    await clerk.button("新建报告").click();
    await check("dialog 新建报告");
    await visit.page.keyboard.press("Escape");
    await clerk.settled();
    await clerk.button("打开示例报告").click();
    for (const tab of Object.keys(sample.forms).map(form => tabs[form])) {
        await clerk.form(tab);
        await check(tab);
    }
    await clerk.button("导出").click();
    await check("menu 导出");
});

const failures = [
    ["WebAssembly is missing", [], () => { delete window.WebAssembly; }, "这个浏览器打不开自评"],
    ["nothing can be drawn", [], () => { const context = HTMLCanvasElement.prototype.getContext;
        HTMLCanvasElement.prototype.getContext = function (...kind) { return this.id ? null : context.apply(this, kind); };
    }, "浏览器不能显示图形"],
];
for (const [what, args, script, title] of failures) test(`the page says in Chinese that ${what}`, async t => {
    const visit = await open("file", { args, waits: false });
    t.after(() => visit.close());
    if (script) {
        await visit.context.addInitScript(script);
        await visit.page.reload();
    }
    await visit.page.getByRole("heading", { name: title }).waitFor();
    await visit.page.getByText("没有丢失").waitFor();
});
