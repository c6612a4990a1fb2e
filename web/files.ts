// Files in and out: downloads, the file dialog, and files dropped anywhere on the page.

const mebibyte = 1 << 20;
const limit = 16 * mebibyte; // an export of the largest department has some hundred KiB
const packageLimit = 200 * mebibyte; // src/exchange/package.h

export interface FileEvents {
    chosen(count: number): void; // in one go: each is then opened or refused
    hasRoom(size: number): boolean; // for so many bytes in the program's memory
    opened(name: string, bytes: Uint8Array): void;
    refused(name: string, why: string): void;
}

export function saveFile(name: string, mime: string, bytes: Uint8Array) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mime }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // the download may wait for the user's choice of a folder
}

export function chooseFile(events: FileEvents) {
    choose(".json,.zip,application/json,application/zip", files => open(files, events));
}

export function chooseEvidence(events: FileEvents) {
    choose("", files => open(files, events, () => packageLimit));
}

function choose(accept: string, chosen: (files: File[]) => Promise<void>) {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = accept;
    input.multiple = true;
    input.addEventListener("change", () => void chosen([...(input.files ?? [])]));
    input.click();
}

export function listenToDrops(events: FileEvents) {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    addEventListener("dragover", event => {
        if (!hasFiles(event)) return; // a text that is dragged into a field is the browser's own
        event.preventDefault();
        event.dataTransfer!.dropEffect = "copy";
    });
    addEventListener("drop", event => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        void open([...event.dataTransfer!.files], events);
    });
}

const usualLimit = (file: File) => /\.zip$/i.test(file.name) ? packageLimit : limit;

// A file's content; small ones that follow are read meanwhile, so that many are taken over without a picture after each.
class Reader {
    private readonly begun = new Map<File, Promise<ArrayBuffer>>();

    constructor(private readonly files: File[]) {}

    read(at: number) {
        for (const next of this.files.slice(at, at + 16))
            if (next.size <= mebibyte) this.begin(next).catch(() => { /* told when it is its turn */ });
        const file = this.files[at]!, content = this.begin(file);
        this.begun.delete(file);
        return content;
    }

    private begin(file: File) {
        const content = this.begun.get(file) ?? file.arrayBuffer();
        this.begun.set(file, content);
        return content;
    }
}

async function open(files: File[], { chosen, hasRoom, opened, refused }: FileEvents, limitOf: (file: File) => number = usualLimit) {
    chosen(files.length);
    const reader = new Reader(files);
    for (const [at, file] of files.entries()) {
        const most = limitOf(file);
        if (file.size > most) {
            const advice = most === limit ? "不是自评数据文件" : "请把视频等大文件压缩，或另行报送";
            refused(file.name, `文件有 ${(file.size / mebibyte).toFixed(0)} MiB，超过 ${most / mebibyte} MiB，${advice}`);
            continue;
        }
        try {
            const bytes = new Uint8Array(await reader.read(at));
            if (hasRoom(bytes.length)) opened(file.name, bytes);
            else refused(file.name, "这台电脑的内存不够，请关闭其他网页或程序后再试");
        } catch {
            refused(file.name, "浏览器读不到这个文件，可能已被移动、删除，或者是一个文件夹");
        }
    }
}
