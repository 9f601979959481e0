/** What a frame and the page around it say to each other: `{ gatemap: 1, type, detail }`, both ways. */

import type { GatemapEvents } from '../element/events';
import { SHOWING } from '../element/settings';
import { isObject, type Json, type JsonObject } from '../scenario/json';

export const VERSION = 1;

/** What the frame says: what its element tells, and how high it is. */
export interface FrameMessages extends GatemapEvents {
  'gatemap-height': { height: number };
}

/** What the frame shows, as the fragment or a message asks. */
export interface Setting {
  scenario?: JsonObject;
  /** The text of a share link. */
  state?: string;
  /** Attributes of the element; null takes one away. */
  attributes: Record<string, string | null>;
}

/** Longer scenarios are refused; Lambda's own limit is 6 MB. */
const LONGEST_SCENARIO = 8 * 1024 * 1024;
const LONGEST_ATTRIBUTE = 64 * 1024;

/** What `data` from the page around asks for; nothing where it is not for gatemap. Throws with words for its author. */
export function readMessage(data: unknown): Setting | undefined {
  if (!isRecord(data) || typeof data['type'] !== 'string') return undefined;
  const { type, gatemap, detail } = data;
  if (!type.startsWith('gatemap-')) return undefined;
  if (gatemap !== VERSION) throw new Error(`${name(type)}: expected gatemap: ${VERSION}`);
  if (type !== 'gatemap-set') throw new Error(`${name(type)}: expected the type gatemap-set`);
  if (!isRecord(detail)) throw new Error('gatemap-set: expected an object as its detail');
  const { scenario, state, ...attributes } = detail;
  return {
    ...(scenario !== undefined && { scenario: readScenario(scenario) }),
    ...(state !== undefined && { state: readText('state', state, LONGEST_SCENARIO) }),
    attributes: Object.fromEntries(Object.entries(attributes).map(readAttribute)),
  };
}

/** A copy that is JSON and nothing else: what comes by message can be a ring or a date. */
function readScenario(value: unknown): JsonObject {
  const text = textOf(value);
  if (text.length > LONGEST_SCENARIO) {
    throw new Error(
      `gatemap-set: the scenario has ${text.length} characters, at most ${LONGEST_SCENARIO} are taken`,
    );
  }
  const scenario = JSON.parse(text) as Json;
  if (!isObject(scenario)) throw new Error('gatemap-set: expected an object as its scenario');
  return scenario;
}

function textOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'null';
  } catch (error) {
    throw new Error('gatemap-set: the scenario is not JSON', { cause: error });
  }
}

function readAttribute([attribute, value]: [string, unknown]): [string, string | null] {
  if (!SHOWING.some((taken) => taken === attribute)) {
    throw new Error(
      `gatemap-set: ${name(attribute)} is not known; known are ${SHOWING.join(', ')}`,
    );
  }
  return [attribute, value === null ? null : readText(attribute, value, LONGEST_ATTRIBUTE)];
}

function readText(what: string, value: unknown, longest: number): string {
  if (typeof value !== 'string') throw new Error(`gatemap-set: expected text as ${what}`);
  if (value.length > longest) {
    throw new Error(`gatemap-set: ${what} has more than ${longest} characters`);
  }
  return value;
}

/** A name from outside, short enough to be repeated. */
function name(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
