// The press, press.wasm (src/press/exports.cpp): loaded with the first order, then kept.
import { loadPress } from "ziping:wasm";

interface Exports {
    memory: WebAssembly.Memory;
    _initialize?(): void;
    press_start(): number;
    press_tray(desk: number, tray: number, size: number): number;
    press_enclose(desk: number): void;
    press_take(desk: number): number;
    press_out(desk: number): number;
    press_make(desk: number, format: number, edition: number): number;
    press_preview(desk: number, edition: number): number;
    press_sheets(desk: number): number;
    press_answer_at(desk: number, sheet: number, x: number, y: number): number;
}

export const formats = ["html", "docx", "xlsx", "zip"]; // ziping::FileFormat

export class Press {
    // Rejects when it cannot be loaded.
    static async start() {
        const { instance } = await WebAssembly.instantiate(await loadPress(), { env: { emscripten_notify_memory_growth() {} } });
        return new Press(instance.exports as unknown as Exports);
    }

    private readonly desk: number;

    private constructor(private readonly exports: Exports) {
        exports._initialize?.();
        this.desk = exports.press_start();
    }

    take(report: string, template: string, form: string) {
        [report, template, form].forEach((text, tray) => this.put(tray, new TextEncoder().encode(text)));
        return this.exports.press_take(this.desk) !== 0;
    }
    // Evidence for a package of the report that was taken.
    enclose(name: string, content: Uint8Array) {
        this.put(3, new TextEncoder().encode(name));
        this.put(4, content);
        this.exports.press_enclose(this.desk);
    }
    make(format: string, edition: number) {
        return this.out(this.exports.press_make(this.desk, formats.indexOf(format), edition));
    }
    preview(edition: number) {
        return new TextDecoder().decode(this.out(this.exports.press_preview(this.desk, edition)));
    }
    get sheets() { return this.exports.press_sheets(this.desk); }
    answerAt(sheet: number, x: number, y: number) {
        return new TextDecoder().decode(this.out(this.exports.press_answer_at(this.desk, sheet, x, y)));
    }

    private put(tray: number, bytes: Uint8Array) {
        const at = this.exports.press_tray(this.desk, tray, bytes.length); // may move the memory
        new Uint8Array(this.exports.memory.buffer).set(bytes, at);
    }
    private out(size: number) {
        return new Uint8Array(this.exports.memory.buffer, this.exports.press_out(this.desk), size).slice();
    }
}
