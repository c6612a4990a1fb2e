// The hosted page works offline (sw.ts). A newer version waits until the user agrees; until then this one goes on.

export class Updates {
    private waiting: ServiceWorker | undefined;

    constructor(private readonly ready: () => void) {}

    look() {
        if (!__ZIPING_HOSTED__ || !("serviceWorker" in navigator)) return;
        navigator.serviceWorker.register("sw.js").then(registration => {
            if (registration.waiting) this.found(registration.waiting);
            this.watch(registration.installing); // the browser began to look by itself
            registration.addEventListener("updatefound", () => this.watch(registration.installing));
        }).catch(() => undefined); // plain HTTP or a policy: the page works as well without
    }

    // Reloads into the newer version; what is not saved must be saved before.
    apply() {
        if (!this.waiting) return location.reload();
        navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
        this.waiting.postMessage("take over");
    }

    private watch(worker: ServiceWorker | null) {
        worker?.addEventListener("statechange", () => {
            if (worker.state === "installed") this.found(worker);
        });
    }

    private found(worker: ServiceWorker) {
        if (!navigator.serviceWorker.controller) return; // the first one ever: nothing older is running
        this.waiting = worker;
        this.ready();
    }
}
