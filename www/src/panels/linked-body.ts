/** The body of the response, with each piece that a template wrote linked to the template. */

import { element } from '../dom';
import type { Link } from '../provenance';
import type { Span } from '../report';

interface Piece {
  link: Link;
  span: Span;
  isValue: boolean;
}

interface Actions {
  /** Has the fields behind the part marked while it is pointed at. */
  follow: (link: Link, part: HTMLElement) => HTMLElement;
  goTo: (link: Link) => void;
}

/** The text with its pieces; those that are values are links, one of which takes part in the Tab order. */
export function linkedBody(text: string, links: Link[], actions: Actions): HTMLElement {
  const body = element('span', { class: 'body' });
  const values: HTMLElement[] = [];
  let end = 0;
  for (const { link, span, isValue } of piecesOf(links)) {
    if (span.start < end || span.end > text.length || span.start === span.end) continue;
    const part = actions.follow(
      link,
      isValue ? valueLink(() => actions.goTo(link)) : element('span'),
    );
    part.append(text.slice(span.start, span.end));
    if (isValue) {
      part.tabIndex = values.length === 0 ? 0 : -1;
      values.push(part);
    }
    body.append(text.slice(end, span.start), part);
    end = span.end;
  }
  body.append(text.slice(end));
  body.addEventListener('keydown', (event) => walk(values, event));
  return body;
}

function piecesOf(links: Link[]): Piece[] {
  return links
    .flatMap((link) =>
      'body' in link.part ? [{ link, span: link.part.body, isValue: link.part.isValue }] : [],
    )
    .toSorted((one, other) => one.span.start - other.span.start);
}

/** A link rather than a button: it may go over several lines. */
function valueLink(follow: () => void): HTMLElement {
  const link = element('a', { href: '#rules', class: 'mapped' });
  link.addEventListener('click', (event) => {
    event.preventDefault();
    follow();
  });
  return link;
}

/** The arrow keys go from piece to piece. */
function walk(parts: HTMLElement[], event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  const at = parts.indexOf(event.target as HTMLElement);
  const next = step === undefined ? undefined : parts[at + step];
  if (!next) return;
  event.preventDefault();
  for (const part of parts) part.tabIndex = part === next ? 0 : -1;
  next.focus();
}
