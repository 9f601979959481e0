/** The response that the author expects, beside the one that comes. */

import { button, element } from '../dom';
import type { Report } from '../report';
import type { Draft } from '../scenario/draft';
import { expectationOf, readExpectation } from '../scenario/expectation';
import { expectationFields } from './expectation-fields';
import { expectedResponse } from './verdict';

export interface ExpectationActions {
  changed: () => void;
  /** The fields hold something else than they show. */
  redraw: () => void;
  report: () => Report | undefined;
}

/** Shows the fields of `draft` in `container`. */
export function showExpectation(
  container: HTMLElement,
  draft: Draft,
  { changed, redraw, report }: ExpectationActions,
): void {
  const takeOver = (): void => {
    const response = report()?.response;
    if (!response) return;
    draft.expect = expectationOf(response);
    redraw();
  };
  const clear = (): void => {
    draft.expect = readExpectation({});
    redraw();
  };
  container.replaceChildren(
    expectedResponse(
      element(
        'p',
        { class: 'buttons' },
        button('Expect this response', takeOver),
        button('Expect nothing', clear),
      ),
      ...expectationFields(draft.expect, '/expect', changed),
    ),
  );
}
