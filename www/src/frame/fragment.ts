/** What the fragment of a frame's address asks for: a share link, then parameters with `&` between. */

import { SHOWING } from '../element/settings';
import type { Setting } from './protocol';

export interface Fragment extends Setting {
  /** The only origin that the frame listens and speaks to. */
  parent?: string;
}

/** `#v1=…&view=exercise&parent=https://docs.example.com`, read; throws where `parent` is no origin. */
export function readFragment(hash: string): Fragment {
  const given = new URLSearchParams(hash.slice(1));
  const link = [...given].find(([key]) => /^v\d+$/.test(key));
  const parent = given.get('parent');
  if (parent !== null && !isOrigin(parent)) {
    throw new Error(
      `parent: expected an origin such as https://docs.example.com, found ${parent.slice(0, 100)}`,
    );
  }
  return {
    ...(link && { state: `#${link[0]}=${link[1]}` }),
    ...(parent !== null && { parent }),
    attributes: Object.fromEntries(SHOWING.map((attribute) => [attribute, given.get(attribute)])),
  };
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}
