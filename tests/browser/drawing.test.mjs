// The same picture on every machine: with a GPU, without one, and where the browser falsifies what is read from a canvas.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Clerk } from "./clerk.mjs";
import { idle, open, ready } from "./lib.mjs";

// The start page with the dialog 新建报告 open: text in several sizes, round corners, icons, a scrim.
async function picture(t, { args, script } = {}) {
    const visit = await open("file", { args, waits: false });
    t.after(() => visit.close());
    if (script) {
        await visit.context.addInitScript(script);
        await visit.page.reload();
    }
    await ready(visit.page);
    const clerk = new Clerk(visit.page);
    await clerk.button("新建报告").click();
    await idle(visit.page);
    return { visit, clerk, png: await visit.page.screenshot() };
}

// By how many of 255 steps two pictures differ on average, and in how many of 1 000 pixels they clearly do.
const difference = (page, pngs) => page.evaluate(async sources => {
    const [a, b] = await Promise.all(sources.map(async source => {
        const image = new Image();
        image.src = `data:image/png;base64,${source}`;
        await image.decode();
        const context = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height }).getContext("2d");
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
    }));
    let sum = 0, clearly = 0;
    for (let i = 0; i < a.length; ++i) {
        const step = Math.abs(a[i] - b[i]);
        sum += step;
        if (step > 64) ++clearly;
    }
    return { mean: sum / a.length, clearly: 1000 * clearly / a.length };
}, pngs.map(png => png.toString("base64")));

test("without a GPU the page looks the same and takes what is typed", async t => {
    const usual = await picture(t);
    const { visit, clerk, png } = await picture(t, { args: ["--disable-3d-apis"] });
    const { mean, clearly } = await difference(usual.visit.page, [usual.png, png]);
    assert.ok(mean < 0.2 && clearly < 1, `mean ${mean}, clearly ${clearly} ‰`);
    await clerk.type("部门（单位）名称", "市直机关工委");
    await clerk.button("开始填写").click();
    await clerk.notice("已保存").waitFor();
    assert.deepEqual(visit.errors, []);
});

test("where a canvas cannot be read the text is drawn all the same", async t => {
    const usual = await picture(t);
    const { png } = await picture(t, {
        script: () => {
            const read = CanvasRenderingContext2D.prototype.getImageData;
            CanvasRenderingContext2D.prototype.getImageData = function (...area) {
                const image = read.apply(this, area);
                crypto.getRandomValues(image.data.subarray(0, 65536));
                return image;
            };
        },
    });
    assert.ok(png.equals(usual.png), "another picture");
});

for (const kind of ["webgl2", "webgl"])
    test(`a GPU that resets leaves nothing out (${kind})`, async t => {
        const { visit, png } = await picture(t, {
            script: `{
                const kinds = HTMLCanvasElement.prototype.getContext;
                HTMLCanvasElement.prototype.getContext = function (kind, settings) {
                    return kind === "webgl2" && "${kind}" === "webgl" ? null : kinds.call(this, kind, settings);
                };
            }`,
        });
        await visit.page.evaluate(async kind => {
            const canvas = document.querySelector("canvas");
            const happens = name => new Promise(done => canvas.addEventListener(name, done, { once: true }));
            const reset = canvas.getContext(kind).getExtension("WEBGL_lose_context");
            const lost = happens("webglcontextlost"), restored = happens("webglcontextrestored");
            reset.loseContext();
            await lost;
            await new Promise(done => setTimeout(done)); // it cannot come back while its loss is being told
            reset.restoreContext();
            await restored;
        }, kind);
        await idle(visit.page);
        assert.ok((await visit.page.screenshot()).equals(png), "another picture");
        assert.deepEqual(visit.errors, []);
    });
