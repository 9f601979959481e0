// What the page explains: where parts come from, what else would happen, why a card is passed over.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { REDIRECT } from './expected.mjs';
import { announces, click, region, shows, textbox, typePayload, within } from './user.mjs';
import { inEachBrowser } from './visit.mjs';

/** Nothing scrolls between a press and its release. */
const ROOMY = { viewport: { width: 1440, height: 4000 } };

inEachBrowser(({ visit }) => {
  test('a header and what it came from light up together', () =>
    visit(async (page) => {
      const header = region(page, 'HTTP response').getByRole('button', { name: /^Location: / });
      await header.focus();
      for (const pointer of ['responseParameters/method.response.header.Location"]', 'payload"]']) {
        await page.locator(`.marked[data-pointer$="${pointer}`).first().waitFor();
      }
      assert.equal(await page.locator('.marked').count(), 3);
      await textbox(page, 'Lambda payload').focus();
      await page.keyboard.press('ControlOrMeta+Home');
      await page.locator('.mapped.lit').waitFor({ state: 'detached' });
      for (let times = 0; times < 15; times += 1) await page.keyboard.press('ArrowRight');
      await page.locator('.mapped.lit', { hasText: 'Location' }).waitFor();
    }));

  test('what a template wrote leads to the template', () =>
    visit(async (page) => {
      const card = within(page, 'Integration response 302');
      await card.locator('summary', { hasText: 'Body template' }).click();
      await card.getByRole('button', { name: 'Add template' }).click();
      await textbox(card, 'Template').fill("to $input.path('$.location') now");
      await shows(page, 'to https://www.example.com now');
      const value = region(page, 'HTTP response').getByRole('link', { name: 'https://www' });
      await value.focus();
      await page.locator('.payload .marked').waitFor();
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.closest('[data-language=template]'));
      await card.getByText('= https://www.example.com').waitFor();
    }));

  test('a card says how far its pattern got, and what the pattern means', () =>
    visit(async (page) => {
      await page.getByText('Failed', { exact: true }).click();
      await typePayload(page, '{"errorMessage":"Not found: 7"}');
      await click(page, 'Add integration response');
      const card = page.getByRole('group', { name: 'Integration response', exact: true });
      await textbox(card, 'Status code').fill('404');
      const named = within(page, 'Integration response 404');
      await textbox(named, 'Selection pattern').fill(String.raw`Not found: [a-z]+`);
      await named.getByText('Not selected').waitFor();
      await named.locator('mark', { hasText: 'Not found: ' }).waitFor();
      await named.locator('summary', { hasText: 'What the pattern means' }).click();
      await named.locator('.meaning code', { hasText: '[a-z]+' }).first().waitFor();
    }));

  test('a row of the matrix loads its output, an output is kept as a case', () =>
    visit(async (page) => {
      const whatIf = region(page, 'What if');
      await whatIf.getByRole('button', { name: 'Load: error in Python' }).click();
      await page.getByRole('radio', { name: 'Failed' }).and(page.locator(':checked')).waitFor();
      await announces(page, 'Response 302');
      await click(page, 'Keep this output as a case');
      await whatIf.getByRole('button', { name: 'Load: case 1' }).waitFor();
      await whatIf.getByRole('button', { name: 'Load: returns an object' }).click();
      await whatIf.getByRole('button', { name: 'Load: case 1' }).click();
      await page.getByRole('radio', { name: 'Failed' }).and(page.locator(':checked')).waitFor();
      await whatIf.getByRole('button', { name: 'Remove case case 1' }).click();
      await whatIf.getByRole('button', { name: 'Load: case 1' }).waitFor({ state: 'detached' });
    }));

  test('what is drawn anew keeps the focus, and waits while a button is pressed', () =>
    visit(async (page) => {
      const whatIf = region(page, 'What if');
      const load = whatIf.getByRole('button', { name: 'Load: error in Python' });
      const present = whatIf.getByRole('row', { name: 'The output above' });
      await present.filter({ hasText: 'the empty text' }).waitFor();
      await load.focus();
      await page.keyboard.press('Enter');
      await present.filter({ hasText: 'no such order' }).waitFor();
      assert.ok(await load.evaluate((button) => button === document.activeElement));
      await whatIf.getByRole('button', { name: 'Load: returns an object' }).hover();
      await page.mouse.down();
      await textbox(within(page, 'Integration response 302'), 'Status code').fill('303');
      await page.waitForTimeout(1000);
      await page.mouse.up();
      await page.getByRole('radio', { name: 'Returned' }).and(page.locator(':checked')).waitFor();
      await shows(page, 'invalid method response: 303');
    }, ROOMY));

  test('a value of the payload becomes the mapping that reads it', () =>
    visit(async (page) => {
      await typePayload(page, '{"order":{"id":7}}');
      for (let times = 0; times < 3; times += 1) await page.keyboard.press('ArrowLeft');
      await page.getByText('At the cursor: order.id').waitFor();
      await click(page, 'Use as mapping');
      await shows(page, 'Location: 7\n');
      const card = within(page, 'Integration response 302');
      assert.equal(
        await textbox(card, 'Mapping expression').textContent(),
        'integration.response.body.order.id',
      );
    }));

  test('the same by keyboard, into a template', () =>
    visit(async (page) => {
      const card = within(page, 'Integration response 302');
      await card.locator('summary', { hasText: 'Body template' }).click();
      await card.getByRole('button', { name: 'Add template' }).click();
      await textbox(card, 'Template').focus();
      await textbox(page, 'Lambda payload').focus();
      await page.keyboard.press('ControlOrMeta+Home');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Control+Shift+Enter');
      await shows(page, '\n\nhttps://www.example.com');
    }));

  test('an expression is completed from the payload', () =>
    visit(async (page) => {
      const card = within(page, 'Integration response 302');
      await textbox(card, 'Mapping expression').fill('');
      await page.keyboard.type('integration.response.body.l');
      const list = page.getByRole('listbox');
      await list.getByRole('option', { name: 'integration.response.body.location' }).waitFor();
      await page.waitForTimeout(200);
      await page.keyboard.press('Enter');
      await shows(page, REDIRECT);
    }));

  test('an assumed rule has its switch beside it', () =>
    visit(async (page) => {
      await page.getByText('Failed', { exact: true }).click();
      await typePayload(page, '{"errorMessage":"both"}');
      const first = within(page, 'Integration response 302');
      await textbox(first, 'Selection pattern').fill('both');
      await click(page, 'Add integration response');
      await page.getByRole('group', { name: 'Integration response', exact: true }).waitFor();
      await page.keyboard.type('200');
      await textbox(within(page, 'Integration response 200'), 'Selection pattern').fill('bo.*');
      await shows(page, 'API_CONFIGURATION_ERROR');
      const steps = region(page, 'Steps');
      await steps.getByRole('combobox', { name: 'When several patterns match' }).selectOption({
        label: 'the first one written wins',
      });
      await shows(page, 'HTTP/1.1 302 Found');
    }));

  test('plain text fields do the same work', () =>
    visit(async (page) => {
      await page.getByRole('checkbox', { name: 'Plain text fields' }).check();
      await page.locator('.cm-content').first().waitFor({ state: 'detached' });
      await textbox(page, 'Lambda payload').fill('{"location":"/plain"}');
      await shows(page, 'Location: /plain\n');
      await page.getByRole('checkbox', { name: 'Plain text fields' }).uncheck();
      await page.locator('.cm-content').first().waitFor();
      await shows(page, 'Location: /plain\n');
    }));
});
