/** The worker: holds the wasm and answers questions with reports. */

import initialise, {
  contextNames,
  decodeLink,
  encodeLink,
  explainPattern,
  lint,
  matrix,
  pathAt,
  simulate,
} from '../pkg/gatemap.js';
import wasmAddress from '../pkg/gatemap_bg.wasm?url';
import type { Answer, Call, Calls, Question } from './messages';
import type { Report } from './report';

const CALLS: Calls = { contextNames, decodeLink, encodeLink, explainPattern, lint, matrix, pathAt };

/** How Chromium, Firefox and WebKit say that the page's policy forbids WebAssembly. */
const BLOCKED = /Content Security Policy|blocked by CSP|wasm-unsafe-eval/;

try {
  await initialise({ module_or_path: wasmAddress });
  addEventListener('message', (event: MessageEvent<Question>) => say(answer(event.data)));
  say({ kind: 'ready' });
} catch (error) {
  say({ kind: 'unusable', message: reason(error) });
}

function answer(question: Question): Answer {
  const { id } = question;
  if ('call' in question) return { id, ...run(question) };
  try {
    const { scenario, payload } = question;
    return { kind: 'report', id, report: simulate(scenario, payload) as Report };
  } catch (error) {
    return { kind: 'failed', id, message: String(error) };
  }
}

type Returned =
  { kind: 'returned'; value: unknown } | { kind: 'refused' | 'failed'; message: string };

function run({ call, args }: Call): Returned {
  try {
    const called = CALLS[call] as (...given: unknown[]) => unknown;
    return { kind: 'returned', value: called(...args) };
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
