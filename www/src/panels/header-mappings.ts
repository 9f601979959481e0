/** Header mappings, a row each. */

import { headerKey, renameHeader, type HeaderMapping } from '../scenario/draft';
import { pointerTo } from '../scenario/json';
import { rowList } from './row-list';

/** The rows of `mappings`, whose `responseParameters` stand at `base`. */
export function mappingRows(
  mappings: HeaderMapping[],
  base: string,
  changed: () => void,
  { prefix, declared }: { prefix?: string; declared?: () => string[] } = {},
): HTMLElement {
  return rowList<HeaderMapping>({
    rows: mappings,
    place: `${base}/responseParameters`,
    columns: [
      {
        name: 'Header name',
        get: ({ name }) => name,
        set: renameHeader,
        placeholder: 'Location',
        ...(declared ? { suggest: declared } : {}),
      },
      {
        name: 'Mapping expression',
        get: ({ expression }) => expression,
        set: (mapping, typed) => {
          mapping.expression = typed;
        },
        pointer: (mapping) => base + pointerTo('responseParameters', headerKey(mapping, prefix)),
        placeholder: prefix ? "'text'" : 'integration.response.body.location',
        language: 'expression',
      },
    ],
    fresh: () => ({ name: '', expression: '' }),
    add: 'Add header mapping',
    thing: 'header mapping',
    changed,
  });
}
