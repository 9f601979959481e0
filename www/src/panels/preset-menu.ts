/** The menu of what functions and backends answer, by runtime. */

import { element, on } from '../dom';
import type { MatrixRow } from '../report';

/** `load` gets the row that the user picks. */
export function presetMenu(rows: MatrixRow[], load: (row: MatrixRow) => void): HTMLElement {
  const menu = element(
    'select',
    { class: 'presets', 'aria-label': 'Fill in an output', disabled: rows.length === 0 },
    element('option', { value: '' }, 'Fill in…'),
    ...rows.map(({ name }, index) => element('option', { value: String(index) }, name)),
  );
  on(menu, 'change', (live) => {
    const row = rows[Number(live.value)];
    if (live.value !== '' && row) load(row);
    live.selectedIndex = 0;
  });
  return menu;
}
