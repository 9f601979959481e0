/** The one live region: what was done, and the result in a sentence, when the user pauses. */

import type { Report } from '../report';
import { countFindings } from './findings-panel';
import { doorName } from './response-panel';

const PAUSE_MS = 700;

export class Announcer {
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What was done since the region last spoke: all of it is said, before what came of it. */
  private done: string[] = [];
  /** What came of it: the newest result counts. */
  private result = '';

  constructor(private readonly region: HTMLElement) {}

  /** Says what was done. */
  say(done: string): void {
    const sentence = /[.!?…]$/.test(done) ? done : `${done}.`;
    if (!this.done.includes(sentence)) this.done.push(sentence);
    this.soon();
  }

  /** Says what `report` came to. */
  tell({ response, findings }: Report): void {
    if (!response) return;
    const { status, reason, door } = response;
    this.tellResult(
      `Response ${status} ${reason} from ${doorName(door)}; ${countFindings(findings)}.`,
    );
  }

  /** Says a result in words. */
  tellResult(sentence: string): void {
    this.result = sentence;
    this.soon();
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.region.textContent = [...this.done, this.result].join(' ').trim();
      this.done = [];
      this.result = '';
    }, PAUSE_MS);
  }
}
