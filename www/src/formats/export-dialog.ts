/** The dialog that writes the rules in another form. */

import { button, element } from '../dom';
import type { Export } from '../report';
import { showChanges } from './changed-lines';
import { importedFile, type ImportedFile } from './imported-file';
import { saveFile } from '../state/files';
import { theFormats } from './shared-formats';
import type { FormatHooks } from './wire-formats';

const FILES: Record<string, string> = {
  'aws-cli': 'method.json',
  openapi: 'api.yaml',
  cloudformation: 'template.yaml',
  sam: 'template.yaml',
  terraform: 'main.tf',
  serverless: 'serverless.yml',
  cdk: 'rules-stack.ts',
  shell: 'rules.sh',
};

interface Parts {
  dialog: HTMLDialogElement;
  heading: HTMLHeadingElement;
  form: HTMLSelectElement;
  changes: HTMLElement;
  text: HTMLPreElement;
  notes: HTMLUListElement;
}

let parts: Parts | undefined;
let hooks: FormatHooks;
let count = 0;

/** The value of the choice that edits the file in place of writing one. */
const IMPORTED = 'imported';

/** Opens the dialog on the scenario as it stands. */
export function openExport(given: FormatHooks): void {
  hooks = given;
  parts ??= build();
  offerImported(parts.form);
  parts.dialog.showModal();
  parts.form.focus();
  void write();
}

function build(): Parts {
  const made: Parts = {
    dialog: element('dialog', { class: 'formats', 'aria-labelledby': 'export-heading' }),
    heading: element('h2', { id: 'export-heading' }, 'Export'),
    form: element('select', {}, element('option', { value: 'openapi' }, 'OpenAPI')),
    changes: element('section', { class: 'changes', 'aria-label': 'Changes' }),
    text: element('pre', {
      class: 'exported',
      tabindex: '0',
      role: 'group',
      'aria-label': 'Exported rules',
    }),
    notes: element('ul', { class: 'losses' }),
  };
  made.form.addEventListener('change', () => void write());
  made.dialog.append(
    made.heading,
    element('label', { class: 'field' }, element('span', { class: 'label' }, 'Form'), made.form),
    made.notes,
    made.changes,
    made.text,
    element(
      'p',
      { class: 'buttons' },
      button('Copy', () => void copy()),
      button('Download', download),
      button('Close', () => made.dialog.close()),
    ),
  );
  document.body.append(made.dialog);
  void fillForms(made.form);
  return made;
}

async function fillForms(select: HTMLSelectElement): Promise<void> {
  const forms = await theFormats.call('forms').catch(() => []);
  const written = forms.filter((form) => form.written && form.name !== 'aws-cli');
  const chosen = select.value;
  select.replaceChildren(
    ...[...written, ...forms.filter(({ name }) => name === 'aws-cli')].map(({ name, title }) =>
      element('option', { value: name }, title),
    ),
  );
  offerImported(select);
  if (chosen) select.value = chosen;
}

/** The file that the rules came from stands first, and is chosen. */
function offerImported(select: HTMLSelectElement): void {
  select.querySelector(`option[value="${IMPORTED}"]`)?.remove();
  const file = importedFile();
  if (!file) return;
  const title = file.name ? `${file.name}, changed` : 'The imported file, changed';
  select.prepend(element('option', { value: IMPORTED }, title));
  select.value = IMPORTED;
}

async function write(): Promise<void> {
  if (!parts) return;
  const { text, notes, changes, form } = parts;
  const own = ++count;
  const file = form.value === IMPORTED ? importedFile() : undefined;
  try {
    const scenario = JSON.stringify(hooks.scenario());
    const written = file
      ? await theFormats.call('editConfiguration', scenario, file.text, file.form, file.method)
      : await theFormats.call('exportScenario', scenario, form.value);
    if (own !== count) return;
    text.textContent = written.text ?? '';
    text.hidden = written.text === null;
    notes.replaceChildren(...written.notes.map(noteLine));
    if ('changes' in written) showChanges(changes, written);
    else changes.replaceChildren();
  } catch (error) {
    if (own !== count) return;
    text.hidden = true;
    changes.replaceChildren();
    notes.replaceChildren(element('li', { class: 'error' }, (error as Error).message));
  }
}

function noteLine({ lost, message }: Export['notes'][number]): HTMLElement {
  const word = element('strong', {}, lost ? 'Not written: ' : 'Note: ');
  return element('li', {}, word, message);
}

async function copy(): Promise<void> {
  await navigator.clipboard.writeText(parts?.text.textContent ?? '');
  hooks.say('The rules are copied.');
}

function download(): void {
  if (!parts) return;
  const file = parts.form.value === IMPORTED ? importedFile() : undefined;
  const name = file ? fileName(file) : (FILES[parts.form.value] ?? 'rules.txt');
  // Firefox shows plain text in place of saving it.
  saveFile(name, parts.text.textContent, 'application/octet-stream');
  hooks.say('The rules are saved as a file.');
}

function fileName({ name, form, text }: ImportedFile): string {
  const usual = FILES[form] ?? 'rules.txt';
  return name ?? (/^\s*[{[]/.test(text) ? usual.replace(/ya?ml$/, 'json') : usual);
}
