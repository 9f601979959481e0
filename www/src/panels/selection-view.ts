/** What the patterns are matched against, and on each card what became of it. */

import { element } from '../dom';
import { redraw } from '../redraw';
import type { Explanation, Part, Report, Step } from '../report';
import { disclosure } from './fields';
import { INTEGRATION_RESPONSES } from './integration-responses';

/** Explains a pattern and a text. */
export type ExplainPattern = (pattern: string, text: string) => Promise<Explanation>;

/** Longer texts are not followed on the cards. */
const LONGEST_FOLLOWED = 2000;

/** What became of a card. */
interface Outcome {
  card: HTMLElement;
  isSelected: boolean;
  words: string;
  pattern: string;
  explanation?: Explanation | undefined;
}

/** Shows in `root` which text was tested, and on each card what became of it. */
export async function showSelection(
  report: Report,
  explain: ExplainPattern,
  isCurrent: () => boolean,
  root: ParentNode = document,
): Promise<void> {
  const { steps } = report;
  const selection = steps.find(({ kind }) => kind === 'selection');
  const text = textTested(report);
  const outcomes = await Promise.all(
    cardsOf(root).map((card) => outcomeOf(card, selection, text, explain)),
  );
  if (!isCurrent()) return;
  const why = steps.find(({ kind }) => kind === 'integration_output')?.sentence ?? '';
  const tested = root.querySelector<HTMLElement>('.text-tested');
  if (tested) showTextTested(tested, text, why);
  for (const outcome of outcomes) showOutcome(outcome, text ?? '');
}

/** The text that the patterns are matched against; nothing where none is. */
export function textTested(report: Report | undefined): string | undefined {
  const selection = report?.steps.find(({ kind }) => kind === 'selection');
  return selection?.values.find(({ name }) => name === 'text tested')?.value;
}

function cardsOf(root: ParentNode): HTMLElement[] {
  return [
    ...root.querySelectorAll<HTMLElement>(`.card[data-pointer^="${INTEGRATION_RESPONSES}/"]`),
  ];
}

async function outcomeOf(
  card: HTMLElement,
  selection: Step | undefined,
  text: string | undefined,
  explain: ExplainPattern,
): Promise<Outcome> {
  const pointer = card.dataset['pointer'] ?? '';
  const isSelected = selection?.places.some((place) => place.pointer === pointer) ?? false;
  const passed = selection?.notChosen.find(({ place }) =>
    `${place.pointer}/`.startsWith(`${pointer}/`),
  );
  const why = passed ? `Not selected: ${passed.why}` : '';
  const pattern = card.dataset['pattern'] ?? '';
  const canFollow = pattern !== '' && (text ?? '').length <= LONGEST_FOLLOWED;
  const explanation = canFollow
    ? await explain(pattern, text ?? '').catch(() => undefined)
    : undefined;
  return { card, isSelected, words: isSelected ? 'Selected' : why, pattern, explanation };
}

function showTextTested(container: HTMLElement, text: string | undefined, why: string): void {
  container.hidden = text === undefined;
  const shown =
    text === ''
      ? element('em', {}, 'nothing')
      : element('code', { class: 'tested' }, ...withLineEnds(text ?? ''));
  redraw(
    container,
    element('p', {}, element('span', { class: 'label-inline' }, 'Text tested: '), shown),
    element('p', { class: 'about' }, why),
  );
}

function showOutcome(outcome: Outcome, text: string): void {
  const { card, isSelected, words, explanation } = outcome;
  card.dataset['outcome'] = isSelected ? 'selected' : 'passed-over';
  const place = card.querySelector<HTMLElement>('.outcome');
  if (!place) return;
  redraw(
    place,
    element('p', {}, words),
    ...(words !== '' && !isSelected ? reach(explanation, text) : []),
    ...meaning(outcome),
  );
  place.hidden = words === '' && !explanation;
}

/** The text with the part that the pattern reached, and what it expected there. */
function reach(explanation: Explanation | undefined, text: string): HTMLElement[] {
  if (!explanation?.stop || text === '') return [];
  const { prefix, sentence } = explanation.stop;
  const matched = text.slice(prefix.start, prefix.end);
  const tested = element(
    'code',
    { class: 'tested' },
    matched ? element('mark', {}, ...withLineEnds(matched)) : undefined,
    element('span', { class: 'stop', 'aria-hidden': 'true' }, '▸'),
    ...withLineEnds(text.slice(prefix.end)),
  );
  return [element('p', { class: 'reach' }, tested, ` ${sentence}`)];
}

/** What the pattern means, part by part. */
function meaning({ pattern, explanation }: Outcome): HTMLElement[] {
  if (!explanation?.tree) return [];
  const list = element('ul', { class: 'meaning' }, partOf(explanation.tree, pattern));
  return [disclosure('What the pattern means', '', false, list)];
}

function partOf({ span, sentence, children }: Part, pattern: string): HTMLElement {
  const inner = children.map((child) => partOf(child, pattern));
  return element(
    'li',
    {},
    element('code', {}, pattern.slice(span.start, span.end)),
    ` ${sentence}`,
    inner.length === 0 ? undefined : element('ul', {}, ...inner),
  );
}

/** The text with a mark for each line end, which is a character that a pattern has to match. */
export function withLineEnds(text: string): (Node | string)[] {
  return text.split(/(\r\n|\r|\n)/).flatMap((part, index) => {
    if (index % 2 === 0) return [part];
    const mark = part === '\n' ? '↵' : part === '\r' ? '␍' : '␍↵';
    return [element('span', { class: 'line-end', title: 'line end' }, mark), '\n'];
  });
}
