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
    minHeight: '12rem',
    maxHeight: '28rem',
  },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6', minHeight: '12rem' },
  '.cm-content': { caretColor: 'var(--ink)', padding: 'var(--space-2) 0' },
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
