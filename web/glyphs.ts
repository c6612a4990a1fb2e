// Glyphs drawn by the browser itself on a scratch canvas, with the fonts of the page (styles.css), and read back as
// coverage. src/browser/canvas_font.cpp puts them into Dear ImGui's atlas. Where the browser falsifies what is read, only the
// places come from here, and the ink goes from canvas to texture unread: Screen.placeInk.

export interface Ink { left: number; top: number; width: number; height: number } // from the pen on the base line, y down

const invisible = /^\p{Default_Ignorable_Code_Point}$/u; // variation selectors, joiners: no advance, no ink

export class Glyphs {
    private readonly context: CanvasRenderingContext2D;
    private readonly family = getComputedStyle(document.documentElement).fontFamily;
    private font = "";
    readonly isTruthful: boolean;

    constructor() {
        const canvas = document.createElement("canvas");
        canvas.width = canvas.height = 64;
        // The alpha channel of a transparent canvas is the coverage; read in software, or each reading waits for the GPU.
        this.context = canvas.getContext("2d", { willReadFrequently: true })!;
        this.isTruthful = this.readsBack();
        for (const bold of [false, true]) this.ascent(16, bold); // finding the fonts takes the browser a while
    }

    // Some browsers falsify what is read from a canvas, against fingerprinting. A little noise does no harm to text.
    private readsBack(): boolean {
        const { context } = this;
        const side = 16;
        context.clearRect(0, 0, side, side);
        context.fillRect(0, 0, side, side / 2);
        const { data } = context.getImageData(0, 0, side, side);
        let error = 0;
        for (let i = 3; i < data.length; i += 4) error += Math.abs(data[i]! - (i < data.length / 2 ? 255 : 0));
        return error / (side * side) < 8;
    }

    advance(code: number, size: number, bold: boolean): number {
        return this.measure(code, size, bold).width;
    }

    // How far the digits of a canvas stand apart beyond the browser's own: the canvas rounds each advance.
    digitSpacing(size: number, bold: boolean): number {
        const advance = this.advance(0x30, size, bold);
        return Math.round(advance) - advance;
    }

    // The base line that the browser gives a line of text as high as the em, so that a field's text stays where it is when
    // the field is entered.
    ascent(size: number, bold: boolean): number {
        const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = this.measure("国".codePointAt(0)!, size, bold);
        return up === undefined ? 0.88 * size : (size + Math.round(up) - Math.round(down)) / 2;
    }

    // Draws the glyph's coverage into `alpha`, row by row; undefined: it has no ink.
    draw(code: number, size: number, bold: boolean, alpha: Uint8Array): Ink | undefined {
        const box = this.box(code, size, bold, alpha.length);
        if (!box || !this.isTruthful) return box;
        const { width, height } = box;
        this.paint(code, size, bold, box);
        const { data } = this.context.getImageData(0, 0, width, height);
        for (let i = 0; i < width * height; i++) alpha[i] = data[4 * i + 3]!;
        return box;
    }

    // The glyph in white, to be tinted, on a canvas of its own size that is never read.
    ink(code: number, size: number, bold: boolean): HTMLCanvasElement | undefined {
        const box = this.box(code, size, bold, Infinity);
        if (!box) return undefined;
        const { canvas } = this.context;
        canvas.width = box.width;
        canvas.height = box.height;
        this.font = ""; // resizing resets the context
        this.paint(code, size, bold, box);
        this.context.globalCompositeOperation = "source-in"; // the coverage stays as it is
        this.context.fillStyle = "#fff";
        this.context.fillRect(0, 0, box.width, box.height);
        return canvas;
    }

    private box(code: number, size: number, bold: boolean, capacity: number): Ink | undefined {
        const box = this.measure(code, size, bold);
        if (invisible.test(String.fromCodePoint(code)) || box.actualBoundingBoxRight <= -box.actualBoundingBoxLeft) return undefined;
        const left = Math.floor(-box.actualBoundingBoxLeft) - 1, top = Math.floor(-box.actualBoundingBoxAscent) - 1;
        const width = Math.ceil(box.actualBoundingBoxRight) + 1 - left;
        const height = Math.min(Math.ceil(box.actualBoundingBoxDescent) + 1 - top, Math.floor(capacity / width));
        return height > 0 ? { left, top, width, height } : undefined;
    }

    private paint(code: number, size: number, bold: boolean, { left, top, width, height }: Ink) {
        this.use(size, bold);
        this.reserve(width, height, size, bold);
        this.context.clearRect(0, 0, width, height);
        this.context.fillText(String.fromCodePoint(code), -left, -top);
    }

    private measure(code: number, size: number, bold: boolean): TextMetrics {
        this.use(size, bold);
        return this.context.measureText(invisible.test(String.fromCodePoint(code)) ? "" : String.fromCodePoint(code));
    }

    private use(size: number, bold: boolean) {
        const font = `${bold ? 600 : 400} ${size}px ${this.family}`;
        if (font === this.font) return;
        this.font = this.context.font = font;
        this.context.fontKerning = "none";
        this.context.fillStyle = "#000"; // coverage differs by colour, and text is dark
    }

    private reserve(width: number, height: number, size: number, bold: boolean) {
        const { canvas } = this.context;
        if (width <= canvas.width && height <= canvas.height) return;
        canvas.width = Math.max(canvas.width, width);
        canvas.height = Math.max(canvas.height, height);
        this.font = ""; // resizing resets the context
        this.use(size, bold);
    }
}
