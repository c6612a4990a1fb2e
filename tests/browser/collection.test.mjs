// 汇总 in a browser: by keyboard, for a screen reader, beside another window, without a network; its figures are those of the files.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Clerk, sample } from "./clerk.mjs";
import { frames, idle, open, places } from "./lib.mjs";
import { units } from "./units.mjs";

const axe = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const count = 12;

const caption = (clerk, text) => clerk.notice(new RegExp(`^${text}$`)).waitFor();

async function collected(t, place) {
    const visit = await open(place);
    t.after(() => visit.close());
    const clerk = new Clerk(visit.page);
    await clerk.choose(...units(count));
    await visit.page.waitForFunction(wanted => Object.keys(localStorage).filter(key => /^ziping\/draft\//.test(key)).length >= wanted, count);
    await clerk.button("汇总").click();
    await caption(clerk, `${count} 份报告`);
    return { visit, clerk };
}

for (const place of places) test(`the figures are those of the files (${place})`, async t => {
    const { visit, clerk } = await collected(t, place);
    const files = units(count).map(({ text }) => JSON.parse(text));
    const total = key => files.reduce((sum, { forms }) => sum + Number(forms.eval.funding.total[key]), 0);
    const name = await visit.page.locator("#dom").getByText(/^全年预算 /).innerText();
    assert.equal(name.replaceAll(",", ""), `全年预算 ${total("budget").toFixed(2)} 万元`);
    await visit.page.locator("#dom").getByText(`预算执行率 ${(total("executed") / total("budget") * 100).toFixed(2)}%`).waitFor();
    const spent = files.filter(({ forms }) => Number(forms.eval.funding.total.rate.slice(0, -1)) >= 100).length;
    await clerk.button(`预算执行率 100% 及以上：${spent} 份`).click();
    await caption(clerk, `${spent} 份报告：执行率 100% 及以上`);
    const download = visit.page.waitForEvent("download");
    await clerk.button("导出汇总表").click();
    const lines = readFileSync(await (await download).path(), "utf8").trim().split("\r\n");
    assert.equal(lines.length, spent + 2);
});

test("units stand in the order of their pinyin; one report leads to the next", async t => {
    const { visit, clerk } = await collected(t, "file");
    await clerk.button("按单位排序").click();
    await clerk.settled();
    const first = await visit.page.locator("#dom > button").evaluateAll(buttons => buttons.filter(({ ariaLabel }) => /^株洲市/.test(ariaLabel))
        .sort((a, b) => a.getBoundingClientRect().y - b.getBoundingClientRect().y).slice(0, 3).map(({ ariaLabel }) => ariaLabel.split(" ")[0]));
    assert.deepEqual(first, ["株洲市残疾人联合会", "株洲市档案馆", "株洲市发展和改革委员会"]);
    await clerk.button(/^株洲市残疾人联合会 /).click();
    await clerk.button("下一份").click();
    await visit.page.locator("#dom").getByText("2023年度 株洲市档案馆").waitFor();
});

test("axe finds nothing serious in 汇总, and it comes to rest", async t => {
    const { visit } = await collected(t, "file");
    await idle(visit.page);
    await visit.page.evaluate(axe);
    const { violations } = await visit.page.evaluate(() => window.axe.run());
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    assert.deepEqual(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`), []);
    const before = await frames(visit.page);
    await visit.page.waitForTimeout(1000); // this is the measurement
    assert.equal(await frames(visit.page), before);
});

test("汇总 is used with the keyboard alone: sorted, narrowed down, a report opened and left", async t => {
    const { visit, clerk } = await collected(t, "http");
    const { page } = visit;
    const focus = () => page.evaluate(() => document.activeElement.ariaLabel);
    const tabTo = async wanted => {
        for (let i = 0; i < 60 && !wanted.test(await focus() ?? ""); ++i) {
            await page.keyboard.press("Tab");
            await clerk.settled();
        }
        assert.match(await focus(), wanted);
    };
    assert.equal(await focus(), "查找单位");
    await page.keyboard.insertText("联合会");
    await caption(clerk, "4 份报告，单位名称含“联合会”");
    await tabTo(/^按总分排序/);
    await page.keyboard.press("Enter");
    await clerk.settled();
    await tabTo(/^株洲市.*联合会 /);
    const first = await focus();
    await page.keyboard.press("ArrowDown");
    await clerk.settled();
    const second = await focus();
    assert.notEqual(second, first);
    await page.keyboard.press("Enter");
    await clerk.button("自评：返回汇总").waitFor();
    await clerk.button("自评：返回汇总").press("Enter");
    await caption(clerk, "4 份报告，单位名称含“联合会”");
    assert.equal(await focus(), second);
    await page.keyboard.press("Escape"); // the search
    await caption(clerk, `${count} 份报告`);
    await page.keyboard.press("Escape");
    await clerk.button("新建报告").waitFor();
});

test("what another window changes shows, also without a network", async t => {
    const { visit } = await collected(t, "http");
    const other = await visit.another();
    await visit.context.setOffline(true);
    const clerk = new Clerk(other);
    await clerk.begin({ unit: "株洲市新单位", year: sample.year });
    await clerk.saved();
    await visit.page.bringToFront();
    await caption(new Clerk(visit.page), `${count + 1} 份报告`);
    await visit.page.getByRole("textbox", { name: "查找单位" }).fill("新单位");
    await visit.page.getByRole("button", { name: /^株洲市新单位 .*没有总分/ }).waitFor();
    assert.deepEqual(visit.errors, []);
});
