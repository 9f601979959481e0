/** What a marked part of the text is marked for. */

import { StateField, type Extension } from '@codemirror/state';
import { hoverTooltip } from '@codemirror/view';
import { element } from '../dom';
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

/** Shows the message of the mark under the pointer. */
export const findingTooltip: Extension = [
  messages,
  hoverTooltip((view, at) => {
    const mark = view.state.field(messages).find(({ start, end }) => start <= at && at <= end);
    if (!mark?.message) return null;
    return {
      pos: Math.min(mark.start, view.state.doc.length),
      create: () => ({
        dom: element('div', { class: 'cm-explained' }, `${mark.kind}: ${mark.message}`),
      }),
    };
  }),
];
