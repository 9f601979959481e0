/** The fields of a scenario that the reader may edit. Loaded by itself: elements to read need none of it. */

import controls from '../../style/controls.css?inline';
import rules from '../../style/rules.css?inline';
import { element } from '../dom';
import { CodeField } from '../editor/code-field';
import { functionResult } from '../panels/function-result';
import { INTEGRATION_RESPONSES, showIntegrationResponses } from '../panels/integration-responses';
import { showMethodResponses } from '../panels/method-responses';
import { outputFields as moreOutputFields } from '../panels/output-fields';
import { requestFields } from '../panels/request-fields';
import { showSelection, type ExplainPattern } from '../panels/selection-view';
import type { Report } from '../report';
import type { Draft } from '../scenario/draft';
import { isOpen } from './settings';
import { styleSheet } from './style-sheet';

/** How the fields look. */
export const fieldStyle = styleSheet(controls + rules);

/** What is edited, where, and who hears of it. */
export interface Editing {
  draft: Draft;
  /** The JSON pointers of the places that are open. */
  places: string[];
  changed: () => void;
}

/** The payload and whether the function failed; nothing where neither is open. */
export function outputFields(editing: Editing): HTMLElement | undefined {
  const { draft, places, changed } = editing;
  const pointer = draft.source === 'lambda' ? '/lambda/payload' : '/backend/body';
  const name = draft.source === 'lambda' ? 'Lambda payload' : 'Backend body';
  if (!reaches(pointer, places) && !reaches('/lambda/functionError', places)) return undefined;
  const typed = (text: string): void => {
    draft.payload = text;
    changed();
  };
  const payload = new CodeField({
    name,
    language: 'json',
    multiline: true,
    pointer,
    value: draft.payload,
    typed,
  });
  const made = element(
    'div',
    { class: 'group' },
    element('p', { class: 'label' }, name),
    ...(draft.source === 'lambda' ? [functionResult(draft, changed)] : []),
    payload.host,
    ...(places.includes('')
      ? [...moreOutputFields(draft, changed), requestFields(draft, changed)]
      : []),
  );
  keepLocked(made, '/lambda/functionError', places);
  return made;
}

/** The integration responses as cards; nothing where none is open. */
export function integrationFields(editing: Editing): HTMLElement | undefined {
  return cards(INTEGRATION_RESPONSES, editing, showIntegrationResponses);
}

/** The method responses as cards; nothing where none is open. */
export function methodFields(editing: Editing): HTMLElement | undefined {
  return cards('/method/methodResponses', editing, showMethodResponses);
}

function cards(
  pointer: string,
  { draft, places, changed }: Editing,
  show: (container: HTMLElement, draft: Draft, changed: () => void) => void,
): HTMLElement | undefined {
  if (!reaches(pointer, places)) return undefined;
  const container = element('div', { class: 'cards' });
  show(container, draft, changed);
  keepLocked(container, pointer, places);
  return container;
}

/** Says on each card in `root` what became of it. */
export function showOutcomes(
  report: Report,
  explain: ExplainPattern,
  isCurrent: () => boolean,
  root: ParentNode,
): void {
  void showSelection(report, explain, isCurrent, root);
}

/** Whether something at or within `pointer` is open. */
function reaches(pointer: string, places: string[]): boolean {
  return isOpen(pointer, places) || places.some((place) => place.startsWith(`${pointer}/`));
}

/** Locks every control in `container` whose place is not open, those that come later too. */
function keepLocked(container: HTMLElement, pointer: string, places: string[]): void {
  const lock = (): void => {
    for (const control of container.querySelectorAll('input, textarea, select, button')) {
      const { dataset } = control.closest<HTMLElement>('[data-pointer], [data-rows]') ?? container;
      const place = dataset['pointer'] ?? dataset['rows'] ?? pointer;
      if (!isOpen(place, places)) lockControl(control);
    }
  };
  lock();
  new MutationObserver(lock).observe(container, { childList: true, subtree: true });
}

function lockControl(control: Element): void {
  if (control instanceof HTMLButtonElement) control.hidden = true;
  else if (control instanceof HTMLSelectElement) control.disabled = true;
  else if (control instanceof HTMLTextAreaElement) control.readOnly = true;
  else if (control instanceof HTMLInputElement) {
    if (control.type === 'text') control.readOnly = true;
    else control.disabled = true;
  }
}
