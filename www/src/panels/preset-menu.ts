/** The menu of what functions and backends answer, by runtime. */

import { element } from '../dom';
import type { MatrixRow } from '../report';

/** `load` gets the row that the user picks. */
export function presetMenu(rows: MatrixRow[], load: (row: MatrixRow) => void): HTMLElement {
  const menu = element(
    'select',
    { class: 'presets', 'aria-label': 'Fill in an output', disabled: rows.length === 0 },
    element('option', { value: '' }, 'Fill in…'),
    ...rows.map(({ name }, index) => element('option', { value: String(index) }, name)),
  );
  menu.addEventListener('change', () => {
    const row = rows[Number(menu.value)];
    if (menu.value !== '' && row) load(row);
    menu.selectedIndex = 0;
  });
  return menu;
}
