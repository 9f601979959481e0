/** What a marked part of the text is marked for, and what can be done about it. */

import { StateField, type Extension } from '@codemirror/state';
import { hoverTooltip } from '@codemirror/view';
import { button, element } from '../dom';
import { setMarks, type Mark } from './marks';

const messages = StateField.define<Mark[]>({
  create: () => [],
  update(marks, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setMarks) && effect.value.group === 'findings') return effect.value.marks;
    }
    return transaction.docChanged ? [] : marks;
  },
});

/** Shows the messages of the marks under the pointer, with their fixes. */
export const findingTooltip: Extension = [
  messages,
  hoverTooltip((view, at) => {
    const marks = view.state.field(messages).filter(({ start, end }) => start <= at && at <= end);
    const first = Math.min(...marks.map(({ start }) => start), view.state.doc.length);
    if (marks.length === 0) return null;
    return {
      pos: first,
      create: () => ({ dom: element('div', {}, ...marks.map(explained)) }),
    };
  }),
];

function explained({ kind, message, cures }: Mark): HTMLElement {
  const words = element('p', {}, `${kind}: ${message ?? ''}`);
  const buttons = (cures ?? []).map(({ title, apply }) => button(title, apply));
  return element('div', { class: 'cm-explained' }, words, ...buttons);
}
