/** One worker with one instance of the core for all elements of a document; it starts with the first question. */

import type { Explanation } from '../report';
import { Simulator, type Outcome } from '../simulator';
import { surroundings } from './surroundings';

/** What becomes of a question in the end. */
export type Settled = Exclude<Outcome, { kind: 'busy' }>;

interface Question {
  scenario: string;
  answered: (outcome: Settled) => void;
}

let simulator: Simulator | undefined;
let asking: object | undefined;
const waiting = new Map<object, Question>();

/** Asks for `who`, whose older question counts no more. */
export function ask(who: object, scenario: string, answered: (outcome: Settled) => void): void {
  waiting.set(who, { scenario, answered });
  next();
}

/** The scenario of a share link. */
export function openLink(link: string): Promise<string> {
  return shared().call('decodeLink', link);
}

/** How far a pattern gets in a text. */
export function explainPattern(pattern: string, text: string): Promise<Explanation> {
  return shared().call('explainPattern', pattern, text);
}

function next(): void {
  const first = waiting.entries().next();
  if (asking || first.done) return;
  const [who, question] = first.value;
  waiting.delete(who);
  asking = who;
  current = question;
  shared().ask(question.scenario);
}

let current: Question | undefined;

function hear(outcome: Outcome): void {
  if (outcome.kind === 'busy') return;
  const [who, question] = [asking, current];
  asking = undefined;
  current = undefined;
  // A newer question of the same element has overtaken this one.
  if (who && question && !waiting.has(who)) question.answered(outcome);
  next();
}

function shared(): Simulator {
  simulator ??= new Simulator(surroundings().startWorker, hear);
  return simulator;
}
