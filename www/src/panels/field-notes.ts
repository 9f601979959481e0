/** Puts findings and outcomes beside the fields that they are about. */

import { element } from '../dom';
import type { Finding, Report } from '../report';
import { pointerTo } from '../scenario/json';

/** The element that edits the field at `pointer`, or the nearest one around it. */
export function locate(pointer: string): HTMLElement | undefined {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = document.querySelector<HTMLElement>(`[data-pointer="${CSS.escape(at)}"]`);
    if (found) return found;
  }
  return undefined;
}

/** Shows each finding under its field, in place of those shown before. */
export function showFieldNotes(findings: Finding[]): void {
  for (const notes of document.querySelectorAll('.field-notes')) notes.replaceChildren();
  for (const marked of document.querySelectorAll('input[data-severity]')) unmark(marked);
  for (const [index, finding] of findings.entries()) {
    const target = locate(finding.place.pointer);
    if (target) showNote(target, finding, `note-${index}`);
  }
}

function showNote(target: HTMLElement, finding: Finding, id: string): void {
  const around = target.closest('.row, .card-head, .declaration, .card, #lambda');
  const notes = [...(around?.querySelectorAll('.field-notes') ?? [])].at(-1);
  const words = `${finding.severity}: ${finding.message}`;
  notes?.append(element('p', { id, 'data-severity': finding.severity }, words));
  if (!(target instanceof HTMLInputElement) || target.dataset['severity']) return;
  target.dataset['severity'] = finding.severity;
  target.setAttribute('aria-describedby', id);
  if (finding.severity === 'error') target.setAttribute('aria-invalid', 'true');
}

function unmark(target: Element): void {
  for (const name of ['data-severity', 'aria-describedby', 'aria-invalid']) {
    target.removeAttribute(name);
  }
}

/** Says on each card of the integration responses what became of it. */
export function showOutcomes({ steps }: Report): void {
  const selections = steps.filter(({ kind }) => kind === 'selection');
  const selected = selections.flatMap(({ places }) => places).map(({ pointer }) => pointer);
  const passedOver = selections.flatMap(({ notChosen }) => notChosen);
  const list = pointerTo('method', 'methodIntegration', 'integrationResponses');
  for (const card of document.querySelectorAll<HTMLElement>(`[data-pointer^="${list}"].card`)) {
    const pointer = card.dataset['pointer'] ?? '';
    const why = passedOver.find(({ place }) => isWithin(place.pointer, pointer))?.why;
    showOutcome(card, selected.includes(pointer) ? 'selected' : 'passed-over', why);
  }
}

function showOutcome(card: HTMLElement, outcome: 'selected' | 'passed-over', why?: string): void {
  card.dataset['outcome'] = outcome;
  const line = card.querySelector<HTMLElement>('.outcome');
  if (!line) return;
  line.textContent = outcome === 'selected' ? 'Selected' : why ? `Not selected: ${why}` : '';
  line.hidden = line.textContent === '';
}

function isWithin(pointer: string, around: string): boolean {
  return pointer === around || pointer.startsWith(`${around}/`);
}
