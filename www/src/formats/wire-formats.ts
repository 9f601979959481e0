/** Import and export on the page: what they need is loaded when they are first asked for. */

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

/** Whether `text`, of a file that was dropped or opened, is another form; then it is offered. */
export function takeOtherForm(text: string, hooks: FormatHooks): boolean {
  const isOther = looksLikeAnotherForm(text);
  if (isOther) void offerImport(hooks, text);
  return isOther;
}

/** Shows what `text` holds, before it replaces anything. */
async function offerImport(hooks: FormatHooks, text?: string, plain?: () => void): Promise<void> {
  const { openImport } = await import('./import-dialog');
  openImport(hooks, text, plain);
}

/** A configuration that is pasted anywhere; in a field it may be meant as the field's text. */
function takePasted(event: ClipboardEvent, hooks: FormatHooks): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const target = event.target instanceof Element ? event.target : undefined;
  if (target?.closest('dialog') || !looksLikeAnotherForm(text)) return;
  event.preventDefault();
  event.stopPropagation();
  const field = target?.closest<HTMLElement>('input, textarea, [contenteditable="true"]');
  const plain = field
    ? (): void => {
        field.focus();
        document.execCommand('insertText', false, text);
      }
    : undefined;
  void offerImport(hooks, text, plain);
}

/** Text that is dropped; files are taken where scenarios are. */
function takeDropped(event: DragEvent, hooks: FormatHooks): void {
  const text = event.dataTransfer?.getData('text/plain') ?? '';
  const target = event.target instanceof Element ? event.target : undefined;
  if (target?.closest('dialog') || !takeOtherForm(text, hooks)) return;
  event.preventDefault();
  event.stopPropagation();
}
