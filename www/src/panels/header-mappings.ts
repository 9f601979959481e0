/** The header mappings of an integration response, a row each. */

import { button, codeInput, element } from '../dom';
import { headerKey, renameHeader, type HeaderMapping } from '../scenario/draft';
import { pointerTo } from '../scenario/json';
import { named, row, type CardActions } from './fields';

/** The rows of `mappings` in the card with the number `cardIndex`, whose place is `base`. */
export function mappingRows(
  mappings: HeaderMapping[],
  base: string,
  cardIndex: number,
  { changed, redraw }: CardActions,
): HTMLElement {
  const place = `.card:nth-child(${cardIndex + 1})`;
  const add = (): void => {
    mappings.push({ name: '', expression: '' });
    redraw(`${place} .row:nth-last-child(2) input`);
  };
  const remove = (index: number): void => {
    mappings.splice(index, 1);
    redraw(`${place} .add-row`);
  };
  const addButton = button('Add header mapping', add);
  addButton.className = 'add-row';
  return element(
    'div',
    { class: 'rows' },
    ...(mappings.length === 0 ? [] : [rowHeadings()]),
    ...mappings.map((mapping, index) => mappingRow(mapping, base, changed, () => remove(index))),
    addButton,
  );
}

/** For the eye; each input has its name. */
function rowHeadings(): HTMLElement {
  return element(
    'div',
    { class: 'row row-headings', 'aria-hidden': 'true' },
    element('span', { class: 'label' }, 'Header name'),
    element('span', { class: 'label' }, 'Mapping expression'),
  );
}

function mappingRow(
  mapping: HeaderMapping,
  base: string,
  changed: () => void,
  remove: () => void,
): HTMLElement {
  const pointer = (): string => base + pointerTo('responseParameters', headerKey(mapping));
  const name = codeInput(
    mapping.name,
    { 'aria-label': 'Header name', placeholder: 'Location', class: 'code' },
    (typed) => {
      renameHeader(mapping, typed);
      expression.dataset['pointer'] = pointer();
      nameRow();
      changed();
    },
  );
  const expression = codeInput(
    mapping.expression,
    {
      'aria-label': 'Mapping expression',
      placeholder: 'integration.response.body.location',
      'data-pointer': pointer(),
      class: 'code',
    },
    (typed) => {
      mapping.expression = typed;
      changed();
    },
  );
  const made = row([name, expression], remove, '');
  const nameRow = (): void =>
    made
      .querySelector('button')
      ?.setAttribute('aria-label', named('Remove header mapping', mapping.name));
  nameRow();
  return made;
}
