// The module that is loaded first answers as the whole one does, except where there are templates.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as first from '../pkg/gatemap_core.js';
import * as whole from './module.mjs';

first.initSync({ module: readFileSync(new URL('../pkg/gatemap_core_bg.wasm', import.meta.url)) });
const folder = new URL('../../tests/scenarios/', import.meta.url);
const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.json'));

test('the first module answers every scenario, or says that it needs templates', () => {
  const beyond = [];
  for (const file of files) {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const report = first.simulate(text);
    if (report === undefined) beyond.push(file);
    else assert.deepEqual(report, whole.simulate(text), file);
    const calls = (module) => [module.lint, module.matrix];
    calls(first).forEach((call, index) => {
      const answer = call(text);
      assert.equal(answer === undefined, report === undefined, file);
      if (answer !== undefined) assert.deepEqual(answer, calls(whole)[index](text), file);
    });
  }
  assert.ok(
    beyond.length > 0 && beyond.length < files.length,
    `${beyond.length} of ${files.length}`,
  );
});

test('both modules offer the same functions', () => {
  const names = Object.keys(whole).filter((name) => name !== 'moduleFile');
  for (const name of names) assert.ok(Object.hasOwn(first, name), name);
});
