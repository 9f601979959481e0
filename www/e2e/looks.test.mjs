// How the page looks where colours, motion, paper or width are not as usual.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, region, within } from './user.mjs';
import { inEachBrowser } from './visit.mjs';

/** Controls that can be seen, and have no visible border and no underline. */
function unseenControls() {
  const isClear = (colour) => /^rgba\(.*, 0\)$|^transparent$/.test(colour);
  const controls = document.querySelectorAll(
    'button, select, input, textarea, .function-result .choice',
  );
  return [...controls]
    .filter((control) => control.checkVisibility({ opacityProperty: true }))
    .filter((control) => {
      const { borderTopWidth, borderTopColor, borderBottomWidth, textDecorationLine, appearance } =
        getComputedStyle(control);
      const isNative =
        appearance !== 'none' && control.matches('[type=checkbox], [type=radio], [type=file]');
      const hasBorder =
        parseFloat(borderTopWidth) + parseFloat(borderBottomWidth) > 0 && !isClear(borderTopColor);
      return !hasBorder && !isNative && textDecorationLine === 'none';
    })
    .map((control) => control.ariaLabel ?? control.textContent);
}

inEachBrowser(({ visit }) => {
  for (const width of [320, 2560]) {
    test(`nothing scrolls sideways at ${width} pixels, with everything open`, () =>
      visit(
        async (page) => {
          await page.evaluate(() => {
            for (const one of document.querySelectorAll('details')) one.open = true;
            for (const one of document.querySelectorAll('.other-tab'))
              one.classList.remove('other-tab');
          });
          await click(page, 'Keep this output as a case');
          const [needed, given] = await page.evaluate(() => {
            const { scrollWidth, clientWidth } = document.documentElement;
            return [scrollWidth, clientWidth];
          });
          assert.ok(needed <= given, `${needed} pixels needed, ${given} there`);
        },
        { viewport: { width, height: 900 } },
      ));
  }
});

// Playwright forces colours, prints, and takes motion away in Chromium alone.
inEachBrowser(
  ({ visit }) => {
    test('in forced colours controls have borders, and what is selected differs', () =>
      visit(
        async (page) => {
          await click(page, 'Remove header Location');
          await region(page, 'Findings').getByText('GM202').waitFor();
          assert.deepEqual(await page.evaluate(unseenControls), []);
          const outline = (chosen) =>
            page
              .locator(`.function-result .choice${chosen}`)
              .first()
              .evaluate((choice) => getComputedStyle(choice).outlineStyle);
          assert.equal(await outline(':has(:checked)'), 'solid');
          assert.equal(await outline(':not(:has(:checked))'), 'none');
          const border = (card) =>
            within(page, card).evaluate((shown) => getComputedStyle(shown).borderLeftWidth);
          assert.notEqual(
            await border('Integration response 302'),
            await border('Method response 302'),
          );
        },
        { forcedColors: 'active' },
      ));

    test('nothing moves by itself where motion is not wanted', () =>
      visit(
        async (page) => {
          const moving = await page.evaluate(() =>
            [...document.querySelectorAll('*')]
              .filter((one) => {
                const { transitionDuration, animationName } = getComputedStyle(one);
                return /[1-9]/.test(transitionDuration) || animationName !== 'none';
              })
              .map(({ localName, className }) => `${localName}.${className}`),
          );
          assert.deepEqual(moving, []);
        },
        { reducedMotion: 'reduce' },
      ));

    test('on paper are the rules, the response and the sentences, and no buttons', () =>
      visit(async (page) => {
        await click(page, 'Dark theme');
        await click(page, 'Remove header Location');
        await region(page, 'Findings').getByText('GM202').waitFor();
        await page.emulateMedia({ media: 'print' });
        for (const name of ['Integration output', 'Rules', 'HTTP response', 'Steps', 'Findings'])
          assert.ok(await page.getByRole('heading', { name, exact: true }).isVisible(), name);
        assert.ok(await within(page, 'Integration response 302').isVisible());
        assert.ok(await page.locator('.raw').isVisible());
        const buttons = await page.locator('button:visible:not(.place, .mapped)').allTextContents();
        assert.deepEqual(buttons, []);
        const scheme = await page.evaluate(
          () => getComputedStyle(document.documentElement).colorScheme,
        );
        assert.equal(scheme, 'light');
      }));

    test('in forced colours the tab that is chosen differs', () =>
      visit(
        async (page) => {
          const outlines = await page
            .getByRole('tab')
            .evaluateAll((tabs) => tabs.map((tab) => getComputedStyle(tab).outlineStyle));
          assert.deepEqual(outlines, ['solid', 'none', 'none']);
        },
        { forcedColors: 'active', viewport: { width: 390, height: 800 } },
      ));
  },
  { names: ['chromium'] },
);
