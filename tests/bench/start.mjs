// node tests/bench/start.mjs    How long the page takes to open on a slow machine, and how much it loads.
//
// From navigation to the first frame with content, in a browser that is running and has nothing else to do; CPU slowed down four
// times, nothing cached; median of seven.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { built, open, places, ready } from "../browser/lib.mjs";

const runs = 7;
const slowdown = 4;
const rest = 1500; // ms: so long a new window keeps Chromium itself busy

async function start(browser, address) {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.waitForTimeout(rest);
    await page.goto(address);
    await ready(page, 60_000);
    const time = await page.evaluate(() => performance.getEntriesByName("ziping:ready")[0].startTime);
    await context.close();
    return time;
}

for (const place of places) {
    const visit = await open(place);
    const times = [];
    for (let run = 0; run < runs; ++run) times.push(await start(visit.browser, visit.address));
    await visit.close();
    times.sort((a, b) => a - b);
    const [least, median, most] = [times[0], times[runs >> 1], times[runs - 1]].map(time => `${Math.round(time)} ms`);
    console.log(`start (${place}, CPU ÷ ${slowdown}): median ${median}, ${least} to ${most}`);
}

const kib = bytes => `${(bytes / 1024).toFixed(1)} KiB`;
const files = [join(built, "ziping.html"), ...readdirSync(join(built, "site")).map(name => join(built, "site", name))];
for (const file of files) {
    const bytes = readFileSync(file);
    console.log(`${file.slice(built.length + 1)}: ${kib(bytes.length)}, gzip ${kib(gzipSync(bytes).length)}, brotli ${kib(brotliCompressSync(bytes).length)}`);
}
