/** The HTTP response as raw text, each part that a rule made linked to that rule. */

import { button, element } from '../dom';
import { headerLine, httpText, shownBody, statusLine } from '../http-text';
import { prettyJson } from '../pretty-json';
import type { Link } from '../provenance';
import type { Door, Place, Report, Response } from '../report';
import { linkedBody } from './linked-body';

/** What the panel asks of the page. */
export interface ResponseLinks {
  /** Marks the fields that a part comes from; none: marks nothing. */
  mark: (places: Place[]) => void;
  goTo: (place: Place) => void;
}

export class ResponsePanel {
  private allHeaders = false;
  private pretty = false;
  private last: { report: Report; links: Link[] } | undefined;
  private parts = new Map<Link, HTMLElement>();

  constructor(
    private readonly container: HTMLElement,
    private readonly links: ResponseLinks,
  ) {
    container.append(element('p', { class: 'empty' }, 'Starting the simulator…'));
  }

  /** Shows the response of `report`, whose parts come from where `links` say. */
  show(report: Report, links: Link[] = []): void {
    if (!report.response) return;
    this.last = { report, links };
    this.draw(report, report.response, links);
  }

  /** What is shown belongs to another scenario, and is not kept when the next has no response. */
  forget(): void {
    this.last = undefined;
  }

  /** Says that an answer is being computed, beside what is shown. */
  wait(): void {
    this.container.querySelector('.waiting')?.remove();
    this.container.prepend(element('p', { class: 'waiting' }, 'Computing…'));
  }

  /** Keeps what is shown and says why it is not the answer to the present input. */
  keep(why: string, ...actions: Node[]): void {
    this.container.classList.toggle('not-current', this.last !== undefined);
    const words = this.last ? `Not current: ${why} This is the last result.` : why;
    const notice = element('div', { class: 'notice' }, element('p', {}, words), ...actions);
    for (const before of this.container.querySelectorAll('.notice, .waiting')) before.remove();
    if (this.last) this.container.prepend(notice);
    else this.container.replaceChildren(notice);
  }

  /** Lights up the parts that these links are about, in place of those lit before. */
  light(links: Link[]): void {
    for (const [link, part] of this.parts) part.classList.toggle('lit', links.includes(link));
  }

  private draw(report: Report, response: Response, links: Link[]): void {
    this.container.classList.remove('not-current');
    this.parts = new Map();
    const raw = element('pre', {
      class: 'raw',
      tabindex: '0',
      role: 'group',
      'aria-label': 'Raw response',
    });
    raw.append(element('span', { class: 'status-line' }, statusLine(response)), '\n');
    this.appendHeaders(raw, response, links);
    const { text, remark } = shownBody(response);
    raw.append('\n', this.body(text, links));
    this.container.replaceChildren(
      badge(response.door),
      ...logLine(report),
      raw,
      ...(remark ? [element('p', { class: 'remark' }, remark)] : []),
      this.bar(response),
      ...refusals(response),
      ...this.notSent(report),
    );
  }

  private appendHeaders(raw: HTMLElement, { headers }: Response, links: Link[]): void {
    for (const [index, header] of headers.entries()) {
      if (!this.allHeaders && !header.usual) continue;
      const link = links.find(({ part }) => 'header' in part && part.header === index);
      const line = link
        ? this.follow(
            link,
            button('', () => this.goTo(link)),
          )
        : element('span');
      line.className = link ? 'line mapped' : 'line';
      line.append(headerLine(header));
      if (header.from.kind === 'mapping') line.title = `mapped from ${header.from.expression}`;
      raw.append(line, '\n');
    }
  }

  private body(text: string, links: Link[]): HTMLElement {
    const laidOut = this.pretty ? prettyJson(text) : undefined;
    if (laidOut !== undefined) return element('span', { class: 'body' }, laidOut);
    return linkedBody(text, links, {
      follow: (link, part) => this.follow(link, part),
      goTo: (link) => this.goTo(link),
    });
  }

  private goTo({ places: [place] }: Link): void {
    if (place) this.links.goTo(place);
  }

  /** Has the fields behind `part` marked while it is pointed at. */
  private follow<Part extends HTMLElement>(link: Link, part: Part): Part {
    const mark = (): void => this.links.mark(link.places);
    const unmark = (): void => this.links.mark([]);
    part.addEventListener('pointerenter', mark);
    part.addEventListener('pointerleave', unmark);
    part.addEventListener('focus', mark);
    part.addEventListener('blur', unmark);
    this.parts.set(link, part);
    return part;
  }

  private bar(response: Response): HTMLElement {
    const copy = button('Copy', () => {
      void navigator.clipboard.writeText(httpText(response, this.allHeaders)).then(() => {
        copy.textContent = 'Copied';
      });
    });
    const { body } = response;
    const canBePretty = body !== undefined && /^\s*[[{]/.test(body.slice(0, 100));
    return element(
      'div',
      { class: 'response-bar' },
      this.toggle('All headers', this.allHeaders, (on) => {
        this.allHeaders = on;
      }),
      canBePretty
        ? this.toggle('Indent the body', this.pretty, (on) => {
            this.pretty = on;
          })
        : undefined,
      copy,
    );
  }

  private toggle(words: string, isOn: boolean, turn: (on: boolean) => void): HTMLElement {
    const box = element('input', { type: 'checkbox', 'aria-label': words });
    box.checked = isOn;
    box.addEventListener('change', () => {
      turn(box.checked);
      if (this.last) this.show(this.last.report, this.last.links);
      this.container.querySelector<HTMLElement>(`[aria-label="${words}"]`)?.focus();
    });
    return element('label', { class: 'choice' }, box, words);
  }

  private notSent({ notSent }: Report): HTMLElement[] {
    if (notSent.length === 0) return [];
    const items = notSent.map(({ name, why, place }) => {
      const link = button(name, () => this.links.goTo(place), `${name}: show its mapping`);
      link.className = 'place code';
      return element('li', {}, link, `: ${why}`);
    });
    return [element('h3', {}, 'Not sent'), element('ul', { class: 'not-sent' }, ...items)];
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

/** Why API Gateway answered by itself, as its execution log says it. */
function logLine({ response, log }: Report): HTMLElement[] {
  if (response?.door.kind !== 'gateway_response') return [];
  const line = log.find((each) => each.includes('Execution failed'));
  return line ? [element('p', { class: 'log-line' }, element('code', {}, line))] : [];
}

function refusals({ refused }: Response): HTMLElement[] {
  if (refused.length === 0) return [];
  const words =
    'API Gateway would refuse to save some of these rules; the response is computed without them.';
  return [element('p', { class: 'remark refused' }, words)];
}
