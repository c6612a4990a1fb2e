// What browser tests share: the built page opened over HTTP or as a file, in a fresh profile, and what a person does there.
//
//     const visit = await open("file");                     or "http"; waits until the page shows content
//     await visit.page.getByRole("button", { name: "新建" }).click();      page: Playwright's
//     await compose(visit.page, ["z", "zi", "zi p"], "自评");       a Chinese input method in the focused field
//     visit.errors, visit.requests                           what the console complained about; every address asked for
//     await visit.close();
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "../../scripts/serve.mjs";

export const built = process.env.ZIPING_WEB ?? fileURLToPath(new URL("../../build/web", import.meta.url));
const flags = [
    "--no-sandbox", "--enable-unsafe-swiftshader", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--force-color-profile=srgb",
];

export const places = ["http", "file"];

// `context`: Playwright's options of a context (viewport, deviceScaleFactor …); `args`: more flags for the browser;
// `path`: what follows the page's address; `waits: false`: for pages that are not to start.
export async function open(place, { context: options = {}, args = [], path = "", waits = true } = {}) {
    const server = place === "http" ? await serve(join(built, "site")) : undefined;
    const address = (server ? `http://localhost:${server.address().port}/` : pathToFileURL(join(built, "ziping.html")).href) + path;
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: [...flags, ...args] });
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "zh-CN", ...options });
    const visit = { browser, context, server, address, errors: [], requests: [], page: undefined, another, close };

    // Another window of the same person, for instance after the first one has crashed.
    async function another() {
        const page = await context.newPage();
        page.on("console", message => { if (message.type() === "error") visit.errors.push(message.text()); });
        page.on("pageerror", error => visit.errors.push(String(error.stack ?? error)));
        page.on("request", request => visit.requests.push(request.url()));
        await page.goto(address);
        if (waits) await ready(page);
        return page;
    }
    async function close() {
        await browser.close();
        if (server) await once(server.close(), "close");
    }
    try {
        visit.page = await another();
    } catch (error) {
        const said = await context.pages()[0]?.locator("#notice").innerText({ timeout: 1000 }).catch(() => "");
        await close();
        throw new Error(`${address} does not start: ${[said, ...visit.errors].join("\n")}`, { cause: error });
    }
    return visit;
}

// Once the first frame with content is on the screen. Waits on timers: in an idle page no frame would come.
export const ready = (page, timeout = 20_000) =>
    page.waitForFunction(() => performance.getEntriesByName("ziping:ready").length > 0, null, { timeout, polling: 50 });

// Frames the page has drawn since it started.
export const frames = page => page.evaluate(() => __ziping.frames);

// Until the page has nothing more to draw.
export async function idle(page) {
    for (let before = -1, now = 0; before !== now; before = now) {
        now = await frames(page);
        await page.waitForTimeout(100);
    }
}

// An input method: each step shows other letters in the focused field, then one candidate is chosen. "" for `chosen` leaves
// the composition open.
export async function compose(page, steps, chosen) {
    const session = await page.context().newCDPSession(page);
    for (const text of steps)
        await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    if (chosen) await session.send("Input.insertText", { text: chosen });
    await session.detach();
}

// Pastes a text as a person would: through the clipboard event of the focused field.
export const paste = (page, text) => page.evaluate(pasted => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    if (document.activeElement.dispatchEvent(event)) document.execCommand("insertText", false, pasted);
}, text);

// Ends the page's process at once, as a crash or a power cut would.
export async function crash(page) {
    const session = await page.context().newCDPSession(page);
    const gone = once(page, "crash");
    session.send("Page.crash").catch(() => {}); // never answers
    await gone;
    await page.close(); // else its context takes no more orders
}
