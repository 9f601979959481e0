/** An expected response as a disclosure that says whether it came. */

import { element } from '../dom';
import { redraw } from '../redraw';
import { disclosure } from './fields';

/** The disclosure with what is expected in it, before there is a verdict. */
export function expectedResponse(...fields: HTMLElement[]): HTMLElement {
  const made = disclosure(
    'Expected response',
    '',
    false,
    element('ul', { class: 'mismatches', 'aria-label': 'Differences' }),
    ...fields,
  );
  made.classList.add('expected');
  made.querySelector('summary')?.append(element('span', { class: 'verdict' }));
  return made;
}

/** Says in the disclosure of `place` where the response is not as expected; nothing where nothing is expected. */
export function showVerdict(place: ParentNode | undefined, mismatches: string[] | undefined): void {
  const words = place?.querySelector<HTMLElement>('.expected .verdict');
  const list = place?.querySelector('.expected .mismatches');
  if (!words || !list) return;
  words.textContent = inWords(mismatches);
  words.dataset['passed'] = mismatches ? String(mismatches.length === 0) : '';
  redraw(list, ...(mismatches ?? []).map((mismatch) => element('li', {}, mismatch)));
}

function inWords(mismatches: string[] | undefined): string {
  if (!mismatches) return 'none';
  if (mismatches.length === 0) return '✓ as expected';
  return `✗ ${mismatches.length} difference${mismatches.length === 1 ? '' : 's'}`;
}
