// The wasm module as the page loads it, for tests in Node.
import { readFileSync } from 'node:fs';
import { initSync } from '../pkg/gatemap.js';

export const moduleFile = new URL('../pkg/gatemap_bg.wasm', import.meta.url);
initSync({ module: readFileSync(moduleFile) });

export { decodeLink, encodeLink, lint, matrix, simulate, version } from '../pkg/gatemap.js';
