// Pages with embeds to read, and what they cost.
import { brotliCompressSync } from 'node:zlib';
import { encodeLink } from '../test/module.mjs';
import { FRAMES, pageWith, redirect, script } from './embeds.mjs';
import { FRAME_POLICY } from './static-site.mjs';

// Notes when each response is shown, and the tasks that held the main thread up.
const WATCH = `globalThis.shown = [];
globalThis.longTasks = [];
document.addEventListener('gatemap-ready', () => shown.push(performance.now()));
addEventListener('message', ({ data }) => data.type === 'gatemap-ready' && shown.push(performance.now()));
new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration)))
  .observe({ entryTypes: ['longtask'] });`;

/** The page with one element, with ten, and with a frame; each as the static site serves it. */
export function embedPages() {
  const elements = (count) =>
    Array.from({ length: count }, (_, place) => {
      const scenario = { ...redirect, title: `Number ${place}` };
      return `<gatemap-playground loading="eager">${script(scenario)}</gatemap-playground>`;
    }).join('');
  const frame = `<iframe sandbox="allow-scripts" title="A case" src="/some/folder/embed.html${encodeLink(JSON.stringify(redirect))}"></iframe>`;
  const head = '<script src="/frames.js"></script>';
  return {
    one: served(pageWith(elements(1))),
    ten: served(pageWith(elements(10))),
    frame: served(pageWith(frame, { module: '', head }), `${FRAME_POLICY}; frame-src 'self'`),
  };
}

function served(page, policy) {
  const pages = { '/': page, '/listen.js': WATCH, '/frames.js': FRAMES };
  return { pages, ...(policy && { policy }) };
}

/** When the last of the page's embeds shows its response, in milliseconds from the page's beginning. */
export async function whenShown(page) {
  await page.waitForFunction(() => {
    const wanted = document.querySelectorAll('gatemap-playground, iframe').length;
    return globalThis.shown.length >= wanted;
  });
  return page.evaluate(() => Math.max(...globalThis.shown));
}

/** The bytes, with the best that brotli can, of all that was asked for beside the page around and its scripts. */
export function bytesOf(answers) {
  return answers
    .filter(({ pathname }) => pathname.startsWith('/some/folder/'))
    .reduce((sum, { pathname, text }) => sum + compressedBytes(pathname, text), 0);
}

const known = new Map();

function compressedBytes(pathname, text) {
  if (!known.has(pathname)) known.set(pathname, brotliCompressSync(text).length);
  return known.get(pathname);
}
