// What the browser has to load before the first answer stays within the budget. The module with templates
// comes later, and only where a scenario has some.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';

const BUDGET = 250_000;

test('the wasm is at most 250 kB with brotli', (t) => {
  const raw = readFileSync(new URL('../pkg/gatemap_core_bg.wasm', import.meta.url));
  const { length } = brotliCompressSync(raw);
  t.diagnostic(`wasm: ${raw.length} bytes, ${length} with brotli`);
  assert.ok(length <= BUDGET, `${length} bytes`);
});
