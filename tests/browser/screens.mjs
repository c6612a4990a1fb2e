// node tests/browser/screens.mjs FOLDER    Pictures of the built page: each page with the sample, and 汇总, at usual sizes and scales.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Clerk, sample, tabs } from "./clerk.mjs";
import { idle, open } from "./lib.mjs";
import { units } from "./units.mjs";

const sizes = [{ width: 1366, height: 768 }, { width: 1920, height: 1080 }];
const scales = [1, 1.25, 1.5];

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("usage: node tests/browser/screens.mjs FOLDER");
mkdirSync(folder, { recursive: true });

for (const viewport of sizes)
    for (const deviceScaleFactor of scales) {
        const visit = await open("file", { context: { viewport, deviceScaleFactor } });
        const clerk = new Clerk(visit.page);
        const shoot = async name => {
            await idle(visit.page);
            await visit.page.screenshot({ path: join(folder, `${name}-${viewport.width}x${viewport.height}@${deviceScaleFactor}.png`) });
        };
        await shoot("start");
        await clerk.button("打开示例报告").click();
        await visit.page.getByRole("tab").first().waitFor();
        await visit.page.waitForTimeout(4500);    // the hint at the bottom goes by itself
        for (const [form, tab] of Object.entries(tabs)) {
            if (await visit.page.getByRole("tab", { name: tab, exact: true }).count() === 0) continue;    // the sample has none
            await clerk.form(tab);
            await shoot(form);
        }
        await visit.page.getByRole("button", { name: "自评：返回我的报告" }).click();
        await clerk.choose(...units(28));
        await visit.page.getByRole("button", { name: "汇总", exact: true }).click();
        await visit.page.getByRole("button", { name: /^株洲市.* 总分/ }).first().waitFor();
        await clerk.button("应交名单").click();
        await clerk.field("应交单位，每行一个").fill([sample.unit, ...units(31).map(({ text }) => JSON.parse(text).unit)].join("\n"));
        await clerk.button("确定").click();
        await visit.page.waitForTimeout(4500);
        await shoot("collection");
        await visit.close();
    }
