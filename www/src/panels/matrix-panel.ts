/** The same rules against other outputs: the user's cases, and what every runtime answers. */

import { button, element } from '../dom';
import { redrawChildren } from '../redraw';
import type { Matrix, MatrixResponse, MatrixRow, Place } from '../report';

/** What the panel asks of the page. */
export interface MatrixActions {
  /** Puts the output of a row in place of the scenario's. */
  load: (row: MatrixRow) => void;
  /** Takes the user's case with this number away. */
  remove: (index: number) => void;
  goTo: (place: Place) => void;
}

const ORIGINS = {
  scenario: 'The output above',
  case: 'Cases',
  stock: 'What functions and backends answer',
};

/** Shows `matrix` in `container`. */
export function showMatrix(container: HTMLElement, matrix: Matrix, actions: MatrixActions): void {
  const groups = (['scenario', 'case', 'stock'] as const).flatMap((origin) => {
    const rows = matrix.rows.filter((row) => row.origin === origin);
    return rows.length === 0 ? [] : [groupOf(origin, rows, matrix, actions)];
  });
  const table = element('table', { class: 'matrix' }, head(), ...groups);
  const region = { class: 'scroll', role: 'group', 'aria-label': 'Outcomes', tabindex: '0' };
  redrawChildren(container, ...unselected(matrix, actions), element('div', region, table));
}

/** Keeps the table that is shown, and says why it is not the answer to the present rules. */
export function keepMatrix(container: HTMLElement, why: string): void {
  container.querySelector('.notice')?.remove();
  container.prepend(element('p', { class: 'notice' }, `Not current: ${why}`));
}

function head(): HTMLElement {
  const names = ['Output', 'Status', 'By', 'Why'];
  return element(
    'thead',
    {},
    element('tr', {}, ...names.map((name) => element('th', { scope: 'col' }, name))),
  );
}

function groupOf(
  origin: MatrixRow['origin'],
  rows: MatrixRow[],
  matrix: Matrix,
  actions: MatrixActions,
): HTMLElement {
  const title = element('th', { colspan: '4', scope: 'rowgroup' }, ORIGINS[origin]);
  return element(
    'tbody',
    { 'data-key': origin },
    origin === 'scenario' ? undefined : element('tr', { class: 'origin' }, title),
    ...rows.map((row, index) => rowOf(row, index, matrix, actions)),
  );
}

function rowOf(
  row: MatrixRow,
  index: number,
  { responses }: Matrix,
  actions: MatrixActions,
): HTMLElement {
  const response = row.selected === undefined ? undefined : responses[row.selected];
  return element(
    'tr',
    { 'data-key': row.name, 'data-outcome': row.outcome },
    element('th', { scope: 'row' }, ...nameOf(row, index, actions)),
    element('td', { class: 'status' }, row.status === undefined ? 'unknown' : String(row.status)),
    element('td', {}, response ? selector(response) : BY[row.outcome]),
    element('td', { class: 'about' }, row.sentence),
  );
}

const BY: Record<MatrixRow['outcome'], string> = {
  pattern: 'a pattern',
  default: 'the default',
  error: 'gateway response',
  proxy: 'the integration',
  unknown: 'unknown',
};

function selector({ selectionPattern }: MatrixResponse): HTMLElement {
  return selectionPattern
    ? element('code', {}, selectionPattern)
    : element('span', {}, 'the default');
}

function nameOf(row: MatrixRow, index: number, actions: MatrixActions): HTMLElement[] {
  const { origin, name } = row;
  if (origin === 'scenario') return [element('span', {}, ORIGINS.scenario)];
  const load = button(name, () => actions.load(row), `Load: ${name}`);
  load.className = 'place';
  if (origin === 'stock') return [load];
  const remove = button('×', () => actions.remove(index), `Remove case ${name}`);
  remove.className = 'remove-row';
  return [load, remove];
}

/** The cards that no output of the table selects. */
function unselected({ responses }: Matrix, { goTo }: MatrixActions): HTMLElement[] {
  const unused = responses.filter(({ selectedBy }) => selectedBy.length === 0);
  if (unused.length === 0) return [];
  const links = unused.flatMap(({ statusCode, selectionPattern, place }, index) => {
    const words = `${statusCode} (${selectionPattern ?? 'default'})`;
    const link = button(words, () => goTo(place));
    link.className = 'place';
    return index === 0 ? [link] : [', ', link];
  });
  return [element('p', { class: 'unselected' }, 'Nothing here selects: ', ...links)];
}
