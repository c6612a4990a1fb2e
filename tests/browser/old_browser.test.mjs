// Chromium 88, the oldest browser promised, with the file opened by double-click: begin, type, come back, export.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { openOld } from "./chromium88.mjs";
import { tabs, typedAnswers } from "./clerk.mjs";

const unit = "市直机关工委";

test("Chromium 88 starts the file, keeps what is typed, and exports it", { timeout: 180_000 }, async t => {
    const visit = await openOld();
    t.after(() => visit.close());
    const downloads = mkdtempSync(join(tmpdir(), "ziping-"));
    t.after(() => rmSync(downloads, { recursive: true }));
    const says = text => visit.until(`document.getElementById("dom").textContent.includes(${JSON.stringify(text)}) || null`);

    await visit.click("button", "新建报告");
    await visit.choose("模板", "zhuzhou-2023/1");
    await visit.fill("部门（单位）名称", unit);
    await visit.click("button", "开始填写");
    await visit.click("tab", tabs.base);
    await visit.fill("编制数", "20");
    await visit.fill("三公经费 2023年决算数", "2.77");
    await says("正在保存");
    await says("已保存");

    const address = await visit.evaluate("location.href");
    await visit.send("Page.navigate", { url: address });
    await visit.click("button", unit);
    await visit.click("tab", tabs.base);
    assert.equal(await visit.until(`document.querySelector('[aria-label="三公经费 2023年决算数"]')?.value`), "2.77");

    await visit.send("Page.setDownloadBehavior", { behavior: "allow", downloadPath: downloads });
    await visit.click("button", "导出");
    await visit.click("menuitem", "导出草稿");
    const name = await until(() => readdirSync(downloads).find(file => file.endsWith(".json")));
    const report = JSON.parse(readFileSync(join(downloads, name), "utf8"));
    assert.equal(report.unit, unit);
    assert.deepEqual(typedAnswers(report, ["base"]).answers, [[
        { label: "编制数", text: "20" }, { label: "三公经费 2023年决算数", text: "2.77" },
    ]]);
    // A word of the Content-Security-Policy that is younger than this browser, which says that it passes it over.
    assert.deepEqual(visit.log.filter(line => !line.includes("'wasm-unsafe-eval'")), []);
});

async function until(ask, patience = 10_000) {
    for (const end = Date.now() + patience; Date.now() < end; await new Promise(done => setTimeout(done, 50))) {
        const answer = ask();
        if (answer) return answer;
    }
    throw new Error(`never came true: ${ask}`);
}
