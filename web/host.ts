// What the program asks of the page: Module.host, called through host.library.js with the names and arguments of
// src/browser/imports.h. Pointers become strings here, and the wishes go to the modules that can fulfil them.
import { loadAsset } from "ziping:wasm";
import type { Assessing } from "./assessing.ts";
import { readControlChanges } from "./control_record.ts";
import type { Controls } from "./controls.ts";
import { chooseEvidence, chooseFile, type FileEvents, saveFile } from "./files.ts";
import type { Frames } from "./frames.ts";
import type { Glyphs } from "./glyphs.ts";
import type { Paper } from "./paper.ts";
import type { Pen } from "./pen.ts";
import type { Program, Wasm } from "./program.ts";
import type { Screen } from "./screen.ts";
import { outcome, storage } from "./storage.ts";
import type { Twins } from "./twins.ts";
import type { Updates } from "./updates.ts";

export interface Page {
    wasm: Wasm;
    program: Program;
    screen: Screen;
    assessing: Assessing;
    controls: Controls;
    frames: Frames;
    glyphs: Glyphs;
    files: FileEvents;
    paper: Paper;
    evidence: Map<string, Blob>; // by digest: what this window was given
    pen: Pen;
    twins: Twins;
    updates: Updates;
    live: HTMLElement; // read aloud when it changes
}

export function hostOf({ wasm, program, screen, assessing, controls, frames, glyphs, files, paper, evidence, pen, twins, updates, live }: Page) {
    const text = (at: number, size: number) => program.text(at, size);
    return {
        controls: (record: number, size: number) => controls.apply(readControlChanges(program.bytes(record, size))),
        focus: (id: number) => controls.focus(id),
        refreshText: (id: number, at: number, size: number) => controls.refreshText(id, text(at, size)),
        insertText: (id: number, at: number, size: number) => controls.insertText(id, text(at, size)),
        announce: (at: number, size: number) => announce(live, text(at, size)),

        wake: () => frames.wake(),
        wakeAfter: (seconds: number) => frames.wakeAfter(seconds),
        seconds: () => performance.now() / 1000,
        localTime: (answer: number) => program.answer(answer, localTime(new Date())),
        randomId: (answer: number) => program.answer(answer, randomId()),

        glyph(code: number, size: number, bold: number, advance: number, box: number, alpha: number, capacity: number) {
            wasm.HEAPF32[advance >> 2] = glyphs.advance(code, size, bold !== 0);
            const ink = glyphs.draw(code, size, bold !== 0, program.bytes(alpha, capacity));
            if (!ink) return 0;
            wasm.HEAP32.set([ink.left, ink.top, ink.width, ink.height], box >> 2);
            return 1;
        },
        advance: (code: number, size: number, bold: number) => glyphs.advance(code, size, bold !== 0),
        ascent: (size: number, bold: number) => glyphs.ascent(size, bold !== 0),

        gpu: () => screen.gpu,
        readsGlyphs: () => Number(glyphs.isTruthful),
        placeGlyph(texture: WebGLTexture, x: number, y: number, code: number, size: number, bold: number) {
            const ink = glyphs.ink(code, size, bold !== 0);
            if (ink) screen.placeInk(texture, x, y, ink);
        },
        texture: (id: number, width: number, height: number, firstRow: number, rows: number, alpha: number) =>
            screen.software?.texture(id, width, height, firstRow, rows, program.bytes(alpha, rows * width)),
        dropTexture: (id: number) => screen.software?.dropTexture(id),
        clear: (width: number, height: number) => screen.software?.clear(width, height),
        triangles: (vertices: number, vertexBytes: number, indices: number, indexBytes: number) =>
            screen.software?.triangles(program.bytes(vertices, vertexBytes), program.bytes(indices, indexBytes)),
        draw: (texture: number, left: number, top: number, right: number, bottom: number, firstIndex: number, count: number) =>
            screen.software?.draw(texture, left, top, right, bottom, firstIndex, count),
        present: () => screen.software?.present(),

        storageGet(key: number, keySize: number, answer: number) {
            const found = storage.get(text(key, keySize));
            if (typeof found !== "string") return found === null ? outcome.missing : outcome.denied;
            program.answer(answer, found);
            return outcome.done;
        },
        placesOf(names: number, size: number, answer: number) {
            program.answer(answer, placesInOrder(text(names, size).split("\0").slice(0, -1)).join());
        },
        storagePut: (key: number, keySize: number, at: number, size: number) => storage.put(text(key, keySize), text(at, size)),
        storageErase: (key: number, keySize: number) => storage.erase(text(key, keySize)),
        storageKeys: (prefix: number, size: number, answer: number) =>
            program.answer(answer, storage.keys(text(prefix, size)).map(key => `${key}\0`).join("")),
        keepTwin: (draft: number, draftSize: number, at: number, size: number) =>
            twins.keep(text(draft, draftSize), text(at, size)),
        keepVersion(record: number, recordSize: number, at: number, size: number) {
            const [draft = "", time = "", title = "", code = ""] = text(record, recordSize).split("\t");
            twins.keepVersion({ draft, time, title, code }, text(at, size));
        },
        findVersions(at: number, size: number) {
            const draft = text(at, size);
            void twins.versions(draft).then(found => program.versionsFound(draft,
                found.map(({ draft, time, title, code }) => [draft, time, title, code].join("\t")).join("\n")));
        },
        readVersion(at: number, size: number, time: number, timeSize: number) {
            const draft = text(at, size), of = text(time, timeSize);
            void twins.versionText(draft, of).then(found => program.versionRead(draft, of, found));
        },
        takePen: (draft: number, size: number, byForce: number) => pen.take(text(draft, size), byForce !== 0),

        makePaper: (at: number, size: number) => paper.make(text(at, size)),
        placePaper: (x: number, y: number, width: number, height: number) => paper.place(x, y, width, height),
        canAssess: () => Number(assessing.loaded),
        loadAsset(at: number, size: number) {
            const path = text(at, size);
            void Promise.all([path && loadAsset(path), assessing.load()]).then(([found]) => found ?? "", () => "")
                .then(found => program.assetLoaded(path, found));
        },
        saveFile: (name: number, nameSize: number, mime: number, mimeSize: number, at: number, size: number) =>
            saveFile(text(name, nameSize), text(mime, mimeSize), program.bytes(at, size)),
        chooseFile: () => chooseFile(files),
        chooseEvidence: (choice: number) =>
            chooseEvidence({ ...files, chosen: () => {}, opened: (name, bytes) => program.evidenceChosen(choice, name, bytes) }),
        holdEvidence: (digest: number, digestSize: number, at: number, size: number) =>
            evidence.set(text(digest, digestSize), new Blob([new Uint8Array(program.bytes(at, size))])),
        holdsEvidence: (digest: number, size: number) => Number(evidence.has(text(digest, size))),

        applyUpdate: () => updates.apply(),
        setTitle: (at: number, size: number) => { document.title = text(at, size); },
    };
}

function announce(live: HTMLElement, text: string) {
    live.textContent = "";
    setTimeout(() => { live.textContent = text; }, 50); // the same words again are read again
}

function localTime(now: Date) {
    const two = (number: number) => String(Math.trunc(number)).padStart(2, "0");
    const east = -now.getTimezoneOffset();
    const zone = `${east < 0 ? "-" : "+"}${two(Math.abs(east) / 60)}:${two(Math.abs(east) % 60)}`;
    const date = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
    return `${date}T${[now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(":")}${zone}`;
}

function randomId() {
    return [...crypto.getRandomValues(new Uint8Array(8))].map(byte => byte.toString(16).padStart(2, "0")).join("");
}

// Where each name stands in the order of a Chinese list, by pinyin.
function placesInOrder(names: string[]) {
    const inOrder = [...new Set(names)].sort(new Intl.Collator("zh-CN").compare);
    const places = new Map(inOrder.map((name, place) => [name, place]));
    return names.map(name => places.get(name)!);
}
