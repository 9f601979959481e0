/** The one live region: the result in a sentence, when the user pauses. */

import type { Report } from '../report';
import { countFindings } from './findings-panel';
import { doorName } from './response-panel';

const PAUSE_MS = 700;

export class Announcer {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly region: HTMLElement) {}

  /** Says what `report` came to. */
  tell({ response, findings }: Report): void {
    if (!response) return;
    const { status, reason, door } = response;
    this.say(`Response ${status} ${reason} from ${doorName(door)}; ${countFindings(findings)}.`);
  }

  say(sentence: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.region.textContent = sentence;
    }, PAUSE_MS);
  }
}
