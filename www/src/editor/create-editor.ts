/** CodeMirror in place of a text field. Loaded by itself, after the page. */

import { autocompletion, type CompletionSource } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, syntaxHighlighting } from '@codemirror/language';
import { Annotation, EditorState, Transaction, type Extension } from '@codemirror/state';
import {
  EditorView,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  placeholder,
} from '@codemirror/view';
import type { Span } from '../report';
import type { CodeFieldOptions } from './code-field';
import { highlight, manyLines, oneLine, theme } from './editor-theme';
import { completeExpression, expressionLanguage } from './expression-language';
import { findingTooltip } from './finding-tooltip';
import { jsonLanguage } from './json-language';
import { marksOf, setMarks, type Mark } from './marks';
import { explainOnHover, patternLanguage } from './pattern-language';
import type { EditorServices } from './services';
import { completeTemplate, templateLanguage } from './template-language';
import { setOrRemove, type TextEditor } from './text-editor';
import { typeOver } from './type-over';
import { setValueNotes, valueNotes } from './value-notes';

/** An editor in `parent` for `field`; `typed` hears of the user's changes. */
export function createEditor(
  parent: HTMLElement,
  field: CodeFieldOptions,
  typed: () => void,
  services: EditorServices,
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
    history(),
    bracketMatching(),
    syntaxHighlighting(highlight),
    theme,
    marksOf('findings'),
    marksOf('pointed-at'),
    findingTooltip,
    typeOver,
    EditorView.contentAttributes.of({ 'aria-label': field.name, tabindex: '0' }),
    ...(field.placeholder ? [placeholder(field.placeholder)] : []),
    ...(field.multiline ? severalLines() : singleLine()),
    ...languageOf(field, services),
    keymap.of([...defaultKeymap, ...historyKeymap]),
    listener,
  ];
  const view = new EditorView({ parent: root, root, doc: field.value, extensions });
  return wrap(view);
}

function severalLines(): Extension[] {
  return [manyLines, lineNumbers(), EditorView.lineWrapping];
}

/** A field of one line. A line end inside a pattern is a character of it and stays. */
function singleLine(): Extension[] {
  return [
    oneLine,
    EditorView.clipboardInputFilter.of((text) => text.replace(/\r?\n$/, '')),
    keymap.of([{ key: 'Enter', run: () => true }]),
  ];
}

function languageOf({ language }: CodeFieldOptions, services: EditorServices): Extension[] {
  switch (language) {
    case 'json':
      return [jsonLanguage];
    case 'expression':
      return [expressionLanguage, completing(completeExpression(services))];
    case 'pattern':
      return [patternLanguage, explainOnHover(services)];
    case 'template':
      return [templateLanguage, valueNotes, completing(completeTemplate(services))];
    case 'text':
      return [];
  }
}

function completing(source: CompletionSource): Extension {
  return autocompletion({ override: [source], icons: false });
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
    cursor: () => view.state.selection.main.head,
    insert: (text) => view.dispatch(view.state.replaceSelection(text)),
    remark: (remarks) => {
      const marks = remarks.map(({ severity, ...rest }): Mark => ({ ...rest, kind: severity }));
      view.dispatch({ effects: setMarks.of({ group: 'findings', marks }) });
    },
    mark: (spans) => {
      const marks = spans.map((span): Mark => ({ ...span, kind: 'pointed-at' }));
      view.dispatch({ effects: setMarks.of({ group: 'pointed-at', marks }) });
    },
    annotate: (notes) => view.dispatch({ effects: setValueNotes.of(notes) }),
    describe: (words, invalid) => {
      setOrRemove(view.contentDOM, 'aria-description', words);
      setOrRemove(view.contentDOM, 'aria-invalid', invalid ? 'true' : '');
    },
  };
}
