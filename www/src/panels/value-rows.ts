/** Rows of a name and a value: headers, variables, templates. */

import type { Language } from '../editor/code-field';
import { typeValue, type NamedValue } from '../scenario/draft';
import { pointerTo } from '../scenario/json';
import { rowList } from './row-list';

export interface ValueRowsOptions {
  rows: NamedValue[];
  /** The place in the scenario of the object that the rows are the members of. */
  base: string;
  /** What a row is: "stage variable". */
  thing: string;
  changed: () => void;
  placeholders?: [name: string, value: string];
  language?: Language;
  /** What may be meant, to choose from while one types. */
  suggest?: [names: () => string[], values: () => string[]];
}

export function valueRows(options: ValueRowsOptions): HTMLElement {
  const { rows, base, thing, changed, language } = options;
  const [name, value] = options.placeholders ?? ['', ''];
  const [names, values] = options.suggest ?? [];
  return rowList<NamedValue>({
    rows,
    place: base,
    columns: [
      {
        name: 'Name',
        get: (row) => row.name,
        set: rename,
        placeholder: name,
        ...(names ? { suggest: names } : {}),
      },
      {
        name: 'Value',
        get: (row) => row.value,
        set: typeValue,
        pointer: (row) => base + pointerTo(row.name),
        placeholder: value,
        ...(language ? { language } : {}),
        ...(values ? { suggest: values } : {}),
      },
    ],
    fresh: () => ({ name: '', value: '' }),
    add: `Add ${thing}`,
    thing,
    changed,
  });
}

/** Templates by media type, an editor each. */
export function templateRows(rows: NamedValue[], base: string, changed: () => void): HTMLElement {
  return rowList<NamedValue>({
    kind: 'blocks',
    rows,
    place: base,
    columns: [
      { name: 'Media type', get: (row) => row.name, set: rename, placeholder: 'application/json' },
      {
        name: 'Template',
        get: (row) => row.value,
        set: typeValue,
        pointer: (row) => base + pointerTo(row.name),
        language: 'template',
        multiline: true,
      },
    ],
    fresh: () => ({ name: rows.length === 0 ? 'application/json' : '', value: '' }),
    add: 'Add template',
    thing: 'template',
    changed,
  });
}

function rename(row: NamedValue, name: string): void {
  row.name = name;
}
