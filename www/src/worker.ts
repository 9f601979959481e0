/** The worker: holds the wasm and answers questions with reports. */

import { ask, now, start, type Core } from './core';
import type { Answer, Call, Calls, Question } from './messages';
import type { Report } from './report';

/** What may need templates for its answer. */
const WITH_TEMPLATES: (keyof Calls)[] = ['lint', 'matrix'];

/** How Chromium, Firefox and WebKit say that the page's policy forbids WebAssembly. */
const BLOCKED = /Content Security Policy|blocked by CSP|wasm-unsafe-eval/;

try {
  await start();
  addEventListener('message', (event: MessageEvent<Question>) => {
    void answer(event.data).then(say);
  });
  say({ kind: 'ready' });
} catch (error) {
  say({ kind: 'unusable', message: reason(error) });
}

async function answer(question: Question): Promise<Answer> {
  const { id } = question;
  const tell = (kind: 'loading' | 'loaded'): void => say({ kind });
  if ('call' in question) return { id, ...(await run(question, tell)) };
  try {
    const { scenario, payload } = question;
    const report = await ask((core) => core.simulate(scenario, payload), tell);
    return { kind: 'report', id, report: report as Report };
  } catch (error) {
    return { kind: 'failed', id, message: String(error) };
  }
}

type Returned =
  { kind: 'returned'; value: unknown } | { kind: 'refused' | 'failed'; message: string };

async function run(
  { call, args }: Call,
  tell: (kind: 'loading' | 'loaded') => void,
): Promise<Returned> {
  const called = (core: Core): unknown => (core[call] as (...given: unknown[]) => unknown)(...args);
  try {
    const value = WITH_TEMPLATES.includes(call) ? await ask(called, tell) : called(now());
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

function say(message: Answer): void {
  postMessage(message);
}
