// What the browser has to load stays within the budget.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { moduleFile } from './module.mjs';

test('the wasm is at most 250 kB with brotli', (t) => {
  const raw = readFileSync(moduleFile);
  const { length } = brotliCompressSync(raw);
  t.diagnostic(`wasm: ${raw.length} bytes, ${length} with brotli`);
  assert.ok(length <= 250_000, `${length} bytes`);
});
