/**
 * A field for code: a text field of the browser at once, CodeMirror in its place when that is there.
 * Where it cannot be loaded, or is not wanted, the text field stays and does the work.
 */

import { element } from '../dom';
import {
  plainEditor,
  type Remark,
  type TextBox,
  type TextEditor,
  type ValueNote,
} from './text-editor';

/** What the field holds. */
export type Language = 'json' | 'expression' | 'pattern' | 'template' | 'text';

export interface CodeFieldOptions {
  /** What a screen reader calls it. */
  name: string;
  language: Language;
  value: string;
  /** The place in the scenario that it edits. */
  pointer: string;
  typed: (value: string) => void;
  placeholder?: string;
  multiline?: boolean;
}

/** Makes the editor that takes the place of the text field. */
export type CreateEditor = (
  parent: HTMLElement,
  field: CodeFieldOptions,
  typed: () => void,
) => TextEditor;

const fields = new WeakMap<Element, CodeField>();
let create: CreateEditor | undefined;

export class CodeField {
  readonly host: HTMLElement;
  private current: TextEditor;
  private readonly box: TextBox;
  /** Where CodeMirror stands, when it does. */
  private place: HTMLElement | undefined;
  private remarks: Remark[] = [];
  private notes: ValueNote[] = [];
  private description: [words: string, invalid: boolean] = ['', false];

  constructor(readonly options: CodeFieldOptions) {
    this.box = options.multiline ? element('textarea', { rows: '6' }) : element('input');
    for (const [name, value] of Object.entries(attributesFor(options)))
      this.box.setAttribute(name, value);
    this.box.value = options.value;
    this.box.addEventListener('input', () => this.typed());
    this.current = plainEditor(this.box);
    this.host = element('div', {
      class: options.multiline ? 'code-field many-lines' : 'code-field',
      'data-pointer': options.pointer,
      'data-language': options.language,
    });
    this.host.append(this.box);
    fields.set(this.host, this);
    this.upgrade();
  }

  /** The field whose host `host` is. */
  static of(host: Element | null | undefined): CodeField | undefined {
    return host ? fields.get(host) : undefined;
  }

  get editor(): TextEditor {
    return this.current;
  }

  /** Marks parts of the text, and says what is wrong in words. */
  remark(remarks: Remark[], words = '', invalid = false): void {
    this.remarks = remarks;
    this.description = [words, invalid];
    this.current.remark(remarks);
    this.current.describe(words, invalid);
  }

  /** Shows what parts of the text were worth. */
  annotate(notes: ValueNote[]): void {
    this.notes = notes;
    this.current.annotate(notes);
  }

  /** Puts CodeMirror in place of the text field, once; text, selection and focus stay as they are. */
  upgrade(): void {
    if (!create || this.place) return;
    const { box } = this;
    const hadFocus = document.activeElement === box;
    const span = { start: box.selectionStart ?? 0, end: box.selectionEnd ?? 0 };
    this.place = element('div', { class: 'editor' });
    box.replaceWith(this.place);
    this.take(create(this.place, { ...this.options, value: box.value }, () => this.typed()));
    if (hadFocus) this.current.select(span);
  }

  /** Puts the text field back. */
  downgrade(): void {
    if (!this.place) return;
    this.box.value = this.current.text();
    this.place.replaceWith(this.box);
    this.place = undefined;
    this.take(plainEditor(this.box));
  }

  private take(editor: TextEditor): void {
    this.current = editor;
    this.remark(this.remarks, ...this.description);
    this.annotate(this.notes);
  }

  private typed(): void {
    this.options.typed(this.current.text());
  }
}

/** A field for code as an element. */
export function codeField(options: CodeFieldOptions): HTMLElement {
  return new CodeField(options).host;
}

/** Gives the focus to the first field in `place`, or to the first that is empty. */
export function focusField(place: Element | undefined, preferEmpty = false): void {
  const all = [...(place?.querySelectorAll<HTMLElement>('input, textarea, select, .editor') ?? [])];
  const textIn = (field: HTMLElement): string =>
    CodeField.of(field.parentElement)?.editor.text() ?? (field as HTMLInputElement).value;
  const field = (preferEmpty ? all.find((each) => textIn(each) === '') : undefined) ?? all[0];
  const code = CodeField.of(field?.parentElement);
  if (code) code.editor.focus();
  else field?.focus();
}

/** From now on every field is an editor that `make` makes. */
export function upgradeCodeFields(make: CreateEditor): void {
  create = make;
  for (const host of document.querySelectorAll('.code-field')) CodeField.of(host)?.upgrade();
}

/** From now on every field is a text field of the browser. */
export function downgradeCodeFields(): void {
  create = undefined;
  for (const host of document.querySelectorAll('.code-field')) CodeField.of(host)?.downgrade();
}

function attributesFor({ name, placeholder, multiline }: CodeFieldOptions): Record<string, string> {
  return {
    'aria-label': name,
    class: 'code',
    spellcheck: 'false',
    autocomplete: 'off',
    autocapitalize: 'off',
    ...(multiline ? {} : { type: 'text' }),
    ...(placeholder ? { placeholder } : {}),
  };
}
