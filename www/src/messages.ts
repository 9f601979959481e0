/** What the page and its worker say to each other. */

import type { Explanation, Finding, Matrix, PathTo, Report } from './report';

/** A scenario to simulate; the payload travels as its own string, not escaped inside the scenario. */
export interface Simulation {
  scenario: string;
  payload?: string;
}

/** What else the core is asked; it throws an Error where it refuses. */
export interface Calls {
  encodeLink: (scenario: string) => string;
  decodeLink: (link: string) => string;
  lint: (scenario: string) => Finding[];
  matrix: (scenario: string, payload?: string) => Matrix;
  explainPattern: (pattern: string, text: string) => Explanation;
  contextNames: () => string[];
  pathAt: (text: string, offset: number) => PathTo | undefined;
}

/** A call of the core's function that has this name. */
export interface Call<Name extends keyof Calls = keyof Calls> {
  call: Name;
  args: Parameters<Calls[Name]>;
}

export type Question = { id: number } & (Simulation | Call);

/** What the worker says, once it is ready and then once per question. */
export type Answer =
  | { kind: 'ready' }
  | { kind: 'unusable'; message: string }
  /** The question needs a module that is being loaded, which may take its time. */
  | { kind: 'loading' }
  /** It is loaded, and the question is being answered. */
  | { kind: 'loaded' }
  | { kind: 'report'; id: number; report: Report }
  | { kind: 'returned'; id: number; value: unknown }
  /** The core refuses the call; the message says why. */
  | { kind: 'refused'; id: number; message: string }
  | { kind: 'failed'; id: number; message: string };
