// The guide as a reader meets it: every page, every link, with and without a mouse.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { chromium } from 'playwright-core';
import { axeViolations } from './axe.mjs';
import { CHROMIUM, skipReason } from './browsers.mjs';
import { complaintsOf } from './complaints.mjs';
import { serve } from './site.mjs';
import { openExample } from './user.mjs';

const lessons = JSON.parse(readFileSync(new URL('../guide/lessons.json', import.meta.url), 'utf8'));

describe('the guide', { skip: skipReason('chromium') }, () => {
  let site;
  let browser;

  before(async () => {
    site = await serve();
    browser = await chromium.launch(CHROMIUM);
  });

  after(async () => {
    await browser.close();
    await site.close();
  });

  /** Opens a page of the guide, and checks afterwards that it complained of nothing and asked no one else. */
  async function visit(path, steps, settings = {}) {
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, ...settings });
    page.setDefaultTimeout(10_000);
    const complaints = complaintsOf(page, site.url);
    await page.goto(new URL(path, site.url).href);
    await steps(page);
    assert.deepEqual(complaints, []);
    await page.close();
  }

  /** The addresses of every page that links reach from `path` without leaving the guide. */
  async function pagesFrom(path) {
    const found = new Set([path]);
    const page = await browser.newPage();
    for (const each of found) {
      const response = await page.goto(new URL(each, site.url).href);
      assert.equal(response.status(), 200, each);
      const links = await page.locator('a[href]').evaluateAll((all) => all.map(({ href }) => href));
      const own = links.filter((link) => link.startsWith(`${site.url}guide/`));
      own.forEach((link) => found.add(link.slice(site.url.length).split('#')[0]));
    }
    await page.close();
    return found;
  }

  test('links reach every lesson, and no link of the site leads nowhere', async () => {
    const pages = await pagesFrom('guide/');
    for (const { slug } of lessons) assert.ok(pages.has(`guide/${slug}/`), slug);
  });

  test('axe finds nothing on any page in either theme, and none scrolls sideways at 320 pixels', async () => {
    const found = [...(await pagesFrom('guide/'))];
    for (const path of found.filter((each) => each.endsWith('/'))) {
      await visit(path, async (page) => {
        await openAllDetails(page);
        assert.deepEqual(await axeViolations(page), [], path);
        await page.emulateMedia({ colorScheme: 'dark' });
        assert.deepEqual(await axeViolations(page, ['color-contrast']), [], `${path} in the dark`);
        await page.setViewportSize({ width: 320, height: 700 });
        const needed = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(needed <= 320, `${path} needs ${needed} pixels`);
      });
    }
  });

  test('without scripts a lesson can be read, its hints and solution too', () =>
    visit(
      `guide/${lessons[3].slug}/`,
      async (page) => {
        await page.getByText('needs JavaScript').waitFor();
        await page.getByText('Hint 1', { exact: true }).click();
        await page.getByText('What stands in the message before').waitFor();
      },
      { javaScriptEnabled: false },
    ));

  test('on paper there are no buttons, and hints only where they were opened', () =>
    visit(`guide/${lessons[3].slug}/`, async (page) => {
      await page.getByText('Hint 1', { exact: true }).click();
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.getByText('Hint 1', { exact: true }).isVisible(), true);
      assert.equal(await page.getByText('Hint 2', { exact: true }).isVisible(), false);
      assert.equal(await page.locator('button').filter({ visible: true }).count(), 0);
    }));

  test('a lesson is solved by keyboard alone, and the guide remembers it', async () => {
    const context = await browser.newContext();
    const { slug } = lessons.find((lesson) => lesson.slug === 'whole-string');
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(`${site.url}guide/${slug}/`);
    const playground = page.locator('gatemap-playground');
    const card = playground.getByRole('group', { name: 'Integration response 404', exact: true });
    const pattern = card.getByRole('textbox', { name: 'Selection pattern', exact: true });
    await playground.scrollIntoViewIfNeeded();
    await pattern.waitFor();

    await press(page, 'Tab', playground.getByRole('button', { name: 'Check', exact: true }));
    await page.keyboard.press('Enter');
    await playground.getByText('Not yet:').waitFor();
    await press(page, 'Tab', pattern);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('.*Not found.*');
    await playground.getByText('HTTP/1.1 404 Not Found').waitFor();
    await press(page, 'Shift+Tab', playground.getByRole('button', { name: 'Check', exact: true }));
    await page.keyboard.press('Enter');
    await playground.getByText('Solved:').waitFor();
    await page.getByText('This lesson is marked as done').waitFor();

    await press(page, 'Shift+Tab', page.getByRole('link', { name: 'Guide' }).first());
    await page.keyboard.press('Enter');
    await page.getByText('1 of 19 lessons done.').waitFor();
    await press(page, 'Tab', page.getByRole('button', { name: 'Forget my progress' }));
    await page.keyboard.press('Enter');
    await page.getByText('1 of 19 lessons done.').waitFor({ state: 'detached' });
    await context.close();
  });

  test('every lesson accepts its solution', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    for (const { slug } of lessons) {
      await page.goto(`${site.url}guide/${slug}/`);
      const playground = page.locator('gatemap-playground');
      await playground.scrollIntoViewIfNeeded();
      const check = playground.getByRole('button', { name: 'Check', exact: true });
      await check.click();
      await playground.getByText('Not yet:').waitFor();
      await playground.evaluate((element, scenario) => {
        element.scenario = scenario;
      }, solved(slug));
      await playground.getByText('Not yet:').waitFor({ state: 'detached' });
      await check.click();
      await playground.getByText('Solved:').waitFor();
    }
    await page.goto(`${site.url}guide/`);
    await page.getByText('19 of 19 lessons done.').waitFor();
    await context.close();
  });

  test('lessons and the catalogue of findings link to each other', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}guide/findings/`);
    const links = page.locator('h3[id^="GM"] ~ ul a[href^="../"]');
    assert.ok((await links.count()) > 20);
    for (const { slug } of lessons) {
      await page.goto(`${site.url}guide/${slug}/`);
      for (const link of await page.locator('section[aria-labelledby="findings"] a').all()) {
        const code = await link.textContent();
        assert.equal(await link.getAttribute('href'), `../findings/#${code}`);
      }
    }
    await page.goto(`${site.url}guide/whole-string/`);
    await page.getByRole('link', { name: 'GM101', exact: true }).click();
    const section = page.locator('#GM101 ~ ul').first();
    await section.getByRole('link', { name: 'whole string' }).click();
    await page.getByRole('heading', { level: 1, name: /whole message/ }).waitFor();
    await page.close();
  });

  test('a finding on the playground links to its lesson', () =>
    visit('', async (page) => {
      await openExample(page, 'The pattern is a part of the message');
      const findings = page.getByRole('region', { name: 'Findings' });
      await findings.getByRole('link', { name: 'Lesson: whole string' }).click();
      await page.getByRole('heading', { level: 1, name: /whole message/ }).waitFor();
    }));
});

function openAllDetails(page) {
  return page.locator('details').evaluateAll((all) => {
    for (const details of all) details.open = true;
  });
}

/** Presses `key` until `wanted` has the focus. */
async function press(page, key, wanted) {
  for (let presses = 0; presses < 100; presses += 1) {
    await page.keyboard.press(key);
    if (await wanted.evaluate((node) => node.getRootNode().activeElement === node)) return;
  }
  assert.fail(`${key} never reaches ${wanted}`);
}

/** A lesson's starting point with its solution applied. */
function solved(slug) {
  const read = (name) =>
    JSON.parse(readFileSync(new URL(`../guide/${slug}/${name}`, import.meta.url), 'utf8'));
  const scenario = read('scenario.json');
  for (const { path, value } of read('solution.json')) {
    const names = path.split('/').slice(1);
    const last = names.pop().replaceAll('~1', '/');
    names.reduce((place, name) => place[name], scenario)[last] = value;
  }
  return scenario;
}
