/** What the page and its worker say to each other. */

import type { Report } from './report';

/** A scenario to simulate; the payload travels as its own string, not escaped inside the scenario. */
export interface Question {
  id: number;
  scenario: string;
  payload?: string;
}

/** What the worker says, once it is ready and then once per question. */
export type Answer =
  | { kind: 'ready' }
  | { kind: 'unusable'; message: string }
  | { kind: 'report'; id: number; report: Report }
  | { kind: 'failed'; id: number; message: string };
