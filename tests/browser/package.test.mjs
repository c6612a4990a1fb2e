// A report is printed, proved by files, packed and opened elsewhere; the code on its pages tells which version they show.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Clerk, sample } from "./clerk.mjs";
import { open, places } from "./lib.mjs";

const proof = { name: "签到表.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 签到") };

// The entries of a ZIP that compresses nothing: [[name, bytes], …].
function entries(zip) {
    const found = [];
    for (let at = 0; zip.readUInt32LE(at) === 0x04034b50; ) {
        const size = zip.readUInt32LE(at + 18), name = zip.readUInt16LE(at + 26), begin = at + 30 + name + zip.readUInt16LE(at + 28);
        found.push([zip.toString("utf8", at + 30, at + 30 + name), zip.subarray(begin, begin + size)]);
        at = begin + size;
    }
    return found;
}

async function bytesOf(download) {
    const parts = [];
    for await (const part of await download.createReadStream()) parts.push(part);
    return Buffer.concat(parts);
}

for (const place of places) test(`evidence is packed with the report and checked where it is opened (${place})`, { timeout: 240_000 }, async t => {
    const visit = await open(place);
    t.after(() => visit.close());
    const { page } = visit, clerk = new Clerk(page);
    await clerk.button("打开示例报告").click();
    await page.getByRole("tab", { name: "自评表", exact: true }).click();
    await clerk.settled();
    await (await clerk.reach(clerk.button("党务干部培训 行操作"))).click();
    await page.getByRole("menuitem", { name: "佐证材料…" }).click();
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), clerk.button("添加文件").click()]);
    await chooser.setFiles([proof]);
    await page.locator('#dom [aria-label="移除 签到表.pdf"]').waitFor();
    await clerk.button("关闭").click();

    await clerk.button("导出").click();
    await page.getByRole("menuitem", { name: "打包…" }).click();
    await clerk.settled();
    const [download] = await Promise.all([page.waitForEvent("download"), clerk.button("打包").click()]);
    assert.match(download.suggestedFilename(), /^中共株洲市直属机关工作委员会_2023_.*\.zip$/);
    const zip = await bytesOf(download), packed = entries(zip);
    assert.deepEqual(packed.map(([name]) => name.replace(/^.*\./, "")), ["json", "docx", "xlsx", "pdf"]);
    assert.deepEqual(packed[3][1], proof.buffer);
    const report = JSON.parse(packed[0][1]);
    assert.equal(report.unit, sample.unit);
    assert.deepEqual(report.evidence.map(({ indicator, name, size }) => ({ indicator: indicator.split("/")[0], name, size })),
        [{ indicator: "eval", name: proof.name, size: proof.buffer.length }]);

    const bureau = await open(place);
    t.after(() => bureau.close());
    const reviewer = new Clerk(bureau.page);
    const bring = async (name, buffer) => {
        const [files] = await Promise.all([bureau.page.waitForEvent("filechooser"), reviewer.button("打开文件").click()]);
        await files.setFiles([{ name, mimeType: "application/zip", buffer }]);
    };
    await bring("包.zip", zip);
    await bureau.page.waitForFunction(() => document.getElementById("live").textContent.includes("1 份佐证材料与登记一致"));
    const damaged = Buffer.from(zip);
    damaged[zip.indexOf("%PDF-1.7")] ^= 1;
    await reviewer.button("自评：返回我的报告").click();
    await reviewer.settled();
    await bring("坏包.zip", damaged);
    await reviewer.notice("压缩包不完整或已损坏").waitFor();
    assert.deepEqual([...visit.errors, ...bureau.errors], []);
});

test("a report is printed from a frame of its own, and the code on its pages is recognised", { timeout: 120_000 }, async t => {
    const visit = await open("http");
    t.after(() => visit.close());
    const { page } = visit, clerk = new Clerk(page);
    await clerk.button("打开示例报告").click();
    await page.getByRole("tab", { name: "自评表", exact: true }).click();
    await page.evaluate(() => {
        globalThis.printed = [];
        new MutationObserver(changes => changes.flatMap(change => [...change.addedNodes])
            .filter(node => node.className === "press").forEach(node => printed.push(node.srcdoc))).observe(document.body, { childList: true });
    });
    await clerk.button("预览打印").click();
    await page.locator("#paper").contentFrame().locator("section").first().waitFor();
    await clerk.button("打印").click();
    const html = await (await page.waitForFunction(() => printed[0])).jsonValue();
    assert.match(html, /620\.99/);
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(html)[0];

    await clerk.button("自评：返回我的报告").click();
    await clerk.type("核对码", code.toLowerCase().replaceAll("-", " "));
    await clerk.notice(`与“${sample.unit} 2023年度”现在的内容一致`).waitFor();
    await clerk.button("打开这份报告").click();
    await clerk.settled();
    await page.getByRole("tab", { name: "附件2 基础数据表" }).click();
    await clerk.type("填表人", "张三");
    await clerk.saved();
    await clerk.button("自评：返回我的报告").click();
    await clerk.type("核对码", code);
    await clerk.notice("此后内容已有改动").waitFor();
    assert.deepEqual(visit.errors, []);
});
