/** The dialog that shows what a text holds before it replaces anything. */

import { button, element } from '../dom';
import type { Import } from '../report';
import { isObject, type Json, type JsonObject } from '../scenario/json';
import { theFormats } from './shared-formats';
import { showPreview } from './import-preview';
import type { FormatHooks } from './wire-formats';

const TYPING_PAUSE_MS = 250;

/** The dialog's parts. */
interface Parts {
  dialog: HTMLDialogElement;
  text: HTMLTextAreaElement;
  form: HTMLSelectElement;
  method: HTMLSelectElement;
  methodField: HTMLElement;
  shown: HTMLElement;
  use: HTMLButtonElement;
  plain: HTMLButtonElement;
}

let parts: Parts | undefined;
let hooks: FormatHooks;
let asPlain: (() => void) | undefined;
let found: Import | undefined;
let count = 0;
let pause: ReturnType<typeof setTimeout> | undefined;

/** Opens the dialog, with `text` in it; `plain` puts the text where it was pasted. */
export function openImport(given: FormatHooks, text?: string, plain?: () => void): void {
  hooks = given;
  asPlain = plain;
  parts ??= build();
  parts.plain.hidden = plain === undefined;
  if (text !== undefined) parts.text.value = text;
  if (!parts.dialog.open) parts.dialog.showModal();
  parts.text.focus();
  parts.text.setSelectionRange(0, 0);
  void preview();
}

function build(): Parts {
  const made: Parts = {
    dialog: element('dialog', { class: 'formats', 'aria-labelledby': 'import-heading' }),
    text: element('textarea', { class: 'code', rows: '12', spellcheck: 'false', wrap: 'off' }),
    form: element('select'),
    method: element('select'),
    methodField: element('label', { class: 'field', hidden: true }),
    shown: element('div', { class: 'preview', role: 'status' }),
    use: button('Use it', use),
    plain: button('Paste as plain text', pasteAsPlain),
  };
  made.methodField.append(element('span', { class: 'label' }, 'Method'), made.method);
  made.text.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => void preview(), TYPING_PAUSE_MS);
  });
  made.form.addEventListener('change', () => void preview());
  made.method.addEventListener('change', () => void preview(made.method.value));
  made.dialog.append(
    element('h2', { id: 'import-heading' }, 'Import'),
    element(
      'label',
      { class: 'field' },
      element('span', { class: 'label' }, 'A configuration, or what a function answered'),
      made.text,
    ),
    element(
      'div',
      { class: 'choose' },
      fileField(made.text),
      element('label', { class: 'field' }, element('span', { class: 'label' }, 'Form'), made.form),
      made.methodField,
    ),
    made.shown,
    element(
      'p',
      { class: 'buttons' },
      made.use,
      made.plain,
      button('Cancel', () => made.dialog.close()),
    ),
  );
  document.body.append(made.dialog);
  void fillForms(made.form);
  return made;
}

function fileField(text: HTMLTextAreaElement): HTMLElement {
  const file = element('input', { type: 'file' });
  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    text.value = await decoded(chosen);
    await preview();
  });
  return element(
    'label',
    { class: 'field' },
    element('span', { class: 'label' }, 'From a file'),
    file,
  );
}

/** A file's text; bytes that are no UTF-8 are told by what stands for them. */
async function decoded(file: File): Promise<string> {
  return new TextDecoder().decode(await file.arrayBuffer());
}

async function fillForms(select: HTMLSelectElement): Promise<void> {
  const forms = await theFormats.call('forms').catch(() => []);
  const option = (name: string, title: string): HTMLElement =>
    element('option', { value: name }, title);
  select.replaceChildren(
    option('', 'Recognised from the text'),
    ...forms.filter(({ read }) => read).map(({ name, title }) => option(name, title)),
  );
}

/** Reads the text and shows what is understood. */
async function preview(method?: string): Promise<void> {
  if (!parts) return;
  const { text, form, shown } = parts;
  const own = ++count;
  if (text.value.trim() === '') {
    settle(undefined);
    shown.replaceChildren(element('p', {}, EMPTY));
    return;
  }
  try {
    const read = await theFormats.call(
      'importScenario',
      text.value,
      form.value || undefined,
      method,
    );
    if (own !== count) return;
    settle(read);
    const findings = read.scenario && isRules(read) ? await hooks.lint(read.scenario) : [];
    if (own === count) showPreview(shown, read, findings, text);
  } catch (error) {
    if (own !== count) return;
    settle(undefined);
    shown.replaceChildren(element('p', { class: 'error' }, (error as Error).message));
  }
}

const EMPTY =
  'Paste the output of aws apigateway get-method, an OpenAPI document, a CloudFormation, SAM or Terraform file, ' +
  'a serverless.yml, or what aws lambda invoke, CloudWatch or the console shows.';

function settle(read: Import | undefined): void {
  if (!parts) return;
  found = read;
  parts.use.disabled = !read?.scenario;
  const methods = read?.methods ?? [];
  parts.methodField.hidden = methods.length < 2;
  const options = methods.map(({ name, line }) =>
    element('option', { value: name }, `${name} (line ${line})`),
  );
  if (!read?.method) options.unshift(element('option', { value: '' }, 'Choose…'));
  parts.method.replaceChildren(...options);
  parts.method.value = read?.method ?? '';
}

function isRules(read: Import): boolean {
  return read.form !== 'lambda';
}

/** Puts what was read in place: rules keep the output that is there, an output keeps the rules. */
function use(): void {
  if (!parts || !found?.scenario) return;
  const read = JSON.parse(found.scenario) as Json;
  if (!isObject(read)) return;
  const before = hooks.scenario();
  parts.dialog.close();
  hooks.open(isRules(found) ? withOutput(read, before) : withRules(read, before));
  hooks.say(isRules(found) ? `Imported: ${found.method ?? ''}` : 'Imported: the function’s output');
}

function withOutput(rules: JsonObject, { lambda, backend }: JsonObject): JsonObject {
  const isHttp = JSON.stringify(rules['method']).includes('"type":"HTTP');
  const output =
    lambda !== undefined && !isHttp ? { lambda } : backend !== undefined ? { backend } : {};
  return { ...rules, ...output };
}

function withRules({ lambda }: JsonObject, before: JsonObject): JsonObject {
  const { backend: _, expect: __, ...rules } = before;
  return { ...rules, lambda: lambda ?? {} };
}

function pasteAsPlain(): void {
  parts?.dialog.close();
  asPlain?.();
}
