// Keys that mean the same wherever the focus is, and those that move between one-line fields, in lists, and over the page.
// Everything else is the browser's own: Tab, Enter and Space on buttons, and all typing.
import type { Control, Role } from "./control_record.ts";
import type { Controls } from "./controls.ts";
import { isField, isOneLine } from "./elements.ts";
import type { Key, Program } from "./program.ts";

const commands: Record<string, Key> = { z: "undo", y: "redo", s: "save", p: "print", f: "find" };
const arrows: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 };
const pages: Record<string, number> = { PageDown: -0.85, PageUp: 0.85, End: -1e4, Home: 1e4 }; // of the window's height
const lists: readonly Role[] = ["tab", "menu_item", "list_item"];

export function listenToKeys(controls: Controls, program: Program, scroll: (cssPixels: number) => void) {
    document.addEventListener("keydown", event => {
        if (event.isComposing || event.keyCode === 229 || controls.entry.blocksKeys) return;
        const control = controls.focused;
        const key = keyOf(event, control);
        if (!key) return walk(event, controls, control) || turnPage(event, scroll);
        if ((key === "undo" || key === "redo") && controls.entry.ownsUndo(key === "redo")) return;
        controls.entry.flush();
        if (program.key(key, control?.id ?? 0) || leadsNowhere(key)) event.preventDefault();
    });
}

function keyOf(event: KeyboardEvent, control: Control | undefined): Key | undefined {
    if (event.altKey) return undefined;
    if (event.ctrlKey || event.metaKey) {
        const key = commands[event.key.toLowerCase()];
        return key === "undo" && event.shiftKey ? "redo" : key;
    }
    if (event.key === "Escape") return "escape";
    if (event.key === "Enter" && control && isOneLine(control)) return event.shiftKey ? "up" : "down";
    return undefined;
}

// The browser's own answer to these would surprise: a line break in a one-line cell, or saving the page as a file.
const leadsNowhere = (key: Key) => key === "down" || key === "up" || key === "save";

// Up and down a list, over the buttons that stand between its entries.
function walk(event: KeyboardEvent, controls: Controls, control: Control | undefined): boolean {
    const step = arrows[event.key];
    const { target } = event;
    if (!step || !control || !lists.includes(control.role) || !(target instanceof HTMLElement)) return false;
    const entries = [...target.parentElement!.querySelectorAll<HTMLElement>("button:not(:disabled)")]
        .filter(element => controls.find(element)?.role === control.role);
    entries[entries.indexOf(target) + step]?.focus({ preventScroll: true });
    event.preventDefault();
    return true;
}

// Scrolls what lies under the pointer, unless the key means something to the element that has the focus.
function turnPage(event: KeyboardEvent, scroll: (cssPixels: number) => void) {
    const part = pages[event.key];
    const { target } = event;
    if (!part || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return;
    if (isField(target) && Math.abs(part) > 1) return;
    scroll(part * innerHeight);
    event.preventDefault();
}
