// The module of the formats in Node: it reads as the command line does, and counts in UTF-16 units.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import {
  editConfiguration,
  exportScenario,
  forms,
  importScenario,
  initSync,
} from '../pkg/gatemap_formats.js';

const moduleFile = new URL('../pkg/gatemap_formats_bg.wasm', import.meta.url);
initSync({ module: readFileSync(moduleFile) });
const folder = new URL('../../tests/formats/import/', import.meta.url);

describe('a configuration is read as the native tests expect', () => {
  const names = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'));
  for (const name of names) {
    const expected = JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), 'utf8'));
    test(name, () => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      const { form, method, asWritten } = expected.wish;
      const read = importScenario(text, form, method, asWritten === true);
      assert.equal(read.form, expected.form);
      assert.deepEqual(read.scenario && JSON.parse(read.scenario), expected.scenario);
      const losses = read.losses.map(
        ({ line, column, kind, message }) => `${line}:${column} ${kind}: ${message}`,
      );
      assert.deepEqual(losses, expected.losses);
    });
  }
});

test('offsets count UTF-16 units', () => {
  const text = '# 😀\nopenapi: x\npaths: { /é: { get: { responses: { "200": {} } } } }\n';
  const { losses } = importScenario(text, undefined, undefined, false);
  const parts = losses.map(({ span }) => text.slice(span.start, span.end));
  assert.ok(parts.includes('"200"'), parts.join(' | '));
});

test('rules go into a file, and only they change', () => {
  const file = readFileSync(new URL('../../tests/formats/edit/main.tf', import.meta.url), 'utf8');
  const { scenario } = importScenario(file, undefined, undefined, true);
  const same = editConfiguration(scenario, file);
  assert.deepEqual([same.text, same.changes, same.notes], [file, [], []]);
  const edited = editConfiguration(scenario.replace('.*crash.*', 'crash.*'), file);
  assert.equal(edited.text, file.replace('.*crash.*', 'crash.*'));
  const [{ line, removed, added }] = edited.changes;
  assert.equal(file.split('\n')[line - 1], removed[0]);
  assert.deepEqual(added, ['  selection_pattern = "crash.*"']);
});

test('every form that is written has text for a scenario', () => {
  const scenario = readFileSync(new URL('../examples/01-redirect.json', import.meta.url), 'utf8');
  for (const { name, written } of forms()) {
    const { text, notes } = exportScenario(scenario, name);
    assert.equal(typeof text === 'string', written, `${name}: ${JSON.stringify(notes)}`);
  }
  assert.throws(() => exportScenario(scenario, 'nothing'), /there is no form called nothing/);
});

test('the module is at most 280 kB with brotli', (t) => {
  const raw = readFileSync(moduleFile);
  const { length } = brotliCompressSync(raw);
  t.diagnostic(`wasm of the formats: ${raw.length} bytes, ${length} with brotli`);
  assert.ok(length <= 280_000, `${length} bytes`);
});
