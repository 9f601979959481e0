/** The HTTP response, each part that a rule made linked to that rule, and what was not sent. */

import { button, element, on } from '../dom';
import { httpText } from '../http-text';
import type { Link } from '../provenance';
import { redraw } from '../redraw';
import type { Door, Place, Report, Response } from '../report';
import { rawResponse } from './raw-response';

/** What the panel asks of the page. */
export interface ResponseLinks {
  /** Marks the fields that a part comes from; none: marks nothing. */
  mark: (places: Place[]) => void;
  goTo: (place: Place) => void;
  say: (sentence: string) => void;
}

export class ResponsePanel {
  private readonly options = { allHeaders: false, pretty: false };
  private last: { report: Report; links: Link[] } | undefined;
  private readonly waiting = element('p', { class: 'waiting', hidden: true }, 'Computing…');
  private readonly notice = element('div', { class: 'notices' });
  private readonly view = element('div', { class: 'view' });

  constructor(
    private readonly container: HTMLElement,
    private readonly links: ResponseLinks,
  ) {
    redraw(this.view, element('p', { class: 'empty' }, 'Starting the simulator…'));
    container.append(this.waiting, this.notice, this.view);
    for (const type of ['pointerover', 'focusin'] as const)
      this.view.addEventListener(type, (event) => links.mark(this.linkOf(event)?.places ?? []));
    for (const type of ['pointerleave', 'focusout'] as const)
      this.view.addEventListener(type, () => links.mark([]));
    this.view.addEventListener('click', (event) => this.follow(event));
  }

  /** Shows the response of `report`, whose parts come from where `links` say. */
  show(report: Report, links: Link[] = []): void {
    if (!report.response) return;
    this.last = { report, links };
    this.container.classList.remove('not-current');
    this.waiting.hidden = true;
    redraw(this.notice);
    this.draw(report, report.response, links);
  }

  /** What is shown belongs to another scenario, and is not kept when the next has no response. */
  forget(): void {
    this.last = undefined;
  }

  /** Says that an answer is being computed, beside what is shown. */
  wait(): void {
    this.waiting.hidden = false;
  }

  /** Keeps what is shown and says why it is not the answer to the present input. */
  keep(why: string, ...actions: Node[]): void {
    this.container.classList.toggle('not-current', this.last !== undefined);
    this.waiting.hidden = true;
    const words = this.last ? `Not current: ${why} This is the last result.` : why;
    redraw(this.notice, element('div', { class: 'notice' }, element('p', {}, words), ...actions));
    if (!this.last) redraw(this.view);
  }

  /** Lights up the parts that these links are about, in place of those lit before. */
  light(links: Link[]): void {
    for (const part of this.view.querySelectorAll<HTMLElement>('[data-part]')) {
      const link = this.linkAt(part);
      part.classList.toggle('lit', link !== undefined && links.includes(link));
    }
  }

  private draw(report: Report, response: Response, links: Link[]): void {
    redraw(
      this.view,
      badge(response.door),
      ...logLine(report),
      ...rawResponse(response, links, this.options),
      this.bar(response),
      ...refusals(response),
      ...this.notSent(report),
    );
  }

  private linkOf({ target }: Event): Link | undefined {
    const part = target instanceof Element ? target.closest<HTMLElement>('[data-part]') : null;
    return part ? this.linkAt(part) : undefined;
  }

  private linkAt({ dataset }: HTMLElement): Link | undefined {
    return this.last?.links[Number(dataset['part'])];
  }

  /** Leads from a value or a header to what wrote it. */
  private follow(event: Event): void {
    const isLink = event.target instanceof Element && event.target.closest('.mapped') !== null;
    const place = this.linkOf(event)?.places[0];
    if (!isLink || !place) return;
    event.preventDefault();
    this.links.goTo(place);
  }

  private bar(response: Response): HTMLElement {
    const copy = button('Copy', () => void this.copy(response));
    copy.dataset['key'] = 'copy';
    const { body } = response;
    const canBePretty = body !== undefined && /^\s*[[{]/.test(body.slice(0, 100));
    return element(
      'div',
      { class: 'response-bar' },
      this.toggle('All headers', 'allHeaders'),
      canBePretty ? this.toggle('Indent the body', 'pretty') : undefined,
      copy,
    );
  }

  private async copy(response: Response): Promise<void> {
    await navigator.clipboard.writeText(httpText(response, this.options.allHeaders));
    const copy = this.view.querySelector('[data-key=copy]');
    if (copy) copy.textContent = 'Copied';
    this.links.say('The response is copied.');
  }

  private toggle(words: string, option: 'allHeaders' | 'pretty'): HTMLElement {
    const box = element('input', { type: 'checkbox', 'aria-label': words });
    box.checked = this.options[option];
    on(box, 'change', ({ checked }) => {
      this.options[option] = checked;
      if (this.last?.report.response)
        this.draw(this.last.report, this.last.report.response, this.last.links);
    });
    return element('label', { class: 'choice', 'data-key': option }, box, words);
  }

  private notSent({ notSent }: Report): HTMLElement[] {
    if (notSent.length === 0) return [];
    const items = notSent.map(({ name, why, place }) => {
      const link = button(name, () => this.links.goTo(place), `${name}: show its mapping`);
      link.className = 'place code';
      return element('li', { 'data-key': place.pointer }, link, `: ${why}`);
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
  return element(
    'p',
    { class: 'badge', 'data-door': door.kind, 'data-key': 'badge' },
    doorName(door),
  );
}

/** Why API Gateway answered by itself, as its execution log says it. */
function logLine({ response, log }: Report): HTMLElement[] {
  if (response?.door.kind !== 'gateway_response') return [];
  const line = log.find((each) => each.includes('Execution failed'));
  const key = { class: 'log-line', 'data-key': 'log line' };
  return line ? [element('p', key, element('code', {}, line))] : [];
}

function refusals({ refused }: Response): HTMLElement[] {
  if (refused.length === 0) return [];
  const words =
    'API Gateway would refuse to save some of these rules; the response is computed without them.';
  return [element('p', { class: 'remark refused', 'data-key': 'refused' }, words)];
}
