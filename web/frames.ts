// Frames on demand: a few after each event, then nothing until the next one. An idle page costs no time at all.
//
//     const frames = new Frames(draw, settle);    draw() → true: one more is due at once
//     frames.wake();                              three: a popup measures itself in the first, shows in the second
//     frames.wakeAfter(0.8);                      one timer, for the soonest wish

const usual = 3;

export class Frames {
    count = 0; // drawn so far
    private due = 0;
    private request = 0;
    private timer = 0;
    private deadline = Infinity;
    private paused = false;

    constructor(private readonly draw: () => boolean, private readonly settled: () => void) {}

    wake(frames = usual) {
        this.due = Math.max(this.due, frames);
        if (!this.request && !this.paused) this.request = requestAnimationFrame(() => this.tick());
    }

    wakeAfter(seconds: number) {
        const deadline = performance.now() + Math.max(0, seconds) * 1000;
        if (deadline >= this.deadline) return;
        clearTimeout(this.timer);
        this.deadline = deadline;
        this.timer = setTimeout(() => {
            this.deadline = Infinity;
            this.wake();
        }, Math.ceil(deadline - performance.now()));
    }

    pause() {
        this.paused = true;
        cancelAnimationFrame(this.request);
        this.request = 0;
    }

    resume() {
        this.paused = false;
        this.wake();
    }

    private tick() {
        this.request = 0;
        this.due -= 1;
        this.count += 1;
        if (this.draw()) this.due = Math.max(this.due, 1);
        if (this.due > 0) this.wake(this.due);
        else this.settled();
    }
}
