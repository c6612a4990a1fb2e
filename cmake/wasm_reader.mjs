// Reads a WebAssembly module piece by piece.
//
//     for (const { id, body } of sections(bytes)) if (id === code) …
//     const body = new Reader(bytes, at);    body.byte(), body.number(), body.text(): the next one, body.at moves behind it
export const custom = 0, code = 10; // ids of sections

export class Reader {
    constructor(bytes, at) {
        this.bytes = bytes;
        this.at = at;
    }

    byte() { return this.bytes[this.at++]; }

    // LEB128, unsigned.
    number() {
        for (let value = 0, shift = 1; ; shift *= 128) {
            const byte = this.byte();
            value += (byte & 127) * shift;
            if (byte < 128) return value;
        }
    }

    text() {
        const size = this.number();
        return this.bytes.toString("utf8", this.at, this.at += size);
    }
}

// Each section of a module: its id, a reader at its content, and where that ends.
export function* sections(bytes) {
    const reader = new Reader(bytes, 8); // behind magic number and version
    while (reader.at < bytes.length) {
        const id = reader.byte(), end = reader.number() + reader.at;
        yield { id, body: new Reader(bytes, reader.at), end };
        reader.at = end;
    }
}
