/** The one live region: the result in a sentence, when the user pauses. */

import type { Report } from '../report';
import { countFindings } from './findings-panel';
import { doorName } from './response-panel';

const PAUSE_MS = 700;

export class Announcer {
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What was done, to be said before what came of it. */
  private done = '';

  constructor(private readonly region: HTMLElement) {}

  /** Says what `report` came to. */
  tell({ response, findings }: Report): void {
    if (!response) return;
    const { status, reason, door } = response;
    this.say(`Response ${status} ${reason} from ${doorName(door)}; ${countFindings(findings)}.`);
  }

  /** Remembers what was done; the next sentence begins with it. */
  note(done: string): void {
    this.done = `${done}. `;
  }

  say(sentence: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.region.textContent = this.done + sentence;
      this.done = '';
    }, PAUSE_MS);
  }
}
