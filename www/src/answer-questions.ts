/** Answers the questions that come through a port, one instance of the core for all. */

import { LoadedCore, type Core, type Modules } from './core';
import type { Answer, Call, Calls, Question } from './messages';
import type { Report } from './report';

/** The way to who asks. */
export interface Port {
  say: (answer: Answer) => void;
  listen: (hear: (question: Question) => void) => void;
}

/** What may need templates for its answer. */
const WITH_TEMPLATES: (keyof Calls)[] = ['lint', 'matrix'];

/** How Chromium, Firefox and WebKit say that the page's policy forbids WebAssembly. */
const BLOCKED = /Content Security Policy|blocked by CSP|wasm-unsafe-eval/;

export async function answerQuestions(modules: Modules, { say, listen }: Port): Promise<void> {
  try {
    const core = await LoadedCore.start(modules);
    listen((question) => void answer(core, question, say).then(say));
    say({ kind: 'ready' });
  } catch (error) {
    say({ kind: 'unusable', message: reason(error) });
  }
}

async function answer(core: LoadedCore, question: Question, say: Port['say']): Promise<Answer> {
  const { id } = question;
  const tell = (kind: 'loading' | 'loaded'): void => say({ kind });
  if ('call' in question) return { id, ...(await run(core, question, tell)) };
  try {
    const { scenario, payload } = question;
    const report = await core.ask((module) => module.simulate(scenario, payload), tell);
    return { kind: 'report', id, report: report as Report };
  } catch (error) {
    return { kind: 'failed', id, message: String(error) };
  }
}

type Returned =
  { kind: 'returned'; value: unknown } | { kind: 'refused' | 'failed'; message: string };

async function run(
  core: LoadedCore,
  { call, args }: Call,
  tell: (kind: 'loading' | 'loaded') => void,
): Promise<Returned> {
  const called = (module: Core): unknown =>
    (module[call] as (...given: unknown[]) => unknown)(...args);
  try {
    const value = WITH_TEMPLATES.includes(call) ? await core.ask(called, tell) : called(core.now());
    return { kind: 'returned', value };
  } catch (error) {
    // What the core refuses it says in an Error; a trap is a RuntimeError.
    return error instanceof Error && !(error instanceof WebAssembly.RuntimeError)
      ? { kind: 'refused', message: error.message }
      : { kind: 'failed', message: String(error) };
  }
}

function reason(error: unknown): string {
  const message = String(error);
  return BLOCKED.test(message)
    ? "The page's security policy blocks WebAssembly: script-src must allow 'wasm-unsafe-eval'."
    : `The simulator does not start: ${message}`;
}
