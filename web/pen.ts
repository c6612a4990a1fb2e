// One window at a time writes a draft: it holds the pen. Others read, and may take the pen by force.
//
// The browser's locks are the pen where there are any. Plain HTTP has none; there the windows ask each other.

const answerTime = 150; // milliseconds that a window has to say "I hold it"

type Message = { draft: string; says: "who?" | "I" | "give up" };

export class Pen {
    private draft = "";
    private turn = 0; // a newer wish makes the answers to older ones void
    private release = () => {};
    private readonly channel = "locks" in navigator ? undefined : openChannel();

    constructor(private readonly changed: (held: boolean) => void) {
        this.channel?.addEventListener("message", ({ data }: MessageEvent<Message>) => this.heard(data));
    }

    // "" lets go.
    take(draft: string, byForce: boolean) {
        this.release();
        this.release = () => {};
        this.draft = "";
        const turn = ++this.turn;
        if (draft === "") return;
        const held = (is: boolean) => {
            if (turn !== this.turn) return;
            this.draft = is ? draft : "";
            this.changed(is);
        };
        if (this.channel) this.ask(this.channel, draft, byForce, held);
        else if ("locks" in navigator) this.lock(draft, byForce, held);
        else held(true);
    }

    private lock(draft: string, byForce: boolean, held: (is: boolean) => void) {
        const hold = (lock: Lock | null) => {
            held(lock !== null);
            return lock ? new Promise<void>(done => { this.release = done; }) : undefined;
        };
        const options: LockOptions = byForce ? { steal: true } : { ifAvailable: true };
        navigator.locks.request(`ziping/pen/${draft}`, options, hold).catch((error: unknown) => {
            // AbortError: another window took it. Anything else: a page without an origin, where locks are forbidden.
            held(!(error instanceof DOMException && error.name === "AbortError"));
        });
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
