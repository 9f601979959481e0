/** The fields of the rules: each knows the place in the scenario that it edits. */

import { button, codeInput, element } from '../dom';

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

/** Fields side by side, with room for findings under them. */
export function fieldLine(kind: string, ...children: Node[]): HTMLElement {
  return element('div', { class: kind }, ...children, element('div', { class: 'field-notes' }));
}

/** A row of inputs side by side, with a button that removes it. */
export function row(
  inputs: HTMLInputElement[],
  remove: () => void,
  removeName: string,
): HTMLElement {
  const cross = button('×', remove, removeName);
  cross.className = 'remove-row';
  return fieldLine('row', ...inputs, cross);
}

/** A card: a group of fields with a name of its own. */
export function card(name: string, pointer: string, ...children: Node[]): HTMLElement {
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

/** What a card does when it is used. */
export interface CardActions {
  /** A field has been edited. */
  changed: () => void;
  /** A row has come or gone: all cards are drawn anew and what the selector finds gets the focus. */
  redraw: (focus: string) => void;
  /** The card is to go. */
  remove: () => void;
}
