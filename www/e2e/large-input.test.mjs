// Large and hard input: the page stays usable.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dropPayload, region, shows, textbox, within } from './user.mjs';
import { inEachBrowser } from './visit.mjs';

const MEGABYTE = 1024 * 1024;

/** These run, and are told as not done yet: see tests/known-differences.toml. */
const knownDifference = { todo: 'tests/known-differences.toml' };

inEachBrowser(({ visit }) => {
  test(
    'a payload of 6 MB is answered, and the page answers while one types on',
    knownDifference,
    () =>
      visit(async (page) => {
        const fill = Array.from({ length: 6 * 1024 }, () => 'x'.repeat(1000));
        await dropPayload(page, JSON.stringify({ location: '/big', fill }, undefined, 1));
        await shows(page, 'Location: /big\n');
        await region(page, 'HTTP response').getByText('The first 100,000 of').waitFor();
        const status = textbox(within(page, 'Integration response 302'), 'Status code');
        await status.fill('303');
        await region(page, 'HTTP response').getByText('500 Internal Server Error').waitFor();
        await status.fill('302');
        await shows(page, 'Location: /big\n');
      }),
  );

  test('a payload of one line of 6 MB is answered', () =>
    visit(async (page) => {
      await dropPayload(page, JSON.stringify({ location: '/big', fill: 'x'.repeat(6 * MEGABYTE) }));
      await shows(page, 'Location: /big\n');
    }));

  test('a template that runs away ends with a plain message', knownDifference, () =>
    visit(async (page) => {
      const card = within(page, 'Integration response 302');
      await card.locator('summary', { hasText: 'Body template' }).click();
      await card.getByRole('button', { name: 'Add template' }).click();
      const loop = '#foreach($i in [1..1000])';
      const template = `${loop}${loop}${loop}x#end#end#end`;
      await textbox(card, 'Template').fill(template);
      const findings = region(page, 'Findings');
      await findings.getByText(/GM30[28]/).waitFor({ timeout: 30_000 });
      const words = await findings.textContent();
      assert.match(words, /template/);
      await textbox(card, 'Template').fill('short');
      await shows(page, 'short');
    }),
  );

  test('a pattern that runs away ends with a plain message', knownDifference, () =>
    visit(async (page) => {
      await page.getByRole('radio', { name: 'Failed' }).check({ force: true });
      const errorMessage = `${'a'.repeat(20_000)}!`;
      await dropPayload(page, JSON.stringify({ errorMessage }));
      const card = within(page, 'Integration response 302');
      await textbox(card, 'Selection pattern').fill(String.raw`(a|aa)+\1b`);
      await region(page, 'Findings')
        .getByText(/GM110|no answer within/)
        .first()
        .waitFor({ timeout: 30_000 });
      await textbox(card, 'Selection pattern').fill('a+!');
      await shows(page, 'HTTP/1.1 302 Found');
    }),
  );
});
