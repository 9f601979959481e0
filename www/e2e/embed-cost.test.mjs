// What an embed may cost the page around it, and how its files are named.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { bytesOf, embedPages, whenShown } from './embed-cost.mjs';
import { serveStatic } from './static-site.mjs';
import { inEachBrowser } from './visit.mjs';

const BUDGET = 290_000;

inEachBrowser(
  ({ site, visit }) => {
    /** What the page of this name asks for until its last response is shown. */
    async function asked(name) {
      site().serves(embedPages()[name]);
      await visit(whenShown, { path: '/' });
      return site().answers.filter(({ pathname }) => pathname.startsWith('/some/folder/'));
    }

    for (const name of ['one', 'frame']) {
      test(`an embed to read loads at most 290 kB with brotli: ${name}`, async (t) => {
        const bytes = bytesOf(await asked(name));
        t.diagnostic(`${bytes} bytes`);
        assert.ok(bytes > 0 && bytes <= BUDGET, `${bytes} bytes`);
      });
    }

    test('ten embeds load the files of one, and each once', async () => {
      const files = (answers) => answers.map(({ pathname }) => pathname).toSorted();
      assert.deepEqual(files(await asked('ten')), files(await asked('one')));
    });
  },
  { names: ['chromium'], serveSite: serveStatic, ready: 'body' },
);

/** What others name in their pages and links keeps its name. */
const NAMED = [
  /(^|\/)index\.html$/,
  /^embed\.html$/,
  /^gatemap-(playground|loader)\.js$/,
  /^guide\/[a-z-]+\/scenario\.json$/,
  /^favicon\.svg$/,
  /^theme\.js$/,
];

test('every file but those that others name has its content in its name', () => {
  const dist = new URL('../dist', import.meta.url).pathname;
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(dist.length + 1));
  assert.ok(files.length > 50);
  const others = files.filter((file) => !NAMED.some((name) => name.test(file)));
  assert.deepEqual(
    others.filter((file) => !/^assets\/[\w-]+-[\w-]{8}\.(js|css|json|wasm)$/.test(file)),
    [],
  );
});
