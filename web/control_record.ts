// Reads what src/browser/control_record.cpp writes: the difference of the controls between two frames.

const roles = [
    "button", "tab", "checkbox", "menu_item", "list_item", "text_field", "text_area", "choice", "heading", "text",
    "status", "alert", "dialog",
] as const; // ziping::Role
export type Role = (typeof roles)[number];

const keyboards = ["text", "decimal", "phone"] as const; // ziping::Keyboard

export interface Box { x: number; y: number; w: number; h: number } // device pixels

export interface Place { box: Box; clip: Box }

export interface Look {
    size: number; line: number; padX: number; padY: number; // device pixels
    colour: number; // ABGR
    bold: boolean;
    align: number; // 0 left, 1 centre, 2 right
}

export interface Control extends Place {
    id: number;
    role: Role;
    label: string; value: string; description: string; placeholder: string;
    disabled: boolean; readOnly: boolean; invalid: boolean; required: boolean; single: boolean; selected: boolean;
    expanded: boolean;
    level: number;
    keyboard: (typeof keyboards)[number];
    look: Look;
    options: { id: string; label: string }[];
}

export interface ControlChanges {
    updated: Control[];
    moved: ({ id: number } & Place)[];
    removed: number[];
    order: number[] | undefined; // all ids in Tab order, when it is another one
}

class Reader {
    private at = 0;
    private readonly view: DataView;
    private readonly decoder = new TextDecoder();

    constructor(private readonly bytes: Uint8Array) {
        this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    u8() { return this.view.getUint8(this.at++); }
    u32() { return this.view.getUint32((this.at += 4) - 4, true); }
    f64() { return this.view.getFloat64((this.at += 8) - 8, true); }
    f32() { return this.view.getFloat32((this.at += 4) - 4, true); }
    text() {
        const size = this.u32();
        return this.decoder.decode(this.bytes.subarray(this.at, (this.at += size)));
    }
    box(): Box { return { x: this.f32(), y: this.f32(), w: this.f32(), h: this.f32() }; }
    place(): Place { return { box: this.box(), clip: this.box() }; }
    list<T>(read: () => T): T[] { return Array.from({ length: this.u32() }, read); }
}

function readControl(from: Reader): Control {
    const id = from.f64(), role = roles[from.u8()] ?? "text", flags = from.u8(), level = from.u8();
    const flag = (bit: number) => (flags & (1 << bit)) !== 0;
    return {
        id, role, level,
        keyboard: keyboards[from.u8()] ?? "text",
        ...from.place(),
        label: from.text(), value: from.text(), description: from.text(), placeholder: from.text(),
        disabled: flag(0), readOnly: flag(1), invalid: flag(2), required: flag(3), single: flag(4), selected: flag(5),
        expanded: flag(6),
        look: {
            size: from.f32(), line: from.f32(), padX: from.f32(), padY: from.f32(),
            colour: from.u32(), bold: from.u8() !== 0, align: from.u8(),
        },
        options: from.list(() => ({ id: from.text(), label: from.text() })),
    };
}

export function readControlChanges(bytes: Uint8Array): ControlChanges {
    const from = new Reader(bytes);
    const updated = from.list(() => readControl(from));
    const moved = from.list(() => ({ id: from.f64(), ...from.place() }));
    const removed = from.list(() => from.f64());
    const reordered = from.u8() !== 0;
    const order = from.list(() => from.f64());
    return { updated, moved, removed, order: reordered ? order : undefined };
}
