/** The fields of an expected response. */

import { element } from '../dom';
import { typeValue, type NamedValue } from '../scenario/draft';
import { typeBody, type Expectation } from '../scenario/expectation';
import { pointerTo } from '../scenario/json';
import { field, fieldLine, labelledCode, selectField } from './fields';
import { rowList } from './row-list';
import { valueRows } from './value-rows';

/** The fields of `expected`, which stands at `base`; `changed` hears of every edit. */
export function expectationFields(
  expected: Expectation,
  base: string,
  changed: () => void,
): HTMLElement[] {
  const texts = (name: 'log' | 'findings', label: string, placeholder: string): HTMLElement =>
    textRows(expected[name], base + pointerTo(name), label, placeholder, changed);
  return [
    fieldLine('field-line', statusField(expected, base, changed), bodyKind(expected, changed)),
    valueRows({
      rows: expected.headers,
      base: `${base}/headers`,
      thing: 'expected header',
      placeholders: ['Location', 'empty: not sent'],
      changed,
    }),
    labelledCode({
      name: 'Expected body',
      language: 'json',
      multiline: true,
      pointer: `${base}/body`,
      value: expected.body,
      placeholder: 'empty: any body',
      typed: (typed) => {
        typeBody(expected, typed);
        changed();
      },
    }),
    texts('log', 'text of the log', 'Execution failed'),
    texts('findings', 'finding', 'GM101'),
  ];
}

function statusField(expected: Expectation, base: string, changed: () => void): HTMLElement {
  return field(
    'Expected status',
    `${base}/status`,
    expected.status,
    (typed) => {
      expected.status = typed;
      changed();
    },
    { inputmode: 'numeric', placeholder: 'any', class: 'code' },
  );
}

function bodyKind(expected: Expectation, changed: () => void): HTMLElement {
  const kinds = { text: 'byte for byte', json: 'as JSON' };
  return selectField(
    'Compare the body',
    '',
    expected.bodyIsJson ? 'json' : 'text',
    kinds,
    (chosen) => {
      expected.bodyIsJson = chosen === 'json';
      typeBody(expected, expected.body);
      changed();
    },
  );
}

function textRows(
  rows: NamedValue[],
  place: string,
  thing: string,
  placeholder: string,
  changed: () => void,
): HTMLElement {
  const list = rowList<NamedValue>({
    kind: 'chips',
    rows,
    place,
    columns: [
      {
        name: `Expected ${thing}`,
        get: ({ value }) => value,
        set: typeValue,
        pointer: (_row, index) => place + pointerTo(index),
        placeholder,
      },
    ],
    fresh: () => ({ name: '', value: '' }),
    add: `Expect a ${thing}`,
    thing: `expected ${thing}`,
    changed,
  });
  return element('div', { class: 'group' }, list);
}
