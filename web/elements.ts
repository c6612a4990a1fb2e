// How a control becomes an element: which one, with which name and state, and where it lies. Elements are transparent;
// Dear ImGui has drawn what they stand for. Only the text field that is being edited shows itself (class "editing").
import type { Box, Control, Place, Role } from "./control_record.ts";

export type Field = HTMLInputElement | HTMLTextAreaElement;

const tags: Record<Role, "button" | "input" | "textarea" | "select" | "div"> = {
    button: "button", tab: "button", menu_item: "button", list_item: "button", checkbox: "input",
    text_field: "input", text_area: "textarea", choice: "select",
    heading: "div", text: "div", status: "div", alert: "div", dialog: "div",
};

const ariaRoles: Partial<Record<Role, string>> = {
    tab: "tab", menu_item: "menuitem", heading: "heading", status: "status", alert: "alert",
    dialog: "dialog",
};

const aligns = ["left", "center", "right"];

export const isField = (element: unknown): element is Field =>
    element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === "text");

export const isOneLine = (control: Control) => control.role === "text_field" || (control.role === "text_area" && control.single);

export function makeElement(control: Control): HTMLElement {
    const element = document.createElement(tags[control.role]);
    element.id = `c${control.id}`;
    const role = ariaRoles[control.role];
    if (role) element.setAttribute("role", role);
    if (element instanceof HTMLButtonElement) element.type = "button";
    if (element instanceof HTMLInputElement) element.type = control.role === "checkbox" ? "checkbox" : "text";
    if (isField(element)) {
        element.className = "field";
        const off = { autocomplete: "off", autocapitalize: "off", autocorrect: "off", spellcheck: "false", "data-gramm": "false" };
        for (const [name, value] of Object.entries(off)) element.setAttribute(name, value);
    } else if (element instanceof HTMLDivElement) {
        element.className = "passive";
    }
    return element;
}

// Everything but place, value and look. Attributes that would say nothing are left out.
export function describe(element: HTMLElement, control: Control) {
    const set = (name: string, value: string | false) => {
        if (value === false || value === "") element.removeAttribute(name);
        else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    };
    const toggle = (name: string, on: boolean) => {
        if (element.hasAttribute(name) !== on) element.toggleAttribute(name, on); // an input method notices each writing
    };
    const { role, label, value } = control;
    if (element.classList.contains("passive")) {
        const named = role === "dialog";
        const text = named ? "" : value || label;
        set("aria-label", named || ((role === "status" || role === "alert") && value !== "") ? label : false);
        if (element.textContent !== text) element.textContent = text; // an unchanged live region stays quiet
    } else {
        set("aria-label", label);
    }
    if (element instanceof HTMLButtonElement) {
        if (element.textContent !== value) element.textContent = value;
        set("aria-description", [value, control.description].filter(part => part !== "").join("；"));
    } else {
        set("aria-description", control.description);
    }
    set("aria-invalid", control.invalid && "true");
    set("aria-required", control.required && "true");
    set("aria-expanded", control.expanded && "true");
    set("aria-level", role === "heading" && String(Math.max(1, control.level)));
    if (role === "tab") set("aria-selected", String(control.selected));
    if (role === "list_item") set("aria-current", control.selected && "true");
    if (role === "button") set("aria-pressed", control.selected && "true");
    if (isField(element)) {
        toggle("readonly", control.readOnly);
        set("placeholder", control.placeholder);
        set("inputmode", { text: "text", decimal: "decimal", phone: "tel" }[control.keyboard]);
    }
    if (element instanceof HTMLSelectElement) {
        toggle("disabled", control.disabled || control.readOnly);
        writeOptions(element, control);
    } else if (!(element instanceof HTMLDivElement)) {
        toggle("disabled", control.disabled);
    }
}

function writeOptions(select: HTMLSelectElement, { options, value }: Control) {
    const wanted = options.map(({ id, label }) => new Option(label, id));
    if (!options.some(({ id }) => id === value)) wanted.unshift(new Option("", value)); // nothing chosen yet
    const same = wanted.length === select.length && wanted.every((option, at) => option.isEqualNode(select.options[at]!));
    if (!same) select.replaceChildren(...wanted);
    select.value = value;
}

// The control's value as the program knows it. Not for the element that has the focus: the user is at it.
export function writeValue(element: HTMLElement, control: Control) {
    if (element instanceof HTMLInputElement && control.role === "checkbox") element.checked = control.selected;
    else if (element instanceof HTMLSelectElement) element.value = control.value;
    else if (isField(element) && element.value !== control.value) element.value = control.value;
}

// The text of a field while it is edited, as Dear ImGui draws it when it is not. `digitSpacing` widens the browser's digits
// to the whole pixels the canvas gives them (CSS pixels).
export function dress(element: HTMLElement, control: Control, scale: number, digitSpacing: (size: number, bold: boolean) => number) {
    const { size, line, padX, padY, colour, bold, align } = control.look;
    if (size <= 0) return;
    const css = (pixels: number) => `${pixels / scale}px`;
    const style = element.style;
    style.fontSize = css(size);
    style.lineHeight = css(line);
    if (!isField(element)) return;
    style.fontWeight = bold ? "600" : "400";
    style.padding = `${css(padY)} ${css(padX)}`;
    style.color = `rgb(${colour & 0xff},${(colour >> 8) & 0xff},${(colour >> 16) & 0xff})`;
    style.textAlign = aligns[align] ?? "left";
    style.letterSpacing = control.keyboard === "text" ? "0" : `${digitSpacing(size, bold) / scale}px`;
}

// Where it lies, and which part of it can be seen and hit.
export function place(element: HTMLElement, { box, clip }: Place, scale: number) {
    const css = (pixels: number) => `${pixels / scale}px`;
    const style = element.style;
    style.transform = `translate(${css(box.x)},${css(box.y)})`;
    style.width = css(box.w);
    style.height = css(box.h);
    const out = clip.w <= 0 || clip.h <= 0;
    element.classList.toggle("out", out);
    style.clipPath = out || contains(clip, box) ? "" : `inset(${[
        clip.y - box.y, box.x + box.w - clip.x - clip.w, box.y + box.h - clip.y - clip.h, clip.x - box.x,
    ].map(side => css(Math.max(0, side))).join(" ")})`;
}

function contains(outer: Box, inner: Box) {
    return outer.x <= inner.x && outer.y <= inner.y && outer.x + outer.w >= inner.x + inner.w &&
        outer.y + outer.h >= inner.y + inner.h;
}
