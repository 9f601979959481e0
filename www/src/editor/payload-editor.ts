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

  constructor(
    private readonly container: HTMLElement,
    private readonly name: string,
    private readonly typed: () => void,
  ) {
    const box = element('textarea', {
      'aria-label': name,
      class: 'code',
      spellcheck: 'false',
      rows: '12',
    });
    box.addEventListener('input', typed);
    container.append(box);
    this.editor = plainEditor(box);
    void this.upgrade(box);
  }

  get current(): TextEditor {
    return this.editor;
  }

  private async upgrade(box: HTMLTextAreaElement): Promise<void> {
    const { createEditor } = await import('./create-editor');
    const hadFocus = document.activeElement === box;
    const span = { start: box.selectionStart, end: box.selectionEnd };
    this.editor = createEditor(this.container, box.value, this.name, this.typed);
    box.remove();
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
