// The DOM layer: one element for each control of the program, over what Dear ImGui draws, in Tab order.
//
//     const controls = new Controls(root, program, …);
//     controls.apply(readControlChanges(bytes));       the difference of each frame
//     controls.settle();                               when the frames have stopped
//
// It owns focus and text entry, and turns clicks (mouse, Enter, Space, screen reader) into `activated`.
import type { Control, ControlChanges, Role } from "./control_record.ts";
import { describe, dress, type Field, isField, isOneLine, makeElement, place, writeValue } from "./elements.ts";
import type { Program } from "./program.ts";
import { tableText, TextEntry } from "./text_entry.ts";

const longestSelected = 40; // characters of a text that is selected whole when the program leads to it

// Roles that ARIA wants inside another one; a run of them gets an owner just before it.
const owners: Partial<Record<Role, string>> = { tab: "tablist", menu_item: "menu" };

interface Item { control: Control; element: HTMLElement }

export class Controls {
    private readonly items = new Map<number, Item>();
    private readonly ids = new WeakMap<Element, number>();
    private readonly touched = new Set<number>(); // elements the user changed: shall they show the program's value again?
    private ownerElements: HTMLElement[] = [];
    private scale = 1;
    private focusedId = 0; // as last told
    private insertion: { id: number; text: string } | undefined;
    private readonly carets = new Map<number, number>(); // of fields that were left
    private focusWish = 0; // came during a composition
    readonly entry: TextEntry;

    constructor(
        private readonly root: HTMLElement,
        private readonly program: Program,
        private readonly digitSpacing: (size: number, bold: boolean) => number,
    ) {
        this.entry = new TextEntry((field, text) => this.tellText(field, text));
        root.addEventListener("focusin", event => this.focusCame(event.target as HTMLElement));
        root.addEventListener("focusout", event => this.focusWent(event));
        root.addEventListener("click", event => this.clicked(event));
        root.addEventListener("paste", event => this.pasted(event));
        root.addEventListener("scroll", () => root.scrollTo(0, 0)); // browsers scroll a focused element into view
        for (const type of ["input", "change", "compositionstart", "compositionend"])
            root.addEventListener(type, event => this.edited(event));
        for (const type of ["input", "keyup"]) root.addEventListener(type, event => this.caretMoved(event)); // after the text is told
    }

    get size() { return this.items.size; }

    find(target: EventTarget | null): Control | undefined {
        const id = target instanceof Element ? this.ids.get(target) : undefined;
        return id === undefined ? undefined : this.items.get(id)?.control;
    }

    get focused(): Control | undefined { return this.find(document.activeElement); }

    // --- From the program ----------------------------------------------------------------------------------------------

    apply({ updated, moved, removed, order }: ControlChanges) {
        for (const id of removed) this.remove(id);
        for (const control of updated) this.update(control);
        for (const { id, box, clip } of moved) {
            const item = this.items.get(id);
            if (!item) continue;
            Object.assign(item.control, { box, clip });
            place(item.element, item.control, this.scale);
        }
        if (order) this.arrange(order);
        this.insert();
    }

    rescale(scale: number) {
        if (scale === this.scale) return;
        this.scale = scale;
        for (const { control, element } of this.items.values()) this.layOut(element, control);
    }

    focus(id: number) {
        const element = this.items.get(id)?.element;
        if (this.entry.isComposing) this.focusWish = id;
        else if (element) {
            element.focus({ preventScroll: true });
            if (element instanceof HTMLTextAreaElement && element.value.length > longestSelected)
                element.setSelectionRange(element.value.length, element.value.length); // the next key shall not replace a passage
            else if (isField(element)) element.select();
        }
    }

    // Where the caret was, as if typed: the browser's undo takes it back. A field under an overlay comes back first.
    insertText(id: number, text: string) {
        this.insertion = { id, text };
        this.insert();
    }
    private insert() {
        const element = this.insertion && this.items.get(this.insertion.id)?.element;
        if (!this.insertion || !isField(element)) return;
        const { id, text } = this.insertion;
        this.insertion = undefined;
        element.focus({ preventScroll: true });
        const caret = this.carets.get(id) ?? element.value.length;
        element.setSelectionRange(caret, caret);
        document.execCommand("insertText", false, text);
    }

    refreshText(id: number, text: string) {
        const element = this.items.get(id)?.element;
        if (isField(element)) this.entry.refresh(element, text);
    }

    // The program has answered everything by now: an element the user changed without effect goes back.
    settle() {
        for (const id of this.touched) {
            const item = this.items.get(id);
            if (item && !(isField(item.element) && item.element === document.activeElement)) writeValue(item.element, item.control);
        }
        this.touched.clear();
    }

    private update(control: Control) {
        let element = this.items.get(control.id)?.element;
        if (element && this.items.get(control.id)?.control.role !== control.role) {
            this.remove(control.id);
            element = undefined;
        }
        if (!element) {
            element = makeElement(control);
            this.ids.set(element, control.id);
            this.root.append(element);
        }
        this.items.set(control.id, { control, element });
        describe(element, control);
        this.layOut(element, control);
        if (element !== document.activeElement) writeValue(element, control);
        else if (control.disabled) element.blur();
    }

    private layOut(element: HTMLElement, control: Control) {
        dress(element, control, this.scale, this.digitSpacing);
        place(element, control, this.scale);
    }

    private remove(id: number) {
        const element = this.items.get(id)?.element;
        if (!element) return;
        const hadFocus = element === document.activeElement;
        if (hadFocus) this.entry.leave();
        this.items.delete(id);
        this.touched.delete(id);
        element.remove();
        if (hadFocus) this.tellFocus(0);
    }

    // Moving an element takes the focus from it, so everything else is moved around the focused one.
    private arrange(order: number[]) {
        for (const owner of this.ownerElements) owner.remove();
        this.ownerElements = [];
        const elements = this.withOwners(order.flatMap(id => this.items.get(id) ?? []));
        const fixed = elements.indexOf(document.activeElement as HTMLElement);
        let next: Node | null = fixed < 0 ? null : elements[fixed]!;
        for (const element of elements.slice(0, fixed < 0 ? elements.length : fixed).reverse()) {
            if (element.nextSibling !== next || !element.isConnected) this.root.insertBefore(element, next);
            next = element;
        }
        if (fixed < 0) return;
        let last: Element = elements[fixed]!;
        for (const element of elements.slice(fixed + 1)) {
            if (element.previousSibling !== last) last.after(element);
            last = element;
        }
    }

    private withOwners(items: Item[]): HTMLElement[] {
        let run: Role | undefined;
        return items.flatMap(({ control: { role }, element }) => {
            const ownerRole = owners[role];
            const starts = ownerRole !== undefined && role !== run;
            run = role;
            if (!ownerRole) return [element];
            if (!starts) {
                const owner = this.ownerElements[this.ownerElements.length - 1]!;
                owner.setAttribute("aria-owns", `${owner.getAttribute("aria-owns")} ${element.id}`);
                return [element];
            }
            const owner = document.createElement("div");
            owner.className = "passive";
            owner.setAttribute("role", ownerRole);
            owner.setAttribute("aria-owns", element.id);
            this.ownerElements.push(owner);
            return [owner, element];
        });
    }

    // --- From the user ---------------------------------------------------------------------------------------------------

    private focusCame(element: HTMLElement) {
        const control = this.find(element);
        if (!control) return;
        if (control.id !== this.focusedId) { // else the window came back to the front
            if (isField(element)) this.entry.enter(element);
            element.classList.add("editing");
        }
        this.tellFocus(control.id);
    }

    private focusWent({ target, relatedTarget }: FocusEvent) {
        const element = target as HTMLElement;
        this.entry.flush();
        if (document.activeElement === element) return; // another window has come to the front: the field stays as it is
        const id = this.ids.get(element);
        if (id !== undefined && isField(element)) this.carets.set(id, element.selectionEnd ?? element.value.length);
        this.entry.leave();
        element.classList.remove("editing");
        if (!this.find(relatedTarget)) this.tellFocus(0); // else focusin follows; no moment without focus in between
    }

    private tellFocus(id: number) {
        if (id === this.focusedId) return;
        this.focusedId = id;
        this.program.focused(id);
    }

    private tellText(field: Field, text: string) {
        const id = this.ids.get(field);
        if (id === undefined) return;
        this.touched.add(id);
        this.program.textChanged(id, text);
    }

    private clicked({ target }: Event) {
        const control = this.find(target);
        if (!control || isField(target) || control.role === "choice") return;
        this.touched.add(control.id);
        this.program.activated(control.id);
    }

    // Typing and the keys that move it: a caret that came with the focus or by the pointer is in view already.
    private caretMoved(event: Event) {
        const { target } = event;
        const control = this.find(target);
        if (!control || !(target instanceof HTMLTextAreaElement) || this.entry.isComposing) return;
        if (event instanceof KeyboardEvent && !/^(Arrow|Home|End|Page)/.test(event.key)) return;
        const caret = target.selectionDirection === "backward" ? target.selectionStart : target.selectionEnd;
        this.program.caretMoved(control.id, target.value.slice(0, caret));
    }

    private edited(event: Event) {
        const { target, type } = event;
        if (isField(target)) {
            this.entry.event(event, target);
            if (!this.entry.isComposing && this.focusWish) this.focus(this.focusWish);
            if (!this.entry.isComposing) this.focusWish = 0;
        } else if (target instanceof HTMLSelectElement && type === "change") {
            const control = this.find(target);
            if (!control) return;
            this.touched.add(control.id);
            this.program.textChanged(control.id, target.value);
        }
    }

    private pasted(event: ClipboardEvent) {
        const control = this.find(event.target);
        if (!control || !isField(event.target) || control.readOnly) return;
        const { text, isTable, differs } = tableText(event);
        if (isTable && this.program.pasted(control.id, text)) return event.preventDefault();
        if (!differs || !isOneLine(control)) return;
        event.preventDefault();
        document.execCommand("insertText", false, text); // as typed: the browser's undo takes it back
    }
}
