/** What elements take from the place they run in: modules in a page, classic scripts in a frame. */

import type { WorkerLike } from '../simulator';
import type * as Fields from './fields';

export interface Surroundings {
  startWorker: () => WorkerLike;
  /** The code of the fields, once something may be edited. */
  loadFields: () => Promise<typeof Fields>;
  /** The address of the example that is called `name`. */
  exampleAddress: (name: string) => Promise<string>;
}

let here: Surroundings | undefined;

/** Said once, before the first element is defined. */
export function runIn(given: Surroundings): void {
  here = given;
}

export function surroundings(): Surroundings {
  if (!here) throw new Error('gatemap-playground is defined by gatemap-playground.js');
  return here;
}
