// Pictures of the page for people to look at: `node e2e/look.mjs [FOLDER]`, after a build.
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { CHROMIUM } from './browsers.mjs';
import { serve } from './site.mjs';

const folder = process.argv[2] ?? new URL('screenshots/', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });
const site = await serve();
const browser = await chromium.launch(CHROMIUM);
for (const colorScheme of ['light', 'dark']) {
  for (const width of [1440, 900, 390, 320]) {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
    await page.goto(site.url);
    await page.waitForSelector('[data-answered] .cm-content');
    await page.screenshot({ path: `${folder}/${colorScheme}-${width}.png`, fullPage: true });
    await page.close();
  }
}
await browser.close();
await site.close();
