// The canvas: as many pixels as the display gives it, something that draws on it, and both kept right through zooming, moving
// to another display, and a GPU that resets.
import type { Drawing } from "./drawing.ts";
import { SoftwareDrawing } from "./software.ts";
import { WebGlDrawing } from "./webgl.ts";

export interface ScreenEvents {
    changed(): void; // size or scale: draw again
    lost(): void; // the GPU has dropped the context: stop drawing
    restored(): void; // and it is back: textures are to be made again
}

export class Screen {
    scale = devicePixelRatio; // device pixels per CSS pixel
    private width = 0;
    private height = 0;
    readonly drawing: Drawing | undefined; // undefined: this browser draws nothing at all

    constructor(private readonly canvas: HTMLCanvasElement, private readonly events: ScreenEvents) {
        this.measure();
        this.fit(); // before there is a context, which would else make its buffers twice
        this.drawing = drawingOn(canvas);
        this.watchSize();
        this.watchScale();
        canvas.addEventListener("webglcontextlost", event => {
            event.preventDefault(); // else it never comes back
            events.lost();
        });
        canvas.addEventListener("webglcontextrestored", () => {
            if (this.drawing instanceof WebGlDrawing) this.drawing.setUp();
            events.restored();
        });
    }

    // At the start of a frame: setting the size clears the canvas, so it must be drawn in the same frame.
    fit() {
        if (devicePixelRatio !== this.scale) this.measure(); // the events of zooming may come after this frame
        const { canvas, width, height } = this;
        if (canvas.width !== width) canvas.width = width;
        if (canvas.height !== height) canvas.height = height;
        return { width, height, scale: this.scale };
    }

    // Rounding CSS pixels is one off at some zoom levels; only the browser knows the true number. Safari does not tell, and
    // an emulated scale is not in it.
    private watchSize() {
        const observer = new ResizeObserver(([entry]) => {
            this.measure(entry?.devicePixelContentBoxSize?.[0]);
            this.events.changed();
        });
        try {
            observer.observe(this.canvas, { box: "device-pixel-content-box" });
        } catch {
            observer.observe(this.canvas);
        }
    }

    private measure(told?: ResizeObserverSize) {
        this.scale = devicePixelRatio;
        const pixels = (css: number, exact = 0) => Math.abs(exact - css * this.scale) <= 1 ? exact : Math.round(css * this.scale);
        this.width = pixels(this.canvas.clientWidth, told?.inlineSize);
        this.height = pixels(this.canvas.clientHeight, told?.blockSize);
    }

    private watchScale() {
        matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener("change", () => {
            this.measure();
            this.events.changed();
            this.watchScale();
        }, { once: true });
    }
}

// WebGL 2, else WebGL 1 with the 32-bit indices that every driver of the last decade has, else no GPU.
function drawingOn(canvas: HTMLCanvasElement): Drawing | undefined {
    const settings = { alpha: false, antialias: false, depth: false, stencil: false, powerPreference: "low-power" } as const;
    const gl = (canvas.getContext("webgl2", settings) ?? canvas.getContext("webgl", settings)) as WebGLRenderingContext | null;
    if (gl) return gl instanceof WebGL2RenderingContext || gl.getExtension("OES_element_index_uint") ? new WebGlDrawing(gl) : undefined;
    const flat = canvas.getContext("2d", { alpha: false });
    return flat ? new SoftwareDrawing(flat) : undefined;
}
