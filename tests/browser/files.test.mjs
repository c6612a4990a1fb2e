// What the page does with files, chosen on a page that has loaded nothing but its start; and what goes into a text at its caret.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { asset, Clerk, sample, tabs, template } from "./clerk.mjs";
import { open, places, ready } from "./lib.mjs";

const file = (name, content) => ({ name, text: typeof content === "string" ? content : JSON.stringify(content) });
const read = path => readFileSync(new URL(`../../assets/${path}`, import.meta.url), "utf8");

for (const place of places) test(`several files: each report is in the list, each warning stays (${place})`, async t => {
    const visit = await open(place);
    t.after(() => visit.close());
    const clerk = new Clerk(visit.page);
    const other = { ...asset("samples/zhuzhou-2023.json"), id: "another", unit: "株洲市妇女联合会" };
    await clerk.choose(file("a.json", read("samples/zhuzhou-2023.json")), file("b.json", other), file("c.json", "不是报告"));
    await clerk.button(`删除 ${sample.unit}`).waitFor();
    await clerk.button("删除 株洲市妇女联合会").waitFor();
    await clerk.notice("打不开“c.json”").waitFor();
    await clerk.notice("“b.json”在导出以后被改动过").waitFor();

    await clerk.button("汇总").click();
    await visit.page.getByRole("button", { name: /^株洲市妇女联合会 2023年度 草稿 总分100 优 .*文件被改动$/ }).waitFor();
    const download = visit.page.waitForEvent("download");
    await clerk.button("导出汇总表").click();
    const table = readFileSync(await (await download).path(), "utf8");
    assert.match(table, /\r\n株洲市妇女联合会,2023,\d+,草稿,100,优,.*,导出后被改动,/);
    assert.match(table, /\r\n合计（总分为平均）,.*共 2 份：优 2 份/);
});

test("a template file cannot stand in for a shipped one", async t => {
    const visit = await open("http");
    t.after(() => visit.close());
    const clerk = new Clerk(visit.page);
    await clerk.choose(file("t.json", { ...template, title: "改过的模板" }));
    await clerk.notice("已有同一编号、同一版本而内容不同的模板").waitFor();
    await clerk.choose(file("t.json", read("templates/zhuzhou-2023.json")));
    await clerk.notice("已加入模板").waitFor();
    await visit.page.reload(); // it was kept, and is read before anything else is loaded
    await ready(visit.page);
    await clerk.button("新建报告").waitFor();
});

test("a live value goes into any section, at the caret", async t => {
    const visit = await open("file");
    t.after(() => visit.close());
    const clerk = new Clerk(visit.page);
    await clerk.begin(sample);
    await clerk.form(tabs.narrative);
    const links = await visit.page.locator("#dom").getByRole("button", { name: /^插入数据：/ }).count();
    assert.ok(links > 0);
    const sections = template.forms.find(form => form.id === "narrative").blocks.find(block => block.kind === "outline").rows
        .filter(row => !row.heading && !row.same_as);
    for (const { label } of sections) {
        await clerk.type(label, "支出");
        const field = await clerk.reach(clerk.field(label));
        await field.press("End");
        await (await clerk.reach(clerk.button(`插入数据：${label}`))).click();
        await visit.page.locator("#dom").getByRole("menuitem").first().click();
        await visit.page.waitForFunction(() => /^支出〔.+〕$/.test(document.activeElement?.value ?? ""));
    }
});
