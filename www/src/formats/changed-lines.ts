/** What changes in a file, line by line; a sign says what colour says. */

import { element } from '../dom';
import type { ChangedLines, Edited } from '../report';

/** Fills `place` with the changes. */
export function showChanges(place: HTMLElement, edited: Edited): void {
  const { changes, text } = edited;
  if (text === null) {
    place.replaceChildren();
    return;
  }
  const title = changes.length === 0 ? 'The file stays as it is' : `Changes (${changes.length})`;
  place.replaceChildren(element('h3', {}, title), ...changes.map(changeBlock));
}

function changeBlock({ line, removed, added }: ChangedLines): HTMLElement {
  const lines = (sign: string, tag: 'del' | 'ins', texts: string[]): HTMLElement[] =>
    texts.map((text) => element(tag, {}, `${sign} ${text}\n`));
  return element(
    'figure',
    { class: 'change' },
    element('figcaption', {}, `line ${line}`),
    element('pre', { tabindex: '0' }, ...lines('-', 'del', removed), ...lines('+', 'ins', added)),
  );
}
