/** The HTTP response as raw text; parts that a rule made carry the number of their link. */

import { button, element } from '../dom';
import { headerLine, shownBody, statusLine } from '../http-text';
import { prettyJson } from '../pretty-json';
import type { Link } from '../provenance';
import type { Header, Response } from '../report';
import { linkedBody } from './linked-body';

export interface RawOptions {
  allHeaders: boolean;
  /** JSON is laid out. */
  pretty: boolean;
}

/** The text, and a remark where the body is not all there. */
export function rawResponse(
  response: Response,
  links: Link[],
  { allHeaders, pretty }: RawOptions,
): HTMLElement[] {
  const raw = element('pre', {
    class: 'raw',
    tabindex: '0',
    role: 'group',
    'aria-label': 'Raw response',
  });
  raw.append(element('span', { class: 'status-line' }, statusLine(response)), '\n');
  for (const [index, header] of response.headers.entries()) {
    if (allHeaders || header.usual) raw.append(headerOf(header, index, links), '\n');
  }
  const { text, remark } = shownBody(response);
  const laidOut = pretty ? prettyJson(text) : undefined;
  const body =
    laidOut === undefined
      ? linkedBody(text, links)
      : element('span', { class: 'body', 'data-key': 'body' }, laidOut);
  raw.append('\n', body);
  return [raw, ...(remark ? [element('p', { class: 'remark' }, remark)] : [])];
}

function headerOf(header: Header, index: number, links: Link[]): HTMLElement {
  const number = links.findIndex(({ part }) => 'header' in part && part.header === index);
  const key = `header ${header.name}`;
  if (number < 0) return element('span', { class: 'line', 'data-key': key }, headerLine(header));
  const expression = header.from.kind === 'mapping' ? header.from.expression : '';
  const line = button(headerLine(header), () => {});
  line.className = 'line mapped';
  line.dataset['key'] = key;
  line.dataset['part'] = String(number);
  line.title = `mapped from ${expression}`;
  return line;
}
