/** The dialog that writes the rules in another form. */

import { button, element } from '../dom';
import type { Export } from '../report';
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
  text: HTMLPreElement;
  notes: HTMLUListElement;
}

let parts: Parts | undefined;
let hooks: FormatHooks;

/** Opens the dialog on the scenario as it stands. */
export function openExport(given: FormatHooks): void {
  hooks = given;
  parts ??= build();
  parts.dialog.showModal();
  parts.form.focus();
  void write();
}

function build(): Parts {
  const made: Parts = {
    dialog: element('dialog', { class: 'formats', 'aria-labelledby': 'export-heading' }),
    heading: element('h2', { id: 'export-heading' }, 'Export'),
    form: element('select', {}, element('option', { value: 'openapi' }, 'OpenAPI')),
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
    made.text,
    made.notes,
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
  select.value = chosen;
}

async function write(): Promise<void> {
  if (!parts) return;
  const { text, notes, form } = parts;
  try {
    const scenario = JSON.stringify(hooks.scenario());
    const written = await theFormats.call('exportScenario', scenario, form.value);
    text.textContent = written.text ?? '';
    text.hidden = written.text === null;
    notes.replaceChildren(...written.notes.map(noteLine));
  } catch (error) {
    text.hidden = true;
    notes.replaceChildren(element('li', { class: 'error' }, (error as Error).message));
  }
}

function noteLine({ lost, message }: Export['notes'][number]): HTMLElement {
  const word = element('strong', {}, lost ? 'Cannot be written: ' : 'Note: ');
  return element('li', {}, word, message);
}

async function copy(): Promise<void> {
  await navigator.clipboard.writeText(parts?.text.textContent ?? '');
  hooks.say('The rules are copied.');
}

function download(): void {
  if (!parts) return;
  const blob = new Blob([parts.text.textContent], { type: 'text/plain' });
  const address = URL.createObjectURL(blob);
  element('a', { href: address, download: FILES[parts.form.value] ?? 'rules.txt' }).click();
  URL.revokeObjectURL(address);
  hooks.say('The rules are saved as a file.');
}
