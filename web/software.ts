// Draws without a GPU: office machines, remote desktops and policies switch GPUs off, and browsers no longer stand in for them.
// Dear ImGui's triangles go into an image that the 2D canvas shows. src/browser/renderer.cpp asks, frame by frame, in this order:
// textures, clear, then per list its triangles and the parts of it that are drawn, at last present.
//
// Nearly everything on the page is an upright rectangle of one colour or a glyph pixel by pixel; both have a path of their own.
// What is left (round corners, icons, slanting lines) is filled triangle by triangle.

interface Texture { width: number; height: number; alpha: Uint8Array }
interface Clip { left: number; top: number; right: number; bottom: number }

const wordsPerVertex = 5; // ImDrawVert: x, y, u, v as f32, colour as RGBA bytes

export class SoftwareDrawing {
    private readonly textures = new Map<number, Texture>();
    private image = new ImageData(1, 1);
    private pixels = new Uint32Array(this.image.data.buffer); // ABGR
    private places: Float32Array = new Float32Array(0);
    private colours: Uint32Array = new Uint32Array(0);
    private indices: Uint32Array = new Uint32Array(0);

    constructor(private readonly context: CanvasRenderingContext2D) {}

    // Whole rows of a texture, one byte of coverage a pixel. A new one starts with all its rows.
    texture(id: number, width: number, height: number, firstRow: number, rows: number, alpha: Uint8Array) {
        const known = this.textures.get(id);
        const texture = known ?? { width, height, alpha: new Uint8Array(width * height) };
        this.textures.set(id, texture);
        texture.alpha.set(alpha.subarray(0, rows * width), firstRow * width);
    }

    dropTexture(id: number) { this.textures.delete(id); }

    // Device pixels; white.
    clear(width: number, height: number) {
        if (this.image.width !== width || this.image.height !== height) {
            this.image = new ImageData(width, height);
            this.pixels = new Uint32Array(this.image.data.buffer);
        }
        this.pixels.fill(0xffffffff);
    }

    // What the following draws take their parts of.
    triangles(vertices: Uint8Array, indices: Uint8Array) {
        this.places = new Float32Array(vertices.buffer, vertices.byteOffset, vertices.byteLength / 4);
        this.colours = new Uint32Array(vertices.buffer, vertices.byteOffset, vertices.byteLength / 4);
        this.indices = new Uint32Array(indices.buffer, indices.byteOffset, indices.byteLength / 4);
    }

    draw(texture: number, left: number, top: number, right: number, bottom: number, firstIndex: number, count: number) {
        const cover = this.textures.get(texture);
        if (!cover) return;
        const { width, height } = this.image;
        const clip = {
            left: Math.max(0, Math.floor(left)), top: Math.max(0, Math.floor(top)),
            right: Math.min(width, Math.ceil(right)), bottom: Math.min(height, Math.ceil(bottom)),
        };
        for (let at = firstIndex; at < firstIndex + count;) at += this.rectangle(at, firstIndex + count, cover, clip) || this.triangle(at, cover, clip);
    }

    present() { this.context.putImageData(this.image, 0, 0); }

    // Two triangles that make an upright rectangle of one colour: how many indices they took, 0 when they do not.
    private rectangle(at: number, end: number, cover: Texture, clip: Clip): number {
        const { indices, places, colours } = this;
        if (at + 6 > end || indices[at] !== indices[at + 3] || indices[at + 2] !== indices[at + 4]) return 0;
        const a = indices[at]! * wordsPerVertex, b = indices[at + 1]! * wordsPerVertex;
        const c = indices[at + 2]! * wordsPerVertex, d = indices[at + 5]! * wordsPerVertex;
        const left = places[a]!, top = places[a + 1]!, right = places[c]!, bottom = places[c + 1]!;
        if (places[b] !== right || places[b + 1] !== top || places[d] !== left || places[d + 1] !== bottom) return 0;
        const colour = colours[a + 4]!;
        if (colours[b + 4] !== colour || colours[c + 4] !== colour || colours[d + 4] !== colour) return 0;
        const u = places[a + 2]! * cover.width, v = places[a + 3]! * cover.height;
        const du = places[c + 2]! * cover.width - u, dv = places[c + 3]! * cover.height - v;
        const x0 = Math.max(clip.left, Math.round(left)), x1 = Math.min(clip.right, Math.round(right));
        const y0 = Math.max(clip.top, Math.round(top)), y1 = Math.min(clip.bottom, Math.round(bottom));
        const textured = Math.abs(du) > 0.5 && Math.abs(dv) > 0.5;
        const stepU = du / (right - left), stepV = dv / (bottom - top);
        const plain = cover.alpha[Math.floor(v) * cover.width + Math.floor(u)]!;
        for (let y = y0; y < y1; ++y) {
            const row = y * this.image.width;
            if (!textured) {
                if (plain === 255 && colour >>> 24 === 255) this.pixels.fill(colour, row + x0, Math.max(row + x0, row + x1));
                else for (let x = x0; x < x1; ++x) this.blend(row + x, colour, plain);
                continue;
            }
            const source = Math.floor(v + (y + 0.5 - top) * stepV) * cover.width;
            for (let x = x0; x < x1; ++x) this.blend(row + x, colour, cover.alpha[source + Math.floor(u + (x + 0.5 - left) * stepU)]!);
        }
        return 6;
    }

    // By areas: each corner weighs what the triangle opposite of it covers. A pixel on an edge that two triangles share is
    // painted by one of them.
    private triangle(at: number, cover: Texture, clip: Clip): number {
        const { places, colours, indices } = this;
        const a = indices[at]! * wordsPerVertex;
        let b = indices[at + 1]! * wordsPerVertex, c = indices[at + 2]! * wordsPerVertex;
        let area = edge(places, a, b, places[c]!, places[c + 1]!);
        if (area === 0) return 3;
        if (area < 0) [b, c, area] = [c, b, -area];
        const xs = [places[a]!, places[b]!, places[c]!], ys = [places[a + 1]!, places[b + 1]!, places[c + 1]!];
        const x0 = Math.max(clip.left, Math.floor(Math.min(...xs))), x1 = Math.min(clip.right, Math.ceil(Math.max(...xs)));
        const y0 = Math.max(clip.top, Math.floor(Math.min(...ys))), y1 = Math.min(clip.bottom, Math.ceil(Math.max(...ys)));
        const limits = [owns(places, b, c), owns(places, c, a), owns(places, a, b)];
        for (let y = y0; y < y1; ++y)
            for (let x = x0; x < x1; ++x) {
                const wa = edge(places, b, c, x + 0.5, y + 0.5), wb = edge(places, c, a, x + 0.5, y + 0.5);
                const wc = edge(places, a, b, x + 0.5, y + 0.5);
                if (wa < limits[0]! || wb < limits[1]! || wc < limits[2]!) continue;
                const [fa, fb, fc] = [wa / area, wb / area, wc / area];
                const u = (places[a + 2]! * fa + places[b + 2]! * fb + places[c + 2]! * fc) * cover.width;
                const v = (places[a + 3]! * fa + places[b + 3]! * fb + places[c + 3]! * fc) * cover.height;
                const [ca, cb, cc] = [colours[a + 4]!, colours[b + 4]!, colours[c + 4]!];
                const part = (shift: number) =>
                    (ca >>> shift & 255) * fa + (cb >>> shift & 255) * fb + (cc >>> shift & 255) * fc;
                const colour = ca === cb && cb === cc ? ca
                    : (Math.round(part(24)) << 24 | Math.round(part(16)) << 16 | Math.round(part(8)) << 8 | Math.round(part(0))) >>> 0;
                this.blend(y * this.image.width + x, colour, cover.alpha[Math.floor(v) * cover.width + Math.floor(u)]!);
            }
        return 3;
    }

    private blend(at: number, colour: number, cover: number) {
        const alpha = (colour >>> 24) * cover;
        if (alpha === 0) return;
        const under = this.pixels[at]!, share = alpha / 65025;
        const mix = (shift: number) => {
            const from = under >>> shift & 255;
            return Math.round(from + ((colour >>> shift & 255) - from) * share) << shift;
        };
        this.pixels[at] = (0xff000000 | mix(16) | mix(8) | mix(0)) >>> 0;
    }
}

// Twice the area of the triangle a, b, (x, y); positive when it turns clockwise on the screen.
function edge(places: Float32Array, a: number, b: number, x: number, y: number) {
    return (places[b]! - places[a]!) * (y - places[a + 1]!) - (places[b + 1]! - places[a + 1]!) * (x - places[a]!);
}

// The least that `edge` may be for a pixel to belong to the triangle: top and left edges own the pixels on them.
function owns(places: Float32Array, a: number, b: number) {
    const dx = places[b]! - places[a]!, dy = places[b + 1]! - places[a + 1]!;
    return (dy === 0 && dx > 0) || dy < 0 ? 0 : Number.MIN_VALUE;
}
