/** The core: a first module without body mapping templates, then the whole one, once a scenario has some. */

import initialise, * as first from '../pkg/gatemap_core.js';
import firstAddress from '../pkg/gatemap_core_bg.wasm?url';
import wholeAddress from '../pkg/gatemap_bg.wasm?url';

export type Core = typeof first;

let core: Core = first;

export async function start(): Promise<void> {
  await initialise({ module_or_path: firstAddress });
}

/** What the functions answer that need no templates. */
export function now(): Core {
  return core;
}

/** What `question` answers; where templates are missing for an answer, the whole core is loaded and asked. */
export async function ask<T>(
  question: (core: Core) => T | undefined,
  tell: (kind: 'loading' | 'loaded') => void,
): Promise<T> {
  const answer = question(core);
  if (answer !== undefined) return answer;
  if (core === first) {
    tell('loading');
    const whole = await import('../pkg/gatemap.js');
    await whole.default({ module_or_path: wholeAddress });
    core = whole;
    tell('loaded');
  }
  return question(core) as T;
}
