// What a source file may contain, by the layer it is in (docs: the layer picture in the design). Data first, checks after.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

// layer → the layers whose headers it may include, besides its own
export const below = {
    core: [],
    exchange: ["core"],
    store: ["core", "exchange"],
    document: ["core", "exchange"],
    press: ["core", "exchange", "document"],
    ui: ["core", "exchange", "store"],
    browser: ["core", "exchange", "store", "ui"],
    cli: ["core", "exchange", "document"],
};

// third party → the layers that may include it
const thirdParty = [
    { pattern: /^(imgui|imgui_.*|imstb_.*)\.h$/, layers: ["ui", "browser"] },
    { pattern: /^(emscripten|GLES|GLES2|GLES3|EGL)\b/, layers: ["browser", "press"] },
    { pattern: /^nlohmann\//, layers: ["exchange"] },
    { pattern: /^CLI\//, layers: ["cli"] },
    { pattern: /^(iostream|fstream|filesystem|cstdio)$/, layers: ["cli"] },
];

const maxLines = 500;

export function problems(path, text) { // path relative to src/, e.g. "core/report.h"
    const found = [];
    const layer = path.split("/")[0];
    const say = (line, what) => found.push(`src/${path}:${line}: ${what}`);
    if (!below[layer]) say(1, `unknown layer "${layer}"`);

    const lines = text.split("\n");
    if (lines.length - 1 > maxLines) say(maxLines, `more than ${maxLines} lines`);

    lines.forEach((line, index) => {
        const [, quote, name] = /^\s*#\s*include\s*([<"])([^>"]+)[>"]/.exec(line) ?? [];
        if (name) {
            const rule = thirdParty.find(({ pattern }) => pattern.test(name));
            const target = name.split("/")[0];
            if (rule && !rule.layers.includes(layer)) say(index + 1, `${name} belongs to ${rule.layers.join(", ")} only`);
            if (!rule && quote === '"' && target !== layer && !below[layer]?.includes(target))
                say(index + 1, `${layer} must not include "${name}"`);
        }
        if (name?.startsWith("core/rules/") && name !== "core/rules/rule.h" && !path.startsWith("core/rules/"))
            say(index + 1, `${name} is a matter of the rules`);
        if (/\b(TODO|FIXME|XXX)\b/.test(line)) say(index + 1, "unfinished work belongs into an issue");
    });

    if (layer === "core")
        withoutCommentsAndStrings(text).split("\n").forEach((line, index) => {
            const [word] = /\b(double|float)\b/.exec(line) ?? [];
            if (word) say(index + 1, `"${word}" in core: amounts and scores are decimals`);
        });
    return found;
}

function withoutCommentsAndStrings(text) {
    const blank = part => part.replace(/[^\n]/g, " ");
    return text.replace(/\/\/.*|\/\*[\s\S]*?\*\/|R"(\w*)\([\s\S]*?\)\1"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'/g, blank);
}

export function* sources(root) {
    for (const entry of readdirSync(root, { withFileTypes: true, recursive: true })) {
        const path = join(entry.parentPath ?? entry.path, entry.name);
        if (entry.isFile() && /\.(h|cpp)$/.test(path)) yield { path: relative(root, path), text: readFileSync(path, "utf8") };
    }
}
