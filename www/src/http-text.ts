/** A response as the text of an HTTP message. */

import type { Header, Response } from './report';

export function statusLine({ status, reason }: Response): string {
  return `HTTP/1.1 ${status} ${reason}`.trimEnd();
}

export function headerLine({ name, value }: Header): string {
  return `${name}: ${value}`;
}

/** The headers to show: all of them, or those that matter to the client. */
export function shownHeaders({ headers }: Response, all: boolean): Header[] {
  return headers.filter((header) => all || header.usual);
}

/** The body as the page shows it, and a remark where that is not the body itself. */
export function shownBody({ body, bodyBase64 }: Response): { text: string; remark?: string } {
  if (body === undefined) {
    return { text: bodyBase64 ?? '', remark: 'The body is not text; it is shown in base64.' };
  }
  if (body.length <= LONGEST_SHOWN) return { text: body };
  const length = body.length.toLocaleString('en');
  return {
    text: body.slice(0, LONGEST_SHOWN),
    remark: `The first ${LONGEST_SHOWN.toLocaleString('en')} of ${length} characters.`,
  };
}

/** Longer bodies would cost the browser seconds of layout. */
const LONGEST_SHOWN = 100_000;

/** The whole message, as the clipboard gets it. */
export function httpText(response: Response, all: boolean): string {
  const head = [statusLine(response), ...shownHeaders(response, all).map(headerLine)];
  return `${head.join('\n')}\n\n${response.body ?? response.bodyBase64 ?? ''}`;
}
