// What src/browser/renderer.cpp asks for, frame by frame, in this order: textures, clear, then per list its triangles and the
// parts of it that are drawn, at last present. With a GPU web/webgl.ts does it, without one web/software.ts.

export interface Drawing {
    // Whole rows of a texture, one byte of coverage a pixel. A new one starts with all its rows.
    texture(id: number, width: number, height: number, firstRow: number, rows: number, alpha: Uint8Array): void;
    // A glyph straight from its canvas over its place in a texture, for browsers that let nobody read a canvas; undefined where
    // that cannot be done.
    glyph?(id: number, x: number, y: number, ink: TexImageSource): void;
    dropTexture(id: number): void;
    clear(width: number, height: number): void; // device pixels; white
    triangles(vertices: Uint8Array, indices: Uint8Array): void; // what the following draws take their parts of
    draw(texture: number, left: number, top: number, right: number, bottom: number, firstIndex: number, count: number): void;
    present(): void; // the frame is complete
}
