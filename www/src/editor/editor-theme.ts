/** The editor in the page's colours. Strings, names and values differ in weight, not in hue. */

import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

export const highlight = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--ink)', fontWeight: '600' },
  { tag: tags.string, color: 'var(--ink)' },
  { tag: [tags.number, tags.atom], color: 'var(--ink)', fontStyle: 'italic' },
  { tag: [tags.keyword, tags.escape], color: 'var(--ink)', fontWeight: '600' },
  { tag: tags.variableName, color: 'var(--ink)', fontWeight: '600' },
  { tag: tags.comment, color: 'var(--ink-soft)', fontStyle: 'italic' },
  { tag: [tags.operator, tags.bracket], color: 'var(--ink-soft)' },
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
  '.cm-value-note': {
    marginInlineStart: '1.5em',
    color: 'var(--ink-soft)',
    fontFamily: 'var(--sans)',
    fontSize: 'var(--text-s)',
    userSelect: 'none',
  },
  '.cm-tooltip': {
    maxWidth: 'min(32rem, 90vw)',
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius)',
    color: 'var(--ink)',
    backgroundColor: 'var(--surface)',
  },
  '.cm-explained': {
    padding: 'var(--space-1) var(--space-2)',
    fontFamily: 'var(--sans)',
    fontSize: 'var(--text-s)',
  },
  '.cm-explained p': { margin: '0' },
  '.cm-explained button': {
    minHeight: '1.5rem',
    margin: 'var(--space-1) var(--space-2) var(--space-1) 0',
    padding: '0 var(--space-2)',
    border: '1px solid var(--matched)',
    borderRadius: 'var(--radius)',
    color: 'var(--matched)',
    backgroundColor: 'transparent',
    font: 'inherit',
    fontWeight: '600',
    cursor: 'pointer',
  },
  '.cm-explained code': { fontFamily: 'var(--mono)', fontWeight: '600' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    maxWidth: 'min(34rem, 90vw)',
    fontFamily: 'var(--mono)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: 'var(--space-1) var(--space-2)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    color: 'var(--surface)',
    backgroundColor: 'var(--ink)',
  },
  '.cm-completionDetail': { fontFamily: 'var(--sans)', color: 'inherit', opacity: '0.8' },
  '.cm-mark-note': {
    textDecoration: 'underline dotted var(--ink-soft)',
    textUnderlineOffset: '0.25em',
  },
});

/** The measures of an editor of several lines. */
export const manyLines = EditorView.theme({
  '&': { maxHeight: 'var(--editor-limit, 28rem)' },
  '.cm-scroller': { minHeight: 'var(--editor-height, 6rem)' },
  '.cm-content': { padding: 'var(--space-2) 0' },
});

/** The measures of an input. */
export const oneLine = EditorView.theme({
  '&': { minHeight: 'var(--target)' },
  '.cm-scroller': { overflowX: 'auto', overflowY: 'hidden', scrollbarWidth: 'none' },
  '.cm-content': { padding: 'calc((var(--target) - 2px - 1.6em) / 2) 0' },
  '.cm-line': { padding: '0 var(--space-2)' },
});
