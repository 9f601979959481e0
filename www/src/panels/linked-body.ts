/** The body of the response, with each piece that a template wrote linked to the template. */

import { element, on } from '../dom';
import type { Link } from '../provenance';

/** A piece of the body: the number of its link, its part of the text, whether it is a value. */
interface Piece {
  number: number;
  start: number;
  end: number;
  isValue: boolean;
}

/** The text with its pieces; those that are values are links, one of which takes part in the Tab order. */
export function linkedBody(text: string, links: Link[]): HTMLElement {
  const body = element('span', { class: 'body', 'data-key': 'linked body' });
  let end = 0;
  let values = 0;
  for (const piece of piecesOf(links)) {
    if (piece.start < end || piece.end > text.length || piece.start === piece.end) continue;
    const words = text.slice(piece.start, piece.end);
    if (piece.isValue) values += 1;
    body.append(text.slice(end, piece.start), partOf(piece, words, values === 1));
    end = piece.end;
  }
  body.append(text.slice(end));
  on(body, 'keydown', walk);
  return body;
}

function piecesOf(links: Link[]): Piece[] {
  return links
    .flatMap(({ part }, number) =>
      'body' in part ? [{ number, ...part.body, isValue: part.isValue }] : [],
    )
    .toSorted((one, other) => one.start - other.start);
}

/** A value is a link rather than a button: it may go over several lines. */
function partOf({ number, isValue }: Piece, words: string, isFirst: boolean): HTMLElement {
  const key = { 'data-part': String(number), 'data-key': `part ${number}` };
  if (!isValue) return element('span', key, words);
  const tabindex = isFirst ? '0' : '-1';
  return element('a', { href: '#rules', class: 'mapped', tabindex, ...key }, words);
}

/** The arrow keys go from value to value. */
function walk(body: HTMLElement, event: KeyboardEvent): void {
  const values = [...body.querySelectorAll<HTMLElement>('.mapped')];
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  const at = values.indexOf(event.target as HTMLElement);
  const next = step === undefined ? undefined : values[at + step];
  if (!next) return;
  event.preventDefault();
  for (const value of values) value.tabIndex = value === next ? 0 : -1;
  next.focus();
}
