// A second copy of each draft in IndexedDB, so that a cleared or broken localStorage loses nothing. Written in the
// background; where there is no IndexedDB, there are silently no twins.

const patience = 3000; // milliseconds; some browsers never answer on file://

function request<T>(asked: IDBRequest<T>): Promise<T> {
    return new Promise((done, failed) => {
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => failed(asked.error);
    });
}

async function open(): Promise<IDBDatabase> {
    const asked = indexedDB.open("ziping", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("twins");
    const database = await request(asked);
    database.onversionchange = () => database.close(); // a newer program in another window may want to change it
    return database;
}

export class Twins {
    private readonly database = open().catch(() => undefined);
    private last: Promise<unknown> = Promise.resolve();

    // Each draft and its twin, once after the start.
    async read(found: (draft: string, text: string) => void) {
        const given = await Promise.race([this.all(), new Promise<[]>(done => setTimeout(() => done([]), patience))]);
        for (const [draft, text] of given) found(draft, text);
    }

    // An empty text forgets it.
    keep(draft: string, text: string) {
        this.last = this.last.then(async () => {
            const store = (await this.database)?.transaction("twins", "readwrite").objectStore("twins");
            if (store) await (text === "" ? request(store.delete(draft)) : request(store.put(text, draft)));
        }).catch(() => undefined);
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
