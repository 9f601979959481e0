/** The radio group that says whether the function returned or failed. */

import type { Draft } from '../scenario/draft';

/** Shows the choice of `draft`; `changed` hears of every edit. */
export function showFunctionResult(
  group: HTMLFieldSetElement,
  draft: Draft,
  changed: () => void,
): void {
  group.hidden = draft.source === 'backend';
  const choice = choiceOf(draft.functionError);
  for (const radio of group.querySelectorAll('input')) {
    radio.checked = radio.value === choice;
    radio.onchange = () => {
      draft.functionError = functionErrorFor(radio.value, draft.functionError);
      changed();
    };
  }
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
