/** The client's request, as far as it decides the response. */

import { element } from '../dom';
import type { Draft, NamedValue, RequestDraft } from '../scenario/draft';
import { disclosure, field, fieldLine, labelledCode } from './fields';
import { requestConversion } from './output-fields';
import { valueRows } from './value-rows';

/** The request of `draft`; `changed` hears of every edit. */
export function requestFields(draft: Draft, changed: () => void): HTMLElement {
  const { request } = draft;
  const rows = (
    title: string,
    member: 'headers' | 'queryString' | 'pathParameters',
    thing: string,
    placeholders: [string, string],
  ): HTMLElement =>
    group(title, request[member], `/request/${member}`, thing, placeholders, changed);
  return disclosure(
    'Request',
    summary(request) || 'Accept, headers, parameters, body',
    summary(request) !== '',
    fieldLine(
      'field-line',
      text('Method', 'method', request, changed, draft.httpMethod || 'GET'),
      text('Path', 'path', request, changed, '/orders'),
    ),
    rows('Headers', 'headers', 'request header', ['Accept', 'application/json']),
    rows('Query string', 'queryString', 'query parameter', ['page', '2']),
    rows('Path parameters', 'pathParameters', 'path parameter', ['id', '7']),
    labelledCode({
      name: 'Request body',
      language: 'json',
      multiline: true,
      pointer: '/request/body',
      value: request.body,
      typed: (typed) => {
        request.body = typed;
        changed();
      },
    }),
    requestConversion(draft, changed),
  );
}

function summary({
  method,
  path,
  headers,
  queryString,
  pathParameters,
  body,
}: RequestDraft): string {
  const line = [method, path].filter((part) => part !== '').join(' ');
  const accept = headers.find(({ name }) => name.toLowerCase() === 'accept');
  const hasMore = headers.length + queryString.length + pathParameters.length > 0 || body !== '';
  const words = [line, accept ? `Accept: ${accept.value}` : ''].filter((part) => part !== '');
  return words.join(', ') || (hasMore ? 'headers, parameters or body' : '');
}

function text(
  label: string,
  member: 'method' | 'path',
  request: RequestDraft,
  changed: () => void,
  placeholder: string,
): HTMLElement {
  return field(
    label,
    `/request/${member}`,
    request[member],
    (typed) => {
      request[member] = typed;
      changed();
    },
    { placeholder, class: 'code' },
  );
}

function group(
  title: string,
  rows: NamedValue[],
  base: string,
  thing: string,
  placeholders: [string, string],
  changed: () => void,
): HTMLElement {
  const list = valueRows({ rows, base, thing, placeholders, changed });
  return element(
    'div',
    { class: 'group', role: 'group', 'aria-label': title },
    heading(title),
    list,
  );
}

/** A heading for the eye: the group has its name. */
export function heading(title: string): HTMLElement {
  return element('p', { class: 'group-name', 'aria-hidden': 'true' }, title);
}
