// One window at a time writes a draft: it holds the pen. Others read, and may take the pen by force.
//
// The browser's locks are the pen where there are any. Plain HTTP has none; there the windows ask each other.

const answerTime = 150; // milliseconds that a window has to say "I hold it"

type Message = { draft: string; says: "who?" | "I" | "give up" };

export class Pen {
    private draft = "";
    private turn = 0; // a newer wish makes the answers to older ones void
    private release = () => {};
    private waiting = new AbortController(); // for a lock that another window holds
    private last: Promise<unknown> = Promise.resolve(); // settled once no lock of ours is held or asked for
    private readonly channel = "locks" in navigator ? undefined : openChannel();

    constructor(private readonly changed: (held: boolean) => void) {
        this.channel?.addEventListener("message", ({ data }: MessageEvent<Message>) => this.heard(data));
    }

    // "" lets go.
    take(draft: string, byForce: boolean) {
        this.release();
        this.release = () => {};
        this.waiting.abort();
        this.draft = "";
        const turn = ++this.turn;
        if (draft === "") return;
        const current = () => turn === this.turn;
        const held = (is: boolean) => {
            if (!current()) return;
            this.draft = is ? draft : "";
            this.changed(is);
        };
        if (this.channel) this.ask(this.channel, draft, byForce, held);
        else if ("locks" in navigator) this.lock(`ziping/pen/${draft}`, byForce, held, current);
        else held(true);
    }

    // A lock that was let go is free only a moment later, so the next one is asked for after it.
    private lock(name: string, byForce: boolean, held: (is: boolean) => void, current: () => boolean) {
        const hold = () => {
            if (!current()) return undefined;
            held(true);
            return new Promise<void>(done => { this.release = done; });
        };
        const ask = async () => {
            if (!current()) return;
            if (byForce) return navigator.locks.request(name, { steal: true }, hold);
            let free = true;
            await navigator.locks.request(name, { ifAvailable: true }, lock => {
                free = lock !== null;
                return free ? hold() : undefined;
            });
            if (!free) await wait();
        };
        // The other window may be closed.
        const wait = async () => {
            if (!current()) return;
            held(false);
            this.waiting = new AbortController();
            await navigator.locks.request(name, { signal: this.waiting.signal }, hold);
        };
        const attempt = async (step: () => Promise<unknown>): Promise<unknown> => {
            try {
                return await step();
            } catch (error) {
                if (!current()) return undefined;
                if (error instanceof DOMException && error.name === "AbortError") return attempt(wait); // another window took it
                return held(true); // a page without an origin, where locks are forbidden
            }
        };
        this.last = this.last.then(() => attempt(ask));
    }

    private ask(channel: BroadcastChannel, draft: string, byForce: boolean, held: (is: boolean) => void) {
        const send = (says: Message["says"]) => channel.postMessage({ draft, says } satisfies Message);
        if (byForce) {
            send("give up");
            return held(true);
        }
        let taken = false;
        const listen = ({ data }: MessageEvent<Message>) => { taken ||= data.draft === draft && data.says === "I"; };
        channel.addEventListener("message", listen);
        send("who?");
        setTimeout(() => {
            channel.removeEventListener("message", listen);
            held(!taken);
        }, answerTime);
    }

    private heard({ draft, says }: Message) {
        if (draft === "" || draft !== this.draft) return;
        if (says === "who?") this.channel?.postMessage({ draft, says: "I" } satisfies Message);
        if (says !== "give up") return;
        this.draft = "";
        this.changed(false);
    }
}

function openChannel() {
    try {
        return new BroadcastChannel("ziping/pen");
    } catch {
        return undefined;
    }
}
