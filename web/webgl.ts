// Draws with WebGL: Dear ImGui's triangles, coloured, with a texture that says how much of each pixel they cover. WebGL 1 is
// enough; all state but clip and texture is set once.
import type { Drawing } from "./drawing.ts";

const vertexBytes = 20; // ImDrawVert: position and texture coordinate as 2 × f32 each, colour as RGBA bytes
const indexBytes = 4;

const vertexShader = `
    uniform vec2 size;
    attribute vec2 position;
    attribute vec2 place;
    attribute vec4 colour;
    varying vec2 at;
    varying vec4 tint;
    void main() {
        at = place;
        tint = colour;
        gl_Position = vec4(position / size * vec2(2, -2) + vec2(-1, 1), 0, 1);
    }`;
const fragmentShader = `
    precision mediump float;
    uniform sampler2D cover;
    varying vec2 at;
    varying vec4 tint;
    void main() { gl_FragColor = vec4(tint.rgb, tint.a * texture2D(cover, at).a); }`;

export class WebGlDrawing implements Drawing {
    private textures = new Map<number, WebGLTexture>();
    private bound = 0;
    private height = 0; // of the canvas, pixels
    private linking: WebGLProgram | undefined; // until the first frame: only then does anybody wait for the driver
    private size: WebGLUniformLocation | null = null;

    constructor(private readonly gl: WebGLRenderingContext) { this.setUp(); }

    // Also after the context was lost: nothing on the GPU survives that.
    setUp() {
        const { gl } = this;
        const program = gl.createProgram()!;
        const attach = (type: number, source: string) => {
            const shader = gl.createShader(type)!;
            gl.shaderSource(shader, source);
            gl.compileShader(shader);
            gl.attachShader(program, shader);
        };
        attach(gl.VERTEX_SHADER, vertexShader);
        attach(gl.FRAGMENT_SHADER, fragmentShader);
        ["position", "place", "colour"].forEach((name, index) => gl.bindAttribLocation(program, index, name));
        gl.linkProgram(program);
        this.linking = program;

        gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
        gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
        gl.vertexAttribPointer(0, 2, gl.FLOAT, false, vertexBytes, 0);
        gl.vertexAttribPointer(1, 2, gl.FLOAT, false, vertexBytes, 8);
        gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, vertexBytes, 16);
        for (const index of [0, 1, 2]) gl.enableVertexAttribArray(index);

        gl.enable(gl.BLEND);
        gl.blendFunc(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA);
        gl.enable(gl.SCISSOR_TEST);
        gl.clearColor(1, 1, 1, 1);
        gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
        this.textures = new Map();
        this.bound = 0;
    }

    texture(id: number, width: number, height: number, firstRow: number, rows: number, alpha: Uint8Array) {
        const { gl } = this;
        const known = this.textures.has(id);
        if (!known) this.textures.set(id, gl.createTexture()!);
        this.bind(id);
        if (known) return gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, firstRow, width, rows, gl.ALPHA, gl.UNSIGNED_BYTE, alpha);
        for (const name of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, name, gl.CLAMP_TO_EDGE);
        for (const name of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, name, gl.LINEAR);
        gl.texImage2D(gl.TEXTURE_2D, 0, gl.ALPHA, width, height, 0, gl.ALPHA, gl.UNSIGNED_BYTE, alpha);
    }

    glyph(id: number, x: number, y: number, ink: TexImageSource) {
        this.bind(id);
        this.gl.texSubImage2D(this.gl.TEXTURE_2D, 0, x, y, this.gl.ALPHA, this.gl.UNSIGNED_BYTE, ink);
    }

    dropTexture(id: number) {
        this.gl.deleteTexture(this.textures.get(id) ?? null);
        this.textures.delete(id);
        this.bound = 0;
    }

    clear(width: number, height: number) {
        const { gl } = this;
        this.height = height;
        gl.viewport(0, 0, width, height);
        gl.scissor(0, 0, width, height);
        if (this.linking) {
            gl.useProgram(this.linking);
            this.size = gl.getUniformLocation(this.linking, "size");
            this.linking = undefined;
        }
        gl.uniform2f(this.size, width, height);
        gl.clear(gl.COLOR_BUFFER_BIT);
    }

    triangles(vertices: Uint8Array, indices: Uint8Array) {
        const { gl } = this;
        gl.bufferData(gl.ARRAY_BUFFER, vertices, gl.STREAM_DRAW);
        gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, indices, gl.STREAM_DRAW);
    }

    draw(texture: number, left: number, top: number, right: number, bottom: number, firstIndex: number, count: number) {
        const { gl } = this;
        this.bind(texture);
        gl.scissor(left, this.height - bottom, right - left, bottom - top); // WebGL counts rows from below
        gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_INT, firstIndex * indexBytes);
    }

    present() {} // the browser shows the canvas when the frame's callback returns

    private bind(id: number) {
        if (id === this.bound) return;
        this.gl.bindTexture(this.gl.TEXTURE_2D, this.textures.get(id) ?? null);
        this.bound = id;
    }
}
