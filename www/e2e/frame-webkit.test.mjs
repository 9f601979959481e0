// embed.html in a sandbox, in WebKitGTK: it answers, with a worker and without, and what is said passes both ways.
import { test } from 'node:test';
import { skipReason } from './browsers.mjs';
import { exercise, frameTag, LISTEN, pageWith, redirect } from './embeds.mjs';
import { FRAME_POLICY, serveStatic, STRICT_POLICY } from './static-site.mjs';
import { startDisplay, Window } from './webdriver.mjs';

const POLICIES = { 'in a worker': FRAME_POLICY, 'on its own thread': STRICT_POLICY };

/** In a sandbox WebKit takes 'self' for no one, so the policy names the host. */
function policyOf(policy, origin) {
  return `${policy}; frame-src 'self'`.replaceAll("'self'", origin);
}

test('webkit: a frame in a sandbox', { skip: skipReason('webkit') }, async (t) => {
  const { encodeLink } = await import('../test/module.mjs');
  const site = await serveStatic();
  const display = await startDisplay();
  const window = await Window.open(display.name);
  try {
    for (const [where, policy] of Object.entries(POLICIES)) {
      await t.test(`answers ${where}`, async () => {
        const page = pageWith(frameTag(encodeLink(JSON.stringify(redirect))), { module: '' });
        const pages = { '/': page, '/listen.js': LISTEN };
        site.serves({ pages, policy: policyOf(policy, site.origin) });
        await window.go(`${site.origin}/`);
        await window.until(hasAnswered, 302);
        await window.run(say, { gatemap: 1, type: 'gatemap-set', detail: { scenario: exercise } });
        await window.until(hasAnswered, 200);
        await window.until(hasHeight);
      });
    }
  } finally {
    await window.close();
    display.stop();
    site.close();
  }
});

// What follows runs in the page.

function hasAnswered(status) {
  const results = globalThis.told.filter(({ type }) => type === 'gatemap-result');
  return results.at(-1)?.detail.report.response.status === status;
}

function say(message) {
  document.getElementById('frame').contentWindow.postMessage(message, '*');
}

function hasHeight() {
  return globalThis.told.some(
    ({ type, detail }) => type === 'gatemap-height' && detail.height > 200,
  );
}
