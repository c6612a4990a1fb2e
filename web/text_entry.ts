// What happens in the field that has the focus: input methods, paste, and whose undo Ctrl+Z is.
//
// While an input method composes ("zi'ping" before 自评 is chosen) the field's value is not the user's answer yet; and
// writing to it, or moving the focus, would kill the composition. Browsers differ in the order of their events, so
// nothing relies on it: after each event that may end a composition the value is read and, if it is another one, told.
import type { Field } from "./elements.ts";

export class TextEntry {
    private field: Field | undefined;
    private composing = false;
    private justComposed = false; // the Enter that ends a composition must not move on
    private known = ""; // as last told to, or written by, the program
    private native = ""; // the value the browser's own undo can lead back to
    private typed = false; // since it got the focus: the browser's undo and redo have something to do

    constructor(private readonly told: (field: Field, text: string) => void) {}

    get isComposing() { return this.composing; }
    get blocksKeys() { return this.composing || this.justComposed; }

    enter(field: Field) {
        this.leave();
        this.field = field;
        this.composing = false;
        this.restart(field.value);
    }

    leave() {
        const field = this.field;
        this.composing = false;
        if (field) this.commit(field);
        this.field = undefined;
    }

    // Every input, change and composition event of any field: tests, voice typing and password managers write into
    // fields without focus, too.
    event(event: Event, field: Field) {
        const here = field === this.field;
        if (here && event.type === "compositionstart") this.composing = true;
        if (here && event.type === "compositionend") {
            this.composing = false;
            this.justComposed = true;
            setTimeout(() => { this.justComposed = false; });
        }
        if (event.type === "input") {
            if (here) this.typed = true;
            if ((event as InputEvent).isComposing) return;
            if (here) this.composing = false;
        }
        if (here && this.composing) return;
        this.commit(field);
    }

    flush() {
        if (this.field && !this.composing) this.commit(this.field);
    }

    // The program's text, into a field that may have the focus. A composition wins: it will be told in a moment.
    refresh(field: Field, text: string) {
        if (field === this.field && this.composing) return;
        if (field.value !== text) {
            field.value = text;
            if (field === this.field) field.setSelectionRange(text.length, text.length);
        }
        if (field === this.field) this.restart(text);
    }

    // Ctrl+Z or Ctrl+Y belongs to the browser as long as it can change what was typed here.
    ownsUndo(redo: boolean) {
        if (!this.field) return false;
        return redo ? this.typed : this.field.value !== this.native;
    }

    private restart(text: string) {
        this.known = this.native = text;
        this.typed = false;
    }

    private commit(field: Field) {
        if (field === this.field) {
            if (field.value === this.known) return;
            this.known = field.value;
        }
        this.told(field, field.value);
    }
}

// What a one-line field is to make of a paste: the text without the line break at the end of a cell copied from a spreadsheet, which
// nobody meant, whether it is a table, and whether it differs from what the browser would paste.
export function tableText(event: ClipboardEvent) {
    const raw = event.clipboardData?.getData("text/plain").replace(/\r\n?/g, "\n") ?? "";
    const text = raw.replace(/\n$/, "");
    return { text, isTable: /[\t\n]/.test(text), differs: text !== raw };
}
