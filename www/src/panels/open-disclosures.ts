/** What the user has opened stays open when the fields are drawn anew. */

/** Calls `draw`, and leaves each disclosure of `root` as open as it was. */
export function keepingOpen(root: ParentNode, draw: () => void): void {
  const before = new Map(
    [...root.querySelectorAll('details')].map((one) => [keyOf(one), one.open]),
  );
  draw();
  for (const details of root.querySelectorAll('details')) {
    details.open = before.get(keyOf(details)) ?? details.open;
  }
}

/** The disclosure's title and the card around it. */
function keyOf(details: HTMLDetailsElement): string {
  const card = details.parentElement?.closest('[data-pointer]')?.getAttribute('data-pointer') ?? '';
  return `${card} ${details.querySelector('summary')?.firstChild?.textContent ?? ''}`;
}
