// The canvas: as many pixels as the display gives it, a WebGL context, and both kept right through zooming, moving to
// another display, and a GPU that resets.
import type { Wasm } from "./program.ts";

export interface ScreenEvents {
    changed(): void; // size or scale: draw again
    lost(): void; // the GPU has dropped the context: stop drawing
    restored(): void; // and it is back, empty
}

export class Screen {
    scale = devicePixelRatio; // device pixels per CSS pixel
    private width: number;
    private height: number;

    constructor(private readonly canvas: HTMLCanvasElement, private readonly gl: Wasm["GL"], private readonly events: ScreenEvents) {
        this.width = Math.round(canvas.clientWidth * this.scale);
        this.height = Math.round(canvas.clientHeight * this.scale);
        this.watchSize();
        this.watchScale();
        canvas.addEventListener("webglcontextlost", event => {
            event.preventDefault(); // else it never comes back
            events.lost();
        });
        canvas.addEventListener("webglcontextrestored", () => {
            this.connect();
            events.restored();
        });
    }

    // Makes the context current for the program. False: this browser gives none.
    connect(): boolean {
        const settings = { alpha: false, antialias: false, depth: false, stencil: false, powerPreference: "low-power" } as const;
        const second = this.canvas.getContext("webgl2", settings) as WebGL2RenderingContext | null;
        const first = second ? null : this.canvas.getContext("webgl", settings) as WebGLRenderingContext | null;
        const context = second ?? (first?.getExtension("OES_element_index_uint") ? first : null); // a WebGL 1 without is unusable
        if (!context) return false;
        return this.gl.makeContextCurrent(this.gl.registerContext(context, { majorVersion: second ? 2 : 1 }));
    }

    // At the start of a frame: setting the size clears the canvas, so it must be drawn in the same frame.
    fit() {
        const { canvas, width, height } = this;
        if (canvas.width !== width) canvas.width = width;
        if (canvas.height !== height) canvas.height = height;
        return { width, height, scale: this.scale };
    }

    // Rounding CSS pixels is one off at some zoom levels; only the browser knows the true number. Safari does not tell.
    private watchSize() {
        const observer = new ResizeObserver(([entry]) => {
            const exact = entry?.devicePixelContentBoxSize?.[0];
            this.width = exact?.inlineSize ?? Math.round(this.canvas.clientWidth * this.scale);
            this.height = exact?.blockSize ?? Math.round(this.canvas.clientHeight * this.scale);
            this.events.changed();
        });
        try {
            observer.observe(this.canvas, { box: "device-pixel-content-box" });
        } catch {
            observer.observe(this.canvas);
        }
    }

    private watchScale() {
        matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener("change", () => {
            this.scale = devicePixelRatio;
            this.events.changed();
            this.watchScale();
        }, { once: true });
    }
}
