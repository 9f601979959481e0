/** What the user has opened stays open when the fields are drawn anew. */

/** Calls `draw`, and opens each disclosure of `root` that is drawn anew as it was before. */
export function keepingOpen(root: ParentNode, draw: () => void): void {
  const shown = new Set(root.querySelectorAll('details'));
  const before = new Map([...shown].map((one) => [keyOf(one), one.open]));
  draw();
  for (const details of root.querySelectorAll('details')) {
    if (!shown.has(details)) details.open = before.get(keyOf(details)) ?? details.open;
  }
}

/** The disclosure's title and the card around it. */
function keyOf(details: HTMLDetailsElement): string {
  const card = details.parentElement?.closest('[data-pointer]')?.getAttribute('data-pointer') ?? '';
  return `${card} ${details.querySelector('summary')?.firstChild?.textContent ?? ''}`;
}
