/** The fields of the scenario: each knows the place that it edits. */

import { codeInput, element, on } from '../dom';
import { codeField, type CodeFieldOptions } from '../editor/code-field';

/** A labelled input for the scenario's field at `pointer`. */
export function field(
  label: string,
  pointer: string,
  value: string,
  typed: (value: string) => void,
  hint: Record<string, string> = {},
): HTMLElement {
  const input = codeInput(value, { 'data-pointer': pointer, ...hint }, typed);
  return element('label', { class: 'field' }, element('span', { class: 'label' }, label), input);
}

/** A field for code under its label. */
export function labelledCode(options: CodeFieldOptions): HTMLElement {
  return element(
    'div',
    { class: 'field' },
    element('span', { class: 'label', 'aria-hidden': 'true' }, options.name),
    codeField(options),
  );
}

/** A choice among `options`, by value; a value that is none of them is one more. */
export function selectField(
  label: string,
  pointer: string,
  value: string,
  options: Record<string, string>,
  chosen: (value: string) => void,
): HTMLElement {
  const all = value in options ? options : { ...options, [value]: value };
  const select = element(
    'select',
    { 'data-pointer': pointer },
    ...Object.entries(all).map(([each, words]) => element('option', { value: each }, words)),
  );
  select.value = value;
  on(select, 'change', (live) => chosen(live.value));
  return element('label', { class: 'field' }, element('span', { class: 'label' }, label), select);
}

/** Fields side by side, with room for findings under them. */
export function fieldLine(kind: string, ...children: (Node | undefined)[]): HTMLElement {
  return element('div', { class: kind }, ...children, element('div', { class: 'field-notes' }));
}

/** Fields that most scenarios leave alone; `inUse` shows them at once. */
export function disclosure(
  title: string,
  about: string,
  inUse: boolean,
  ...children: (Node | undefined)[]
): HTMLElement {
  const words = about && element('span', { class: 'about' }, about);
  const summary = element('summary', {}, title, ' ', words || undefined);
  const content = element('div', { class: 'disclosed' }, ...children);
  return element('details', { class: 'more', open: inUse }, summary, content);
}

/** A card: a group of fields with a name of its own. */
export function card(
  name: string,
  pointer: string,
  ...children: (Node | undefined)[]
): HTMLElement {
  return element(
    'div',
    { class: 'card', role: 'group', 'aria-label': name, 'data-pointer': pointer, tabindex: '-1' },
    ...children,
    element('div', { class: 'field-notes' }),
  );
}

/** The name of a thing that has a status, while the status may still be empty. */
export function named(thing: string, statusCode: string): string {
  return `${thing} ${statusCode}`.trimEnd();
}
