// node web/build.mjs    Packs build/wasm/{ziping.js,start.wasm,assess.wasm,press.wasm} and web/ into build/web/site/ and build/web/ziping.html.
//
// What the TypeScript gets (types: web/build.d.ts):
//
//   import { createZiping, loadAsset, loadStart } from "ziping:wasm";
//   const ziping = await createZiping({ wasmBinary: await loadStart() });      // rejects when either fails
//
//   createZiping        Emscripten's factory out of ziping.js (MODULARIZE), bundled like any other module; it resolves to
//                       the Module, whose member `host` is what web/host.library.js calls
//   loadStart           the compiled program as ArrayBuffer. Hosted it fetches start.<hash>.wasm beside the page; in the
//                       single file it unpacks <script id="ziping-start">, base64 of gzip, with no request at all.
//   loadAssess          the same of assess.wasm, the part that is loaded with the first report
//   loadPress           the same of press.wasm, which makes paper: loaded when that is wanted for the first time
//   loadAsset           the text of a template or sample, "templates/….json" as in assets/; loaded when it is wanted, for nobody
//                       needs all of them. In the single file they lie in <script id="ziping-assets">.
//   __ZIPING_VERSION__  "0.1.0", from package.json
//   __ZIPING_HOSTED__   true in site/, false in ziping.html; the branch that is not taken is removed
//   __ZIPING_BUILD__    only in sw.ts: hash over all files of the site, changes whenever any of them does
//   __ZIPING_PRECACHE__ only in sw.ts: ["./", "app.….js", …], every file of the site relative to sw.js
//
// web/index.html is the shell of both; the policy admits its scripts by their hash. It holds <!--ziping:csp--> and
// <!--ziping:styles--> (in <head>, in this order, after <meta charset>) and <!--ziping:scripts--> (end of <body>).
// web/styles.css becomes an inline <style>. The files of web/public/ (favicon.svg …) go beside the hosted page under their own
// names; in the single file <link rel="manifest"> is dropped and other <link href="…"> to such a file become data: URLs.
//
// Content-Security-Policy: nothing is loaded from elsewhere, no script runs but ours. Chromium before 97 does not know
// 'wasm-unsafe-eval' and compiles WebAssembly only under 'unsafe-eval'. So the page's policy names both, and the first line
// of the program adds a second policy without 'unsafe-eval' where the browser is new enough: policies only ever add up.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const web = join(root, "web");
const objects = join(root, "build/wasm");
const output = join(root, "build/web");
const site = join(output, "site");

const version = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version;
const shell = readFileSync(join(web, "index.html"), "utf8");
const styles = readFileSync(join(web, "styles.css"), "utf8");
const [start, assess, press] = ["start", "assess", "press"].map(name => {
    const code = readFileSync(join(objects, `${name}.wasm`));
    return { id: `ziping-${name}`, code, file: `${name}.${shortHash(code)}.wasm` };
});

// Templates and samples, each as small as JSON gets, under a name that changes with it.
const assets = ["templates", "samples"].flatMap(folder => readdirSync(join(root, "assets", folder)).sort().map(name => {
    const text = JSON.stringify(JSON.parse(readFileSync(join(root, "assets", folder, name), "utf8")));
    return { path: `${folder}/${name}`, text, file: name.replace(/\.json$/, `.${shortHash(text)}.json`) };
}));

// --- The program -----------------------------------------------------------------------------------------------------

const loadHosted = `
async function load(file) {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(file + ": " + answer.status);
  return answer;
}
export const loadStart = async () => (await load(${JSON.stringify(start.file)})).arrayBuffer();
export const loadAssess = async () => (await load(${JSON.stringify(assess.file)})).arrayBuffer();
export const loadPress = async () => (await load(${JSON.stringify(press.file)})).arrayBuffer();
const files = ${JSON.stringify(Object.fromEntries(assets.map(({ path, file }) => [path, file])))};
export const loadAsset = async path => (await load(files[path])).text();`;

// The program starts while what follows it in the file is still being read.
const loadInlined = `
const read = document.readyState === "loading" ? new Promise(done => addEventListener("DOMContentLoaded", done)) : undefined;
function unpacked(id) {
  const holder = document.getElementById(id);
  const letters = atob(holder.textContent), packed = new Uint8Array(letters.length);
  for (let at = 0; at < packed.length; ++at) packed[at] = letters.charCodeAt(at); // Uint8Array.from takes ten times as long
  holder.remove();
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")));
}
export const loadStart = () => unpacked("ziping-start").arrayBuffer();
const later = id => (read ?? Promise.resolve()).then(() => unpacked(id));
let assess, press, assets;
export const loadAssess = () => assess ??= later("ziping-assess").then(answer => answer.arrayBuffer());
export const loadPress = () => press ??= later("ziping-press").then(answer => answer.arrayBuffer());
export const loadAsset = async path => (await (assets ??= later("ziping-assets").then(answer => answer.json())))[path];`;

// Array.prototype.toSorted came to every engine after 'wasm-unsafe-eval' did (Chromium 110 after 97, Firefox 115 after 102,
// Safari 16 with 16). 'unsafe-inline' takes nothing back: the page's own policy still admits our script only.
const tighten = scripts => `if([].toSorted){const m=document.createElement("meta");m.httpEquiv="Content-Security-Policy";` +
    `m.content="script-src ${scripts} 'wasm-unsafe-eval'";document.head.append(m)}`;

function zipingWasm(hosted) {
    return {
        name: "ziping:wasm",
        setup(bundler) {
            bundler.onResolve({ filter: /^ziping:wasm$/ }, () => ({ path: "wasm", namespace: "ziping" }));
            bundler.onLoad({ filter: /.*/, namespace: "ziping" }, () => ({
                contents: `export { default as createZiping } from "./ziping.js";\n${hosted ? loadHosted : loadInlined}`,
                resolveDir: objects,
            }));
        },
    };
}

async function bundle(entry, define, rest = {}) {
    const result = await build({
        entryPoints: [join(web, entry)],
        bundle: true,
        minify: true,
        write: false,
        format: "iife",
        target: "chrome86",
        charset: "utf8",
        legalComments: "none",
        logLevel: "warning",
        define: Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)])),
        ...rest,
    });
    return result.outputFiles[0].text.trimEnd();
}

const program = hosted => bundle("main.ts", { __ZIPING_VERSION__: version, __ZIPING_HOSTED__: hosted }, {
    plugins: [zipingWasm(hosted)],
    banner: { js: tighten(hosted ? "'self'" : "'unsafe-inline'") },
});

// --- The page --------------------------------------------------------------------------------------------------------

function policy(rules) {
    const common = {
        "default-src": "'none'",
        "style-src": "'unsafe-inline'", // the printed documents bring styles of their own
        "frame-src": "'self' blob:",
        "base-uri": "'none'",
        "form-action": "'none'",
    };
    const text = Object.entries({ ...common, ...rules }).map(rule => rule.join(" ")).join("; ");
    return `<meta http-equiv="Content-Security-Policy" content="${text}">`;
}

function page(parts) {
    let html = shell;
    for (const [name, text] of Object.entries(parts)) {
        const mark = `<!--ziping:${name}-->`;
        if (!html.includes(mark)) throw new Error(`web/index.html lacks ${mark}`);
        html = html.replace(mark, () => text);
    }
    return html;
}

const minifiedStyles = (await build({
    stdin: { contents: styles, loader: "css" }, minify: true, write: false, target: "chrome86", charset: "utf8",
})).outputFiles[0].text.trim();
const styleElement = `<style>${minifiedStyles}</style>`;

function shortHash(data) {
    return createHash("sha256").update(data).digest("hex").slice(0, 10);
}

const hashOf = script => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
const shellScripts = [...shell.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script]) => hashOf(script)).join(" ");

// --- site/ -----------------------------------------------------------------------------------------------------------

rmSync(output, { recursive: true, force: true });
mkdirSync(site, { recursive: true });

const publicFolder = join(web, "public");
const publicFiles = existsSync(publicFolder) ? readdirSync(publicFolder).sort() : [];

const hostedProgram = await program(true);
const programName = `app.${shortHash(hostedProgram)}.js`;
const files = new Map([
    ["index.html", page({
        csp: policy({
            "script-src": `'self' ${shellScripts} 'wasm-unsafe-eval' 'unsafe-eval'`,
            "connect-src": "'self'",
            "img-src": "'self' data: blob:",
            "font-src": "'self' data:",
            "manifest-src": "'self'",
            "worker-src": "'self'",
        }),
        styles: `${styleElement}\n<link rel="preload" href="${programName}" as="script">\n<link rel="preload" href="${start.file}" as="fetch" crossorigin>`,
        scripts: `<script src="${programName}"></script>`,
    })],
    [programName, hostedProgram],
    ...[start, assess, press].map(({ file, code }) => [file, code]),
    ...assets.map(({ file, text }) => [file, text]),
    ...publicFiles.map(name => [name, readFileSync(join(publicFolder, name))]),
]);
if (existsSync(join(web, "sw.ts"))) {
    const everything = createHash("sha256");
    for (const [name, data] of files) everything.update(name).update(data);
    files.set("sw.js", await bundle("sw.ts", {
        __ZIPING_VERSION__: version,
        __ZIPING_BUILD__: everything.digest("hex").slice(0, 16),
        __ZIPING_PRECACHE__: [...files.keys()].map(name => (name === "index.html" ? "./" : name)),
    }));
}
for (const [name, data] of files) writeFileSync(join(site, name), data);

// --- ziping.html -----------------------------------------------------------------------------------------------------

const types = { ".svg": "image/svg+xml", ".png": "image/png", ".ico": "image/x-icon" };
function inlineLink(link) {
    if (/rel="manifest"/.test(link)) return "";
    return link.replace(/href="([^":]+)"/, (whole, name) => {
        if (!publicFiles.includes(name)) throw new Error(`web/index.html links to ${name}, which is not in web/public/`);
        return `href="data:${types[extname(name)]};base64,${readFileSync(join(publicFolder, name)).toString("base64")}"`;
    });
}

// "</script" inside a string would end the element; in JavaScript "<\/script" is the same string.
const inlinedProgram = (await program(false)).replace(/<\/(script)/gi, "<\\/$1");
const pack = data => gzipSync(data, { level: 9 }).toString("base64");
const holder = (id, data) => `<script type="application/gzip" id="${id}">${pack(data)}</script>`;
const [first, ...later] = [start, assess, press].map(({ id, code }) => holder(id, code));
const assetTexts = JSON.stringify(Object.fromEntries(assets.map(({ path, text }) => [path, text])));
const single = page({
    csp: policy({
        "script-src": `${shellScripts} ${hashOf(inlinedProgram)} 'wasm-unsafe-eval' 'unsafe-eval'`,
        "connect-src": "'none'",
        "img-src": "data: blob:",
        "font-src": "data:",
    }),
    styles: styleElement,
    scripts: [first, `<script>${inlinedProgram}</script>`, ...later, holder("ziping-assets", assetTexts)].join("\n"),
}).replace(/<link [^>]*>/g, inlineLink);
writeFileSync(join(output, "ziping.html"), single);

// --- Report ----------------------------------------------------------------------------------------------------------

const kib = bytes => `${(bytes / 1024).toFixed(0)} KiB`;
const packed = data => gzipSync(data, { level: 9 }).length;
const firstFiles = ["index.html", programName, start.file];
console.log(`build/web/site/        ${kib(firstFiles.reduce((sum, name) => sum + packed(files.get(name)), 0))} packed at first load ` +
    `(${firstFiles.map(name => `${name} ${kib(packed(files.get(name)))}`).join(", ")})`);
for (const [when, { code, file }] of [["with the first report", assess], ["when paper is wanted", press]])
    console.log(`                       ${kib(packed(code))} ${when} (${file})`);
console.log(`build/web/ziping.html  ${kib(Buffer.byteLength(single))}`);
