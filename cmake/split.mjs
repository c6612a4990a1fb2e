// node cmake/split.mjs EM_CONFIG WASM FIRST SECOND OBJECTS PATTERN    Splits a linked program in two for web/: FIRST runs the start page,
// SECOND holds the functions of the object files whose path matches PATTERN, put into FIRST's table once it is instantiated with
// { primary: exports of FIRST }. Until then a call of one of them traps: Host::can_assess tells.
//
// WASM has the names of its functions (--profiling-funcs), OBJECTS lists all object files, one a line. A function that other objects
// define as well, an inline one or a template's, stays in FIRST.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { custom, sections } from "./wasm_reader.mjs";

const [config, wasm, first, second, objects, pattern] = process.argv.slice(2);
const setting = name => execFileSync(config, [name], { encoding: "utf8" }).trim();

const files = readFileSync(objects, "utf8").split("\n").filter(Boolean);
const listing = execFileSync(join(setting("LLVM_ROOT"), "llvm-nm"), ["--print-file-name", "--defined-only", "--demangle", ...files],
    { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] });
const ours = new Set(), others = new Set();
for (const line of listing.split("\n")) {
    const [, file, name] = /^(.*?): *\S* \S (.*)$/.exec(line) ?? [];
    if (name) (new RegExp(pattern).test(file) ? ours : others).add(name);
}

const chosen = namesIn(readFileSync(wasm)).filter(name => ours.has(name) && !others.has(name));
if (chosen.length < 100) throw new Error(`only ${chosen.length} functions of ${wasm} match ${pattern}`);
const list = `${second}.functions`;
writeFileSync(list, chosen.join("\n"));
execFileSync(join(setting("BINARYEN_ROOT"), "bin/wasm-split"), [wasm, "--split", `--split-funcs=@${list}`, "-o1", first, "-o2", second,
    "--no-placeholders", "--export-prefix=%", "--strip-debug", "--mvp-features", // with reference types it would add a second table
    ...["bulk-memory", "bulk-memory-opt", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "multivalue"]
        .map(feature => `--enable-${feature}`)], { stdio: ["ignore", "inherit", "inherit"] });
rmSync(list);

// The names of a module's functions: subsection 1 of its custom section "name".
function namesIn(bytes) {
    const functions = 1;
    for (const { id, body, end } of sections(bytes))
        if (id === custom && body.text() === "name")
            while (body.at < end) {
                const kind = body.byte(), part = body.number();
                if (kind === functions) return Array.from({ length: body.number() }, () => (body.number(), body.text()));
                body.at += part;
            }
    throw new Error(`${wasm} has no names: link it with --profiling-funcs`);
}
