/** The editor in the page's colours. Strings, names and values differ in weight, not in hue. */

import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

export const highlight = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--ink)', fontWeight: '600' },
  { tag: tags.string, color: 'var(--ink)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--ink)', fontStyle: 'italic' },
  { tag: [tags.separator, tags.squareBracket, tags.brace], color: 'var(--ink-soft)' },
]);

export const theme = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'var(--field)',
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius)',
    fontSize: 'var(--text-code)',
  },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-placeholder': { color: 'var(--ink-soft)', fontStyle: 'italic' },
  '.cm-gutters': {
    color: 'var(--ink-soft)',
    backgroundColor: 'transparent',
    border: '0',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--line)' },
  '.cm-mark-pointed-at': { backgroundColor: 'var(--matched-soft)', color: 'var(--matched)' },
  '.cm-mark-error, .cm-mark-warning': {
    textDecoration: 'underline wavy var(--failed)',
    textUnderlineOffset: '0.25em',
  },
  '.cm-mark-note': {
    textDecoration: 'underline dotted var(--ink-soft)',
    textUnderlineOffset: '0.25em',
  },
});

/** The measures of an editor of several lines. */
export const manyLines = EditorView.theme({
  '&': { maxHeight: '28rem' },
  '.cm-scroller': { minHeight: 'var(--editor-height, 6rem)' },
  '.cm-content': { padding: 'var(--space-2) 0' },
});

/** The measures of an input. */
export const oneLine = EditorView.theme({
  '&': { minHeight: 'var(--target)' },
  '.cm-scroller': { overflow: 'hidden' },
  '.cm-content': { padding: 'calc((var(--target) - 2px - 1.6em) / 2) 0' },
  '.cm-line': { padding: '0 var(--space-2)' },
});
