// The functions of src/browser/imports.h for Emscripten's linker: each calls the member of Module.host of its name
// (web/host.ts). Nothing else happens here; pointers go through as they are.
addToLibrary({
    page_controls: (record, size) => Module["host"].controls(record, size),
    page_focus: id => Module["host"].focus(id),
    page_refresh_text: (id, text, size) => Module["host"].refreshText(id, text, size),
    page_insert_text: (id, text, size) => Module["host"].insertText(id, text, size),
    page_announce: (text, size) => Module["host"].announce(text, size),

    page_wake: () => Module["host"].wake(),
    page_wake_after: seconds => Module["host"].wakeAfter(seconds),
    page_seconds: () => Module["host"].seconds(),
    page_places_of: (names, size, answer) => Module["host"].placesOf(names, size, answer),
    page_local_time: answer => Module["host"].localTime(answer),
    page_random_id: answer => Module["host"].randomId(answer),

    page_glyph: (code, size, bold, advance, box, alpha, capacity) =>
        Module["host"].glyph(code, size, bold, advance, box, alpha, capacity),
    page_advance: (code, size, bold) => Module["host"].advance(code, size, bold),
    page_ascent: (size, bold) => Module["host"].ascent(size, bold),

    page_use_gpu__deps: ["$GL", "$webgl_enable_OES_vertex_array_object"],
    page_use_gpu: () => {
        const context = Module["host"].gpu();
        if (!context) return 0;
        webgl_enable_OES_vertex_array_object(context); // for WebGL 1
        GL.makeContextCurrent(GL.registerContext(context, { majorVersion: 1 }));
        return 1;
    },
    page_reads_glyphs: () => Module["host"].readsGlyphs(),
    page_place_glyph__deps: ["$GL"],
    page_place_glyph: (texture, x, y, code, size, bold) =>
        Module["host"].placeGlyph(GL.textures[texture], x, y, code, size, bold),

    page_texture: (id, width, height, firstRow, rows, alpha) =>
        Module["host"].texture(id, width, height, firstRow, rows, alpha),
    page_drop_texture: id => Module["host"].dropTexture(id),
    page_clear: (width, height) => Module["host"].clear(width, height),
    page_triangles: (vertices, vertexBytes, indices, indexBytes) =>
        Module["host"].triangles(vertices, vertexBytes, indices, indexBytes),
    page_draw: (texture, left, top, right, bottom, firstIndex, count) =>
        Module["host"].draw(texture, left, top, right, bottom, firstIndex, count),
    page_present: () => Module["host"].present(),

    page_storage_get: (key, keySize, answer) => Module["host"].storageGet(key, keySize, answer),
    page_storage_put: (key, keySize, text, size) => Module["host"].storagePut(key, keySize, text, size),
    page_storage_erase: (key, keySize) => Module["host"].storageErase(key, keySize),
    page_storage_keys: (prefix, size, answer) => Module["host"].storageKeys(prefix, size, answer),
    page_keep_version: (record, recordSize, text, size) => Module["host"].keepVersion(record, recordSize, text, size),
    page_find_versions: (draft, size) => Module["host"].findVersions(draft, size),
    page_read_version: (draft, size, time, timeSize) => Module["host"].readVersion(draft, size, time, timeSize),
    page_keep_twin: (draft, draftSize, text, size) => Module["host"].keepTwin(draft, draftSize, text, size),
    page_take_pen: (draft, size, byForce) => Module["host"].takePen(draft, size, byForce),

    page_make_paper: (order, size) => Module["host"].makePaper(order, size),
    page_place_paper: (x, y, width, height) => Module["host"].placePaper(x, y, width, height),
    page_can_assess: () => Module["host"].canAssess(),
    page_load_asset: (path, size) => Module["host"].loadAsset(path, size),
    page_save_file: (name, nameSize, mime, mimeSize, bytes, size) =>
        Module["host"].saveFile(name, nameSize, mime, mimeSize, bytes, size),
    page_choose_file: () => Module["host"].chooseFile(),
    page_choose_evidence: choice => Module["host"].chooseEvidence(choice),
    page_hold_evidence: (digest, digestSize, bytes, size) => Module["host"].holdEvidence(digest, digestSize, bytes, size),
    page_holds_evidence: (digest, size) => Module["host"].holdsEvidence(digest, size),

    page_apply_update: () => Module["host"].applyUpdate(),
    page_set_title: (text, size) => Module["host"].setTitle(text, size),
});
