/** Import and export on the page: what they need is loaded when they are first asked for. */

import type { GivenText } from '../given-text';
import type { JsonObject } from '../scenario/json';
import type { Finding } from '../report';
import { looksLikeAnotherForm } from './looks-like';

/** What import and export ask of the page. */
export interface FormatHooks {
  /** The scenario as it stands in the fields. */
  scenario: () => JsonObject;
  /** Opens another scenario; the one before can be brought back. */
  open: (scenario: JsonObject) => void;
  /** The findings on a scenario. */
  lint: (scenario: string) => Promise<Finding[]>;
  say: (sentence: string) => void;
}

/** Wires both buttons, and what is pasted or dropped anywhere. */
export function wireFormats(
  importer: HTMLButtonElement,
  exporter: HTMLButtonElement,
  hooks: FormatHooks,
): void {
  importer.addEventListener('click', () => void offerImport(hooks));
  exporter.addEventListener('click', async () => {
    const { openExport } = await import('./export-dialog');
    openExport(hooks);
  });
  document.addEventListener('paste', (event) => takePasted(event, hooks), { capture: true });
  document.addEventListener('drop', (event) => takeDropped(event, hooks), { capture: true });
}

/** Whether `given`, which was dropped or opened, is another form; then it is offered. */
export function takeOtherForm(given: GivenText, hooks: FormatHooks): boolean {
  const isOther = looksLikeAnotherForm(given.text);
  if (isOther) void offerImport(hooks, given);
  return isOther;
}

/** Shows what `given` holds, before it replaces anything. */
async function offerImport(
  hooks: FormatHooks,
  given?: GivenText,
  plain?: () => void,
): Promise<void> {
  const { openImport } = await import('./import-dialog');
  openImport(hooks, given, plain);
}

/** A configuration that is pasted anywhere; in a field it may be meant as the field's text. */
function takePasted(event: ClipboardEvent, hooks: FormatHooks): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const target = targetOf(event);
  if (target?.closest('dialog') || !looksLikeAnotherForm(text)) return;
  event.preventDefault();
  event.stopPropagation();
  const field = target?.closest<HTMLElement>('input, textarea, [contenteditable="true"]');
  const plain = field
    ? (): void => {
        field.focus();
        // An editor takes the selection over a moment after the focus.
        setTimeout(() => document.execCommand('insertText', false, text), 50);
      }
    : undefined;
  void offerImport(hooks, { text }, plain);
}

/** Text that is dropped; files are taken where scenarios are. */
function takeDropped(event: DragEvent, hooks: FormatHooks): void {
  const text = event.dataTransfer?.getData('text/plain') ?? '';
  if (targetOf(event)?.closest('dialog') || !takeOtherForm({ text }, hooks)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** What an event is about, also within an editor, which stands in a tree of its own. */
function targetOf(event: Event): Element | undefined {
  const [target] = event.composedPath();
  return target instanceof Element ? target : undefined;
}
