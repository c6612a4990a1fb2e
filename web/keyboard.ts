// Keys that mean the same wherever the focus is, and those that move between one-line fields and lists. Everything else
// is the browser's own: Tab, Enter and Space on buttons, and all typing.
import type { Control, Role } from "./control_record.ts";
import type { Controls } from "./controls.ts";
import { isField, isOneLine } from "./elements.ts";
import type { Key, Program } from "./program.ts";

const commands: Record<string, Key> = { z: "undo", y: "redo", s: "save", f: "find", p: "print" };
const arrows: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 };
const lists: readonly Role[] = ["tab", "menu_item", "list_item"];

export function listenToKeys(controls: Controls, program: Program) {
    document.addEventListener("keydown", event => {
        if (event.isComposing || event.keyCode === 229 || controls.entry.blocksKeys) return;
        const control = controls.focused;
        const key = keyOf(event, control);
        if (!key) return walk(event, control);
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
    if (event.key === "F1") return "help";
    if (event.key === "Enter" && control && isOneLine(control)) return event.shiftKey ? "up" : "down";
    return undefined;
}

// The browser's own answer to these would surprise: a line break in a one-line cell, or saving the page as a file.
const leadsNowhere = (key: Key) => key === "down" || key === "up" || key === "save";

function walk(event: KeyboardEvent, control: Control | undefined) {
    const step = arrows[event.key];
    const { target } = event;
    if (!step || !control || !lists.includes(control.role) || !(target instanceof HTMLElement) || isField(target)) return;
    const group = [...target.parentElement!.querySelectorAll<HTMLElement>("button:not(:disabled)")];
    const next = group[group.indexOf(target) + step];
    if (next && next.getAttribute("role") === target.getAttribute("role")) next.focus({ preventScroll: true });
    event.preventDefault();
}
