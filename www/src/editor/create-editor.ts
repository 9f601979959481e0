/** The CodeMirror editor of a JSON text. Loaded by itself, after the page. */

import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, syntaxHighlighting } from '@codemirror/language';
import { Annotation, EditorState, Transaction } from '@codemirror/state';
import { EditorView, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view';
import type { Span } from '../report';
import { highlight, theme } from './editor-theme';
import { marksOf, setMarks, type Mark } from './marks';
import type { TextEditor } from './payload-editor';

/** An editor in `parent`, named `name`; `typed` hears of the user's changes. */
export function createEditor(
  parent: HTMLElement,
  text: string,
  name: string,
  typed: () => void,
): TextEditor {
  // In a shadow tree CodeMirror adopts its style sheets; in the document it would insert style
  // elements, which the page's security policy refuses.
  const root = parent.attachShadow({ mode: 'open' });
  const listener = EditorView.updateListener.of(({ docChanged, transactions }) => {
    if (docChanged && transactions.some((one) => one.annotation(replacedByPage) !== true)) typed();
  });
  const extensions = [
    // A carriage return is a character of the payload, not the page's to drop.
    EditorState.lineSeparator.of('\n'),
    highlightSpecialChars(),
    lineNumbers(),
    history(),
    bracketMatching(),
    json(),
    syntaxHighlighting(highlight),
    theme,
    marksOf('findings'),
    marksOf('pointed-at'),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': name, tabindex: '0' }),
    keymap.of([...defaultKeymap, ...historyKeymap]),
    listener,
  ];
  const view = new EditorView({ parent: root, root, doc: text, extensions });
  return wrap(view);
}

/** Changes that the page makes, not the user. */
const replacedByPage = Annotation.define<boolean>();

function wrap(view: EditorView): TextEditor {
  const inText = ({ start, end }: Span): { from: number; to: number } => {
    const { length } = view.state.doc;
    return { from: Math.min(start, length), to: Math.min(end, length) };
  };
  return {
    text: () => view.state.doc.toString(),
    replace: (text) =>
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        annotations: [replacedByPage.of(true), Transaction.addToHistory.of(false)],
      }),
    select: (span) => {
      const { from, to } = inText(span);
      view.focus();
      view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
    },
    focus: () => view.focus(),
    remark: (remarks) => {
      const marks = remarks.map(({ start, end, severity }): Mark => ({
        start,
        end,
        kind: severity,
      }));
      view.dispatch({ effects: setMarks.of({ group: 'findings', marks }) });
    },
    mark: (span) => {
      const marks: Mark[] = span ? [{ ...span, kind: 'pointed-at' }] : [];
      view.dispatch({ effects: setMarks.of({ group: 'pointed-at', marks }) });
    },
  };
}
