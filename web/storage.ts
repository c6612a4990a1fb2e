// localStorage as src/browser/local_storage.cpp asks for it: an outcome instead of an exception.

export const outcome = { done: 0, missing: 1, denied: 2, full: 3 } as const; // LocalStorage's Outcome

const ours = "ziping/"; // all keys begin so; on file:// every page of the machine shares one storage

// The storage itself throws where a policy forbids it.
const attempt = <T>(action: (storage: globalThis.Storage) => T): T | undefined => {
    try {
        return action(localStorage);
    } catch {
        return undefined;
    }
};

export const storage = {
    get: (key: string): string | null | undefined => attempt(storage => storage.getItem(key)), // undefined: denied

    put(key: string, text: string): number {
        try {
            localStorage.setItem(key, text);
            return outcome.done;
        } catch (error) {
            const isFull = error instanceof DOMException && /quota/i.test(error.name);
            return isFull ? outcome.full : outcome.denied;
        }
    },

    erase: (key: string) => attempt(storage => (storage.removeItem(key), outcome.done)) ?? outcome.denied,

    keys: (prefix: string): string[] => attempt(storage => Object.keys(storage).filter(key => key.startsWith(prefix))) ?? [],
};

// Another window wrote; a null key means that it cleared everything.
export function listenToStorage(changed: () => void) {
    addEventListener("storage", ({ key }) => {
        if (key === null || key.startsWith(ours)) changed();
    });
}
