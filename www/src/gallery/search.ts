/** Which examples have the words that the user looks for. */

import type { JsonObject } from '../scenario/json';

/** The words of what was typed. */
export function wordsOf(typed: string): string[] {
  return typed.toLowerCase().split(/\s+/).filter(Boolean);
}

/** Whether an example has each of `words`, in its texts or in its rules. */
export function matches(example: JsonObject, words: string[]): boolean {
  const text = JSON.stringify(example).toLowerCase();
  return words.every((word) => text.includes(word));
}
