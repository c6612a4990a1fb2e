// What the tests of documents share: files that ziping print made, turned into PDF by browsers and by LibreOffice, and read back.
//
//     const made = print("docx", sample);                    path of the file
//     await chromiumPdf(page); await oldChromiumPdf(page);    paths of PDFs
//     libreOffice(made, "pdf");                               path of what it converted to
//     pdfText(pdf), pdfPages(pdf)                             text in reading order, without blanks; [{ width, height }]
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { oldChromium } from "../../scripts/old_chromium.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
export const program = process.env.ZIPING ?? join(root, "build/native/ziping");
export const sample = join(root, "assets/samples/zhuzhou-2023.json");
export const seven = join(root, "tests/fixtures/seven-forms-2023.json");

export const folder = mkdtempSync(join(tmpdir(), "ziping-document-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

export function print(format, report, ...options) {
    const out = join(folder, `${basename(report, ".json")}${options.join("")}.${format}`);
    execFileSync(program, ["print", "--format", format, ...options, report, "-o", out], { stdio: ["ignore", "ignore", "ignore"] });
    return out;
}

export async function chromiumPdf(page) {
    const out = `${page}.pdf`;
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
    try {
        const tab = await browser.newPage();
        await tab.goto(pathToFileURL(page).href);
        await tab.pdf({ path: out, preferCSSPageSize: true });
    } finally {
        await browser.close();
    }
    return out;
}

export async function oldChromiumPdf(page) {
    const out = `${page}.88.pdf`;
    const browser = await oldChromium();
    try {
        const tab = await browser.open(pathToFileURL(page).href);
        const { data } = await tab.send("Page.printToPDF", { preferCSSPageSize: true });
        writeFileSync(out, Buffer.from(data, "base64"));
    } finally {
        await browser.close();
    }
    return out;
}

// LibreOffice with a profile of its own, so that one that runs already is not asked.
export function libreOffice(file, to) {
    const out = join(folder, "libreoffice");
    mkdirSync(out, { recursive: true });
    const { status, stderr } = spawnSync("soffice", [
        `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`, "--headless", "--convert-to", to, "--outdir", out, file,
    ], { encoding: "utf8", timeout: 240_000 });
    if (status !== 0) throw new Error(`LibreOffice: ${stderr}`);
    return join(out, `${basename(file, extname(file))}.${to.split(":")[0]}`);
}

export const pdfPages = pdf =>
    [...execFileSync("pdfinfo", ["-l", "9999", pdf], { encoding: "utf8" }).matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+)/g)]
        .map(([, width, height]) => ({ width: Number(width), height: Number(height) }));

// Some PDF writers name ideographs by the code points of radicals that look the same (⼯ for 工, ⻔ for 门).
const radicals = new Map([..."⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟"]
    .flatMap((sign, i, all) => (i % 2 === 0 ? [[sign, all[i + 1]]] : [])));
export const solid = text =>
    text.normalize("NFKC").replaceAll("戶", "户").replace(/[\u2e80-\u2ef3]/g, sign => radicals.get(sign) ?? sign).replaceAll("⸺", "——").replace(/[\s\u200b\u2066-\u2069]/g, "");

// In the order in which the file draws it; one page or all.
export const pdfText = (pdf, page) =>
    solid(execFileSync("pdftotext", ["-raw", ...(page ? ["-f", page, "-l", page] : []), pdf, "-"].map(String), { encoding: "utf8", maxBuffer: 1 << 28 }));

// Debian's python3, which has the modules, whatever else is called python3 here.
export const office = (kind, file) =>
    JSON.parse(execFileSync("/usr/bin/python3", [fileURLToPath(new URL("office.py", import.meta.url)), kind, file], { encoding: "utf8", maxBuffer: 1 << 28 }));

// Every text that the report's cells hold, but ids of choices and ticks.
const choices = ["id", "group", "level", "type", "able", "money", "system", "staff", "hardware", "others"];
export function answers(report) {
    const found = [];
    const walk = value => {
        if (typeof value === "string") found.push(value);
        else if (Array.isArray(value)) value.forEach(walk);
        else
            for (const [key, member] of Object.entries(value))
                if (!["kind", "conclusion"].includes(key) && !(typeof member === "string" && choices.includes(key))) walk(member);
    };
    walk(report.forms);
    return [...new Set(found.map(text => text.trim()).filter(text => text && text !== "年  月  日"))];
}
