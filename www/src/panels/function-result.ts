/** The radio group that says whether the function returned or failed. */

import { element } from '../dom';
import type { Draft } from '../scenario/draft';

const CHOICES = { returned: 'Returned', failed: 'Failed', decide: 'Decide for me' };

/** The choice of `draft`; `changed` hears of every edit. */
export function functionResult(draft: Draft, changed: () => void): HTMLElement {
  const choice = choiceOf(draft.functionError);
  const radios = Object.entries(CHOICES).map(([value, words]) => {
    const radio = element('input', { type: 'radio', name: 'function-result', value });
    radio.checked = value === choice;
    radio.addEventListener('change', () => {
      draft.functionError = functionErrorFor(value, draft.functionError);
      changed();
    });
    return element('label', { class: 'choice' }, radio, words);
  });
  const group = {
    class: 'function-result',
    role: 'radiogroup',
    'aria-label': 'Function result',
    'data-pointer': '/lambda/functionError',
    tabindex: '-1',
  };
  return element('div', group, ...radios);
}

function choiceOf(functionError: Draft['functionError']): string {
  if (functionError === undefined) return 'decide';
  return functionError === null ? 'returned' : 'failed';
}

/** A kind of failure that the scenario names already is kept. */
function functionErrorFor(choice: string, before: Draft['functionError']): Draft['functionError'] {
  if (choice === 'decide') return undefined;
  return choice === 'returned' ? null : (before ?? 'Unhandled');
}
