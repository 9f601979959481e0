/** The gallery's examples, all in one file that is loaded when the gallery is opened. */

import type { JsonObject } from '../scenario/json';

const files = import.meta.glob<JsonObject>('../../examples/*.json', {
  eager: true,
  import: 'default',
});

/** The examples in the order of their file names. */
export const examples: JsonObject[] = Object.keys(files)
  .toSorted()
  .map((path) => files[path])
  .filter((example) => example !== undefined);
