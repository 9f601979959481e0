/** Waiting for the end of a press: what moves or goes while the pointer is pressed on it loses the click. */

let end: (() => void) | undefined;
let press: Promise<void> | undefined;

document.addEventListener('pointerdown', ({ button }) => button === 0 && begin(), true);
for (const release of ['pointerup', 'pointercancel', 'dragend'])
  document.addEventListener(release, finish, true);
// A release outside of the window is not told.
document.addEventListener('pointermove', ({ buttons }) => buttons === 0 && finish(), true);

/** Is kept when no pointer is pressed, after the click that a release makes. */
export function released(): Promise<void> {
  return press ?? Promise.resolve();
}

function begin(): void {
  press ??= new Promise((resolve) => (end = resolve));
}

function finish(): void {
  if (!end) return;
  setTimeout(end);
  end = undefined;
  press = undefined;
}
