/** The dialog with the case as texts to copy, and as a file. */

import { button, element } from '../dom';
import { httpText } from '../http-text';
import { curlText, fileName, issueBody, markdown, type Shared } from './copy-as';
import { saveFile } from './files';

export interface ShareActions {
  /** The case as it stands; nothing while there is no report. */
  shared: () => Promise<Shared | undefined>;
  say: (sentence: string) => void;
  open: (file: File) => void;
}

/** Fills `dialog`, and opens it at `opener`. */
export function wireShareDialog(
  dialog: HTMLDialogElement,
  opener: HTMLButtonElement,
  actions: ShareActions,
): void {
  const file = element('input', { type: 'file', accept: '.json,application/json' });
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    file.value = '';
    dialog.close();
    if (chosen) actions.open(chosen);
  });
  const save = async (): Promise<void> => {
    const shared = await actions.shared();
    if (!shared) return;
    saveFile(fileName(shared.scenario), `${JSON.stringify(shared.scenario, null, 2)}\n`);
    actions.say('The scenario is saved as a file.');
  };
  const heading = element('h2', { id: 'share-heading', tabindex: '-1' }, 'Copy or save');
  dialog.setAttribute('aria-labelledby', heading.id);
  dialog.replaceChildren(
    heading,
    element('ul', { class: 'choices' }, ...TEXTS.map((text) => copyItem(text, actions))),
    element(
      'p',
      { class: 'buttons' },
      button('Save as file', () => void save()),
    ),
    element(
      'label',
      { class: 'field' },
      element('span', { class: 'label' }, 'Open a scenario or payload file'),
      file,
    ),
    element(
      'p',
      { class: 'buttons' },
      button('Close', () => dialog.close()),
    ),
  );
  opener.addEventListener('click', () => {
    dialog.showModal();
    heading.focus();
  });
}

interface CopiedText {
  name: string;
  about: string;
  text: (shared: Shared) => string;
}

const TEXTS: CopiedText[] = [
  {
    name: 'HTTP response',
    about: 'status line, headers, body',
    text: ({ report }) => (report.response ? httpText(report.response, true) : ''),
  },
  { name: 'curl -i', about: 'the command and what it prints', text: curlText },
  { name: 'Markdown', about: 'with the scenario as a block that can be embedded', text: markdown },
  { name: 'GitHub issue', about: 'a body to fill in', text: issueBody },
];

function copyItem({ name, about, text }: CopiedText, { shared, say }: ShareActions): HTMLElement {
  const copy = async (): Promise<void> => {
    const found = await shared();
    if (!found) return;
    await navigator.clipboard.writeText(text(found));
    copyButton.textContent = 'Copied';
    say(`${name} copied.`);
  };
  const copyButton = button('Copy', () => void copy(), `Copy ${name}`);
  return element(
    'li',
    {},
    element(
      'span',
      {},
      element('strong', {}, name),
      ' ',
      element('span', { class: 'about' }, about),
    ),
    copyButton,
  );
}
