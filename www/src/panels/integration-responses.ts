/** The cards of the integration responses. */

import { button, element } from '../dom';
import type { Draft, IntegrationResponse } from '../scenario/draft';
import { pointerTo } from '../scenario/json';
import { showCards } from './card-list';
import { card, disclosure, field, fieldLine, labelledCode, named, selectField } from './fields';
import { mappingRows } from './header-mappings';
import { templateRows } from './value-rows';

export const INTEGRATION_RESPONSES = pointerTo(
  'method',
  'methodIntegration',
  'integrationResponses',
);

/** Shows the integration responses of `draft` in `container`; `changed` hears of every edit. */
export function showIntegrationResponses(
  container: HTMLElement,
  draft: Draft,
  changed: () => void,
): void {
  showCards<IntegrationResponse>(container, {
    items: draft.integrationResponses,
    card: (response, index, remove) =>
      responseCard(response, index, () => declaredHeaders(draft, response), changed, remove),
    fresh: () => ({
      statusCode: nextStatus(draft),
      selectionPattern: '',
      mappings: [],
      templates: [],
      contentHandling: '',
      rest: {},
    }),
    add: 'Add integration response',
    changed,
  });
}

function responseCard(
  response: IntegrationResponse,
  index: number,
  declared: () => string[],
  changed: () => void,
  remove: () => void,
): HTMLElement {
  const base = INTEGRATION_RESPONSES + pointerTo(index);
  const removeButton = button('Remove', remove);
  const nameCard = (): void => {
    made.setAttribute('aria-label', named('Integration response', response.statusCode));
    removeButton.ariaLabel = named('Remove integration response', response.statusCode);
  };
  const status = statusField(response, base, () => {
    nameCard();
    changed();
  });
  const made = card(
    '',
    base,
    fieldLine('card-head', status, patternField(response, base, changed), removeButton),
    element('div', { class: 'outcome', hidden: true }),
    mappingRows(response.mappings, base, changed, { declared }),
    bodyTemplates(response, base, changed),
    contentHandling(response, base, changed),
  );
  nameCard();
  made.dataset['pattern'] = response.selectionPattern;
  return made;
}

/** The field for the status of an integration or method response. */
export function statusField(
  response: { statusCode: string },
  base: string,
  changed: () => void,
): HTMLElement {
  const made = field(
    'Status code',
    `${base}/statusCode`,
    response.statusCode,
    (typed) => {
      response.statusCode = typed;
      changed();
    },
    { inputmode: 'numeric', class: 'code' },
  );
  made.classList.add('status');
  return made;
}

function patternField(
  response: IntegrationResponse,
  base: string,
  changed: () => void,
): HTMLElement {
  const made = labelledCode({
    name: 'Selection pattern',
    language: 'pattern',
    pointer: `${base}/selectionPattern`,
    value: response.selectionPattern,
    placeholder: 'none: the default',
    typed: (typed) => {
      response.selectionPattern = typed;
      made.closest('.card')?.setAttribute('data-pattern', typed);
      changed();
    },
  });
  made.classList.add('pattern');
  return made;
}

function bodyTemplates(
  { templates }: IntegrationResponse,
  base: string,
  changed: () => void,
): HTMLElement {
  const about = templates.length === 0 ? 'none: the body passes through' : '';
  const rows = templateRows(templates, `${base}/responseTemplates`, changed);
  return disclosure('Body template', about, templates.length > 0, rows);
}

function contentHandling(
  response: IntegrationResponse,
  base: string,
  changed: () => void,
): HTMLElement {
  const { contentHandling: value } = response;
  return disclosure(
    'Content handling',
    value || 'none',
    value !== '',
    selectField(
      'Convert the body',
      `${base}/contentHandling`,
      value,
      CONTENT_HANDLING,
      (chosen) => {
        response.contentHandling = chosen;
        changed();
      },
    ),
  );
}

export const CONTENT_HANDLING = {
  '': 'not at all',
  CONVERT_TO_TEXT: 'CONVERT_TO_TEXT',
  CONVERT_TO_BINARY: 'CONVERT_TO_BINARY',
};

/** The headers that the method response of the same status declares. */
function declaredHeaders(draft: Draft, { statusCode }: IntegrationResponse): string[] {
  const declaration = draft.methodResponses.find((one) => one.statusCode === statusCode);
  return declaration?.headers.map(({ name }) => name).filter(Boolean) ?? [];
}

/** The first declared status that no integration response has. */
function nextStatus(draft: Draft): string {
  const taken = new Set(draft.integrationResponses.map(({ statusCode }) => statusCode));
  return draft.methodResponses.find(({ statusCode }) => !taken.has(statusCode))?.statusCode ?? '';
}
