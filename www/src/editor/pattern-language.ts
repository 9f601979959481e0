/** Java regular expressions: colours, and what a part means where the pointer is. */

import { StreamLanguage } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { hoverTooltip } from '@codemirror/view';
import { element } from '../dom';
import type { Part } from '../report';
import type { EditorServices } from './services';

export const patternLanguage = StreamLanguage.define<{ depth: number }>({
  name: 'java-regex',
  startState: () => ({ depth: 0 }),
  token(stream, state) {
    if (stream.match(/^\\Q.*?(\\E|$)/)) return 'string';
    if (stream.match(/^\\(?:[pP]\{[^}]*\}|x\{[^}]*\}|u[\da-fA-F]{4}|k<\w*>|.)/)) return 'escape';
    if (stream.match('[')) {
      state.depth += 1;
      stream.match('^');
      return 'bracket';
    }
    if (state.depth > 0) {
      if (stream.next() !== ']') return 'string';
      state.depth -= 1;
      return 'bracket';
    }
    if (stream.match(/^\((?:\?(?:<?[=!]|<\w+>|[\w-]*[:)]|>))?/)) return 'bracket';
    if (stream.match(')')) return 'bracket';
    if (stream.match(/^(?:[*+?]|\{\d+(?:,\d*)?\})[?+]?/)) return 'keyword';
    if (stream.match(/^[.^$|]/)) return 'operator';
    stream.next();
    return null;
  },
});

/** Says what the smallest part under the pointer means, in the core's words. */
export function explainOnHover(services: EditorServices): Extension {
  return hoverTooltip(async (view, at) => {
    const { tree } = await services.explainPattern(view.state.doc.toString());
    const part = tree && smallestAt(tree, at);
    if (!part) return null;
    const text = view.state.sliceDoc(part.span.start, part.span.end);
    return {
      pos: part.span.start,
      end: part.span.end,
      create: () => ({
        dom: element(
          'div',
          { class: 'cm-explained' },
          element('code', {}, text),
          ` ${part.sentence}`,
        ),
      }),
    };
  });
}

function smallestAt(part: Part, at: number): Part {
  const inner = part.children.find(({ span }) => span.start <= at && at < span.end);
  return inner ? smallestAt(inner, at) : part;
}
