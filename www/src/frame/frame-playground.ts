/** The one element of a frame, which appears once it has a scenario. */

import { element } from '../dom';
import type { GatemapPlayground } from '../element/gatemap-playground';
import type { JsonObject } from '../scenario/json';
import type { Setting } from './protocol';

export class FramePlayground {
  private readonly playground = document.createElement('gatemap-playground') as GatemapPlayground;

  constructor(private readonly place: HTMLElement) {}

  set({ scenario, state, attributes }: Setting): void {
    if (scenario) this.playground.replaceChildren(scriptOf(scenario));
    else if (state !== undefined) this.playground.replaceChildren();
    for (const [name, value] of Object.entries({ ...attributes, ...(state && { state }) })) {
      if (value === null) this.playground.removeAttribute(name);
      else this.playground.setAttribute(name, value);
    }
    if (!this.playground.isConnected) this.appear();
    else if (scenario) this.playground.scenario = scenario;
  }

  private appear(): void {
    const hasScenario = this.playground.firstChild || this.playground.hasAttribute('state');
    if (hasScenario) this.place.replaceChildren(this.playground);
  }
}

function scriptOf(scenario: JsonObject): HTMLScriptElement {
  return element('script', { type: 'application/json' }, JSON.stringify(scenario));
}
