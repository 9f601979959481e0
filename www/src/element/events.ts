/** What an element tells the page around it: events that bubble, with plain data. */

import type { Report } from '../report';
import type { JsonObject } from '../scenario/json';
import type { CheckResult } from './check';
import type { View } from './settings';

export interface GatemapEvents {
  /** The scenario is there and its first response is shown. */
  'gatemap-ready': { view: View; scenario: JsonObject };
  /** The reader has edited the scenario. */
  'gatemap-change': { scenario: JsonObject };
  /** A response is shown. */
  'gatemap-result': { report: Report };
  /** The reader asked whether the exercise is solved. */
  'gatemap-check': CheckResult & { attempts: number };
  /** There is no scenario, or it cannot be computed. */
  'gatemap-error': { message: string };
}

export const EVENTS = [
  'gatemap-ready',
  'gatemap-change',
  'gatemap-result',
  'gatemap-check',
  'gatemap-error',
] as const satisfies (keyof GatemapEvents)[];

/** Listeners on elements and on documents know what they are told. */
type Listened = { [Name in keyof GatemapEvents]: CustomEvent<GatemapEvents[Name]> };
declare global {
  interface GlobalEventHandlersEventMap extends Listened {}
}

export function tell<Name extends keyof GatemapEvents>(
  element: Element,
  name: Name,
  detail: GatemapEvents[Name],
): void {
  element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
