// The fixes that the page applies are those that the command line makes with `lint --fix`.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { lint } from './module.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? join(root, 'target');
const commandLine = join(target, 'debug/gatemap');

describe('a safe fix of the page is the command line’s', () => {
  let vite;
  let applyEdits;

  before(async () => {
    const settings = { configFile: false, root: join(root, 'www'), appType: 'custom' };
    vite = await createServer({ ...settings, server: { middlewareMode: true, ws: false } });
    ({ applyEdits } = await vite.ssrLoadModule('/src/scenario/apply-edits.ts'));
  });

  after(() => vite.close());

  /** Makes every safe fix as the page makes it, one after the other. */
  function fixAll(text) {
    let document = JSON.parse(text);
    const done = new Set();
    for (;;) {
      const fixes = lint(JSON.stringify(document)).flatMap(({ code, place, fixes: offered }) =>
        offered.map((fix) => ({ ...fix, key: `${code} ${place.pointer} ${fix.title}` })),
      );
      const next = fixes.find(({ safe, key }) => safe && !done.has(key));
      if (!next) return { document, count: done.size };
      done.add(next.key);
      document = applyEdits(document, next.edits);
    }
  }

  let fixed = 0;
  for (const folder of ['tests/checks', 'tests/fixes', 'www/examples']) {
    for (const name of readdirSync(join(root, folder)).filter((file) => file.endsWith('.json'))) {
      const text = readFileSync(join(root, folder, name), 'utf8');
      if (!isPlainJson(text)) continue;
      test(`${folder}/${name}`, () => {
        const { document, count } = fixAll(text);
        const { stdout } = spawnSync(commandLine, ['lint', '--fix', '-'], { input: text });
        assert.deepEqual(document, JSON.parse(stdout));
        fixed += count;
      });
    }
  }

  test('and there are some', () => assert.ok(fixed > 10, `${fixed} fixes`));
});

/** JSON that JavaScript reads without losing a part: of a name that comes twice it keeps one. */
function isPlainJson(text) {
  try {
    JSON.parse(text);
  } catch {
    return false;
  }
  return !lint(text).some(({ name }) => name === 'duplicate-field');
}
