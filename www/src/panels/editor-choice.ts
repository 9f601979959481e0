/** The choice between code editors and plain text fields; it is kept. */

import { element } from '../dom';

const KEY = 'gatemap-plain-fields';

/** The choice; `choose` hears of it, and of how it stands at the beginning. */
export function editorChoice(choose: (plain: boolean) => void): HTMLElement {
  const box = element('input', { type: 'checkbox' });
  box.checked = isPlain();
  box.addEventListener('change', () => {
    keep(box.checked);
    choose(box.checked);
  });
  return element('label', { class: 'choice' }, box, 'Plain text fields instead of code editors');
}

/** Whether plain fields are wanted: by choice, or because touch and code editors do not get along. */
export function isPlain(): boolean {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept !== null) return kept === 'true';
  } catch {
    // Without storage the device decides.
  }
  return matchMedia('(pointer: coarse)').matches;
}

function keep(plain: boolean): void {
  try {
    localStorage.setItem(KEY, String(plain));
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
