// The guide as a reader meets it: every page and every link, on the screen, on paper and without scripts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axeViolations } from './axe.mjs';
import { lessons } from './lessons.mjs';
import { openExample } from './user.mjs';
import { inEachBrowser } from './visit.mjs';

inEachBrowser(
  ({ site, visit }) => {
    /** The addresses of every page that links reach from the guide's first without leaving the guide. */
    async function guidePages(page) {
      const { url } = site();
      const found = new Set(['guide/']);
      for (const each of found) {
        const response = await page.goto(url + each);
        assert.equal(response.status(), 200, each);
        const links = await page
          .locator('a[href]')
          .evaluateAll((all) => all.map(({ href }) => href));
        const own = links.filter((link) => link.startsWith(`${url}guide/`));
        own.forEach((link) => found.add(link.slice(url.length).split('#')[0]));
      }
      return found;
    }

    test('links reach every lesson, and no link of the site leads nowhere', () =>
      visit(
        async (page) => {
          const pages = await guidePages(page);
          for (const { slug } of lessons) assert.ok(pages.has(`guide/${slug}/`), slug);
        },
        { path: 'guide/' },
      ));

    test('axe finds nothing on any page in either theme, and none scrolls sideways at 320 pixels', () =>
      visit(
        async (page) => {
          const found = [...(await guidePages(page))].filter((each) => each.endsWith('/'));
          for (const path of found) {
            await page.emulateMedia({ colorScheme: 'light' });
            await page.setViewportSize({ width: 1200, height: 900 });
            await page.goto(site().url + path);
            await openAllDetails(page);
            assert.deepEqual(await axeViolations(page), [], path);
            await page.emulateMedia({ colorScheme: 'dark' });
            assert.deepEqual(
              await axeViolations(page, { rules: ['color-contrast'] }),
              [],
              `${path} in the dark`,
            );
            await page.setViewportSize({ width: 320, height: 700 });
            const needed = await page.evaluate(() => document.documentElement.scrollWidth);
            assert.ok(needed <= 320, `${path} needs ${needed} pixels`);
          }
        },
        { path: 'guide/' },
      ));

    test('without scripts a lesson can be read, its hints and solution too', () =>
      visit(
        async (page) => {
          await page.getByText('needs JavaScript').waitFor();
          await page.getByText('Hint 1', { exact: true }).click();
          await page.getByText('What stands in the message before').waitFor();
        },
        { path: `guide/${lessons[3].slug}/`, javaScriptEnabled: false },
      ));

    test('on paper there are no buttons, and hints only where they were opened', () =>
      visit(
        async (page) => {
          await page.getByText('Hint 1', { exact: true }).click();
          await page.emulateMedia({ media: 'print' });
          assert.equal(await page.getByText('Hint 1', { exact: true }).isVisible(), true);
          assert.equal(await page.getByText('Hint 2', { exact: true }).isVisible(), false);
          assert.equal(await page.locator('button').filter({ visible: true }).count(), 0);
        },
        { path: `guide/${lessons[3].slug}/` },
      ));

    test('lessons and the catalogue of findings link to each other', () =>
      visit(
        async (page) => {
          const links = page.locator('h3[id^="GM"] ~ ul a[href^="../"]');
          assert.ok((await links.count()) > 20);
          for (const { slug } of lessons) {
            await page.goto(`${site().url}guide/${slug}/`);
            for (const link of await page.locator('section[aria-labelledby="findings"] a').all()) {
              const code = await link.textContent();
              assert.equal(await link.getAttribute('href'), `../findings/#${code}`);
            }
          }
          await page.goto(`${site().url}guide/whole-string/`);
          await page.getByRole('link', { name: 'GM101', exact: true }).click();
          const section = page.locator('#GM101 ~ ul').first();
          await section.getByRole('link', { name: 'whole string' }).click();
          await page.getByRole('heading', { level: 1, name: /whole message/ }).waitFor();
        },
        { path: 'guide/findings/' },
      ));

    test('a finding on the playground links to its lesson', () =>
      visit(async (page) => {
        await openExample(page, 'The pattern is a part of the message');
        const findings = page.getByRole('region', { name: 'Findings' });
        await findings.getByRole('link', { name: 'Lesson: whole string' }).click();
        await page.getByRole('heading', { level: 1, name: /whole message/ }).waitFor();
      }));
  },
  { names: ['chromium'], ready: 'main' },
);

function openAllDetails(page) {
  return page.locator('details').evaluateAll((all) => {
    for (const details of all) details.open = true;
  });
}
