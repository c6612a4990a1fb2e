// Copies a text. The newer way exists on HTTPS and local files only; the older one works everywhere inside a click.

export function copyText(text: string) {
    if (!navigator.clipboard) return copyByCommand(text);
    navigator.clipboard.writeText(text).catch(() => copyByCommand(text));
}

function copyByCommand(text: string) {
    const allow = (event: Event) => event.preventDefault(); // Chromium copies without a selection only if somebody wants to
    const give = (event: ClipboardEvent) => {
        event.clipboardData?.setData("text/plain", text);
        event.preventDefault();
    };
    document.addEventListener("beforecopy", allow, true);
    document.addEventListener("copy", give, true);
    document.execCommand("copy");
    document.removeEventListener("copy", give, true);
    document.removeEventListener("beforecopy", allow, true);
}
