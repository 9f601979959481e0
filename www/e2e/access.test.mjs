// The page for those who use a keyboard, a screen reader, a narrow screen, or their own colours.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axeViolations } from './axe.mjs';
import { REDIRECT } from './expected.mjs';
import {
  announces,
  click,
  exampleTitles,
  openExample,
  region,
  shows,
  textbox,
  typePayload,
  within,
} from './user.mjs';
import { inEachBrowser } from './visit.mjs';

/** Presses Tab until what has the focus is called `name`. */
async function tabTo(page, name, key = 'Tab') {
  for (let times = 0; times < 150; times += 1) {
    await page.keyboard.press(key);
    if ((await page.evaluate(focusName)) === name) return;
  }
  assert.fail(`Tab does not come to ${name}`);
}

/** Runs in the page: what has the focus, as a screen reader would call it. */
function focusName() {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  const label = focused?.closest('label')?.querySelector('.label')?.textContent;
  return focused?.ariaLabel || label || focused?.textContent.trim();
}

/** Lets axe look at the page as it stays. */
async function findsNothing(page, view) {
  await page.locator('#what-if:not([aria-busy])').waitFor({ state: 'attached' });
  assert.deepEqual(await axeViolations(page), [], view);
}

inEachBrowser(({ visit }) => {
  test('the seed story by keyboard alone', () =>
    visit(async (page) => {
      await tabTo(page, 'Remove integration response 302');
      await page.keyboard.press('Enter');
      await tabTo(page, 'Remove status 302');
      await page.keyboard.press('Enter');
      await shows(page, 'HTTP/1.1 500 Internal Server Error\n');
      assert.equal(await page.evaluate(focusName), 'Declare status');
      await page.keyboard.press('Enter');
      await page.keyboard.type('302');
      await tabTo(page, 'Declare header');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Location');
      await tabTo(page, 'Add integration response', 'Shift+Tab');
      await page.keyboard.press('Enter');
      await tabTo(page, 'Add header mapping');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Location');
      await page.keyboard.press('Tab');
      await page.keyboard.type('integration.response.body.location');
      await shows(page, REDIRECT);
      await announces(page, 'Response 302 Found from Integration response 302');
    }));

  test('a fix by keyboard alone, from the field that it is about', () =>
    visit(async (page) => {
      await typePayload(page, '{"errorMessage":"no such order"}');
      await page.getByText('Failed', { exact: true }).click();
      const pattern = textbox(within(page, 'Integration response 302'), 'Selection pattern');
      await pattern.fill('such');
      await within(page, 'Integration response 302')
        .getByRole('button', { name: 'write .*such.*' })
        .waitFor();
      await pattern.focus();
      await page.keyboard.press('Control+.');
      await page.waitForFunction(() => document.activeElement?.classList.contains('fix'));
      await page.keyboard.press('Enter');
      await announces(page, 'Done: ');
      await shows(page, 'HTTP/1.1 302 Found');
    }));

  test('the keyboard leaves every editor with Tab', () =>
    visit(async (page) => {
      for (const name of ['Lambda payload', 'Selection pattern', 'Mapping expression']) {
        await textbox(page, name).focus();
        await page.keyboard.press('Tab');
        assert.notEqual(await page.evaluate(focusName), name);
      }
    }));

  test('what is selected is typed over, without a complaint of the browser', () =>
    visit(async (page) => {
      await textbox(page, 'Lambda payload').focus();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('{"location":"/over"}');
      await shows(page, 'Location: /over\n');
    }));

  test('the one live region says what is kept and why', () =>
    visit(async (page) => {
      const regions = await page.evaluate(
        () => document.querySelectorAll('[aria-live], [role=alert], [role=status]').length,
      );
      assert.equal(regions, 1);
      await textbox(page, 'Lambda payload').focus();
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.press('Backspace');
      await announces(page, 'Not current: ');
      await page.keyboard.type('}');
      await announces(page, 'Response 302 Found');
    }));

  test('what was done is said with what came of it', () =>
    visit(async (page) => {
      const said = (done) => announces(page, new RegExp(`^${done}.*Response 302 Found`));
      await page.getByRole('button', { name: 'Load: error in Python' }).click();
      await said('Loaded: error in Python\\.');
      await click(page, 'Undo');
      await said('Undone\\.');
      await click(page, 'Redo');
      await said('Done again\\.');
      await typePayload(page, '{"location":"/x"}');
      await click(page, 'Copy');
      await said('The response is copied\\.');
    }));

  test('on a narrow screen tabs show one part, and lead to what is asked for', () =>
    visit(
      async (page) => {
        const tab = (name) => page.getByRole('tab', { name, exact: true });
        await textbox(page, 'Lambda payload').waitFor();
        assert.equal(await region(page, 'HTTP response').isVisible(), false);
        await tab('Output').focus();
        await page.keyboard.press('ArrowRight');
        await click(page, 'Remove header Location');
        const bar = page.getByRole('navigation', { name: 'Summary' });
        await bar.getByText('1 error').click();
        await region(page, 'Findings').getByText('GM202').waitFor();
        await region(page, 'Findings').locator('.place').first().click();
        await textbox(page, 'Mapping expression').waitFor();
        await tab('Response').click();
        await region(page, 'HTTP response').getByText('HTTP/1.1 302').waitFor();
      },
      { viewport: { width: 390, height: 800 } },
    ));

  test('nothing moves while one types', () =>
    visit(async (page) => {
      await page.waitForTimeout(1500);
      await page.evaluate(() => {
        globalThis.moved = 0;
        const observer = new PerformanceObserver((list) => {
          for (const shift of list.getEntries()) globalThis.moved += shift.value;
        });
        if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
          observer.observe({ type: 'layout-shift' });
      });
      await textbox(page, 'Lambda payload').focus();
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.type(',"a":1', { delay: 60 });
      await shows(page, '"a":1}');
      assert.ok((await page.evaluate(() => globalThis.moved)) < 0.02);
    }));
});

// What axe looks at is the same document in each browser.
inEachBrowser(
  ({ visit }) => {
    for (const colorScheme of ['light', 'dark']) {
      test(`axe finds nothing in the ${colorScheme} theme`, () =>
        visit(
          async (page) => {
            const titles = await exampleTitles(page);
            for (const title of [titles[0], titles[1], titles[11]]) {
              await openExample(page, title);
              await findsNothing(page, title);
            }
            await page.evaluate(() =>
              document.querySelectorAll('details').forEach((one) => one.setAttribute('open', '')),
            );
            await click(page, 'Add stage variable');
            await click(page, 'Customise a gateway response');
            await findsNothing(page, 'everything open');
            await page.getByRole('checkbox', { name: 'Plain text fields' }).check();
            await findsNothing(page, 'plain fields');
          },
          { colorScheme },
        ));

      test(`axe finds nothing on a narrow screen in the ${colorScheme} theme`, () =>
        visit(
          async (page) => {
            for (const name of ['Output', 'Rules', 'Response']) {
              await page.getByRole('tab', { name, exact: true }).click();
              await findsNothing(page, name);
            }
          },
          { colorScheme, viewport: { width: 360, height: 740 } },
        ));
    }
  },
  { names: ['chromium'] },
);
