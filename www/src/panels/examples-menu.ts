/** The menu of examples. */

import { element } from '../dom';
import type { JsonObject } from '../scenario/json';

const files = import.meta.glob<JsonObject>('../../examples/*.json', {
  eager: true,
  import: 'default',
});

/** The examples in the menu's order, which is that of their file names. */
export const examples: JsonObject[] = Object.keys(files)
  .toSorted()
  .map((path) => files[path])
  .filter((example) => example !== undefined);

/** Fills `menu`; `choose` gets the example that the user picks. */
export function fillExamplesMenu(
  menu: HTMLSelectElement,
  choose: (example: JsonObject) => void,
): void {
  menu.append(
    ...examples.map(({ title }, index) =>
      element('option', { value: String(index) }, typeof title === 'string' ? title : ''),
    ),
  );
  menu.addEventListener('change', () => {
    const example = examples[Number(menu.value)];
    if (example) choose(example);
  });
}
