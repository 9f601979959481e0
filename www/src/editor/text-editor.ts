/** What the page needs of an editor, and the browser's own text fields as one. */

import type { Severity, Span } from '../report';

/** A part of the text that a finding is about. */
export interface Remark extends Span {
  severity: Severity;
  message: string;
  cures: Cure[];
}

/** What a finding offers to do about itself. */
export interface Cure {
  title: string;
  apply: () => void;
}

/** What a part of a template was worth. */
export interface ValueNote extends Span {
  value: string;
}

export interface TextEditor {
  text(): string;
  /** Puts `text` in place of what stands there; the user has not typed it. */
  replace(text: string): void;
  select(span: Span): void;
  focus(): void;
  /** The offset of the cursor. */
  cursor(): number;
  /** Puts `text` at the cursor, or in place of what is selected, as if it had been typed. */
  insert(text: string): void;
  /** Marks the parts of the text that findings are about, in place of those marked before. */
  remark(remarks: Remark[]): void;
  /** Marks the parts that the user points at elsewhere. */
  mark(spans: Span[]): void;
  /** Shows what parts of the text were worth. */
  annotate(notes: ValueNote[]): void;
  /** What is wrong with the whole field, in words for a screen reader. */
  describe(words: string, invalid: boolean): void;
}

export type TextBox = HTMLInputElement | HTMLTextAreaElement;

/** A text field of the browser. It marks no parts: the findings stand in words beside it. */
export function plainEditor(box: TextBox): TextEditor {
  return {
    text: () => box.value,
    replace: (text) => {
      box.value = text;
    },
    select: ({ start, end }) => {
      box.focus();
      box.setSelectionRange(start, end);
    },
    focus: () => box.focus(),
    cursor: () => box.selectionStart ?? 0,
    insert: (text) => {
      box.setRangeText(text, box.selectionStart ?? 0, box.selectionEnd ?? 0, 'end');
      box.dispatchEvent(new Event('input'));
    },
    remark: () => {},
    mark: () => {},
    annotate: () => {},
    describe: (words, invalid) => {
      setOrRemove(box, 'aria-description', words);
      setOrRemove(box, 'aria-invalid', invalid ? 'true' : '');
    },
  };
}

/** Sets an attribute, or takes it away where it would be empty. */
export function setOrRemove(box: Element, name: string, value: string): void {
  if (value) box.setAttribute(name, value);
  else box.removeAttribute(name);
}
