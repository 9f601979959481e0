/** What the patterns are matched against, and on each card what became of it. */

import { element } from '../dom';
import type { NotChosen, Report, Step } from '../report';
import { INTEGRATION_RESPONSES } from './integration-responses';

/** Shows the text that the patterns test in `container`. */
export function showTextTested(container: HTMLElement, { steps }: Report): void {
  const selection = steps.find(({ kind }) => kind === 'selection');
  const text = selection?.values.find(({ name }) => name === 'text tested')?.value;
  container.hidden = text === undefined;
  if (text === undefined) return;
  const why = steps.find(({ kind }) => kind === 'integration_output')?.sentence ?? '';
  const shown =
    text === ''
      ? element('em', {}, 'nothing')
      : element('code', { class: 'tested' }, ...withLineEnds(text));
  container.replaceChildren(
    element('p', {}, element('span', { class: 'label-inline' }, 'Text tested: '), shown),
    element('p', { class: 'about' }, why),
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

/** Says on each card of the integration responses what became of it. */
export function showOutcomes({ steps }: Report, root: ParentNode = document): void {
  const selection = steps.find(({ kind }) => kind === 'selection');
  const selected = selection?.places[0]?.pointer;
  for (const card of root.querySelectorAll<HTMLElement>(
    `.card[data-pointer^="${INTEGRATION_RESPONSES}/"]`,
  )) {
    const pointer = card.dataset['pointer'] ?? '';
    if (pointer === selected) showOutcome(card, 'selected', 'Selected');
    else showOutcome(card, 'passed-over', passedOver(selection, pointer));
  }
}

function passedOver(selection: Step | undefined, pointer: string): string {
  const passed = selection?.notChosen.find(({ place }: NotChosen) =>
    `${place.pointer}/`.startsWith(`${pointer}/`),
  );
  return passed ? `Not selected: ${passed.why}` : '';
}

function showOutcome(card: HTMLElement, outcome: 'selected' | 'passed-over', words: string): void {
  card.dataset['outcome'] = outcome;
  const line = card.querySelector<HTMLElement>('.outcome');
  if (!line) return;
  line.textContent = words;
  line.hidden = words === '';
}
