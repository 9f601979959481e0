/** The HTTP response as raw text, each mapped header linked to its mapping. */

import { button, element } from '../dom';
import { headerLine, httpText, shownBody, shownHeaders, statusLine } from '../http-text';
import type { Door, Header, Place, Report, Response } from '../report';

/** What the panel asks of the page. */
export interface ResponseLinks {
  /** Marks the fields that a header comes from; none: marks nothing. */
  mark: (places: Place[]) => void;
  goTo: (place: Place) => void;
}

export class ResponsePanel {
  private allHeaders = false;
  private last: Report | undefined;

  constructor(
    private readonly container: HTMLElement,
    private readonly links: ResponseLinks,
  ) {
    container.append(element('p', { class: 'empty' }, 'Starting the simulator…'));
  }

  /** Shows the response of `report`. */
  show(report: Report): void {
    if (!report.response) return;
    this.last = report;
    this.draw(report, report.response);
  }

  /** What is shown belongs to another scenario, and is not kept when the next has no response. */
  forget(): void {
    this.last = undefined;
  }

  /** Keeps what is shown and says why it is not the answer to the present input. */
  keep(why: string, ...actions: Node[]): void {
    this.container.classList.toggle('not-current', this.last !== undefined);
    const words = this.last ? `Not current: ${why} This is the last result.` : why;
    const notice = element('div', { class: 'notice' }, element('p', {}, words), ...actions);
    if (!this.last) this.container.replaceChildren(notice);
    else {
      this.container.querySelector('.notice')?.remove();
      this.container.prepend(notice);
    }
  }

  private draw(report: Report, response: Response): void {
    this.container.classList.remove('not-current');
    const { text, remark } = shownBody(response);
    const raw = element('pre', {
      class: 'raw',
      tabindex: '0',
      role: 'group',
      'aria-label': 'Raw response',
    });
    raw.append(element('span', { class: 'status-line' }, statusLine(response)), '\n');
    for (const header of shownHeaders(response, this.allHeaders))
      raw.append(this.line(header), '\n');
    raw.append('\n', element('span', { class: 'body' }, text));
    this.container.replaceChildren(
      badge(response.door),
      raw,
      ...(remark ? [element('p', { class: 'remark' }, remark)] : []),
      this.bar(response),
      ...refusals(response),
      ...notSent(report),
    );
  }

  private bar(response: Response): HTMLElement {
    const all = element('input', { type: 'checkbox' });
    all.checked = this.allHeaders;
    all.addEventListener('change', () => {
      this.allHeaders = all.checked;
      if (this.last) this.show(this.last);
      this.container.querySelector('input')?.focus();
    });
    const copy = button('Copy', () => {
      void navigator.clipboard.writeText(httpText(response, this.allHeaders)).then(() => {
        copy.textContent = 'Copied';
      });
    });
    const choice = element('label', { class: 'choice' }, all, 'All headers');
    return element('div', { class: 'response-bar' }, choice, copy);
  }

  private line(header: Header): Node {
    const { from } = header;
    if (from.kind !== 'mapping') return element('span', { class: 'line' }, headerLine(header));
    const link = button(headerLine(header), () => this.links.goTo(from.place));
    link.className = 'line mapped';
    link.title = `mapped from ${from.expression}`;
    const mark = (): void => this.links.mark([from.place, ...from.read]);
    const unmark = (): void => this.links.mark([]);
    link.addEventListener('pointerenter', mark);
    link.addEventListener('pointerleave', unmark);
    link.addEventListener('focus', mark);
    link.addEventListener('blur', unmark);
    return link;
  }
}

/** Which door the response came through, in words. */
export function doorName(door: Door): string {
  switch (door.kind) {
    case 'integration_response':
      return `Integration response ${door.statusCode}`;
    case 'gateway_response':
      return `Gateway response ${door.responseType}`;
    case 'proxy':
      return 'Proxy integration';
  }
}

function badge(door: Door): HTMLElement {
  return element('p', { class: 'badge', 'data-door': door.kind }, doorName(door));
}

function refusals({ refused }: Response): HTMLElement[] {
  if (refused.length === 0) return [];
  const words =
    'API Gateway would refuse to save some of these rules; the response is computed without them.';
  return [element('p', { class: 'remark refused' }, words)];
}

function notSent(report: Report): HTMLElement[] {
  if (report.notSent.length === 0) return [];
  const items = report.notSent.map(({ name, why }) =>
    element('li', {}, element('code', {}, name), `: ${why}`),
  );
  return [element('h3', {}, 'Not sent'), element('ul', { class: 'not-sent' }, ...items)];
}
