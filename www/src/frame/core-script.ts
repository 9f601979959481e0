/** A classic script that carries the first module of the core, for a frame's worker or for its own thread. */

import * as first from '../../pkg/gatemap_core.js';
import { letters, text } from '../../pkg/gatemap_core_bg.wasm?text';
import { answerQuestions, type Port } from '../answer-questions';
import type { Core } from '../core';
import type { Question } from '../messages';
import { runClassicScript } from './classic-script';
import { bytesOf } from './wasm-text';
import type * as Whole from './whole-core-script';

/** Only workers have it. */
declare const importScripts: ((address: string) => void) | undefined;
/** What the other script leaves behind. */
declare const gatemapWholeCore: typeof Whole;

/** Answers through `port`; `whole` is the address of the script with the other module. */
export function answer(port: Port, whole: string): Promise<void> {
  const modules = {
    first: async () => {
      first.initSync({ module: await WebAssembly.compile(bytesOf(letters, text)) });
      return first;
    },
    whole: () => wholeCore(whole),
  };
  return answerQuestions(modules, port);
}

/** Answers what the worker is asked that runs this script. */
export function answerAsWorker(whole: string): Promise<void> {
  const port: Port = {
    say: (answered) => postMessage(answered),
    listen: (hear) => addEventListener('message', ({ data }: MessageEvent<Question>) => hear(data)),
  };
  return answer(port, whole);
}

async function wholeCore(address: string): Promise<Core> {
  if (typeof importScripts === 'function') importScripts(address);
  else await runClassicScript(address);
  return gatemapWholeCore.start();
}
