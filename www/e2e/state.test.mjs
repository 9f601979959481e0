// Links, undo, drafts, the gallery, copies and files: the page on a plain static server under the strict policy.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { decodeLink, encodeLink } from '../test/module.mjs';
import { serveStatic } from './static-site.mjs';
import { announces, click, openExample, shows, textbox, typePayload } from './user.mjs';
import { copied, inEachBrowser } from './visit.mjs';

/** What 'Save as file' writes. Playwright tells of no download in Debian's Firefox: there the page is asked. */
async function saveFile(page, browserName) {
  if (browserName === 'chromium') {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      click(page, 'Save as file'),
    ]);
    assert.equal(download.suggestedFilename(), 'redirect-with-a-location-header.json');
    return readFileSync(await download.path(), 'utf8');
  }
  await page.evaluate(() => {
    const createObjectURL = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      globalThis.savedText = blob.text();
      return createObjectURL(blob);
    };
  });
  await click(page, 'Save as file');
  return page.evaluate(() => globalThis.savedText);
}

const redirect = JSON.parse(
  readFileSync(new URL('../examples/01-redirect.json', import.meta.url), 'utf8'),
);
const elsewhere = { ...redirect, title: 'Elsewhere', lambda: { payload: '{"location":"/else"}' } };

inEachBrowser(
  ({ name, site, visit }) => {
    test('a link that is shared opens the same case', () =>
      visit(async (page) => {
        await typePayload(page, '{"location":"/mine"}');
        await shows(page, 'Location: /mine\n');
        await click(page, 'Share');
        await announces(page, 'The link is copied.');
        const address = await copied(page);
        assert.ok(address.startsWith(`${site().url}#v1=`), address);
        assert.equal(page.url(), address);
        assert.equal(JSON.parse(decodeLink(address)).lambda.payload, '{"location":"/mine"}');
        const fragment = new URL(address).hash;
        await visit((other) => shows(other, 'Location: /mine\n'), { fragment });
      }));

    test('the address follows what is typed, without steps in the browser’s history', () =>
      visit(async (page) => {
        assert.equal(new URL(page.url()).hash, '');
        const count = () => page.evaluate(() => history.length);
        const stepsBefore = await count();
        await typePayload(page, '{"location":"/followed"}');
        await page.waitForFunction(() => location.hash.startsWith('#v1='));
        assert.equal(await count(), stepsBefore);
      }));

    test('another link in the same tab is opened', () =>
      visit(async (page) => {
        await page.evaluate(
          (link) => {
            location.hash = link;
          },
          encodeLink(JSON.stringify(elsewhere)),
        );
        await page.getByRole('heading', { name: 'Elsewhere' }).waitFor();
        await shows(page, 'Location: /else\n');
      }));

    test('a link that is cut says so', () =>
      visit(
        async (page) => {
          await page.getByText('This link cannot be opened: the link is cut').first().waitFor();
          await shows(page, 'Location: https://www.example.com\n');
        },
        { fragment: encodeLink(JSON.stringify(elsewhere)).slice(0, -8) },
      ));

    test('every edit is undone and done again, by button and by key', () =>
      visit(async (page) => {
        await typePayload(page, '{"location":"/one"}');
        await shows(page, 'Location: /one\n');
        await page.waitForTimeout(700);
        await click(page, 'Remove header mapping Location');
        await page
          .getByRole('button', { name: 'Remove header mapping Location' })
          .waitFor({ state: 'detached' });
        await click(page, 'Undo');
        await shows(page, 'Location: /one\n');
        await click(page, 'Redo');
        await page
          .getByRole('button', { name: 'Remove header mapping Location' })
          .waitFor({ state: 'detached' });
        await page.keyboard.press('ControlOrMeta+z');
        await shows(page, 'Location: /one\n');
        for (let step = 0; step < 30; step += 1) await page.keyboard.press('ControlOrMeta+z');
        await shows(page, 'Location: https://www.example.com\n');
        const undo = page.getByRole('button', { name: 'Undo' });
        assert.equal(await undo.getAttribute('aria-disabled'), 'true');
      }));

    test('in a text field the keys undo the field’s own edits', () =>
      visit(async (page) => {
        const status = textbox(page, 'Status code').first();
        await status.focus();
        await page.keyboard.press('End');
        await page.keyboard.type('9');
        assert.equal(await status.inputValue(), '3029');
        await page.keyboard.press('ControlOrMeta+z');
        assert.equal(await status.inputValue(), '302');
      }));

    test('the draft of the last visit is there again', () =>
      visit(async (page) => {
        await typePayload(page, '{"location":"/kept"}');
        await shows(page, 'Location: /kept\n');
        await page.goto('about:blank');
        await page.goto(site().url);
        await shows(page, 'Location: /kept\n');
        await page.getByText('This is your draft of the last visit.').first().waitFor();
      }));

    test('the gallery is searched and used by keyboard', () =>
      visit(async (page) => {
        const opener = page.getByRole('button', { name: 'Examples', exact: true });
        await opener.focus();
        await page.keyboard.press('Enter');
        const gallery = page.getByRole('dialog', { name: 'Examples' });
        await gallery.getByRole('searchbox', { name: 'Search examples' }).waitFor();
        await page.keyboard.type('line end');
        await gallery.getByText(/^\d+ of \d+ examples$/).waitFor();
        const shown = await gallery.getByRole('listitem').count();
        assert.ok(shown >= 1 && shown < 12, `${shown} shown`);
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.type('no example has this');
        await gallery.getByText('No example has all these words.').waitFor();
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.type('P03');
        await page.keyboard.press('Enter');
        await gallery.waitFor({ state: 'hidden' });
        await page
          .getByRole('heading', { name: /line end/i })
          .first()
          .waitFor();
        await opener.click();
        await page.keyboard.press('Escape');
        await gallery.waitFor({ state: 'hidden' });
      }));

    test('the case is copied in each form', () =>
      visit(async (page) => {
        const expected = {
          'HTTP response': /^HTTP\/1\.1 302 Found\nDate: /,
          'curl -i':
            /^\$ curl -i --http1\.1 'https:\/\/API\.execute-api.*'\nHTTP\/1\.1 302 Found\n/,
          Markdown: /^## Redirect with a Location header\n[^]*```gatemap\n\{[^]*\(http.*#v1=/,
          'GitHub issue': /^### What should happen\n[^]*```http\nHTTP\/1\.1 302[^]*```json\n\{/,
        };
        await click(page, 'Copy or save…');
        for (const [form, pattern] of Object.entries(expected)) {
          await click(page, `Copy ${form}`);
          await page.waitForFunction((text) => globalThis.copied !== text, form);
          await announces(page, `${form} copied.`);
          assert.match(await copied(page), pattern);
        }
        await click(page, 'Close');
      }));

    test('a scenario is saved as a file and opened again; other files are payloads', () =>
      visit(async (page) => {
        await typePayload(page, '{"location":"/saved"}');
        await shows(page, 'Location: /saved\n');
        await click(page, 'Copy or save…');
        const saved = await saveFile(page, name);
        await click(page, 'Close');
        await openExample(page, 'A fixed value without quotes');
        await dropFile(page, 'saved.json', saved);
        await shows(page, 'Location: /saved\n');
        await dropFile(page, 'payload.json', '{"location":"/dropped"}');
        await shows(page, 'Location: /dropped\n');
        await dropFile(page, 'latin.json', [...Buffer.from('{"location":"/café"}', 'latin1')]);
        await page.getByText('line 1 has the first byte that is none').first().waitFor();
        await click(page, 'Copy or save…');
        await page.getByLabel('Open a scenario or payload file').setInputFiles({
          name: 'chosen.json',
          mimeType: 'application/json',
          buffer: Buffer.from(JSON.stringify(elsewhere)),
        });
        await page.getByRole('heading', { name: 'Elsewhere' }).waitFor();
      }));

    test('nothing was missing on the server', () => {
      const missing = site().answers.filter(({ status }) => status !== 200);
      assert.deepEqual(
        missing.filter(({ pathname }) => !pathname.endsWith('/favicon.ico')),
        [],
      );
    });
  },
  { serveSite: serveStatic },
);

/** Drops a file with a text, or a list of bytes, on the page, as from the desktop. */
function dropFile(page, fileName, text) {
  return page.evaluate(
    ([name, content]) => {
      const dataTransfer = new DataTransfer();
      const bytes = typeof content === 'string' ? content : new Uint8Array(content);
      dataTransfer.items.add(new File([bytes], name, { type: 'application/json' }));
      const target = document.querySelector('main');
      for (const type of ['dragover', 'drop']) {
        target.dispatchEvent(
          new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
        );
      }
    },
    [fileName, text],
  );
}
