/** What happened on the way to the response, and why. */

import { element } from '../dom';
import type { Evidence, Step, StepKind } from '../report';

const NAMES: Record<StepKind, string> = {
  arrival: 'Request',
  integration_output: 'Function output',
  selection: 'Selection',
  method_response: 'Declaration',
  parameter_mapping: 'Header mapping',
  body: 'Body',
  headers: 'Headers',
  gateway_response: 'Gateway response',
};

/** Shows `steps` in the list `container`. */
export function showSteps(container: HTMLElement, steps: Step[]): void {
  const open = new Set(
    [...container.querySelectorAll('details')].flatMap(({ open: isOpen }, index) =>
      isOpen ? [index] : [],
    ),
  );
  container.replaceChildren(...steps.map(showStep));
  container.querySelectorAll('details').forEach((details, index) => {
    details.open = open.has(index);
  });
}

function showStep(step: Step): HTMLElement {
  return element(
    'li',
    { class: 'step', 'data-kind': step.kind },
    element('p', { class: 'step-name' }, NAMES[step.kind]),
    element('p', { class: 'sentence' }, step.sentence),
    ...seenValues(step),
    ...notChosen(step),
    ...evidenceOf(step),
  );
}

function seenValues({ values }: Step): HTMLElement[] {
  if (values.length === 0) return [];
  const rows = values.flatMap(({ name, value }) => [
    element('dt', {}, name),
    element('dd', {}, value === '' ? element('em', {}, 'nothing') : element('code', {}, value)),
  ]);
  return [element('dl', { class: 'values' }, ...rows)];
}

function notChosen(step: Step): HTMLElement[] {
  if (step.notChosen.length === 0) return [];
  const items = step.notChosen.map(({ what, why }) =>
    element('li', {}, element('strong', {}, what), `: ${why}`),
  );
  return [element('ul', { class: 'not-chosen', 'aria-label': 'Not chosen' }, ...items)];
}

function evidenceOf({ evidence }: Step): HTMLElement[] {
  if (evidence.length === 0) return [];
  const kinds = [...new Set(evidence.map(({ kind }) => kind))].join(', ');
  return [
    element(
      'details',
      { class: 'evidence' },
      element('summary', {}, `How this is known: ${kinds}`),
      element('ul', {}, ...evidence.map(showEvidence)),
    ),
  ];
}

function showEvidence({ kind, rule, source }: Evidence): HTMLElement {
  return element(
    'li',
    {},
    element('span', { class: 'kind', 'data-kind': kind }, kind),
    ` ${rule} `,
    element('span', { class: 'source' }, ...withLinks(source)),
  );
}

/** The text with its https addresses as links. */
function withLinks(text: string): (Node | string)[] {
  return text
    .split(/(https:\/\/[^\s,;)]+)/)
    .map((part, index) =>
      index % 2 === 1 ? element('a', { href: part, rel: 'noreferrer' }, part) : part,
    );
}
