// Files in and out: downloads, the file dialog, and files dropped anywhere on the page.

const mebibyte = 1 << 20;
const limit = 16 * mebibyte; // an export of the largest department has some hundred KiB
const evidenceLimit = 200 * mebibyte; // of one file, and of a package

export interface FileEvents {
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
    choose("", files => open(files, events, () => evidenceLimit, "佐证材料请控制在此以内，视频可先压缩"));
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

const usualLimit = (file: File) => /\.zip$/i.test(file.name) ? evidenceLimit : limit;

async function open(files: File[], { opened, refused }: FileEvents, limitOf: (file: File) => number = usualLimit, advice = "不是自评数据文件") {
    for (const file of files) {
        const most = limitOf(file);
        if (file.size > most) {
            refused(file.name, `文件有 ${(file.size / mebibyte).toFixed(0)} MiB，超过 ${most / mebibyte} MiB，${advice}`);
            continue;
        }
        try {
            opened(file.name, new Uint8Array(await file.arrayBuffer()));
        } catch {
            refused(file.name, "浏览器读不到这个文件，可能已被移动、删除，或者是一个文件夹");
        }
    }
}
