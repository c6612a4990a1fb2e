// The pointer as Dear ImGui sees it: hovering, dragging a scroll bar, turning the wheel. Clicks on controls are not its
// business: they come from the elements (controls.ts). A finger that is drawn over the page scrolls it.
import { isField } from "./elements.ts";
import type { Program } from "./program.ts";

const slop = 8; // CSS pixels a finger may move and still tap
const linePixels = 40; // CSS pixels of a wheel event that counts in lines

interface Finger { id: number; x: number; y: number; drags: boolean }

export function listenToPointer(page: HTMLElement, program: Program, wake: () => void, scale: () => number) {
    let finger: Finger | undefined;
    let keepsFocus = false;

    const move = (event: MouseEvent, touch: boolean) => {
        program.pointer(event.clientX * scale(), event.clientY * scale(), touch);
        wake();
    };
    const drag = (event: PointerEvent, from: Finger) => {
        const dx = event.clientX - from.x, dy = event.clientY - from.y;
        from.drags ||= Math.hypot(dx, dy) > slop;
        if (!from.drags) return;
        program.wheel(dx * scale(), dy * scale());
        [from.x, from.y] = [event.clientX, event.clientY];
    };
    const lift = () => {
        if (!finger?.drags) finger = undefined; // a drag is remembered until the click that may follow it
        program.pointerLeft();
        wake();
    };

    page.addEventListener("pointerdown", event => {
        const touch = event.pointerType === "touch";
        move(event, touch);
        if (touch) finger = { id: event.pointerId, x: event.clientX, y: event.clientY, drags: false };
        else finger = undefined;
        keepsFocus = !touch && !isField(event.target) && program.button(imguiButton(event.button), true);
    });
    addEventListener("pointermove", event => {
        if (finger && event.pointerId === finger.id) drag(event, finger);
        move(event, event.pointerType === "touch");
    });
    addEventListener("pointerup", event => {
        if (event.pointerType === "touch") return lift();
        program.button(imguiButton(event.button), false);
        wake();
    });
    addEventListener("pointercancel", lift);
    document.documentElement.addEventListener("pointerleave", () => { program.pointerLeft(); wake(); });

    page.addEventListener("mousedown", event => {
        if (keepsFocus && event.target instanceof HTMLCanvasElement) event.preventDefault(); // a scroll bar takes no focus
    });
    page.addEventListener("click", event => {
        if (finger?.drags) event.stopPropagation(), event.preventDefault();
        finger = undefined;
    }, true);

    page.addEventListener("wheel", event => {
        if (event.ctrlKey || scrollsItself(event)) return; // with Ctrl the browser zooms
        event.preventDefault();
        const pixels = [1, linePixels, innerHeight][event.deltaMode]! * scale();
        program.wheel(-event.deltaX * pixels, -event.deltaY * pixels);
        wake();
    }, { passive: false });
}

// The DOM counts left, middle, right; Dear ImGui left, right, middle.
const imguiButton = (button: number) => [0, 2, 1][button] ?? button;

// A text longer than its field scrolls inside the field first, but only the one that is being edited.
function scrollsItself({ target, deltaY }: WheelEvent) {
    if (!(target instanceof HTMLTextAreaElement) || target !== document.activeElement) return false;
    return deltaY < 0 ? target.scrollTop > 0 : target.scrollTop + target.clientHeight < target.scrollHeight - 1;
}
