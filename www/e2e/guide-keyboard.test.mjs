// The whole guide by keyboard alone: from the list through every lesson, its check, its hints and its solution.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choose, press, tabTo, typeInto } from './keyboard.mjs';
import { lessons, solution } from './lessons.mjs';
import { inEachBrowser } from './visit.mjs';

inEachBrowser(
  ({ visit }) => {
    test('every lesson is reached, tried, helped, solved and left', () =>
      visit(
        async (page) => {
          await press(page, page.locator('.lessons a').first());
          for (const [place, { slug }] of lessons.entries()) {
            await page.waitForURL(`**/guide/${slug}/`);
            await tryIt(page);
            await openHints(page);
            for (const edit of solution(slug)) await applyEdit(page, edit);
            await checkIt(page, 'Solved:');
            await page.getByText('This lesson is marked as done').waitFor();
            if (place < lessons.length - 1) await press(page, page.locator('a[rel="next"]'));
          }
          await press(page, page.locator('.where a'));
          await page.getByText(`${lessons.length} of ${lessons.length} lessons done.`).waitFor();
          await press(page, page.getByRole('button', { name: 'Forget my progress' }));
          await page.getByText('lessons done.').waitFor({ state: 'detached' });
        },
        { path: 'guide/' },
      ));
  },
  { names: ['chromium'], ready: '.lessons' },
);

/** Goes down to the exercise, which comes when it is near, and checks it unsolved. */
async function tryIt(page) {
  await tabTo(page, page.locator('details.hint summary').first());
  await page.getByRole('button', { name: 'Check', exact: true }).waitFor();
  await checkIt(page, 'Not yet:');
}

async function checkIt(page, verdict) {
  await press(page, page.getByRole('button', { name: 'Check', exact: true }));
  await page.locator('gatemap-playground').getByText(verdict).waitFor();
}

/** Opens each hint, and leaves the solution closed. */
async function openHints(page) {
  for (const hint of await page.locator('details.hint').all()) {
    await press(page, hint.locator('summary'));
    await hint.locator('.prose').waitFor();
  }
  assert.equal(await page.locator('details.solution .prose').isVisible(), false);
}

/** Makes one edit of a solution, in the fields of the exercise. */
async function applyEdit(page, { path, value }) {
  const playground = page.locator('gatemap-playground');
  if (path.endsWith('/responseParameters')) {
    const rows = playground.locator(`[data-rows="${path}"]`);
    await addHeader(page, rows, Object.entries(value)[0]);
    return;
  }
  const field = playground
    .locator(`[data-pointer="${path}"]`)
    .and(playground.locator('input, select'))
    .or(playground.locator(`[data-pointer="${path}"]`).locator('input, textarea'));
  if (path.endsWith('/contentHandling')) await choose(page, field, value);
  else await typeInto(page, field, value);
}

/** Declares or maps a header: the focus goes to the new row by itself. */
async function addHeader(page, rows, [header, expression]) {
  await tabTo(page, rows.locator('.add-row'));
  await page.keyboard.press('Enter');
  await page.keyboard.type(header.replace('method.response.header.', ''));
  if (expression) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(expression);
  }
}
