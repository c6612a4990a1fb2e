// The compiled program (src/browser/main.cpp) with JavaScript's types: strings instead of pointers, and one call at a time.
//
//     const program = new Program(await createZiping<Wasm>({ wasmBinary }), failed);
//     program.start();
//     program.textChanged(id, "2期");
//
// The program may ask the page for something that makes the page tell it something (focus → focused). Such news wait
// until the running call has returned, so the program is never entered twice.

export interface Wasm {
    host: object; // what web/host.library.js calls
    wasmExports: WebAssembly.Exports;
    HEAPU8: Uint8Array;
    HEAP32: Int32Array;
    HEAPF32: Float32Array;
    _malloc(size: number): number;
    _free(at: number): void;
    _zp_start(): number;
    _zp_frame(page: number, width: number, height: number, scale: number): number;
    _zp_context_restored(page: number): void;
    _zp_room(text: number, size: number): number;
    _zp_pointer(page: number, x: number, y: number, touch: number): void;
    _zp_pointer_left(page: number): void;
    _zp_button(page: number, button: number, down: number): number;
    _zp_wheel(page: number, x: number, y: number): void;
    _zp_activated(page: number, id: number): void;
    _zp_focused(page: number, id: number): void;
    _zp_key(page: number, key: number, id: number): number;
    _zp_text_changed(page: number, id: number, text: number, size: number): void;
    _zp_caret_moved(page: number, id: number, at: number): void;
    _zp_pasted(page: number, id: number, text: number, size: number): number;
    _zp_files_chosen(page: number, count: number): void;
    _zp_file_opened(page: number, name: number, nameSize: number, bytes: number, size: number): void;
    _zp_evidence_chosen(page: number, choice: number, name: number, nameSize: number, bytes: number, size: number): void;
    _zp_file_refused(page: number, name: number, nameSize: number, why: number, size: number): void;
    _zp_version_lost(page: number): void;
    _zp_versions_found(page: number, draft: number, draftSize: number, list: number, size: number): void;
    _zp_version_read(page: number, draft: number, draftSize: number, time: number, timeSize: number, text: number, size: number): void;
    _zp_paper_made(page: number, use: number, format: number, sheets: number): void;
    _zp_paper_clicked(page: number, path: number, size: number): void;
    _zp_asset_loaded(page: number, path: number, pathSize: number, text: number, size: number): void;
    _zp_twin_found(page: number, draft: number, draftSize: number, text: number, size: number): void;
    _zp_pen_changed(page: number, held: number): void;
    _zp_storage_changed(page: number): void;
    _zp_hiding(page: number): void;
    _zp_update_ready(page: number): void;
}

const keys = ["undo", "redo", "save", "escape", "down", "up", "print", "find"] as const; // ziping::Key
export type Key = (typeof keys)[number];

export class Program {
    private page = 0;
    private running = false;
    private broken = false;
    private readonly news: (() => void)[] = [];
    private readonly encoder = new TextEncoder();
    private readonly decoder = new TextDecoder();

    // `failed` is told when a call ends in a trap. After that every call does nothing: the memory may be torn.
    constructor(private readonly wasm: Wasm, private readonly failed: (error: unknown) => void) {}

    start() { this.page = this.enter(() => this.wasm._zp_start(), 0); }
    frame(width: number, height: number, scale: number) {
        return this.ask(() => this.wasm._zp_frame(this.page, width, height, scale));
    }
    contextRestored() { this.tell(() => this.wasm._zp_context_restored(this.page)); }

    pointer(x: number, y: number, touch: boolean) { this.tell(() => this.wasm._zp_pointer(this.page, x, y, Number(touch))); }
    pointerLeft() { this.tell(() => this.wasm._zp_pointer_left(this.page)); }
    button(button: number, down: boolean) { return this.ask(() => this.wasm._zp_button(this.page, button, Number(down))); }
    wheel(x: number, y: number) { this.tell(() => this.wasm._zp_wheel(this.page, x, y)); }

    activated(id: number) { this.tell(() => this.wasm._zp_activated(this.page, id)); }
    focused(id: number) { this.tell(() => this.wasm._zp_focused(this.page, id)); }
    key(key: Key, id: number) { return this.ask(() => this.wasm._zp_key(this.page, keys.indexOf(key), id)); }
    textChanged(id: number, text: string) {
        this.tell(() => this.give(text, (at, size) => this.wasm._zp_text_changed(this.page, id, at, size)));
    }
    caretMoved(id: number, before: string) {
        this.tell(() => this.wasm._zp_caret_moved(this.page, id, this.encoder.encode(before).length));
    }
    pasted(id: number, text: string) {
        return this.ask(() => this.give(text, (at, size) => this.wasm._zp_pasted(this.page, id, at, size)));
    }

    filesChosen(count: number) { this.tell(() => this.wasm._zp_files_chosen(this.page, count)); }
    fileOpened(name: string, bytes: Uint8Array) {
        this.tell(() => this.give(name, (...n) => this.give(bytes, (...b) => this.wasm._zp_file_opened(this.page, ...n, ...b))));
    }
    evidenceChosen(choice: number, name: string, bytes: Uint8Array) {
        this.tell(() => this.give(name, (...n) => this.give(bytes, (...b) => this.wasm._zp_evidence_chosen(this.page, choice, ...n, ...b))));
    }
    // Whether there is memory for so many bytes, and some to work with.
    hasRoom(size: number) {
        const at = this.wasm._malloc(size + (32 << 20));
        this.wasm._free(at);
        return at !== 0;
    }
    fileRefused(name: string, why: string) {
        this.tell(() => this.give(name, (...n) => this.give(why, (...w) => this.wasm._zp_file_refused(this.page, ...n, ...w))));
    }
    versionLost() { this.tell(() => this.wasm._zp_version_lost(this.page)); }

    versionsFound(draft: string, list: string) {
        this.tell(() => this.give(draft, (...d) => this.give(list, (...l) => this.wasm._zp_versions_found(this.page, ...d, ...l))));
    }
    versionRead(draft: string, time: string, text: string) {
        this.tell(() => this.give(draft, (...d) => this.give(time, (...t) => this.give(text, (...c) =>
            this.wasm._zp_version_read(this.page, ...d, ...t, ...c)))));
    }
    paperMade(use: number, format: number, sheets: number) {
        this.tell(() => this.wasm._zp_paper_made(this.page, use, format, sheets));
    }
    paperClicked(path: string) { this.tell(() => this.give(path, (...p) => this.wasm._zp_paper_clicked(this.page, ...p))); }
    assetLoaded(path: string, text: string) {
        this.tell(() => this.give(path, (...p) => this.give(text, (...t) => this.wasm._zp_asset_loaded(this.page, ...p, ...t))));
    }
    twinFound(draft: string, text: string) {
        this.tell(() => this.give(draft, (...d) => this.give(text, (...t) => this.wasm._zp_twin_found(this.page, ...d, ...t))));
    }
    penChanged(held: boolean) { this.tell(() => this.wasm._zp_pen_changed(this.page, Number(held))); }
    storageChanged() { this.tell(() => this.wasm._zp_storage_changed(this.page)); }
    hiding() { this.tell(() => this.wasm._zp_hiding(this.page)); }
    updateReady() { this.tell(() => this.wasm._zp_update_ready(this.page)); }

    // For the functions the program calls: the text at a pointer, and an answer into a std::string.
    text(at: number, size: number) { return this.decoder.decode(this.bytes(at, size)); }
    bytes(at: number, size: number) { return this.wasm.HEAPU8.subarray(at, at + size); }
    answer(string: number, text: string) {
        const bytes = this.encoder.encode(text);
        const room = this.wasm._zp_room(string, bytes.length); // may move the memory: HEAPU8 only after it
        this.wasm.HEAPU8.set(bytes, room);
    }

    private give<T>(text: string | Uint8Array, use: (at: number, size: number) => T): T {
        const bytes = typeof text === "string" ? this.encoder.encode(text) : text;
        const at = this.wasm._malloc(bytes.length + 1);
        if (at === 0) throw new RangeError("no memory left"); // at 0 lies what the program lives on
        this.wasm.HEAPU8.set(bytes, at);
        try {
            return use(at, bytes.length);
        } finally {
            this.wasm._free(at);
        }
    }

    private tell(call: () => void) {
        if (this.running) this.news.push(call);
        else this.enter(call, undefined);
    }
    // Only for events of the user and for frames: they never come while a call runs.
    private ask(call: () => number) { return this.running ? false : this.enter(call, 0) !== 0; }

    private enter<T>(call: () => T, otherwise: T): T {
        if (this.broken) return otherwise;
        this.running = true;
        try {
            const result = call();
            for (let next; (next = this.news.shift()); ) next();
            return result;
        } catch (error) {
            this.broken = true;
            this.failed(error);
            return otherwise;
        } finally {
            this.running = false;
        }
    }
}
