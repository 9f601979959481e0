/** The worker: holds the wasm and answers questions with reports. */

import initialise, { simulate } from '../pkg/gatemap.js';
import wasmAddress from '../pkg/gatemap_bg.wasm?url';
import type { Answer, Question } from './messages';
import type { Report } from './report';

/** How Chromium, Firefox and WebKit say that the page's policy forbids WebAssembly. */
const BLOCKED = /Content Security Policy|blocked by CSP|wasm-unsafe-eval/;

try {
  await initialise({ module_or_path: wasmAddress });
  addEventListener('message', (event: MessageEvent<Question>) => say(answer(event.data)));
  say({ kind: 'ready' });
} catch (error) {
  say({ kind: 'unusable', message: reason(error) });
}

function answer({ id, scenario, payload }: Question): Answer {
  try {
    return { kind: 'report', id, report: simulate(scenario, payload) as Report };
  } catch (error) {
    return { kind: 'failed', id, message: String(error) };
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
