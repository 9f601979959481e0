// What the page costs in Chromium, after a build: `node e2e/measure.mjs [RUNS]`.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { CHROMIUM } from './browsers.mjs';
import { measureCore } from './measure-core.mjs';
import { serve } from './site.mjs';
import { serveStatic } from './static-site.mjs';
import { dropPayload, shows, textbox } from './user.mjs';

const runs = Number(process.argv[2] ?? 9);
// With these headers Chromium tells what each worker keeps in memory.
const site = await serve({
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
});
const browser = await chromium.launch(CHROMIUM);
const say = (what, figure, budget) => console.log(`${what}\t${figure}\t${budget}`);
say('what', 'measured', 'budget');
await sizes();
await firstResponse();
await core();
await typing();
await memory();
await browser.close();
await site.close();

/** Sizes of what the page loads until it has an answer and its editors, but for the wasm. */
async function sizes() {
  const wasm = read('pkg/gatemap_core_bg.wasm');
  say('core wasm, brotli', kilobytes(brotliCompressSync(wasm).length), '250 kB');
  const page = await open();
  await page.waitForSelector('.cm-content');
  const names = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
  const worker = page.workers().map((one) => new URL(one.url()).pathname);
  const scripts = [...new Set([...names, ...worker])].filter((name) => name.endsWith('.js'));
  const sum = (list) =>
    list.reduce((all, name) => all + gzipSync(read(`dist${name}`), { level: 9 }).length, 0);
  const isEditor = (name) => name.includes('create-editor');
  const own = scripts.filter((name) => !isEditor(name));
  say('scripts without the editor, gzip', kilobytes(sum(own)), '40 kB');
  say('editor, gzip', kilobytes(sum(scripts.filter(isEditor))), '120 kB');
  const styles = names.filter((name) => name.endsWith('.css'));
  say('style sheets, gzip', kilobytes(sum(styles)), 'none');
  await page.close();
}

async function firstResponse() {
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await open();
    times.push(
      await page.evaluate(() => performance.getEntriesByName('gatemap-answered')[0].startTime),
    );
    await page.close();
  }
  say('first response, empty cache', spread(times), '500 ms');
}

/** The core by itself, on the thread of an empty page. */
async function core() {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const pages = { '/empty.html': '<!doctype html><title>empty</title>' };
  const files = await serveStatic({ root, pages });
  const page = await browser.newPage();
  await page.goto(`${files.origin}/empty.html`);
  const found = await page.evaluate(measureCore, `${files.url}pkg/gatemap.js`);
  say('evaluation, 10 kB, rules unchanged', spread(found.unchanged, 3), '0.2 ms');
  say('evaluation, 10 kB, pattern changed', spread(found.pattern, 3), '1 ms');
  say('evaluation, 10 kB, template changed', spread(found.template, 3), '1 ms');
  say('evaluation, 6 MB', spread(found.large), `JSON.parse: ${spread(found.parse)}`);
  const [before, after, withMatrix] = found.memory.map(megabytes);
  say(
    'wasm memory before, after 6 MB, and its matrix',
    `${before}, ${after}, ${withMatrix}`,
    '64 MiB',
  );
  await page.close();
  await files.close();
}

/** From a key to the response that it makes, with the pause that the page waits for. */
async function typing() {
  const page = await open();
  await textbox(page, 'Lambda payload').focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    await page.evaluate(watchForResponse);
    await page.keyboard.type('x');
    times.push(await page.evaluate(() => globalThis.untilResponse));
  }
  say('key to response, 80 ms of them pause', spread(times), 'none');
  await page.close();
}

/** Runs in the page: the time from the next key to the next change of the response. */
function watchForResponse() {
  const pressed = new Promise((resolve) => {
    addEventListener('keydown', () => resolve(performance.now()), { once: true, capture: true });
  });
  const changed = new Promise((resolve) => {
    const raw = document.querySelector('#response-view');
    const watcher = new MutationObserver(() => {
      watcher.disconnect();
      requestAnimationFrame(() => resolve(performance.now()));
    });
    watcher.observe(raw, { subtree: true, childList: true, characterData: true });
  });
  globalThis.untilResponse = Promise.all([pressed, changed]).then(([start, end]) => end - start);
}

async function memory() {
  const page = await open();
  await page.waitForSelector('.cm-content');
  const fill = Array.from({ length: 6 * 1024 }, () => 'x'.repeat(1000));
  await dropPayload(page, JSON.stringify({ location: '/big', fill }));
  await shows(page, 'Location: /big\n');
  await page.locator('#what-if:not([aria-busy])').waitFor({ timeout: 60_000 });
  const kept = await page.evaluate(async () => {
    const { breakdown } = await performance.measureUserAgentSpecificMemory();
    return breakdown
      .filter(({ attribution }) => attribution.some(({ scope }) => /Worker/.test(scope)))
      .reduce((sum, { bytes }) => sum + bytes, 0);
  });
  say('the worker’s own heap after a payload of 6 MB', megabytes(kept), '64 MiB');
  await page.close();
}

async function open() {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.once('close', () => void context.close());
  await page.goto(site.url);
  await page.waitForSelector('[data-answered]');
  return page;
}

function read(name) {
  return readFileSync(new URL(`../${name}`, import.meta.url));
}

function spread(times, digits = 0) {
  const sorted = times.toSorted((one, other) => one - other);
  const [low, middle, high] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return `${middle.toFixed(digits)} ms (${low.toFixed(digits)} to ${high.toFixed(digits)})`;
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function megabytes(bytes) {
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}
