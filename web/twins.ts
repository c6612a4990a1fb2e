// What IndexedDB keeps: a second copy of each draft, so that a cleared or broken localStorage loses nothing, and the versions that
// each draft has been. Written in the background. Where IndexedDB fails there is silently no second copy; a version that could not be
// kept is told.

export interface Version { draft: string; time: string; title: string; code: string }

const most = 60; // versions of a draft; the oldest are forgotten
const patience = 10_000; // milliseconds; some browsers never answer on file://

function request<T>(asked: IDBRequest<T>): Promise<T> {
    return new Promise((done, failed) => {
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => failed(asked.error);
    });
}

const ofDraft = (draft: string) => IDBKeyRange.bound([draft], [draft, []]); // arrays sort after texts

async function open(): Promise<IDBDatabase> {
    const asked = indexedDB.open("ziping", 2);
    asked.onupgradeneeded = ({ oldVersion }) => {
        if (oldVersion < 1) asked.result.createObjectStore("twins");
        asked.result.createObjectStore("versions", { keyPath: ["draft", "time"] });
        asked.result.createObjectStore("texts"); // of the versions, by draft and time: the list does without them
    };
    const database = await request(asked);
    database.onversionchange = () => database.close(); // a newer program in another window may want to change it
    return database;
}

// "2024-03-15T10:30:00.001+08:00": stands after the second itself in the order of texts.
const nthOfSecond = (time: string, nth: number) => time.slice(0, 19) + `.${String(nth).padStart(3, "0")}` + time.slice(19);

const nothingAfter = (milliseconds: number) => new Promise<undefined>(done => setTimeout(() => done(undefined), milliseconds));

export class Twins {
    constructor(private readonly versionLost: () => void) {}

    private opened: Promise<IDBDatabase | undefined> | undefined;
    private get database() { return this.opened ??= Promise.race([open().catch(() => undefined), nothingAfter(patience)]); }
    private last: Promise<unknown> = Promise.resolve();

    // Each draft and its twin, once after the start.
    async read(found: (draft: string, text: string) => void) {
        for (const [draft, text] of await this.all()) found(draft, text);
    }

    // An empty text forgets it.
    keep(draft: string, text: string) {
        this.last = this.last.then(async () => {
            const store = (await this.database)?.transaction("twins", "readwrite").objectStore("twins");
            if (store) await (text === "" ? request(store.delete(draft)) : request(store.put(text, draft)));
        }).catch(() => undefined);
    }

    keepVersion(version: Version, text: string) {
        this.last = this.last.then(async () => {
            const change = (await this.database)?.transaction(["versions", "texts"], "readwrite");
            if (!change) return this.versionLost();
            const written = new Promise<void>((done, failed) => {
                change.oncomplete = () => done();
                change.onabort = () => failed(change.error); // no room
            });
            const versions = change.objectStore("versions"), texts = change.objectStore("texts");
            const { draft } = version;
            let { time } = version;
            for (let nth = 1; ; ++nth) {
                const there = await request<string | undefined>(texts.get([draft, time]));
                if (there === undefined) break;
                if (there === text) return; // kept under the name of what was done then
                time = nthOfSecond(version.time, nth);
            }
            void versions.put({ ...version, time });
            void texts.put(text, [draft, time]);
            const mine = await request<Version[]>(versions.getAll(ofDraft(draft)));
            for (const { draft, time } of mine.slice(0, Math.max(0, mine.length - most))) {
                void versions.delete([draft, time]);
                void texts.delete([draft, time]);
            }
            await written;
        }).catch(this.versionLost);
    }

    // Of one draft, or of all for "".
    async versions(draft: string): Promise<Version[]> {
        try {
            await this.last;
            const store = (await this.database)?.transaction("versions").objectStore("versions");
            return store ? await request<Version[]>(store.getAll(draft === "" ? undefined : ofDraft(draft))) : [];
        } catch {
            return [];
        }
    }

    async versionText(draft: string, time: string): Promise<string> {
        try {
            const store = (await this.database)?.transaction("texts").objectStore("texts");
            return store ? String(await request(store.get([draft, time])) ?? "") : "";
        } catch {
            return "";
        }
    }

    private async all(): Promise<[string, string][]> {
        try {
            const store = (await this.database)?.transaction("twins").objectStore("twins");
            if (!store) return [];
            const [keys, texts] = await Promise.all([request(store.getAllKeys()), request(store.getAll())]);
            return keys.map((key, at) => [String(key), String(texts[at])]);
        } catch {
            return [];
        }
    }
}
