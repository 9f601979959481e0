/** The dialog that shows what a text holds before it replaces anything. */

import { button, element } from '../dom';
import { isStill, readGiven, replacedBytes, type GivenText } from '../given-text';
import type { Finding, Import } from '../report';
import { isObject, type Json, type JsonObject } from '../scenario/json';
import { keepImported } from './imported-file';
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
let given: GivenText | undefined;
let count = 0;
let pause: ReturnType<typeof setTimeout> | undefined;

/** Opens the dialog, with `text` in it; `plain` puts the text where it was pasted. */
export function openImport(asked: FormatHooks, text?: GivenText, plain?: () => void): void {
  hooks = asked;
  asPlain = plain;
  parts ??= build();
  parts.plain.hidden = plain === undefined;
  if (text) fill(parts.text, text);
  if (!parts.dialog.open) parts.dialog.showModal();
  parts.text.focus();
  parts.text.setSelectionRange(0, 0);
  parts.text.scrollTo(0, 0);
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
    fill(text, await readGiven(chosen));
    await preview();
  });
  return element(
    'label',
    { class: 'field' },
    element('span', { class: 'label' }, 'From a file'),
    file,
  );
}

function fill(area: HTMLTextAreaElement, text: GivenText): void {
  given = text;
  area.value = text.text;
}

/** The text as it was given, unless it was changed in the dialog. */
function givenText(area: HTMLTextAreaElement): GivenText {
  return given && isStill(given, area.value) ? given : { text: area.value };
}

async function fillForms(select: HTMLSelectElement): Promise<void> {
  const forms = await theFormats.call('forms').catch(() => []);
  const option = (name: string, title: string): HTMLElement =>
    element('option', { value: name }, title);
  select.replaceChildren(
    option('', 'Recognised from the text'),
    ...forms.map(({ name, title }) => option(name, title)),
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
      false,
    );
    if (own !== count) return;
    settle(read);
    const findings = isRules(read) ? await findingsOn(read) : [];
    if (own !== count) return;
    showPreview(shown, read, findings, text);
    const { replacedAt } = givenText(text);
    if (replacedAt) shown.prepend(element('p', { class: 'error' }, replacedBytes(replacedAt)));
  } catch (error) {
    if (own !== count) return;
    settle(undefined);
    shown.replaceChildren(element('p', { class: 'error' }, (error as Error).message));
  }
}

/** The findings on the rules with the output that they would be used with. */
async function findingsOn({ scenario }: Import): Promise<Finding[]> {
  const rules = JSON.parse(scenario ?? 'null') as Json;
  return isObject(rules) ? hooks.lint(JSON.stringify(withOutput(rules, hooks.scenario()))) : [];
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
  if (isRules(found)) {
    const { text, name } = givenText(parts.text);
    keepImported({ text, name, form: found.form ?? '', method: found.method ?? undefined });
  }
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
