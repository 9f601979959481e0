/** Marks the fields that a part of the response came from. */

import { CodeField } from '../editor/code-field';
import type { Place, Span } from '../report';
import { locate } from './field-notes';

/** Marks these fields of `root`, and in them the parts that are meant, in place of those marked before. */
export function markFields(places: Place[], root: ParentNode = document): void {
  for (const marked of root.querySelectorAll('.marked')) {
    marked.classList.remove('marked');
    CodeField.of(marked)?.editor.mark([]);
  }
  const spans = new Map<HTMLElement, Span[]>();
  for (const { pointer, span } of places) {
    const target = locate(pointer, root);
    if (target) spans.set(target, [...(spans.get(target) ?? []), ...(span ? [span] : [])]);
  }
  for (const [target, parts] of spans) {
    target.classList.add('marked');
    CodeField.of(target)?.editor.mark(parts);
  }
}

/** Moves the focus to the field at a place, and opens what it stands in. */
export function goToField({ pointer, span }: Place, root: ParentNode = document): void {
  const target = locate(pointer, root);
  for (let around = target?.closest('details'); around;) {
    around.open = true;
    around = around.parentElement?.closest('details');
  }
  const code = CodeField.of(target);
  if (code) {
    const whole = { start: 0, end: code.options.multiline ? 0 : code.editor.text().length };
    code.editor.select(span ?? whole);
    return;
  }
  target?.focus();
  if (target instanceof HTMLInputElement) target.select();
}
