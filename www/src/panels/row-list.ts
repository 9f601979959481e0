/** Rows of inputs that come and go: header mappings, declared headers, variables. */

import { button, codeInput, element, on } from '../dom';
import { codeField, focusField, type Language } from '../editor/code-field';
import { fieldLine, named } from './fields';

export interface Column<Row> {
  /** What the input is called. */
  name: string;
  get: (row: Row) => string;
  set: (row: Row, typed: string) => void;
  /** The place in the scenario that it edits. */
  pointer?: (row: Row, index: number) => string;
  placeholder?: string;
  /** An editor for this language in place of an input. */
  language?: Language;
  multiline?: boolean;
  /** What may be meant, to choose from while one types. */
  suggest?: () => string[];
}

export interface RowListOptions<Row> {
  kind?: 'rows' | 'chips' | 'blocks';
  /** The place in the scenario that holds the rows. */
  place: string;
  rows: Row[];
  columns: [Column<Row>, ...Column<Row>[]];
  /** A row that nothing has been typed into. */
  fresh: () => Row;
  /** What the button that adds a row says. */
  add: string;
  /** What a row is called by the button that removes it. */
  thing: string;
  changed: () => void;
}

/** The list, which draws itself anew when a row comes or goes. */
export function rowList<Row>(options: RowListOptions<Row>): HTMLElement {
  const list = element('div', { class: options.kind ?? 'rows', 'data-rows': options.place });
  draw(list, options);
  return list;
}

function draw<Row>(list: HTMLElement, options: RowListOptions<Row>): void {
  const { rows, columns, fresh, changed } = options;
  const addButton = button(options.add, () => {
    rows.push(fresh());
    draw(list, options);
    focusField(list.querySelectorAll('.row:not(.row-headings)')[rows.length - 1]);
    changed();
  });
  addButton.className = 'add-row';
  const remove = (index: number): void => {
    rows.splice(index, 1);
    draw(list, options);
    list.querySelector<HTMLElement>('.add-row')?.focus();
    changed();
  };
  const withHeadings = rows.length > 0 && columns.length > 1 && options.kind !== 'blocks';
  list.replaceChildren(
    ...(withHeadings ? [headings(columns)] : []),
    ...rows.map((row, index) => rowOf(row, index, options, () => remove(index))),
    addButton,
  );
}

/** For the eye; each input has its name. */
function headings<Row>(columns: Column<Row>[]): HTMLElement {
  const labels = columns.map(({ name }) => element('span', { class: 'label' }, name));
  return element('div', { class: 'row row-headings', 'aria-hidden': 'true' }, ...labels);
}

function rowOf<Row>(
  row: Row,
  index: number,
  { columns, thing, changed }: RowListOptions<Row>,
  remove: () => void,
): HTMLElement {
  const inputs = columns.map((column) =>
    input(row, index, column, () => {
      follow();
      changed();
    }),
  );
  const cross = button('×', remove);
  cross.className = 'remove-row';
  // Places and names follow what is typed: the name of a row is part of the place of its value.
  const follow = (): void => {
    cross.ariaLabel = named(`Remove ${thing}`, columns[0].get(row));
    columns.forEach(({ pointer }, at) => {
      const place = pointer?.(row, index);
      if (place !== undefined) inputs[at]?.setAttribute('data-pointer', place);
    });
  };
  follow();
  return fieldLine('row', ...inputs, cross, ...columns.flatMap(suggestions(inputs)));
}

function input<Row>(row: Row, index: number, column: Column<Row>, typed: () => void): HTMLElement {
  const { name, get, set, pointer, placeholder, language, multiline } = column;
  const take = (value: string): void => {
    set(row, value);
    typed();
  };
  if (!language) {
    return codeInput(get(row), { 'aria-label': name, placeholder, class: 'code' }, take);
  }
  return codeField({
    name,
    language,
    value: get(row),
    pointer: pointer?.(row, index) ?? '',
    typed: take,
    ...(placeholder ? { placeholder } : {}),
    ...(multiline ? { multiline } : {}),
  });
}

let lists = 0;

/** The suggestions of a column for its input, gathered when it gets the focus. */
function suggestions<Row>(
  inputs: HTMLElement[],
): (column: Column<Row>, at: number) => HTMLElement[] {
  return ({ suggest }, at) => {
    const box = inputs[at];
    if (!suggest || !box) return [];
    const list = element('datalist', { id: `suggestions-${(lists += 1)}` });
    box.setAttribute('list', list.id);
    on(box, 'focus', () =>
      list.replaceChildren(...suggest().map((value) => element('option', { value }))),
    );
    return [list];
  };
}
