// Nothing that was typed is lost: not by a crash, not to a second window, not when the browser has no space or forbids storage.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Clerk, sample, tabs } from "./clerk.mjs";
import { crash, open, places, ready } from "./lib.mjs";

const label = "厉行节约保障措施";

async function begun(t, place) {
    const visit = await open(place);
    t.after(() => visit.close());
    const clerk = new Clerk(visit.page);
    await clerk.begin(sample);
    await clerk.form(tabs.base);
    return { visit, clerk };
}

for (const place of places) test(`a crash while typing takes at most the last second (${place})`, async t => {
    const { visit, clerk } = await begun(t, place);
    await clerk.enter(label);
    const typed = []; // when each character was in the field
    for (let i = 0; i < 40; ++i) {
        await visit.page.keyboard.insertText(String(i % 10));
        typed.push(Date.now());
        await clerk.settled();
    }
    await crash(visit.page);
    const gone = Date.now();
    const again = new Clerk(await visit.another());
    await again.reopen(sample.unit);
    await again.form(tabs.base);
    const kept = await again.value(label);
    const firstLost = typed[kept.length] ?? gone;
    assert.ok("0123456789".repeat(4).startsWith(kept), kept);
    assert.ok(gone - firstLost <= 1200, `lost what was typed ${gone - firstLost} ms before the crash`);
});

test("a second window reads what the first one writes, and may take over", async t => {
    const { visit, clerk } = await begun(t, "http");
    await clerk.type(label, "第一个窗口写的");
    await clerk.saved();
    const second = new Clerk(await visit.another());
    await second.reopen(sample.unit);
    await second.form(tabs.base);
    await second.notice("另一个窗口").waitFor();
    assert.equal(await second.value(label), "第一个窗口写的");
    assert.equal(await (await second.reach(second.field(label))).isEditable(), false);

    await clerk.type("填表人", "张三");
    await clerk.saved();
    await second.button("在此窗口编辑").click();
    await second.settled();
    await second.form(tabs.base);
    assert.equal(await second.value("填表人"), "张三");
    await second.type("联系电话", "0731-12345678");
    await second.saved();
    assert.equal(await (await clerk.reach(clerk.field(label))).isEditable(), false);
    await clerk.reach(clerk.field("联系电话"));
    await clerk.page.waitForFunction(text => [...document.querySelectorAll("#dom input")].some(field => field.value === text), // it is told
        "0731-12345678", { polling: 50 });

    await second.page.close(); // and the pen is free
    await clerk.notice("另一个窗口").waitFor({ state: "detached" });
    await clerk.type("填表人", "李四");
    await clerk.saved();

    const third = new Clerk(await visit.another()); // takes it from the one that had it back, which takes it once more
    await third.reopen(sample.unit);
    await third.button("在此窗口编辑").click();
    await clerk.notice("另一个窗口").waitFor();
    await clerk.button("在此窗口编辑").click();
    await third.notice("另一个窗口").waitFor();
    await clerk.notice("另一个窗口").waitFor({ state: "detached" });
    await clerk.type("填表人", "王五");
    await clerk.saved();
});

for (const place of places) test(`an older version is taken back, to be edited; none changes its name (${place})`, async t => {
    const { visit, clerk } = await begun(t, place);
    const versions = async () => {
        await clerk.button("更多").click();
        await visit.page.getByRole("menuitem", { name: "历史版本" }).click();
        await clerk.button("关闭").waitFor();
    };
    await clerk.type(label, "导出时的内容");
    await clerk.export();
    await clerk.button("自评：返回我的报告").click();
    await clerk.reopen(sample.unit);
    await versions();
    const exported = visit.page.locator("#dom").getByRole("button", { name: /^恢复 第1版 导出草稿/ });
    await exported.waitFor();
    assert.equal(await visit.page.locator("#dom").getByRole("button", { name: /^恢复 / }).count(), 1);
    await clerk.button("关闭").click();
    await clerk.form(tabs.base);
    await clerk.type(label, "后来的内容");
    await clerk.saved();
    await versions();
    await exported.click();
    await clerk.form(tabs.base);
    assert.equal(await clerk.value(label), "导出时的内容");
    await clerk.type("填表人", "张三");
    await clerk.saved();
    assert.equal(await clerk.notice("另一个窗口").count(), 0);
});

test("without space the report is still typed, and exported", async t => {
    const { visit, clerk } = await begun(t, "file");
    await clerk.saved();
    await visit.page.evaluate(() => {
        for (let size = 1 << 22; size > 0; size >>= 1)
            for (let i = 0; ; ++i) try { localStorage.setItem(`other/${size}/${i}`, "x".repeat(size)); } catch { break; }
    });
    await clerk.type(label, "厉行节约");
    await clerk.notice("空间已满").waitFor();
    await clerk.type("填表人", "张三");
    const { text } = await clerk.export();
    assert.match(text, /厉行节约/);
    assert.match(text, /张三/);

    await visit.page.evaluate(() => localStorage.removeItem("other/4194304/0"));
    await clerk.type("联系电话", "0731-12345678");
    await clerk.saved();
});

test("where storage is forbidden the report is still typed, and exported", async t => {
    const visit = await open("file");
    t.after(() => visit.close());
    await visit.context.addInitScript(() => Object.defineProperty(window, "localStorage", {
        get() { throw new DOMException("forbidden", "SecurityError"); },
    }));
    await visit.page.reload();
    await ready(visit.page);
    const clerk = new Clerk(visit.page);
    await clerk.begin(sample);
    await clerk.notice("不允许").waitFor();
    await clerk.form(tabs.base);
    await clerk.type(label, "厉行节约");
    assert.match((await clerk.export()).text, /厉行节约/);
});

test("where nothing can be kept in IndexedDB, a version that is lost is told", async t => {
    const visit = await open("http");
    t.after(() => visit.close());
    await visit.context.addInitScript(() => { IDBFactory.prototype.open = () => { throw new DOMException("forbidden", "SecurityError"); }; });
    await visit.page.reload();
    await ready(visit.page);
    const clerk = new Clerk(visit.page);
    await clerk.begin(sample);
    await clerk.form(tabs.base);
    await clerk.type(label, "厉行节约");
    await clerk.export(); // keeps what left the house
    await clerk.notice("存不下历史版本").waitFor();
});
