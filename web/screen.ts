// The canvas: as many pixels as the display gives it, something that draws on it, and both kept right through zooming, moving
// to another display, and a GPU that resets.
import { SoftwareDrawing } from "./software.ts";

export interface ScreenEvents {
    changed(): void; // size or scale: draw again
    lost(): void; // the GPU has dropped the context: stop drawing
    restored(): void; // and it is back: textures are to be made again
}

export class Screen {
    scale = devicePixelRatio; // device pixels per CSS pixel
    private width = 0;
    private height = 0;
    readonly gpu: WebGLRenderingContext | undefined;
    readonly software: SoftwareDrawing | undefined; // where there is no GPU; undefined, too: this browser draws nothing at all

    constructor(private readonly canvas: HTMLCanvasElement, private readonly events: ScreenEvents) {
        this.measure();
        this.fit(); // before there is a context, which would else make its buffers twice
        this.gpu = gpuOf(canvas);
        const flat = this.gpu ? null : canvas.getContext("2d", { alpha: false });
        if (flat) this.software = new SoftwareDrawing(flat);
        this.watchSize();
        this.watchScale();
        canvas.addEventListener("webglcontextlost", event => {
            event.preventDefault(); // else it never comes back
            events.lost();
        });
        canvas.addEventListener("webglcontextrestored", () => {
            if (this.gpu) extend(this.gpu); // a context that comes back has forgotten
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

    // A glyph straight from its canvas over its place in a texture, for browsers that let nobody read a canvas.
    placeInk(texture: WebGLTexture, x: number, y: number, ink: TexImageSource) {
        const gl = this.gpu!;
        gl.bindTexture(gl.TEXTURE_2D, texture);
        gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, gl.RGBA, gl.UNSIGNED_BYTE, ink);
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

// WebGL 2, else WebGL 1 with what Dear ImGui's backend needs besides: every driver of the last decade has it.
function gpuOf(canvas: HTMLCanvasElement): WebGLRenderingContext | undefined {
    const settings = { alpha: false, antialias: false, depth: false, stencil: false, powerPreference: "low-power" } as const;
    const two = canvas.getContext("webgl2", settings);
    if (two) return two as WebGLRenderingContext;
    const one = canvas.getContext("webgl", settings) as WebGLRenderingContext | null;
    return one && extend(one) ? one : undefined;
}

// Indices of 32 bits and vertex arrays; WebGL 2 has both by itself.
const extend = (gl: WebGLRenderingContext) =>
    ["OES_element_index_uint", "OES_vertex_array_object"].map(name => gl.getExtension(name)).every(found => found !== null);
