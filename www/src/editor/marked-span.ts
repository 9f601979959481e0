/** A part of the text that is marked while the user points at what was made of it. */

import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { Span } from '../report';

/** Marks a part, or nothing. */
export const setMarkedSpan = StateEffect.define<Span | undefined>();

const mark = Decoration.mark({ class: 'cm-marked-span' });

export const markedSpan = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setMarkedSpan)) return marksOf(effect.value);
    }
    return marks.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

function marksOf(span: Span | undefined): DecorationSet {
  if (!span || span.start === span.end) return Decoration.none;
  return Decoration.set(mark.range(span.start, span.end));
}
