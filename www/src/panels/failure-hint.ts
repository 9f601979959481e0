/** A payload that has the shape of a runtime's error, while the function is said to have returned. */

import { button, element } from '../dom';
import type { Draft } from '../scenario/draft';
import { isObject, type Json } from '../scenario/json';

/** Longer payloads are not read at every key. */
const LONGEST_READ = 100_000;
/** What runtimes write beside `errorMessage`. */
const BESIDE = ['errorType', 'stackTrace', 'trace', 'stack', 'cause'];

/** The question whether the function failed; nothing where the payload does not look like it. */
export function failureHint(draft: Draft, failed: () => void): HTMLElement[] {
  const isSaidToReturn = draft.source === 'lambda' && draft.functionError === null;
  if (!isSaidToReturn || !looksLikeError(draft.payload)) return [];
  return [
    element(
      'p',
      { class: 'failure-hint' },
      'This looks like the error of a function that failed. Patterns see it only then. ',
      button('The function failed', failed),
    ),
  ];
}

function looksLikeError(payload: string): boolean {
  if (payload.length > LONGEST_READ || !payload.includes('"errorMessage"')) return false;
  try {
    const value = JSON.parse(payload) as Json;
    return (
      isObject(value) &&
      typeof value['errorMessage'] === 'string' &&
      BESIDE.some((name) => name in value)
    );
  } catch {
    return false;
  }
}
