/** What the attributes of an element say. */

import type { Json, JsonObject } from '../scenario/json';
import { isObject } from '../scenario/json';

export type View = 'result' | 'exercise' | 'full';
export type Loading = 'visible' | 'click' | 'eager';

/** Where the scenario comes from; what these name is beside the page. */
export const SOURCES = ['src', 'state', 'example'] as const;

/** How it is shown: a code block and a frame can say it too. */
export const SHOWING = [
  'view',
  'editable',
  'expect',
  'loading',
  'theme',
  'label',
  'heading-level',
] as const;

export const ATTRIBUTES = [...SOURCES, ...SHOWING];

/** The names that `editable` knows, and the places of the scenario that they open. */
const GROUPS: Record<string, string[]> = {
  payload: ['/lambda/payload', '/backend/body'],
  result: ['/lambda/functionError'],
  'integration-responses': ['/method/methodIntegration/integrationResponses'],
  'method-responses': ['/method/methodResponses'],
  rules: ['/method/methodIntegration/integrationResponses', '/method/methodResponses'],
};

/** How the scenario is shown; a word that is none of the views is the first. */
export function viewOf(element: Element): View {
  const view = element.getAttribute('view');
  return view === 'exercise' || view === 'full' ? view : 'result';
}

export function loadingOf(element: Element): Loading {
  const loading = element.getAttribute('loading');
  return loading === 'click' || loading === 'eager' ? loading : 'visible';
}

/** The JSON pointers of the places that may be edited. */
export function openPlaces(element: Element, view: View): string[] {
  if (view === 'full') return [''];
  if (view === 'result') return [];
  const names = (element.getAttribute('editable') ?? 'rules').split(/[\s,]+/).filter(Boolean);
  return names.flatMap((name) => GROUPS[name] ?? (name.startsWith('/') ? [name] : []));
}

/** Whether the field at `pointer` is one of `places` or within one. */
export function isOpen(pointer: string, places: string[]): boolean {
  return places.some((place) => pointer === place || pointer.startsWith(`${place}/`));
}

/** The level of the heading, 3 without a number from 1 to 6. */
export function headingLevel(element: Element): 1 | 2 | 3 | 4 | 5 | 6 {
  const level = Number(element.getAttribute('heading-level'));
  return level === 1 || level === 2 || level === 4 || level === 5 || level === 6 ? level : 3;
}

/** The response that `expect` asks for: a status, or an object as in a scenario. */
export function expectationOf(element: Element): JsonObject | undefined {
  const text = element.getAttribute('expect')?.trim();
  if (!text) return undefined;
  const value = parse(text);
  if (typeof value === 'number') return { status: value };
  if (isObject(value)) return value;
  throw new Error(`expect: expected a status or a JSON object, found ${text}`);
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
