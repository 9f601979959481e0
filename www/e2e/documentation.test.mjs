// Documentation with a playground in it, built by each system's own tools and opened in Chromium.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { chromium } from 'playwright-core';
import { CHROMIUM, skipReason } from './browsers.mjs';
import { complaintsOf } from './complaints.mjs';
import { buildSite, installTools, SYSTEMS } from './documentation.mjs';
import { FRAME_POLICY, serveStatic, STRICT_POLICY } from './static-site.mjs';

/** The policies of the recipes that name one. */
const POLICIES = { plain: STRICT_POLICY, frame: `${FRAME_POLICY}; frame-src 'self'` };

/** `undefined`, or why the tools of the system `name` cannot be had; throws where they are required. */
function whyNotInstalled(name) {
  try {
    installTools(name);
    return undefined;
  } catch (error) {
    if (process.env.GATEMAP_DOCUMENTATION === 'required') throw error;
    return `the tools of ${name} cannot be installed here: ${error.message}`;
  }
}

describe('documentation', { skip: skipReason('chromium') }, () => {
  let browser;

  before(async () => {
    browser = await chromium.launch(CHROMIUM);
  });

  after(() => browser.close());

  for (const [name, { page: path }] of Object.entries(SYSTEMS)) {
    test(`${name} shows the response in the page`, async (t) => {
      const missing = whyNotInstalled(name);
      if (missing) {
        t.skip(missing);
        return;
      }
      const policy = POLICIES[name] ?? null;
      const site = await serveStatic({ root: buildSite(name), folder: '/', policy });
      const page = await browser.newPage();
      // Browsers ask for an icon by themselves, and the examples have none.
      await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
      const complaints = complaintsOf(page, site.url);
      try {
        await page.goto(site.url + path);
        const place = name === 'frame' ? page.frameLocator('iframe') : page;
        const playground = place.locator('gatemap-playground');
        await playground.scrollIntoViewIfNeeded();
        await playground.getByText('302 Found').first().waitFor({ timeout: 15_000 });
        await playground.getByText('Location: https://www.example.com').waitFor();
        const missed = site.answers.filter(({ status }) => status === 404);
        assert.deepEqual({ complaints, missed }, { complaints: [], missed: [] });
      } finally {
        await page.close();
        await site.close();
      }
    });
  }
});
