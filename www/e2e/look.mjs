// Pictures of the page's main states for people to look at, after a build:
// `node e2e/look.mjs [FOLDER] [EXAMPLE] [WIDTHS]`, as in `node e2e/look.mjs /tmp/look 2 360,1280`.
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { CHROMIUM } from './browsers.mjs';
import { serve } from './site.mjs';
import { exampleTitles, openExample } from './user.mjs';

const folder = process.argv[2] ?? new URL('screenshots/', import.meta.url).pathname;
const example = Number(process.argv[3] ?? 0);
const widths = (process.argv[4] ?? '320,360,800,1280,1920,2560').split(',').map(Number);
mkdirSync(folder, { recursive: true });
const site = await serve();
const browser = await chromium.launch(CHROMIUM);
for (const colorScheme of ['light', 'dark']) {
  for (const width of widths) await take(`${colorScheme}-${width}`, { colorScheme, width });
}
await take('forced-colours', { forcedColors: 'active' });
await take('paper', { width: 800 }, 'print');
await takeForReadme();
await browser.close();
await site.close();

async function take(name, { width = 1280, ...settings }, media = 'screen') {
  const page = await browser.newPage({ ...settings, viewport: { width, height: 900 } });
  await page.goto(site.url);
  await page.waitForSelector('[data-answered] .cm-content');
  await openExample(page, (await exampleTitles(page))[example]);
  await page.locator('#what-if:not([aria-busy])').waitFor({ state: 'attached' });
  await page.emulateMedia({ media });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  await page.close();
}

/** The picture of the README, `www/screenshot.png`: the window's upper part, a header pointed at. */
async function takeForReadme() {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1010 } });
  await page.goto(site.url);
  await page.waitForSelector('[data-answered] .cm-content');
  await page.locator('#what-if:not([aria-busy])').waitFor({ state: 'attached' });
  await page.getByRole('button', { name: /^Location: / }).hover();
  await page.screenshot({ path: `${folder}/readme.png` });
  await page.close();
}
