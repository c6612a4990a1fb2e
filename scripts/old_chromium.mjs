// Chromium 88 (2021), the oldest browser ziping promises to run in, for tests. Out of the npm package chrome-aws-lambda.
//
//   const browser = await oldChromium();                           unpacked into the cache on first use
//   const page = await browser.open("file:///…/ziping.html");
//   await page.evaluate("document.title");                         any expression; promises are awaited
//   await page.send("Input.insertText", { text: "自评" });          any call of the DevTools protocol
//   page.log                                                       what the page wrote to the console, and its errors
//   await browser.close();
//
// Today's Playwright does not speak to a browser this old, so this uses the protocol itself, over the pipe on
// descriptors 3 and 4 (JSON messages ended by a zero byte).
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";

const packed = fileURLToPath(new URL("../node_modules/chrome-aws-lambda/bin", import.meta.url));
const cache = process.env.ZIPING_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "ziping");

function unpacked() {
    const folder = join(cache, "chromium-88");
    if (existsSync(folder)) return folder;
    mkdirSync(cache, { recursive: true });
    const fresh = mkdtempSync(`${folder}-`);
    const plain = name => brotliDecompressSync(readFileSync(join(packed, name)));
    const untar = (name, into) => {
        mkdirSync(into, { recursive: true });
        const { status } = spawnSync("tar", ["-x", "-C", into], { input: plain(name) });
        if (status !== 0) throw new Error(`${name} cannot be unpacked`);
    };
    writeFileSync(join(fresh, "chromium"), plain("chromium.br"));
    chmodSync(join(fresh, "chromium"), 0o755);
    untar("aws.tar.br", fresh); // NSS and other libraries the machine may lack
    untar("swiftshader.tar.br", join(fresh, "swiftshader")); // without it there is no WebGL
    renameSync(fresh, folder);
    return folder;
}

export async function oldChromium(flags = []) {
    const folder = unpacked();
    const profile = mkdtempSync(join(tmpdir(), "chromium-88-"));
    const child = spawn(join(folder, "chromium"), [
        "--headless", "--no-sandbox", "--no-zygote", "--use-gl=swiftshader", "--ignore-gpu-blocklist", "--remote-debugging-pipe",
        `--user-data-dir=${profile}`, "--window-size=1280,900", ...flags, "about:blank",
    ], {
        stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
        env: { ...process.env, LD_LIBRARY_PATH: join(folder, "lib") },
    });

    let count = 0;
    let rest = Buffer.alloc(0);
    const waiting = new Map(); // id of the call → {done, failed}
    const pages = new Map(); // session → page
    const ended = new Promise(done => child.once("exit", done));
    ended.then(() => waiting.forEach(({ failed }) => failed(new Error("Chromium 88 ended"))));

    function send(method, params = {}, sessionId = undefined) {
        const id = ++count;
        child.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + "\0");
        return new Promise((done, failed) => waiting.set(id, { done, failed }));
    }
    function receive({ id, result, error, method, params, sessionId }) {
        if (id === undefined) return pages.get(sessionId)?.event(method, params);
        const { done, failed } = waiting.get(id);
        waiting.delete(id);
        if (error) failed(new Error(error.message));
        else done(result);
    }
    child.stdio[4].on("data", data => {
        rest = Buffer.concat([rest, data]);
        for (let end; (end = rest.indexOf(0)) >= 0; rest = rest.subarray(end + 1)) receive(JSON.parse(rest.subarray(0, end)));
    });

    async function open(url) {
        const { targetId } = await send("Target.createTarget", { url: "about:blank" });
        const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
        let loaded;
        const load = new Promise(done => { loaded = done; });
        const page = {
            log: [],
            send: (method, params) => send(method, params, sessionId),
            async evaluate(expression) {
                const settings = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
                const { result, exceptionDetails } = await page.send("Runtime.evaluate", settings);
                if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
                return result.value;
            },
            event(method, params) {
                if (method === "Page.loadEventFired") loaded();
                if (method === "Runtime.consoleAPICalled") page.log.push(params.args.map(part => part.value ?? part.description).join(" "));
                if (method === "Runtime.exceptionThrown") page.log.push(params.exceptionDetails.exception?.description ?? params.exceptionDetails.text);
                if (method === "Log.entryAdded") page.log.push(params.entry.text);
            },
        };
        pages.set(sessionId, page);
        for (const domain of ["Page", "Runtime", "Log"]) await page.send(`${domain}.enable`);
        await page.send("Page.navigate", { url });
        await load;
        return page;
    }
    async function close() {
        send("Browser.close").catch(() => {}); // the answer may not come any more
        await ended;
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
    return { open, close };
}
