// What is drawn anew stays the same element: the focus stays on it, and a press that began on it counts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { announces, click, region, shows, textbox, typePayload, within } from './user.mjs';
import { inEachBrowser } from './visit.mjs';

/** Puts a payload into the plain field, as typing does, without the focus. */
function typeInto(page, payload) {
  return page.locator('.payload textarea').evaluate((box, text) => {
    box.value = text;
    box.dispatchEvent(new Event('input'));
  }, payload);
}

/** Types a payload and waits until the response shows `words`; what has the focus keeps it. */
async function focusStays(page, target, payload, words = payload) {
  await target.focus();
  const before = await target.elementHandle();
  await typeInto(page, payload);
  await shows(page, words);
  assert.ok(await before.evaluate((element) => element === document.activeElement));
}

/** Presses the beginning of `target` while a payload is typed and answered, and releases. */
async function pressWhileAnswered(page, target, payload) {
  await target.scrollIntoViewIfNeeded();
  const { x, y, height } = await target.boundingBox();
  await page.mouse.move(x + 8, y + height / 2);
  await page.mouse.down();
  const link = await page.evaluate(() => location.hash);
  await typeInto(page, payload);
  // The address follows half a second after the question: its answer is there.
  await page.waitForFunction((before) => location.hash !== before, link);
  await page.mouse.up();
}

/** Waits until the focus is in the field that is called `name`. */
function focusIn(page, name) {
  return page.waitForFunction(
    (label) => document.activeElement?.getAttribute('aria-label') === label,
    name,
  );
}

inEachBrowser(({ visit }) => {
  const visitPlain = (steps) =>
    visit(async (page) => {
      await page.getByRole('checkbox', { name: 'Plain text fields' }).check();
      await steps(page);
    });

  for (const [where, placeOf] of [
    ['in the findings', (page) => region(page, 'Findings')],
    ['beside its field', (page) => within(page, 'Integration response 302')],
  ]) {
    test(`on a fix ${where}`, () =>
      visitPlain(async (page) => {
        await click(page, 'Remove header Location');
        const fix = placeOf(page).locator('.fix').first();
        await fix.waitFor();
        await focusStays(page, fix, '{"location":"/kept"}');
        await pressWhileAnswered(page, fix, '{"location":"/pressed"}');
        await announces(page, 'Done: ');
        await shows(page, 'Location: /pressed\n');
      }));
  }

  test('on the place of a finding', () =>
    visitPlain(async (page) => {
      await click(page, 'Remove header Location');
      const place = region(page, 'Findings').locator('.place').first();
      await place.waitFor();
      await focusStays(page, place, '{"location":"/kept"}');
      await pressWhileAnswered(page, place, '{"location":"/pressed"}');
      await focusIn(page, 'Mapping expression');
    }));

  test('on a header that a mapping made', () =>
    visitPlain(async (page) => {
      const header = region(page, 'HTTP response').getByRole('button', { name: /^Location: / });
      await focusStays(page, header, '{"location":"/kept"}');
      await pressWhileAnswered(page, header, '{"location":"/pressed"}');
      await focusIn(page, 'Mapping expression');
    }));

  test('on a header that is not sent', () =>
    visitPlain(async (page) => {
      await textbox(page, 'Mapping expression').fill('integration.response.body.nothing');
      const name = region(page, 'HTTP response').getByRole('button', {
        name: 'Location: show its mapping',
      });
      await name.waitFor();
      await focusStays(page, name, '{"location":"/kept"}');
      await pressWhileAnswered(page, name, '{"location":"/pressed"}');
      await focusIn(page, 'Mapping expression');
    }));

  test('on a choice beside the response', () =>
    visitPlain(async (page) => {
      const box = page.getByRole('checkbox', { name: 'All headers' });
      await focusStays(page, box, '{"location":"/kept"}');
      await pressWhileAnswered(page, box, '{"location":"/pressed"}');
      await shows(page, 'x-amzn-RequestId: ');
      assert.equal(await box.isChecked(), true);
    }));

  test('on how a step is known', () =>
    visitPlain(async (page) => {
      const known = region(page, 'Steps').locator('summary').first();
      await focusStays(page, known, '{"location":"/kept"}');
      await pressWhileAnswered(page, known, '{"location":"/pressed"}');
      await page.locator('#steps details[open]').first().waitFor();
      await typeInto(page, '{"location":"/next"}');
      await shows(page, '{"location":"/next"}');
      assert.equal(await page.locator('#steps details').first().getAttribute('open'), '');
    }));

  test('on what a pattern means', () =>
    visitPlain(async (page) => {
      const card = within(page, 'Integration response 302');
      await textbox(card, 'Selection pattern').fill('a+');
      const meaning = card.locator('summary', { hasText: 'What the pattern means' });
      await meaning.waitFor();
      await page.getByText('Failed', { exact: true }).click();
      await typePayload(page, '{"errorMessage":"c"}');
      await page.locator('.text-tested').getByText('c', { exact: true }).waitFor();
      await focusStays(page, meaning, '{"errorMessage":"b"}', 'API_CONFIGURATION_ERROR');
      await pressWhileAnswered(page, meaning, '{"errorMessage":"d"}');
      await card.locator('.meaning code', { hasText: 'a+' }).first().waitFor();
    }));

  test('on a value that a template wrote', () =>
    visitPlain(async (page) => {
      const card = within(page, 'Integration response 302');
      await card.locator('summary', { hasText: 'Body template' }).click();
      await card.getByRole('button', { name: 'Add template' }).click();
      await textbox(card, 'Template').fill("$input.path('$.location')");
      await shows(page, '\n\nhttps://www.example.com');
      const value = region(page, 'HTTP response').locator('a.mapped');
      await focusStays(page, value, '{"location":"/kept"}', '\n\n/kept');
      await pressWhileAnswered(page, value, '{"location":"/pressed"}');
      await focusIn(page, 'Template');
    }));

  test('on the answer that keeps a half-typed payload', () =>
    visitPlain(async (page) => {
      await typePayload(page, '{"location":"/half"');
      const use = page.getByRole('button', { name: 'Use this text as it is' });
      await use.waitFor();
      await focusStays(page, use, '{"location":', 'column 13');
      await pressWhileAnswered(page, use, '{"location":"/half",');
      await shows(page, 'Unable to transform response');
    }));

  test('the focus stays on a switch in the steps', () =>
    visitPlain(async (page) => {
      await page.getByText('Failed', { exact: true }).click();
      await typePayload(page, '{"errorMessage":"both 1"}');
      await textbox(page, 'Selection pattern').fill('both.*');
      // What the answer says beside the field moves the button.
      await region(page, 'Steps').getByText('both.*').first().waitFor();
      await click(page, 'Add integration response');
      await page.getByRole('group', { name: 'Integration response', exact: true }).waitFor();
      await page.keyboard.type('200');
      await textbox(within(page, 'Integration response 200'), 'Selection pattern').fill('bo.*');
      const choice = region(page, 'Steps').getByRole('combobox');
      await choice.selectOption({ label: 'the first one written wins' });
      await shows(page, 'HTTP/1.1 302 Found');
      await choice.focus();
      await typeInto(page, '{"errorMessage":"both 2"}');
      await region(page, 'Steps').getByText('both 2').first().waitFor();
      assert.ok(await choice.evaluate((select) => select === document.activeElement));
    }));
});
