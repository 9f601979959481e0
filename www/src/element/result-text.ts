/** The response, the findings and the steps, to read. */

import { element } from '../dom';
import { headerLine, shownBody, shownHeaders, statusLine } from '../http-text';
import type { Finding, Report, Response, Step } from '../report';

/** The response as an HTTP message, with the door that it came through. */
export function responseText(response: Response): HTMLElement[] {
  const { text, remark } = shownBody(response);
  const lines = shownHeaders(response, false).map((header) =>
    element(
      'span',
      { class: header.from.kind === 'mapping' ? 'mapped' : '' },
      `${headerLine(header)}\n`,
    ),
  );
  const message = element(
    'pre',
    {
      class: 'message',
      part: 'message',
      tabindex: '0',
      role: 'group',
      'aria-label': 'HTTP response',
    },
    element('strong', {}, statusLine(response)),
    '\n',
    ...lines,
    '\n',
    text,
  );
  const refused =
    'API Gateway would refuse to save some of these rules; the response is computed without them.';
  return [
    message,
    ...(remark ? [element('p', { class: 'soft' }, remark)] : []),
    ...(response.refused.length > 0 ? [element('p', { class: 'problem' }, refused)] : []),
  ];
}

/** The mapped headers that the client does not get, and why. */
export function notSentText({ notSent }: Report): HTMLElement[] {
  if (notSent.length === 0) return [];
  const items = notSent.map(({ name, why }) =>
    element('li', {}, element('code', {}, name), `: ${why}`),
  );
  return [element('p', { class: 'label' }, 'Not sent'), element('ul', {}, ...items)];
}

export function findingsText(findings: Finding[], withCures: boolean): HTMLElement[] {
  if (findings.length === 0) return [];
  const items = findings.map(({ severity, code, message, notes }) =>
    element(
      'li',
      { class: 'finding', 'data-severity': severity },
      element(
        'p',
        {},
        element('strong', {}, severity),
        ' ',
        element('code', {}, code),
        `: ${message}`,
      ),
      ...(withCures ? notes : []).map((note) => element('p', { class: 'soft' }, note)),
    ),
  );
  return [
    element('ul', { class: 'findings', part: 'findings', 'aria-label': 'Findings' }, ...items),
  ];
}

/** A sentence per step, closed at first. */
export function stepsText(steps: Step[], open: boolean): HTMLElement {
  const items = steps.map(({ sentence }) => element('li', {}, sentence));
  return element(
    'details',
    { class: 'steps', part: 'steps', open },
    element('summary', {}, 'Why this response'),
    element('ol', {}, ...items),
  );
}
