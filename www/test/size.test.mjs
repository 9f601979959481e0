// What the browser has to load stays within the budget, or within the ceiling of a known difference.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { moduleFile } from './module.mjs';

const BUDGET = 250_000;
const differences = new URL('../../tests/known-differences.toml', import.meta.url);

test('the wasm is at most 250 kB with brotli', (t) => {
  const raw = readFileSync(moduleFile);
  const { length } = brotliCompressSync(raw);
  t.diagnostic(`wasm: ${raw.length} bytes, ${length} with brotli`);
  const entry = readFileSync(differences, 'utf8')
    .split('[[difference]]')
    .find((text) => text.includes(`size.test.mjs: ${t.name}`));
  if (entry === undefined) {
    assert.ok(length <= BUDGET, `${length} bytes`);
  } else {
    const ceiling = Number(/^ceiling = (\d+)$/m.exec(entry)?.[1]);
    assert.ok(length > BUDGET, 'the budget holds: take the known difference out');
    assert.ok(length <= ceiling, `${length} bytes, and the known difference allows ${ceiling}`);
  }
});
