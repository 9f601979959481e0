/** The cards of the method responses: the statuses and headers that are declared. */

import { button, codeInput, element } from '../dom';
import {
  headerKey,
  renameHeader,
  type DeclaredHeader,
  type Draft,
  type MethodResponse,
} from '../scenario/draft';
import { pointerTo } from '../scenario/json';
import { card, field, fieldLine, named, row, type CardActions } from './fields';

/** Shows the method responses of `draft` in `container`; `changed` hears of every edit. */
export function showMethodResponses(
  container: HTMLElement,
  draft: Draft,
  changed: () => void,
): void {
  const responses = draft.methodResponses;
  const redraw = (focus: string): void => {
    showMethodResponses(container, draft, changed);
    container.querySelector<HTMLElement>(focus)?.focus();
    changed();
  };
  const add = (): void => {
    responses.push({ statusCode: '', headers: [], rest: {} });
    redraw(`.card:nth-child(${responses.length}) .status input`);
  };
  const remove = (index: number): void => {
    responses.splice(index, 1);
    redraw(responses.length > 0 ? `.card:nth-child(${Math.max(index, 1)})` : '.add');
  };
  const addButton = button('Declare status', add);
  addButton.className = 'add';
  container.replaceChildren(
    ...responses.map((response, index) =>
      responseCard(response, index, { changed, redraw, remove: () => remove(index) }),
    ),
    addButton,
  );
}

function responseCard(response: MethodResponse, index: number, actions: CardActions): HTMLElement {
  const base = pointerTo('method', 'methodResponses', index);
  const removeButton = button('Remove', actions.remove);
  const statusField = field(
    'Status code',
    `${base}/statusCode`,
    response.statusCode,
    (typed) => {
      response.statusCode = typed;
      nameCard();
      actions.changed();
    },
    { inputmode: 'numeric', class: 'code' },
  );
  statusField.classList.add('status');
  const made = card(
    '',
    base,
    fieldLine(
      'declaration',
      statusField,
      headerRows(response.headers, base, index, actions),
      removeButton,
    ),
  );
  const nameCard = (): void => {
    made.setAttribute('aria-label', named('Method response', response.statusCode));
    removeButton.ariaLabel = named('Remove status', response.statusCode);
  };
  nameCard();
  return made;
}

function headerRows(
  headers: DeclaredHeader[],
  base: string,
  cardIndex: number,
  { changed, redraw }: CardActions,
): HTMLElement {
  const place = `.card:nth-child(${cardIndex + 1})`;
  const add = (): void => {
    headers.push({ name: '', required: false });
    redraw(`${place} .row:nth-last-child(2) input`);
  };
  const remove = (index: number): void => {
    headers.splice(index, 1);
    redraw(`${place} .add-row`);
  };
  const addButton = button('Declare header', add);
  addButton.className = 'add-row';
  return element(
    'div',
    { class: 'chips' },
    ...headers.map((header, index) => headerRow(header, base, changed, () => remove(index))),
    addButton,
  );
}

function headerRow(
  header: DeclaredHeader,
  base: string,
  changed: () => void,
  remove: () => void,
): HTMLElement {
  const pointer = (): string => base + pointerTo('responseParameters', headerKey(header));
  const name = codeInput(
    header.name,
    {
      'aria-label': 'Header name',
      placeholder: 'Location',
      'data-pointer': pointer(),
      class: 'code',
    },
    (typed) => {
      renameHeader(header, typed);
      name.dataset['pointer'] = pointer();
      nameRow();
      changed();
    },
  );
  const made = row([name], remove, '');
  const nameRow = (): void =>
    made.querySelector('button')?.setAttribute('aria-label', named('Remove header', header.name));
  nameRow();
  return made;
}
