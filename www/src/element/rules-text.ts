/** The rules of a scenario, to read. */

import { element } from '../dom';
import type { Draft, IntegrationResponse, MethodResponse } from '../scenario/draft';

/** The integration responses, a line each; `selected` is the number of the one that answered. */
export function integrationRules(draft: Draft, selected: number | undefined): HTMLElement {
  const items = draft.integrationResponses.map((response, index) =>
    integrationRule(response, index === selected),
  );
  return element('ul', { class: 'rules', part: 'rules' }, ...items);
}

function integrationRule(response: IntegrationResponse, isSelected: boolean): HTMLElement {
  const { statusCode, selectionPattern, mappings, templates, contentHandling } = response;
  const pattern = selectionPattern
    ? element('code', {}, selectionPattern)
    : element('span', { class: 'soft' }, 'default');
  return element(
    'li',
    { class: 'rule', 'data-selected': isSelected },
    element(
      'p',
      {},
      element('strong', {}, statusCode),
      ' ',
      pattern,
      isSelected ? ' ' : undefined,
      isSelected ? element('em', { class: 'selected' }, 'selected') : undefined,
    ),
    ...mappings.map(({ name, expression }) =>
      element('p', {}, element('code', {}, name), ' ← ', element('code', {}, expression)),
    ),
    ...templates.map(({ name, value }) =>
      element('div', {}, element('p', { class: 'soft' }, `Template for ${name}`), code(value)),
    ),
    ...(contentHandling ? [element('p', { class: 'soft' }, contentHandling)] : []),
  );
}

/** The method responses in one line: "302 (Location), 200". */
export function declaredRules(responses: MethodResponse[]): HTMLElement {
  const declared = responses.map(({ statusCode, headers }) => {
    const names = headers.map(({ name }) => name).join(', ');
    return names ? `${statusCode} (${names})` : statusCode;
  });
  return element('p', { class: 'declared' }, declared.join(', ') || 'nothing');
}

/** A text as it is, in a box that scrolls by keyboard. */
export function code(text: string, name?: string): HTMLElement {
  return element(
    'pre',
    { tabindex: '0', ...(name ? { role: 'group', 'aria-label': name } : {}) },
    text,
  );
}
