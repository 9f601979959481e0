/** A classic script that carries the module of the core with templates. */

import * as whole from '../../pkg/gatemap.js';
import { letters, text } from '../../pkg/gatemap_bg.wasm?text';
import type { Core } from '../core';
import { bytesOf } from './wasm-text';

export async function start(): Promise<Core> {
  whole.initSync({ module: await WebAssembly.compile(bytesOf(letters, text)) });
  return whole;
}
