/** Where an element gets its scenario: a script inside it, `src`, `state`, or `example`. */

import { isObject, type Json, type JsonObject } from '../scenario/json';
import { openLink } from './shared-simulator';
import { surroundings } from './surroundings';

/** The scenario of `element`; throws with words for the reader. */
export async function loadScenario(element: Element): Promise<JsonObject> {
  const inside = element.querySelector(':scope > script[type="application/json"]');
  if (inside) return read(inside.textContent ?? '', 'the script inside');
  const src = element.getAttribute('src');
  if (src) return read(await fetchText(new URL(src, document.baseURI)), src);
  const state = element.getAttribute('state');
  if (state) return read(await openLink(state), 'the link');
  const example = element.getAttribute('example');
  if (example) {
    const address = await surroundings().exampleAddress(example);
    return read(await fetchText(new URL(address)), example);
  }
  throw new Error(
    'no scenario: expected a script of type application/json inside, src, state or example',
  );
}

/** The scenario in a text from `where`. */
export function read(text: string, where: string): JsonObject {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch (error) {
    throw new Error(`${where} is not JSON: ${error instanceof Error ? error.message : ''}`, {
      cause: error,
    });
  }
  if (!isObject(value)) throw new Error(`${where} holds no scenario: expected a JSON object`);
  return value;
}

async function fetchText(address: URL): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.href} answered ${response.status}`);
  return response.text();
}
