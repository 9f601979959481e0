// From navigation to the first response in Chromium, each time with an empty cache:
// `node e2e/measure.mjs [RUNS]`, after a build.
import { chromium } from 'playwright-core';
import { CHROMIUM } from './browsers.mjs';
import { serve } from './site.mjs';

const runs = Number(process.argv[2] ?? 15);
const site = await serve();
const browser = await chromium.launch(CHROMIUM);
const times = [];
for (let run = 0; run < runs; run += 1) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(site.url);
  await page.waitForSelector('[data-answered]');
  times.push(
    await page.evaluate(() => performance.getEntriesByName('gatemap-answered')[0].startTime),
  );
  await context.close();
}
await browser.close();
await site.close();
const sorted = times.toSorted((one, other) => one - other).map(Math.round);
console.log(`first response, ms: median ${sorted[Math.floor(runs / 2)]}, all ${sorted.join(' ')}`);
