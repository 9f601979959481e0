/** What became of a text: understood, repaired, ignored, and the findings on what came out. */

import { button, element } from '../dom';
import type { Finding, Import, Loss, LossKind, SourcePlace } from '../report';

const HEADINGS: [LossKind, string, boolean][] = [
  ['unreadable', 'Not readable', true],
  ['repaired', 'Repaired', true],
  ['understood', 'Understood', false],
  ['ignored', 'Ignored', false],
];

const TITLES: Record<string, string> = {
  'aws-cli': 'AWS CLI output',
  openapi: 'OpenAPI',
  cloudformation: 'CloudFormation',
  sam: 'SAM',
  terraform: 'Terraform',
  serverless: 'serverless.yml',
  cdk: 'CDK or JavaScript',
  shell: 'Shell script',
  lambda: 'A function’s output',
};

/** Fills `place`; the lines lead into `text`. */
export function showPreview(
  place: HTMLElement,
  read: Import,
  findings: Finding[],
  text: HTMLTextAreaElement,
): void {
  const mayChoose = isChoice(read);
  const lists = HEADINGS.flatMap(([kind, heading, open]) => {
    if (mayChoose && kind === 'unreadable') return [];
    const losses = read.losses.filter((loss) => loss.kind === kind);
    return losses.length === 0
      ? []
      : [
          list(
            heading,
            open,
            losses.map((loss) => lossLine(loss, text)),
          ),
        ];
  });
  const located = findings.map((finding) => findingLine(finding, read.places, text));
  if (located.length > 0) lists.splice(2, 0, list('Findings', true, located));
  place.replaceChildren(element('p', {}, element('strong', {}, summary(read))), ...lists);
}

/** Nothing is read until a method is chosen. */
function isChoice({ scenario, methods }: Import): boolean {
  return !scenario && methods.length > 1;
}

function summary(read: Import): string {
  const form = read.form ? TITLES[read.form] : 'No known form';
  if (read.form === 'lambda' && read.scenario) return `${form}`;
  if (isChoice(read)) return `${form}: choose one of its ${read.methods.length} methods`;
  if (!read.scenario) return `${form}`;
  return `${form}: ${read.method}`;
}

function list(heading: string, open: boolean, lines: HTMLElement[]): HTMLElement {
  return element(
    'details',
    { open },
    element('summary', {}, `${heading} (${lines.length})`),
    element('ul', { class: 'losses' }, ...lines),
  );
}

function lossLine({ line, column, message, span }: Loss, text: HTMLTextAreaElement): HTMLElement {
  const go = button(
    `${line}:${column}`,
    () => select(text, span),
    `${line}:${column}, line and column`,
  );
  return element('li', {}, go, ' ', message);
}

function findingLine(
  { severity, message, place }: Finding,
  places: SourcePlace[],
  text: HTMLTextAreaElement,
): HTMLElement {
  const words = `${severity}: ${message}`;
  const nearest = places
    .filter(({ pointer }) => place.pointer === pointer || place.pointer.startsWith(`${pointer}/`))
    .toSorted((a, b) => b.pointer.length - a.pointer.length)[0];
  if (!nearest) return element('li', {}, words);
  const { line, column, span } = nearest;
  const go = button(
    `${line}:${column}`,
    () => select(text, span),
    `${line}:${column}, line and column`,
  );
  return element('li', {}, go, ' ', words);
}

/** Marks a part of the text and brings it into view. */
function select(text: HTMLTextAreaElement, { start, end }: { start: number; end: number }): void {
  text.focus();
  text.setSelectionRange(start, end);
  const line = text.value.slice(0, start).split('\n').length - 1;
  const height = text.scrollHeight / Math.max(1, text.value.split('\n').length);
  text.scrollTop = Math.max(0, (line - 2) * height);
}
