// What an author expects, of the scenario and of its cases, and whether it comes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeLink } from '../test/module.mjs';
import { click, region, textbox, typePayload, within } from './user.mjs';
import { copied, inEachBrowser } from './visit.mjs';

inEachBrowser(({ visit }) => {
  test('the response that comes is expected, and a later one is not', () =>
    visit(async (page) => {
      const response = region(page, 'HTTP response');
      await response.locator('summary', { hasText: 'Expected response' }).click();
      await click(page, 'Expect this response');
      await response.getByText('✓ as expected').waitFor();
      assert.equal(await textbox(response, 'Expected status').inputValue(), '302');
      await typePayload(page, '{"location":"/other"}');
      await response.getByText(/✗ \d difference/).waitFor();
      await response
        .getByText('expected header Location to be "https://www.example.com", found "/other"')
        .waitFor();
      await click(page, 'Expect nothing');
      await response.getByText('Expected response none').waitFor();
    }));

  test('each field of what is expected is edited, and travels in the link', () =>
    visit(async (page) => {
      const response = region(page, 'HTTP response');
      await response.locator('summary', { hasText: 'Expected response' }).click();
      await click(page, 'Expect nothing');
      await response.getByText('Expected response none').waitFor();
      await textbox(response, 'Expected status').fill('302');
      await click(page, 'Add expected header');
      await page.keyboard.type('X-Other');
      await textbox(response, 'Expected body').fill('{ "location": "https://www.example.com" }');
      await response.getByText(/✗ \d difference/).waitFor();
      await response.getByRole('combobox', { name: 'Compare the body' }).selectOption('as JSON');
      await response.getByText('✓ as expected').waitFor();
      await click(page, 'Expect a text of the log');
      await page.keyboard.type('Successfully completed');
      await click(page, 'Expect a finding');
      await page.keyboard.type('GM999');
      await response.getByText('expected a finding "GM999", found none').waitFor();
      await click(page, 'Share');
      assert.deepEqual(JSON.parse(decodeLink(await copied(page))).expect, {
        status: 302,
        headers: { 'X-Other': null },
        body: { location: 'https://www.example.com' },
        log: ['Successfully completed'],
        findings: ['GM999'],
      });
    }));

  test('a case is named, loaded, given another output, and checked', () =>
    visit(async (page) => {
      await click(page, 'Keep this output as a case');
      const whatIf = region(page, 'What if');
      await textbox(within(page, 'Case case 1'), 'Name of the case').fill('the redirect');
      const card = within(page, 'Case the redirect');
      await whatIf.getByRole('button', { name: 'Load: the redirect' }).waitFor();
      await card.locator('summary', { hasText: 'Expected response' }).click();
      await textbox(card, 'Expected status').fill('404');
      await card.getByText('expected status 404, found 302').waitFor();
      await whatIf.getByText('0 of 1 case as expected').waitFor();
      await click(page, 'Expect the response that comes');
      await whatIf.getByText('1 of 1 case as expected').waitFor();
      await typePayload(page, '{"location":"/new"}');
      await region(page, 'HTTP response').getByText('Location: /new').waitFor();
      await card.getByRole('button', { name: 'Take the present output' }).click();
      await card.getByText(/✗ \d difference/).waitFor();
      await typePayload(page, '{}');
      await card.getByRole('button', { name: 'Load its output' }).click();
      await region(page, 'HTTP response').getByText('Location: /new').waitFor();
      await card.getByRole('button', { name: 'Remove the redirect' }).click();
      await card.waitFor({ state: 'detached' });
    }));
});
