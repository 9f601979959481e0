// The built page as a user meets it, in Chromium and Firefox.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { REDIRECT } from './expected.mjs';
import {
  announces,
  click,
  exampleTitles,
  onlyDefault200,
  openExample,
  region,
  shows,
  textbox,
  typePayload,
  within,
} from './user.mjs';
import { inEachBrowser } from './visit.mjs';

inEachBrowser(({ name, visit, open }) => {
  test('opens on the redirect', () =>
    visit((page) => shows(page, REDIRECT), { pictureName: name }));

  test('the seed story, from an API that has only the default 200', () =>
    visit(async (page) => {
      await onlyDefault200(page);
      await shows(page, 'HTTP/1.1 200 OK\n');
      await click(page, 'Remove integration response 200');
      await click(page, 'Remove status 200');
      await shows(page, 'HTTP/1.1 500 Internal Server Error\n');
      await click(page, 'Declare status');
      await page.keyboard.type('302');
      await within(page, 'Method response 302')
        .getByRole('button', { name: 'Declare header' })
        .click();
      await textbox(within(page, 'Method response 302'), 'Header name').fill('Location');
      await click(page, 'Add integration response');
      const card = within(page, 'Integration response 302');
      await textbox(card, 'Status code').fill('302');
      await card.getByRole('button', { name: 'Add header mapping' }).click();
      await textbox(card, 'Header name').fill('Location');
      await textbox(card, 'Mapping expression').fill('integration.response.body.location');
      await shows(page, REDIRECT);
      await announces(page, 'Response 302 Found from Integration response 302');
    }));

  test('a header leads to its mapping', () =>
    visit(async (page) => {
      await region(page, 'HTTP response')
        .getByRole('button', { name: /^Location: / })
        .click();
      const mapping = textbox(within(page, 'Integration response 302'), 'Mapping expression');
      await mapping.evaluate(
        (input) => input.matches(':focus') || Promise.reject(new Error('no focus')),
      );
    }));

  test('an invalid payload keeps the last result and says so', () =>
    visit(async (page) => {
      await textbox(page, 'Lambda payload').focus();
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.press('Backspace');
      await region(page, 'HTTP response').getByText('Not current').waitFor();
      await shows(page, REDIRECT);
      await click(page, 'Use this text as it is');
      await region(page, 'HTTP response').getByText('Not current').waitFor({ state: 'detached' });
      await typePayload(page, '{"location":"/next"}');
      await shows(page, 'Location: /next\n');
    }));

  test('a half-typed status loses nothing', () =>
    visit(async (page) => {
      const status = textbox(within(page, 'Integration response 302'), 'Status code');
      await status.fill('');
      await page.getByRole('group', { name: 'Integration response', exact: true }).waitFor();
      await page.getByRole('region', { name: 'Findings' }).getByText('GM').first().waitFor();
      await page.keyboard.type('302');
      await shows(page, REDIRECT);
    }));

  test('a fix is applied by its button', () =>
    visit(async (page) => {
      await click(page, 'Remove status 302');
      const findings = region(page, 'Findings');
      await findings.getByText('GM232').waitFor();
      for (const code of ['GM232', 'GM202']) {
        const finding = findings.getByRole('listitem').filter({ hasText: code });
        if ((await finding.count()) > 0) await finding.locator('.fix').first().click();
        await findings.getByText(code).waitFor({ state: 'detached' });
      }
      await shows(page, REDIRECT);
    }));

  test('a 404 for an error that is pasted, by what the page offers', () =>
    visit(async (page) => {
      await typePayload(page, '{"errorMessage":"Order 17 not found","errorType":"NotFound"}');
      await click(page, 'The function failed');
      await region(page, 'Findings').getByText('GM123').waitFor();
      await click(page, 'Add integration response');
      await page.keyboard.type('404');
      const card = within(page, 'Integration response 404');
      await textbox(card, 'Selection pattern').fill('not found');
      await card.getByRole('button', { name: 'write .*not found.*' }).click();
      await within(page, 'Integration response 404')
        .getByRole('button', { name: 'declare 404' })
        .click();
      await shows(page, 'HTTP/1.1 404 Not Found\n');
    }));

  test('an HTTP backend, a template chosen by Accept, and a stage variable', () =>
    visit(async (page) => {
      await page
        .getByRole('combobox', { name: 'Integration', exact: true })
        .selectOption('HTTP backend');
      await textbox(page, 'Backend status').fill('404');
      const card = within(page, 'Integration response 302');
      await textbox(card, 'Selection pattern').fill('4\\d{2}');
      await card.locator('summary', { hasText: 'Body template' }).click();
      await card.getByRole('button', { name: 'Add template' }).click();
      await textbox(card, 'Media type').fill('text/plain');
      await textbox(card, 'Template').fill('of $stageVariables.stage');
      await shows(page, '{"location":"https://www.example.com"}');
      await page.locator('summary', { hasText: 'API settings' }).click();
      await click(page, 'Add stage variable');
      await page.keyboard.type('stage');
      await textbox(within(page, 'Stage variables'), 'Value').fill('testing');
      await page.locator('summary', { hasText: 'Accept, headers' }).click();
      await click(page, 'Add request header');
      await page.keyboard.type('Accept');
      await textbox(within(page, 'Headers'), 'Value').fill('text/plain');
      await shows(page, 'of testing');
    }));

  test('every example opens, and edits can be brought back', () =>
    visit(async (page) => {
      const titles = await exampleTitles(page);
      assert.ok(titles.length >= 20, `${titles.length} examples`);
      await typePayload(page, '{"location":"/mine"}');
      for (const title of titles.slice(1)) {
        await openExample(page, title);
        await page.getByRole('heading', { name: title, exact: true }).waitFor();
      }
      await click(page, 'Bring back my version');
      await shows(page, 'Location: /mine\n');
    }));

  test('nothing scrolls sideways at 320 pixels', () =>
    visit(
      async (page) => {
        const [needed, given] = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return [scrollWidth, clientWidth];
        });
        assert.ok(needed <= given, `${needed} pixels needed, ${given} there`);
        await page.getByRole('navigation', { name: 'Summary' }).getByText('302 Found').waitFor();
      },
      { viewport: { width: 320, height: 700 } },
    ));

  test('the theme is changed and kept', () =>
    visit(async (page) => {
      await click(page, 'Dark theme');
      await page.reload();
      await page.getByRole('button', { name: 'Light theme' }).waitFor();
    }));

  test('says which directive is missing where WebAssembly is blocked', async () => {
    const page = await open((blank) =>
      blank.route('**/*', async (route) => {
        const response = await route.fetch();
        const headers = response.headers();
        const policy = 'content-security-policy';
        headers[policy] = headers[policy]?.replace(" 'wasm-unsafe-eval'", '');
        await route.fulfill({ response, headers });
      }),
    );
    await region(page, 'HTTP response').getByText("'wasm-unsafe-eval'").waitFor();
    await page.close();
  });
});
