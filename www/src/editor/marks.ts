/** Parts of the text that are marked: findings, and what the user points at elsewhere. */

import { StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { Span } from '../report';
import type { Cure } from './text-editor';

/** A part of the text to mark in the manner `kind`. */
export interface Mark extends Span {
  kind: 'error' | 'warning' | 'note' | 'pointed-at';
  message?: string;
  cures?: Cure[];
}

/** Marks these parts in place of those of the same group marked before. */
export const setMarks = StateEffect.define<{ group: 'findings' | 'pointed-at'; marks: Mark[] }>();

/** The marks of one group, which move with the text until they are set anew. */
export function marksOf(group: 'findings' | 'pointed-at'): StateField<DecorationSet> {
  return StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update(marks, transaction) {
      for (const { value } of transaction.effects.filter((effect) => effect.is(setMarks))) {
        if (value.group === group) return decorate(value.marks, transaction.state.doc);
      }
      return marks.map(transaction.changes);
    },
    provide: (field) => EditorView.decorations.from(field),
  });
}

function decorate(marks: Mark[], { length }: Text): DecorationSet {
  const ranges = marks.flatMap(({ start, end, kind }) => {
    // An empty place, such as the end of a text that is cut, is shown at the character before it.
    const to = Math.min(Math.max(end, start + 1), length);
    const from = Math.min(start, Math.max(to - 1, 0));
    return from < to ? [Decoration.mark({ class: `cm-mark-${kind}` }).range(from, to)] : [];
  });
  return Decoration.set(ranges, true);
}
