// What a user finds and does on the page, by the names that a screen reader says.
import assert from 'node:assert/strict';

export function region(page, name) {
  return page.getByRole('region', { name, exact: true });
}

export function within(page, name) {
  return page.getByRole('group', { name, exact: true });
}

/** A field to type into; one that offers suggestions is a combobox. */
export function textbox(place, name) {
  const options = { name, exact: true };
  return place.getByRole('textbox', options).or(place.getByRole('combobox', options));
}

export function click(page, name) {
  return page.getByRole('button', { name, exact: true }).click();
}

/** Waits until the response's text holds `text`. */
export async function shows(page, text) {
  const response = region(page, 'HTTP response');
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await response.textContent()).includes(text)) return;
    await page.waitForTimeout(50);
  }
  assert.equal(await response.textContent(), text);
}

export async function announces(page, words) {
  await page.getByRole('status').filter({ hasText: words }).waitFor();
}

/** Types over the payload as a user does. */
export function typePayload(page, text) {
  return typeOver(page, textbox(page, 'Lambda payload'), text);
}

/** Types over what stands in an editor. */
export async function typeOver(page, editor, text) {
  await editor.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  // CodeMirror closes nothing by itself here, so what is typed is what stands there.
  await page.keyboard.type(text);
}

/** Drops a text of any size on the empty editor, as one does with a file's text. */
export async function dropPayload(page, text) {
  await typePayload(page, '');
  await textbox(page, 'Lambda payload').evaluate((content, dropped) => {
    const { left, top } = content.querySelector('.cm-line').getBoundingClientRect();
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', dropped);
    const at = { clientX: left + 4, clientY: top + 4 };
    content.dispatchEvent(
      new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, ...at }),
    );
  }, text);
}

/** Makes the API of the story's beginning: a 200 that is the default, and nothing else. */
export async function onlyDefault200(page) {
  await textbox(within(page, 'Integration response 302'), 'Status code').fill('200');
  await textbox(within(page, 'Method response 302'), 'Status code').fill('200');
  await click(page, 'Remove header mapping Location');
  await click(page, 'Remove header Location');
}

/** Opens the gallery and picks the example with this title. */
export async function openExample(page, title) {
  await page.getByRole('button', { name: 'Examples', exact: true }).click();
  await page
    .getByRole('dialog', { name: 'Examples' })
    .getByRole('button', { name: title, exact: true })
    .click();
}

/** The titles of the gallery's examples. */
export async function exampleTitles(page) {
  await page.getByRole('button', { name: 'Examples', exact: true }).click();
  const gallery = page.getByRole('dialog', { name: 'Examples' });
  await gallery.getByRole('listitem').first().waitFor();
  const titles = await gallery.getByRole('listitem').getByRole('button').allTextContents();
  await page.keyboard.press('Escape');
  return titles;
}
