/** The author's cases: a name, an output, and the response that is expected of it. */

import { button, element } from '../dom';
import type { Report } from '../report';
import type { CaseDraft, Draft } from '../scenario/draft';
import { expectationOf } from '../scenario/expectation';
import { pointerTo } from '../scenario/json';
import { expectationFields } from './expectation-fields';
import { card, field, fieldLine, named } from './fields';
import { expectedResponse, showVerdict } from './verdict';

export interface CaseActions {
  changed: () => void;
  /** The cards hold something else than they show. */
  redraw: () => void;
  report: () => Report | undefined;
  /** Puts the output of a case in place of the scenario's. */
  load: (kept: CaseDraft) => void;
  /** Puts the scenario's output in place of that of a case. */
  replace: (kept: CaseDraft) => void;
  remove: (index: number) => void;
}

/** Shows the cases of `draft` in `container`. */
export function showCases(container: HTMLElement, draft: Draft, actions: CaseActions): void {
  container.replaceChildren(...draft.cases.map((kept, index) => caseCard(kept, index, actions)));
}

/** Shows on each card of `container` what became of its case. */
export function showCaseVerdicts(container: HTMLElement, { cases }: Report): void {
  for (const [index, made] of [...container.children].entries()) {
    const { response, mismatches } = cases[index] ?? {};
    const status = made.querySelector('.case-status');
    if (status) status.textContent = response ? `${response.status} ${response.reason}` : '';
    showVerdict(made, mismatches);
  }
}

/** "1 of 2 cases as expected"; nothing where no case expects anything. */
export function countCases({ cases }: Report): string {
  const checked = cases.flatMap(({ mismatches }) => (mismatches ? [mismatches.length] : []));
  if (checked.length === 0) return '';
  const passed = checked.filter((count) => count === 0).length;
  return `${passed} of ${checked.length} case${checked.length === 1 ? '' : 's'} as expected`;
}

function caseCard(kept: CaseDraft, index: number, actions: CaseActions): HTMLElement {
  const base = pointerTo('cases', index);
  const { changed, load, replace, remove } = actions;
  const removeButton = button('Remove', () => remove(index));
  const nameCard = (): void => {
    made.setAttribute('aria-label', named('Case', kept.name));
    removeButton.ariaLabel = named('Remove', kept.name);
  };
  const name = field('Name of the case', `${base}/name`, kept.name, (typed) => {
    kept.name = typed;
    nameCard();
    changed();
  });
  const made = card(
    '',
    base,
    fieldLine('case-head', name, removeButton),
    element('p', { class: 'case-status' }),
    element(
      'p',
      { class: 'buttons' },
      button('Load its output', () => load(kept)),
      button('Take the present output', () => replace(kept)),
    ),
    expected(kept, index, base, actions),
  );
  nameCard();
  return made;
}

function expected(
  kept: CaseDraft,
  index: number,
  base: string,
  { changed, redraw, report }: CaseActions,
): HTMLElement {
  const takeOver = button('Expect the response that comes', () => {
    const response = report()?.cases[index]?.response;
    if (!response) return;
    kept.expect = expectationOf(response);
    redraw();
  });
  return expectedResponse(
    element('p', { class: 'buttons' }, takeOver),
    ...expectationFields(kept.expect, `${base}/expect`, changed),
  );
}
