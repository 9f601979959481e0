// The built page in Chromium and Firefox, visited with a strict eye.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { after, before, describe } from 'node:test';
import { tmpdir } from 'node:os';
import { chromium, firefox } from 'playwright-core';
import { CHROMIUM, FIREFOX, skipReason } from './browsers.mjs';
import { complaintsOf } from './complaints.mjs';
import { serve } from './site.mjs';

const ENGINES = { chromium: [chromium, CHROMIUM], firefox: [firefox, FIREFOX] };
const screenshots = new URL('screenshots/', import.meta.url).pathname;
mkdirSync(screenshots, { recursive: true });

/** What stands on the playground once it has answered and its editors are there. */
const PLAYGROUND_READY = '[data-answered] .cm-content';

/**
 * Declares the same tests for each browser. They get the browser's `name`, the `site`, the folder `saved` into
 * which Firefox saves files, and `visit(steps, settings)`, which opens the page and waits until there is what
 * `ready` names, and checks afterwards that it complained of nothing and asked no one else; `open(prepare)`
 * gives a page to those that want complaints.
 */
export function inEachBrowser(
  tests,
  { names = Object.keys(ENGINES), serveSite = serve, ready = PLAYGROUND_READY } = {},
) {
  for (const name of names) {
    describe(name, { skip: skipReason(name) }, () => {
      const [engine, options] = ENGINES[name];
      let saved;
      let site;
      let browser;
      before(async () => {
        saved = mkdtempSync(`${tmpdir()}/gatemap-`);
        site = await serveSite();
        browser = await engine.launch({ ...options, downloadsPath: saved });
      });
      after(async () => {
        await browser.close();
        await site.close();
        rmSync(saved, { recursive: true, force: true });
      });
      tests({
        name,
        saved: () => saved,
        site: () => site,
        visit: (steps, settings) => visit({ browser, site, name, ready }, steps, settings),
        open: async (prepare) => {
          const page = await browser.newPage();
          await prepare(page);
          await page.goto(site.url);
          return page;
        },
      });
    });
  }
}

/**
 * Opens the page at `path` of the site, with `fragment` in its address; `complains` says that it may. The
 * picture comes last: for it a style element is added, of which Firefox complains.
 */
async function visit({ browser, site, name, ready }, steps, asked = {}) {
  const { path = '', fragment = '', pictureName, complains = false, ...settings } = asked;
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    ...settings,
  });
  await context.addInitScript(keepCopies);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints = complaintsOf(page, path.startsWith('/') ? site.origin : site.url);
  try {
    await page.goto(new URL(path, site.url).href + fragment);
    await page.waitForSelector(ready);
    await steps(page);
    if (!complains) assert.deepEqual(complaints, []);
    if (pictureName) await picture(page, pictureName);
  } catch (error) {
    await picture(page, `${name}-failed`);
    throw error;
  } finally {
    await context.close();
  }
}

/** What is copied is kept for the test: not every browser lets it read the clipboard. */
function keepCopies() {
  if (navigator.clipboard)
    navigator.clipboard.writeText = async (text) => {
      globalThis.copied = text;
    };
}

/** What the page has copied. */
export async function copied(page) {
  await page.waitForFunction(() => globalThis.copied !== undefined);
  return page.evaluate(() => globalThis.copied);
}

export function picture(page, name) {
  return page.screenshot({ path: `${screenshots}${name}.png`, fullPage: true });
}
