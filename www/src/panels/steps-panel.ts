/** What happened on the way to the response, and why. */

import { element } from '../dom';
import { redraw } from '../redraw';
import type { Evidence, EvidenceKind, Step, StepKind } from '../report';

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

/** The control for a switch that changes an assumed rule. */
export type SwitchFor = (name: string) => HTMLElement | undefined;

/** Shows `steps` in the list `container`. */
export function showSteps(
  container: HTMLElement,
  steps: Step[],
  switchFor: SwitchFor = () => undefined,
): void {
  redraw(container, ...steps.map((step) => showStep(step, switchFor)));
}

function showStep(step: Step, switchFor: SwitchFor): HTMLElement {
  return element(
    'li',
    { class: 'step', 'data-kind': step.kind, 'data-key': step.kind },
    element('p', { class: 'step-name' }, NAMES[step.kind]),
    element('p', { class: 'sentence' }, step.sentence),
    ...seenValues(step),
    ...notChosen(step),
    ...evidenceOf(step, switchFor),
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

function evidenceOf({ evidence }: Step, switchFor: SwitchFor): HTMLElement[] {
  if (evidence.length === 0) return [];
  const kinds = [...new Set(evidence.map(({ kind }) => kind))];
  const hasSwitch = evidence.some(({ switch: name }) => name !== undefined);
  const marks = kinds.flatMap((kind, index) => [...(index > 0 ? [', '] : []), evidenceMark(kind)]);
  return [
    element(
      'details',
      { class: 'evidence', open: hasSwitch, 'data-key': hasSwitch ? 'with switch' : 'evidence' },
      element('summary', {}, 'How this is known: ', ...marks),
      element('ul', {}, ...evidence.map((one) => showEvidence(one, switchFor))),
    ),
  ];
}

function showEvidence(
  { kind, rule, source, switch: name }: Evidence,
  switchFor: SwitchFor,
): HTMLElement {
  return element(
    'li',
    {},
    evidenceMark(kind),
    ` ${rule} `,
    element('span', { class: 'source' }, ...withLinks(source)),
    name === undefined ? undefined : switchFor(name),
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

function evidenceMark(kind: EvidenceKind): HTMLElement {
  return element('span', { class: 'kind', 'data-kind': kind }, kind);
}
