// The oldest browser ziping promises, opening the single file as a double-click does: a few gestures in place of Playwright's.
//
//     const visit = await openOld();
//     await visit.click("button", "新建报告");                             what a person sees, by role and name
//     await visit.fill("三公经费 2023年决算数", "2.77");
//     await visit.evaluate("document.title");                             any expression
//     visit.log                                                           console and errors
//     await visit.close();
//
// The mouse is a real one (events at a place on the screen), and so is typing (Input.insertText).
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { oldChromium } from "../../scripts/old_chromium.mjs";

const built = process.env.ZIPING_WEB ?? fileURLToPath(new URL("../../build/web", import.meta.url));
const patience = 10_000; // milliseconds

const tags = { button: "button", textbox: "input,textarea", tab: "[role=tab]", menuitem: "[role=menuitem]", checkbox: "[type=checkbox]" };

export async function openOld(address = pathToFileURL(join(built, "ziping.html")).href) {
    const browser = await oldChromium();
    let page;

    // Asks until the page says something else than undefined or null.
    async function until(expression) {
        for (const end = Date.now() + patience; Date.now() < end; ) {
            const value = await page.evaluate(expression);
            if (value !== undefined && value !== null) return value;
            await new Promise(done => setTimeout(done, 50));
        }
        throw new Error(`never came true: ${expression}\n${page.log.join("\n")}`);
    }
    const visit = {
        get log() { return page.log; },
        send: (method, params) => page.send(method, params),
        evaluate: expression => page.evaluate(expression),
        until,
        async load() {
            page = await browser.open(address);
            await until("performance.getEntriesByName('ziping:ready')[0]?.startTime");
        },
        async click(role, name) {
            const place = await until(`(() => {
                const found = [...document.querySelectorAll(${JSON.stringify(tags[role])})]
                    .find(element => element.getAttribute("aria-label")?.includes(${JSON.stringify(name)}));
                const box = found?.getBoundingClientRect();
                return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
            })()`);
            for (const type of ["mouseMoved", "mousePressed", "mouseReleased"])
                await page.send("Input.dispatchMouseEvent", { type, ...place, button: type === "mouseMoved" ? "none" : "left", clickCount: 1 });
        },
        async choose(name, value) {
            await until(`(() => {
                const found = [...document.querySelectorAll("select")].find(list => list.getAttribute("aria-label") === ${JSON.stringify(name)});
                if (!found) return;
                found.value = ${JSON.stringify(value)};
                found.dispatchEvent(new Event("input", { bubbles: true }));
                found.dispatchEvent(new Event("change", { bubbles: true }));
                return true;
            })()`);
        },
        async fill(name, text) {
            await until(`(() => {
                const found = [...document.querySelectorAll(".field")].find(field => field.getAttribute("aria-label") === ${JSON.stringify(name)});
                if (!found) return;
                found.focus();
                found.select();
                return true;
            })()`);
            await page.send("Input.insertText", { text });
        },
        close: () => browser.close(),
    };
    try {
        await visit.load();
    } catch (error) {
        await browser.close(); // or the test would never end
        throw error;
    }
    return visit;
}
