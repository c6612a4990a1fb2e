// The page: starts the program, connects it with the browser, and says so when that is not possible.
import { createZiping, loadStart } from "ziping:wasm";
import { Assessing } from "./assessing.ts";
import { Controls } from "./controls.ts";
import { listenToDrops } from "./files.ts";
import { Frames } from "./frames.ts";
import { Glyphs } from "./glyphs.ts";
import { hostOf } from "./host.ts";
import { listenToKeys } from "./keyboard.ts";
import { Paper } from "./paper.ts";
import { Pen } from "./pen.ts";
import { listenToPointer } from "./pointer.ts";
import { Program, type Wasm } from "./program.ts";
import { Screen } from "./screen.ts";
import { listenToStorage } from "./storage.ts";
import { Twins } from "./twins.ts";
import { Updates } from "./updates.ts";

declare global {
    // In index.html, in a JavaScript that every browser reads: shows why the page cannot go on. Afterwards it is a fact.
    function zipingFailed(why: "graphics" | "canvas" | "error", detail?: string): void;
    var zipingHasFailed: boolean;
    var __ziping: { readonly frames: number }; // for tests
}

const part = (id: string) => document.getElementById(id)!;

async function start() {
    const loading = loadStart().then(wasmBinary => createZiping<Wasm>({ wasmBinary }));
    const glyphs = new Glyphs(); // while the program is on its way
    const wasm = await loading;
    const program = new Program(wasm, error => {
        frames.pause();
        zipingFailed("error", String(error));
    });
    const controls = new Controls(part("dom"), program, (size, bold) => glyphs.digitSpacing(size, bold));
    const screen = new Screen(part("canvas") as HTMLCanvasElement, {
        changed: () => frames.wake(),
        lost: () => frames.pause(),
        restored: () => {
            program.contextRestored();
            frames.resume();
        },
    });
    if (!screen.gpu && !screen.software) return zipingFailed("graphics");
    if (!screen.gpu && !glyphs.isTruthful) return zipingFailed("canvas");
    const frames = new Frames(() => {
        const { width, height, scale } = screen.fit();
        controls.rescale(scale);
        const more = program.frame(width, height, scale);
        if (controls.size > 0) shown();
        return more;
    }, () => controls.settle());
    const files = {
        chosen: (count: number) => program.filesChosen(count),
        hasRoom: (size: number) => program.hasRoom(size),
        opened: (name: string, bytes: Uint8Array) => program.fileOpened(name, bytes),
        refused: (name: string, why: string) => program.fileRefused(name, why),
    };
    const evidence = new Map<string, Blob>();
    const paper = new Paper(part("page"), program, evidence, () => frames.wake());
    const pen = new Pen(held => program.penChanged(held));
    const twins = new Twins(() => program.versionLost());
    const updates = new Updates(() => program.updateReady());

    wasm.host = hostOf({ wasm, program, screen, assessing: new Assessing(wasm.wasmExports), controls, frames, glyphs, files, paper, evidence, pen, twins, updates, live: part("live") });
    program.start();

    listenToPointer(part("page"), program, () => frames.wake(), () => screen.scale);
    listenToKeys(controls, program, pixels => {
        program.wheel(0, pixels * screen.scale);
        frames.wake();
    });
    listenToDrops(files);
    listenToStorage(() => program.storageChanged());
    listenToHiding(() => {
        controls.entry.flush();
        program.hiding();
    });
    globalThis.__ziping = { get frames() { return frames.count; } };
    frames.wake();

    await firstFrame;
    part("splash").remove();
    performance.mark("ziping:ready");
    updates.look(); // this and the twins can wait until there is something to see
    void twins.read((draft, text) => program.twinFound(draft, text));
}

// The window may be gone at once: on a phone nothing comes after "hidden".
function listenToHiding(hiding: () => void) {
    addEventListener("pagehide", hiding);
    document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "hidden") hiding();
    });
}

let shown = () => {};
const firstFrame = new Promise<void>(done => { shown = done; }); // with content

if (!globalThis.zipingHasFailed) start().catch((error: unknown) => zipingFailed("error", String(error)));
