/** What the patterns are matched against, and on each card what became of it. */

import { element } from '../dom';
import type { Explanation, Report, Step, Stop } from '../report';
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
  /** How far its pattern got. */
  stop?: Stop | undefined;
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
  const selected = selection?.places.find((place) => place.pointer === pointer);
  if (selected) return { card, isSelected: true, words: 'Selected' };
  const passed = selection?.notChosen.find(({ place }) =>
    `${place.pointer}/`.startsWith(`${pointer}/`),
  );
  const words = passed ? `Not selected: ${passed.why}` : '';
  const pattern = card.dataset['pattern'] ?? '';
  if (!text || !pattern || !passed || text.length > LONGEST_FOLLOWED) {
    return { card, isSelected: false, words };
  }
  const explanation = await explain(pattern, text).catch(() => undefined);
  return { card, isSelected: false, words, stop: explanation?.stop ?? undefined };
}

function showTextTested(container: HTMLElement, text: string | undefined, why: string): void {
  container.hidden = text === undefined;
  const shown =
    text === ''
      ? element('em', {}, 'nothing')
      : element('code', { class: 'tested' }, ...withLineEnds(text ?? ''));
  container.replaceChildren(
    element('p', {}, element('span', { class: 'label-inline' }, 'Text tested: '), shown),
    element('p', { class: 'about' }, why),
  );
}

function showOutcome({ card, isSelected, words, stop }: Outcome, text: string): void {
  card.dataset['outcome'] = isSelected ? 'selected' : 'passed-over';
  const place = card.querySelector<HTMLElement>('.outcome');
  if (!place) return;
  place.replaceChildren(element('p', {}, words), ...(stop ? [reach(stop, text)] : []));
  place.hidden = words === '';
}

/** The text with the part that the pattern reached, and what it expected there. */
function reach({ prefix, sentence }: Stop, text: string): HTMLElement {
  const matched = text.slice(prefix.start, prefix.end);
  return element(
    'p',
    { class: 'reach' },
    element(
      'code',
      { class: 'tested' },
      matched ? element('mark', {}, ...withLineEnds(matched)) : undefined,
      element('span', { class: 'stop', 'aria-hidden': 'true' }, '▸'),
      ...withLineEnds(text.slice(prefix.end)),
    ),
    ` ${sentence}`,
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
