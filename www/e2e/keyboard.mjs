// A reader without a mouse.
import assert from 'node:assert/strict';

/** Goes to `wanted` with Tab, backwards where it stands higher up; closed details on the way are opened. */
export async function tabTo(page, wanted) {
  const closed = wanted.locator('xpath=self::*[not(self::summary)]/ancestor::details[not(@open)]');
  if ((await closed.count()) > 0) await press(page, closed.first().locator('> summary'));
  if (!(await hasFocus(wanted))) await goTo(page, wanted);
}

/** Goes to `wanted` and presses Enter. */
export async function press(page, wanted) {
  if (!(await hasFocus(wanted))) await goTo(page, wanted);
  await page.keyboard.press('Enter');
}

/** Types over what stands in the field. */
export async function typeInto(page, field, text) {
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type(text);
}

/** Chooses `value` in a menu. */
export async function choose(page, menu, value) {
  await tabTo(page, menu);
  for (let presses = 0; presses < 10; presses += 1) {
    if ((await menu.inputValue()) === value) return;
    await page.keyboard.press('ArrowDown');
  }
  assert.fail(`ArrowDown never comes to ${value}`);
}

async function goTo(page, wanted) {
  const key = (await isAbove(page, wanted)) ? 'Shift+Tab' : 'Tab';
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press(key);
    if (await hasFocus(wanted)) return;
  }
  assert.fail(`${key} never reaches ${wanted}`);
}

function hasFocus(wanted) {
  return wanted.evaluate((node) => node.getRootNode().activeElement === node);
}

/** Whether `wanted` stands higher up than what has the focus. */
async function isAbove(page, wanted) {
  const focus = await page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active === document.body ? -Infinity : active.getBoundingClientRect().top;
  });
  return (await wanted.evaluate((node) => node.getBoundingClientRect().top)) < focus;
}
