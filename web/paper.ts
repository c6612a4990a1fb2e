// Paper: the printed pages beside the form, on the printer and as files. What is printed is the press's HTML in a frame without scripts,
// as wide as its place.
import { saveFile } from "./files.ts";
import { formats, Press } from "./press.ts";
import type { Program } from "./program.ts";

const margin = 16; // around a page, CSS pixels
const uses = ["show", "print", "save"]; // ziping::PaperOrder::Use
const points = 0.75 * 20; // twentieths of a point in a CSS pixel

export class Paper {
    private readonly frame = document.createElement("iframe");
    private shown = ""; // what the frame holds
    private wanted = "";
    private loading: Promise<Press> | undefined;
    private press: Press | undefined;

    constructor(private readonly parent: HTMLElement, private readonly program: Program, private readonly evidence: ReadonlyMap<string, Blob>,
        private readonly wake: () => void) {
        this.frame.id = "paper";
        this.frame.title = "打印预览";
        this.frame.setAttribute("sandbox", "allow-same-origin allow-modals");
        this.frame.addEventListener("load", () => this.loaded());
    }

    // An order of the program: src/browser/imports.h, page_make_paper.
    make(record: string) {
        const [kind, format = "", form = "", edition, name = "", mime = "", report = "", template = "", ...rest] = record.split("\0");
        const use = uses[Number(kind)];
        const enclosed: Promise<[string, ArrayBuffer]>[] = [];
        for (let i = 0; i + 1 < rest.length; i += 2) {
            const file = this.evidence.get(rest[i]!), entry = rest[i + 1]!;
            if (file) enclosed.push(file.arrayBuffer().then(content => [entry, content]));
        }
        const carryOut = (press: Press, files: [string, ArrayBuffer][]) => { // at one go: the next order uses the same press
            if (!press.take(report, template, form)) return 0;
            for (const [entry, content] of files) press.enclose(entry, new Uint8Array(content));
            if (use === "show") {
                this.show(press.preview(Number(edition)));
                return press.sheets;
            }
            const made = press.make(format, Number(edition));
            if (made.length === 0) return 0;
            if (use === "print") this.print(new TextDecoder().decode(made));
            else saveFile(name, mime, made);
            return 1;
        };
        const answer = (sheets: number) => {
            this.program.paperMade(Number(kind), formats.indexOf(format), sheets);
            this.wake();
        };
        this.loading ??= Press.start().then(press => this.press = press);
        Promise.all([this.loading, Promise.all(enclosed)]).then(([press, files]) => carryOut(press, files)).then(answer).catch(() => {
            this.loading = undefined; // the next order tries again, with a new press
            answer(-1);
        });
    }

    // Where it lies, CSS pixels; no width hides it.
    place(x: number, y: number, width: number, height: number) {
        const { frame } = this;
        frame.hidden = width <= 0;
        if (frame.hidden) return;
        if (!frame.isConnected) this.parent.append(frame); // a frame costs a document, too much for a start that shows none
        Object.assign(frame.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` });
        this.fit();
    }

    // A page that is there already changes in place, so that the reader stays where she is.
    private show(html: string) {
        this.wanted = html;
        const there = this.frame.contentDocument;
        if (this.shown === "" || !there?.body) {
            this.shown = html;
            this.frame.srcdoc = html;
        } else if (html !== this.shown) {
            this.shown = html;
            there.body.replaceWith(new DOMParser().parseFromString(html, "text/html").body);
        }
    }

    // Another frame, as large as the sheet: zoom and scrolling of the preview have no part in it.
    private print(html: string) {
        document.querySelector("iframe.press")?.remove(); // of a print that never told its end
        const frame = document.createElement("iframe");
        frame.setAttribute("sandbox", "allow-same-origin allow-modals");
        frame.className = "press";
        frame.srcdoc = html;
        frame.addEventListener("load", () => {
            const target = frame.contentWindow;
            target?.addEventListener("afterprint", () => setTimeout(() => frame.remove(), 1000));
            target?.focus();
            target?.print();
        }, { once: true });
        document.body.append(frame);
    }

    private loaded() {
        const there = this.frame.contentDocument;
        if (!there) return;
        there.addEventListener("click", event => this.clicked(event));
        if (this.wanted !== this.shown) this.show(this.wanted);
        this.fit();
    }

    private fit() {
        const there = this.frame.contentDocument;
        const page = there?.querySelector("section");
        if (!there?.documentElement || !page) return;
        const scale = Math.min(1, (this.frame.clientWidth - 2 * margin) / Math.max(...[...there.querySelectorAll("section")].map(s => s.offsetWidth)));
        there.documentElement.style.setProperty("zoom", String(Math.max(0.3, scale)));
    }

    private clicked(event: MouseEvent) {
        const page = (event.target as Element).closest("section");
        if (!page) return;
        const at = [...page.parentElement!.children].indexOf(page), box = page.getBoundingClientRect();
        const scale = page.offsetWidth / box.width; // zoom, in browsers that report boxes with it
        const path = this.press?.answerAt(at, (event.clientX - box.left) * scale * points, (event.clientY - box.top) * scale * points);
        if (!path) return;
        this.program.paperClicked(path);
        this.wake();
    }
}
