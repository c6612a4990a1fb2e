// The hosted page's service worker: everything is in the cache after the first load, and answered from there. A newer
// version fills a cache of its own and waits until the page says "take over" (updates.ts).
export {};

const worker = self as unknown as ServiceWorkerGlobalScope;
const name = `ziping/${__ZIPING_VERSION__}/${__ZIPING_BUILD__}`;

worker.addEventListener("install", event => {
    // A file with its hash in its name never changes: what the page has loaded need not come again.
    const files = __ZIPING_PRECACHE__.map(file => new Request(file, { cache: /\.[0-9a-f]{10}\./.test(file) ? "default" : "reload" }));
    event.waitUntil(caches.open(name).then(cache => cache.addAll(files)));
});

worker.addEventListener("message", event => {
    if (event.data === "take over") event.waitUntil(worker.skipWaiting());
});

worker.addEventListener("activate", event => {
    event.waitUntil(dropOlder().then(() => worker.clients.claim()));
});

worker.addEventListener("fetch", event => {
    if (event.request.method === "GET") event.respondWith(answer(event.request));
});

// All but the version before this one: other windows go on with it, and its parts that they have not asked for yet.
async function dropOlder() {
    const others = (await caches.keys()).filter(other => other.startsWith("ziping/") && other !== name);
    await Promise.all(others.slice(0, -1).map(other => caches.delete(other)));
}

async function answer(request: Request): Promise<Response> {
    const wanted = request.mode === "navigate" ? "./" : request, how = { ignoreSearch: true };
    return (await (await caches.open(name)).match(wanted, how)) ?? (await caches.match(request, how)) ?? fetch(request);
}
