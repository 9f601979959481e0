/**
 * The payload's editor: a plain text box at once, CodeMirror in its place when that has been loaded.
 * Where it cannot be loaded the text box stays and does the work.
 */

import { element } from '../dom';
import type { Severity, Span } from '../report';

/** A part of the text that a finding is about. */
export interface Remark extends Span {
  severity: Severity;
}

/** What the page needs of an editor. */
export interface TextEditor {
  text(): string;
  replace(text: string): void;
  select(span: Span): void;
  focus(): void;
  remark(remarks: Remark[]): void;
  mark(span: Span | undefined): void;
}

export class PayloadEditor {
  private editor: TextEditor;
  private readonly box: HTMLTextAreaElement;
  private upgrading = false;
  private remarks: Remark[] = [];

  constructor(
    private readonly container: HTMLElement,
    private readonly name: string,
    private readonly typed: () => void,
  ) {
    this.box = element('textarea', {
      'aria-label': name,
      class: 'code',
      spellcheck: 'false',
      rows: '12',
    });
    this.box.addEventListener('input', typed);
    container.append(this.box);
    this.editor = plainEditor(this.box);
  }

  get current(): TextEditor {
    return this.editor;
  }

  /** Marks the parts of the text that findings are about, in place of those marked before. */
  remark(remarks: Remark[]): void {
    this.remarks = remarks;
    this.editor.remark(remarks);
  }

  /** Loads CodeMirror, once; text, selection and focus stay as they are. */
  async upgrade(): Promise<void> {
    if (this.upgrading) return;
    this.upgrading = true;
    const { createEditor } = await import('./create-editor');
    const { box } = this;
    const hadFocus = document.activeElement === box;
    const span = { start: box.selectionStart, end: box.selectionEnd };
    this.editor = createEditor(this.container, box.value, this.name, this.typed);
    box.remove();
    this.editor.remark(this.remarks);
    if (!hadFocus) return;
    this.editor.focus();
    this.editor.select(span);
  }
}

function plainEditor(box: HTMLTextAreaElement): TextEditor {
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
    remark: () => {},
    mark: () => {},
  };
}
