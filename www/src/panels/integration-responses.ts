/** The cards of the integration responses. */

import { button, element } from '../dom';
import type { Draft, IntegrationResponse } from '../scenario/draft';
import { isObject, pointerTo } from '../scenario/json';
import { card, field, fieldLine, named, type CardActions } from './fields';
import { mappingRows } from './header-mappings';

const LIST = ['method', 'methodIntegration', 'integrationResponses'];

/** Shows the integration responses of `draft` in `container`; `changed` hears of every edit. */
export function showIntegrationResponses(
  container: HTMLElement,
  draft: Draft,
  changed: () => void,
): void {
  const responses = draft.integrationResponses;
  const redraw = (focus: string): void => {
    showIntegrationResponses(container, draft, changed);
    container.querySelector<HTMLElement>(focus)?.focus();
    changed();
  };
  const add = (): void => {
    const statusCode = nextStatus(draft);
    responses.push({ statusCode, selectionPattern: '', mappings: [], rest: {} });
    redraw(`.card:nth-child(${responses.length}) ${statusCode ? '.pattern' : '.status'} input`);
  };
  const remove = (index: number): void => {
    responses.splice(index, 1);
    redraw(responses.length > 0 ? `.card:nth-child(${Math.max(index, 1)})` : '.add');
  };
  const addButton = button('Add integration response', add);
  addButton.className = 'add';
  container.replaceChildren(
    ...responses.map((response, index) =>
      responseCard(response, index, { changed, redraw, remove: () => remove(index) }),
    ),
    addButton,
  );
}

function responseCard(
  response: IntegrationResponse,
  index: number,
  actions: CardActions,
): HTMLElement {
  const base = pointerTo(...LIST, index);
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
  const patternField = field(
    'Selection pattern',
    `${base}/selectionPattern`,
    response.selectionPattern,
    (typed) => {
      response.selectionPattern = typed;
      actions.changed();
    },
    { placeholder: 'empty: the default response', class: 'code' },
  );
  statusField.classList.add('status');
  patternField.classList.add('pattern');
  const made = card(
    '',
    base,
    fieldLine('card-head', statusField, patternField, removeButton),
    element('p', { class: 'outcome', hidden: true }),
    mappingRows(response.mappings, base, index, actions),
    ...templateNotes(response, base),
  );
  const nameCard = (): void => {
    made.setAttribute('aria-label', named('Integration response', response.statusCode));
    removeButton.ariaLabel = named('Remove integration response', response.statusCode);
  };
  nameCard();
  return made;
}

/** Response templates are kept as they are and shown, not edited. */
function templateNotes({ rest }: IntegrationResponse, base: string): HTMLElement[] {
  const templates = rest['responseTemplates'];
  if (!isObject(templates)) return [];
  return Object.entries(templates).map(([type, template]) =>
    element(
      'details',
      { class: 'template', open: true },
      element('summary', {}, `Body template for ${type} (kept, read only)`),
      element(
        'pre',
        { tabindex: '0', 'data-pointer': base + pointerTo('responseTemplates', type) },
        typeof template === 'string' ? template : '',
      ),
    ),
  );
}

/** The first declared status that no integration response has. */
function nextStatus(draft: Draft): string {
  const taken = new Set(draft.integrationResponses.map(({ statusCode }) => statusCode));
  return draft.methodResponses.find(({ statusCode }) => !taken.has(statusCode))?.statusCode ?? '';
}
