// What one read-only embed costs a page in Chromium, and ten of them, each time with an empty cache:
// `node e2e/measure-embed.mjs [RUNS]`, after a build.
import { chromium } from 'playwright-core';
import { CHROMIUM } from './browsers.mjs';
import { bytesOf, embedPages, whenShown } from './embed-cost.mjs';
import { serveStatic } from './static-site.mjs';

const runs = Number(process.argv[2] ?? 9);
const site = await serveStatic();
const browser = await chromium.launch(CHROMIUM);

/** One visit: bytes of what was asked, milliseconds to the last response, and how busy the main thread was. */
async function visit(pages) {
  site.serves(pages);
  const context = await browser.newContext();
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  await page.goto(site.origin);
  const time = await whenShown(page);
  const { metrics } = await devtools.send('Performance.getMetrics');
  const milliseconds = (name) => 1000 * metrics.find((metric) => metric.name === name).value;
  const long = await page.evaluate(() => globalThis.longTasks);
  await context.close();
  return {
    bytes: bytesOf(site.answers),
    time,
    script: milliseconds('ScriptDuration'),
    tasks: milliseconds('TaskDuration'),
    long,
  };
}

/** The middle one of each figure. */
async function medians(pages) {
  const visits = [];
  for (let run = 0; run < runs; run += 1) visits.push(await visit(pages));
  const middle = (figure) =>
    visits.map(figure).toSorted((one, other) => one - other)[Math.floor(runs / 2)];
  return {
    bytes: middle(({ bytes }) => bytes),
    time: middle(({ time }) => time),
    script: middle(({ script }) => script),
    tasks: middle(({ tasks }) => tasks),
    long: middle(({ long }) => long.reduce((sum, each) => sum + each, 0)),
  };
}

const results = {};
for (const [name, pages] of Object.entries(embedPages())) {
  const { bytes, time, script, tasks, long } = await medians(pages);
  results[name] = { bytes, time };
  const ms = (value) => `${value.toFixed(1)} ms`;
  console.log(
    `${name}: ${bytes} bytes with brotli, last response after ${ms(time)}; main thread: scripts ${ms(script)}, all tasks ${ms(tasks)}, tasks over 50 ms ${ms(long)}`,
  );
}
const { one, ten } = results;
console.log(
  `ten against one: ${ten.bytes - one.bytes} bytes more, ${(ten.time / one.time).toFixed(2)} times as long`,
);
await browser.close();
site.close();
