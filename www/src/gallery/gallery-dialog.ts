/** The examples: a dialog with a search box and a button for each. */

import { button, element } from '../dom';
import type { JsonObject } from '../scenario/json';
import { matches, wordsOf } from './search';

/** Fills `dialog` when it is opened at `opener` first; `choose` gets the example that the user picks. */
export function wireGallery(
  dialog: HTMLDialogElement,
  opener: HTMLButtonElement,
  choose: (example: JsonObject) => void,
): void {
  opener.addEventListener('click', async () => {
    if (dialog.childElementCount === 0) {
      const { examples } = await import('./all-examples');
      fill(dialog, examples, choose);
    }
    const search = dialog.querySelector('input');
    // Escape in a search field that holds something clears it, and should close the dialog.
    if (search) search.value = '';
    search?.dispatchEvent(new Event('input'));
    dialog.showModal();
    search?.focus();
  });
}

function fill(
  dialog: HTMLDialogElement,
  examples: JsonObject[],
  choose: (example: JsonObject) => void,
): void {
  const search = element('input', {
    type: 'search',
    'aria-label': 'Search examples',
    placeholder: 'status, header, template, P01…',
  });
  const count = element('p', { class: 'about', role: 'status' });
  const items = examples.map((example) =>
    exampleItem(example, () => {
      dialog.close();
      choose(example);
    }),
  );
  const find = (): void => {
    const words = wordsOf(search.value);
    let found = 0;
    examples.forEach((example, index) => {
      const isFound = matches(example, words);
      (items[index] as HTMLElement).hidden = !isFound;
      if (isFound) found += 1;
    });
    count.textContent =
      found === 0 ? 'No example has all these words.' : `${found} of ${examples.length} examples`;
  };
  search.addEventListener('input', find);
  search.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    // The dialog closes, and the same key would press the button that opened it.
    event.preventDefault();
    items
      .find(({ hidden }) => !hidden)
      ?.querySelector('button')
      ?.click();
  });
  const list = element('ul', { class: 'gallery' }, ...items);
  list.addEventListener('keydown', (event) => moveFocus(event, items));
  dialog.setAttribute('aria-label', 'Examples');
  dialog.append(
    element(
      'div',
      { class: 'dialog-head' },
      element('h2', {}, 'Examples'),
      button('Close', () => dialog.close()),
    ),
    search,
    count,
    list,
  );
  find();
}

function exampleItem({ id, title, description }: JsonObject, chosen: () => void): HTMLElement {
  const open = button(String(title), chosen);
  return element(
    'li',
    {},
    open,
    element('p', { class: 'about' }, String(description ?? '')),
    typeof id === 'string' ? element('code', { title: 'number of the problem' }, id) : undefined,
  );
}

/** The arrow keys go from example to example. */
function moveFocus(event: KeyboardEvent, items: HTMLElement[]): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const shown = items.filter(({ hidden }) => !hidden);
  const at = shown.findIndex((item) => item.contains(document.activeElement));
  shown[at + step]?.querySelector('button')?.focus();
}
