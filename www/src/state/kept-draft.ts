/** The user's draft, kept in this browser until the next visit. */

import { isObject, type Json, type JsonObject } from '../scenario/json';

const KEY = 'gatemap-draft';
/** Browsers keep about five million characters for a site. */
const LONGEST_KEPT = 2_000_000;

/** The scenario that was kept. */
export function keptDraft(): JsonObject | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Json;
    return isObject(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a scenario in place of the one before; a longer one is not kept. */
export function keepDraft(scenario: JsonObject): void {
  const text = JSON.stringify(scenario);
  try {
    if (text.length <= LONGEST_KEPT) localStorage.setItem(KEY, text);
    else localStorage.removeItem(KEY);
  } catch {
    // Without storage the draft lasts as long as the page.
  }
}
