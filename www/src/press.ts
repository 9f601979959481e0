/** What is drawn while the pointer is pressed waits, so that nothing moves away from under it. */

/** A press that does not end, as on a menu of the system, holds nothing up for longer. */
const LONGEST_MS = 1000;

let isPressed = false;
let end: ReturnType<typeof setTimeout> | undefined;
const waiting = new Map<string, () => void>();

/** Draws at once, or when the pointer is released; of several drawings of one `thing` the last counts. */
export function whenReleased(thing: string, draw: () => void): void {
  if (isPressed) waiting.set(thing, draw);
  else draw();
}

/** Notices presses anywhere on the page. */
export function noticePresses(): void {
  addEventListener('pointerdown', () => release(LONGEST_MS), { capture: true });
  for (const type of ['pointerup', 'pointercancel', 'dragend', 'blur'] as const) {
    // The click comes after the release, and belongs to what is shown.
    addEventListener(type, () => release(0), { capture: true });
  }
}

function release(afterMilliseconds: number): void {
  isPressed = true;
  clearTimeout(end);
  end = setTimeout(() => {
    isPressed = false;
    const drawings = [...waiting.values()];
    waiting.clear();
    for (const draw of drawings) draw();
  }, afterMilliseconds);
}
