// node scripts/serve.mjs FOLDER [PORT]    Serves FOLDER at http://localhost:PORT, to this machine only.
// Everything is answered with "no-store", so that a rebuilt page is a reload away; port 0 takes any free one.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const types = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".wasm": "application/wasm",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".ttf": "font/ttf",
    ".woff2": "font/woff2",
};

// Resolves to the server once it listens; tests import this.
export function serve(folder, port = 0) {
    const root = resolve(folder);
    const server = createServer((request, response) => {
        let path;
        try {
            path = join(root, normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname)));
            if (path !== root && !path.startsWith(root + "/")) throw new Error("outside");
            if (statSync(path).isDirectory()) path = join(path, "index.html");
            const { size } = statSync(path);
            response.writeHead(200, {
                "Content-Type": types[extname(path)] ?? "application/octet-stream",
                "Content-Length": size,
                "Cache-Control": "no-store",
                "X-Content-Type-Options": "nosniff",
            });
        } catch {
            response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("not found\n");
            return;
        }
        if (request.method === "HEAD") response.end();
        else createReadStream(path).pipe(response);
    });
    return new Promise((listening, failed) => {
        server.once("error", failed);
        server.listen(port, "localhost", () => listening(server));
    });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const [folder, port = "8000"] = process.argv.slice(2);
    try {
        const server = await serve(folder, Number(port));
        console.log(`http://localhost:${server.address().port}/`);
    } catch (error) {
        console.error(error.code === "EADDRINUSE" ? `port ${port} is taken, choose another with --port` : error.message);
        process.exit(1);
    }
}
