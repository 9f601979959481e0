// Pictures of the page for people to look at, after a build:
// `node e2e/look.mjs [FOLDER] [EXAMPLE] [WIDTHS]`, as in `node e2e/look.mjs /tmp/look 2 360,1280`.
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { CHROMIUM } from './browsers.mjs';
import { serve } from './site.mjs';

const folder = process.argv[2] ?? new URL('screenshots/', import.meta.url).pathname;
const example = Number(process.argv[3] ?? 0);
const widths = (process.argv[4] ?? '360,800,1280,1920').split(',').map(Number);
mkdirSync(folder, { recursive: true });
const site = await serve();
const browser = await chromium.launch(CHROMIUM);
for (const colorScheme of ['light', 'dark']) {
  for (const width of widths) {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
    await page.goto(site.url);
    await page.waitForSelector('[data-answered] .cm-content');
    await page.locator('#examples').selectOption({ index: example });
    await page.waitForTimeout(500);
    await page.screenshot({ path: `${folder}/${colorScheme}-${width}.png`, fullPage: true });
    await page.close();
  }
}
await browser.close();
await site.close();
