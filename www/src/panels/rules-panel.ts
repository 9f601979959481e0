/** The second panel: the rules of the method, and the settings of its API. */

import { element } from '../dom';
import type { Draft } from '../scenario/draft';
import { apiSettings } from './api-settings';
import { showIntegrationResponses } from './integration-responses';
import { showMethodResponses } from './method-responses';
import { kindOf } from './output-fields';

/** Shows the rules of `draft` in `container`; `redraw` is called when what there is to edit changes. */
export function showRules(
  container: HTMLElement,
  draft: Draft,
  changed: () => void,
  redraw: () => void,
): void {
  const rules = kindOf(draft).isProxy
    ? [element('p', { class: 'empty' }, PROXY)]
    : mappingRules(draft, changed);
  container.replaceChildren(...rules, apiSettings(draft, changed, redraw));
}

const PROXY = 'A proxy integration applies no rules: what the integration answers is the response.';

function mappingRules(draft: Draft, changed: () => void): HTMLElement[] {
  const integrationResponses = element('div', { class: 'cards' });
  const methodResponses = element('div', { class: 'cards' });
  showIntegrationResponses(integrationResponses, draft, changed);
  showMethodResponses(methodResponses, draft, changed);
  return [
    heading('Integration responses', 'Which one applies, and what it maps'),
    element('div', { class: 'text-tested', hidden: true }),
    integrationResponses,
    heading('Method responses', 'The statuses and headers that may leave'),
    methodResponses,
  ];
}

function heading(title: string, about: string): HTMLElement {
  return element(
    'div',
    { class: 'group-heading' },
    element('h3', {}, title),
    element('p', {}, about),
  );
}
