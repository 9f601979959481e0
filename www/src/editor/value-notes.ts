/** What the references of a line were worth, at the end of that line. */

import { StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';
import { element } from '../dom';
import type { ValueNote } from './text-editor';

/** Shows these in place of those shown before. */
export const setValueNotes = StateEffect.define<ValueNote[]>();

/** Notes that move with their lines until they are set anew. */
export const valueNotes = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(notes, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setValueNotes)) return notesFor(effect.value, transaction.state.doc);
    }
    return notes.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

const LONGEST = 60;

function notesFor(values: ValueNote[], document: Text): DecorationSet {
  const byLine = new Map<number, string[]>();
  for (const { start, end, value } of values) {
    if (end > document.length) continue;
    const name = document.sliceString(start, end);
    const words = value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
    const at = document.lineAt(end).to;
    byLine.set(at, [...(byLine.get(at) ?? []), `${name} = ${words}`]);
  }
  const notes = [...byLine].map(([at, words]) =>
    Decoration.widget({ widget: new Note(words.join('  ')), side: 1 }).range(at),
  );
  return Decoration.set(notes, true);
}

class Note extends WidgetType {
  constructor(private readonly words: string) {
    super();
  }

  override eq(other: Note): boolean {
    return other.words === this.words;
  }

  override toDOM(): HTMLElement {
    // The steps say the same in words; a screen reader that reads the template reads the template.
    return element('span', { class: 'cm-value-note', 'aria-hidden': 'true' }, this.words);
  }
}
