/** What the page and its worker say to each other. */

import type { Report } from './report';

/** A scenario to simulate; the payload travels as its own string, not escaped inside the scenario. */
export interface Simulation {
  scenario: string;
  payload?: string;
}

/** A text to convert by the function of the core that has this name. */
export interface Conversion {
  conversion: 'encodeLink' | 'decodeLink';
  text: string;
}

export type Question = { id: number } & (Simulation | Conversion);

/** What the worker says, once it is ready and then once per question. */
export type Answer =
  | { kind: 'ready' }
  | { kind: 'unusable'; message: string }
  | { kind: 'report'; id: number; report: Report }
  | { kind: 'converted'; id: number; text: string }
  /** The text cannot be converted; the message says why. */
  | { kind: 'refused'; id: number; message: string }
  | { kind: 'failed'; id: number; message: string };
