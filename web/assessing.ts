// The second part of the program, assess.wasm (cmake/split.mjs): what only an open report needs. It shares the first part's memory and
// fills the gaps in its table, so it is loaded once and never called from here.
import { loadAssess } from "ziping:wasm";

export class Assessing {
    loaded = false;
    private loading: Promise<void> | undefined;

    constructor(private readonly primary: WebAssembly.Exports) {}

    // Rejects when it cannot be loaded; the next call tries again.
    load() {
        return this.loading ??= this.fetch().catch((error: unknown) => {
            this.loading = undefined;
            throw error;
        });
    }
    private async fetch() {
        await WebAssembly.instantiate(await loadAssess(), { primary: this.primary });
        this.loaded = true;
    }
}
