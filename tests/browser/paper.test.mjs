// Paper in the page: the preview beside the form, and Word and Excel files, on http and by double-click.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Clerk } from "./clerk.mjs";
import { open, places } from "./lib.mjs";

for (const place of places) test(`the preview shows the report's pages, and Word and Excel are saved (${place})`, async t => {
    const visit = await open(place);
    t.after(() => visit.close());
    const clerk = new Clerk(visit.page);
    await clerk.button("打开示例报告").click();
    await clerk.settled();
    await clerk.button("预览打印").click();
    const paper = visit.page.frameLocator("#paper");
    await paper.locator("section").first().waitFor();
    await clerk.button("全部").click();
    await paper.getByText("620.99").first().waitFor();
    assert.ok(await paper.locator("section").count() > 5);

    for (const [item, ending] of [["导出 Word", "docx"], ["导出 Excel", "xlsx"]]) {
        await clerk.button("导出").click();
        const [saved] = await Promise.all([
            visit.page.waitForEvent("download"), visit.page.getByRole("menuitem", { name: item }).click(),
        ]);
        assert.match(saved.suggestedFilename(), new RegExp(`_2023_.*\\.${ending}$`));
        assert.equal(readFileSync(await saved.path()).subarray(0, 2).toString(), "PK");
    }
});
