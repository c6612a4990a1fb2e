// The weight of what a clerk loads. Run after web/build.mjs.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { code, sections } from "../../cmake/wasm_reader.mjs";

const web = fileURLToPath(new URL("../../build/web", import.meta.url));

const first_load = 300 * 1024;
const later = /^(assess|press)\./; // loaded with the first report, and when paper is wanted

test("the hosted page's first load stays below its guard", () => {
    const loaded = readdirSync(join(web, "site")).filter(name => name === "index.html" || /\.(css|js|wasm)$/.test(name) && name !== "sw.js" && !later.test(name));
    assert.ok(loaded.length >= 3, `page, program and wasm: ${loaded}`);
    const bytes = loaded.reduce((sum, name) => sum + gzipSync(readFileSync(join(web, "site", name)), { level: 9 }).length, 0);
    assert.ok(bytes <= first_load, `${bytes} bytes`);
});

// A browser compiles a function when it is first called, and all of it.
test("no function of the start is so large that the first frame waits for it", () => {
    const start = readdirSync(join(web, "site")).find(name => /^start\..*\.wasm$/.test(name));
    const largest = Math.max(...functionSizes(readFileSync(join(web, "site", start))));
    assert.ok(largest <= 32 * 1024, `${largest} bytes`);
});

function functionSizes(bytes) {
    const { body } = [...sections(bytes)].find(({ id }) => id === code);
    return Array.from({ length: body.number() }, () => {
        const size = body.number();
        body.at += size;
        return size;
    });
}

test("the single file is at most 1 MiB", () => {
    const bytes = statSync(join(web, "ziping.html")).size;
    assert.ok(bytes <= 1024 * 1024, `${bytes} bytes`);
});

test("the single file names no other file and no server", () => {
    const html = readFileSync(join(web, "ziping.html"), "utf8");
    assert.match(html, /<meta charset="?utf-8"?/i);
    assert.match(html, /connect-src 'none'/);
    assert.doesNotMatch(html, /<(script|img|iframe)[^>]* src="(?!data:)/);
    assert.doesNotMatch(html, /<link[^>]* href="(?!data:)/);
});

test("no path of the building machine is in the program", () => {
    const program = readdirSync(join(web, "site")).filter(name => /\.(js|wasm)$/.test(name));
    const cache = process.env.ZIPING_CACHE ?? join(homedir(), ".cache/ziping");
    for (const name of program)
        for (const path of [cache, join(web, "../..")])
            assert.ok(!readFileSync(join(web, "site", name)).includes(path), `${name} holds ${path}`);
});
