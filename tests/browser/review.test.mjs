// A bureau reviews a submitted file and returns it; the department answers and goes on.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import { sealed } from "../canonical.mjs";
import { asset, Clerk, tabs } from "./clerk.mjs";
import { compose, idle, open, places } from "./lib.mjs";

const fits = new Ajv({ strict: false, validateFormats: false }).compile(asset("schema/report.schema.json"));
const opinionOf = /^审核意见：自评表 › .* › 实际完成值$/;

// The sample as a department hands it over.
function submitted() {
    const report = asset("samples/zhuzhou-2023.json");
    return JSON.stringify(sealed({ ...report, status: "submitted", saved_at: "2024-03-15T10:00:00+08:00" }));
}

test("what the program found stands in the field of the opinion, and what is typed comes behind it", async t => {
    const visit = await open("file");
    t.after(() => visit.close());
    const reviewer = new Clerk(visit.page);
    await reviewer.open({ name: "报送.json", text: submitted() });
    await reviewer.button("审核").click();
    await reviewer.button(/^自评报告 › 九、/).click();
    await reviewer.button("写入审核意见").click();
    const field = visit.page.getByLabel(/^审核意见：自评报告 › 九、/);
    await visit.page.waitForFunction(() => document.activeElement?.ariaLabel?.startsWith("审核意见："));
    const written = await field.inputValue();
    assert.match(written, /为空：请填写。$/);
    await visit.page.keyboard.press("End");
    await visit.page.keyboard.insertText("请在三日内补齐");
    assert.equal(await field.inputValue(), `${written}请在三日内补齐`);
    await reviewer.button(new RegExp("审核意见：.*请在三日内补齐$")).first().waitFor();
});

for (const place of places) test(`opinions go to the department and are answered there (${place})`, async t => {
    const bureau = await open(place), department = await open(place);
    t.after(() => Promise.all([bureau.close(), department.close()]));
    const reviewer = new Clerk(bureau.page), clerk = new Clerk(department.page);
    await reviewer.open({ name: "报送.json", text: submitted() });
    await reviewer.button("审核").click();
    await reviewer.form(tabs.eval);
    const cell = await reviewer.reach(reviewer.field("党务干部培训 实际完成值"));
    await cell.click();
    await bureau.page.keyboard.insertText("103人次");
    const opinion = bureau.page.getByLabel(opinionOf);
    await opinion.click();
    await compose(bureau.page, ["q", "qing", "qing tian"], "请填写实际人次");
    const download = bureau.page.waitForEvent("download");
    await reviewer.button("退回修改").click();
    const returned = await download, text = readFileSync(await returned.path(), "utf8"), report = JSON.parse(text);
    assert.match(returned.suggestedFilename(), /_退回\.json$/);
    assert.ok(fits(report), JSON.stringify(fits.errors));
    assert.equal(report.status, "returned");
    assert.deepEqual(report.opinions, [{ path: "eval/indicators/r1/actual", text: "请填写实际人次" }]);
    assert.deepEqual(report.forms, JSON.parse(submitted()).forms); // nothing that was typed while reviewing
    await reviewer.button("导出").click();
    const sheet = bureau.page.waitForEvent("download");
    await bureau.page.getByRole("menuitem", { name: "导出审核意见单" }).click();
    assert.match((await sheet).suggestedFilename(), /_审核意见单\.docx$/);

    await clerk.open({ name: "退回.json", text });
    await clerk.button("修改并答复").click();
    const first = department.page.locator("#dom").getByRole("button", { name: /审核意见：请填写实际人次$/ });
    await first.click();
    await department.page.waitForFunction(() => document.activeElement?.ariaLabel === "党务干部培训 实际完成值");
    await department.page.keyboard.insertText("103人次");
    const answer = department.page.getByLabel(/^答复：.*审核意见：请填写实际人次$/);
    await answer.click();
    await compose(department.page, ["y", "yi"], "已填写");
    await department.page.keyboard.press("Tab");
    await idle(department.page);
    assert.notEqual(await department.page.evaluate(() => document.activeElement?.tagName), "BODY"); // the focus has a place
    const file = JSON.parse((await clerk.export()).text);
    assert.equal(file.revision, report.revision + 1);
    assert.deepEqual(file.remarks.at(-1), { rule: "R00", path: "eval/indicators/r1/actual", found: "请填写实际人次", reason: "已填写" });
    assert.deepEqual([...bureau.errors, ...department.errors], []);
});
