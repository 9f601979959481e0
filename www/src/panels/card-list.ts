/** Cards that come and go: integration responses, method responses, gateway responses. */

import { button } from '../dom';
import { focusField } from '../editor/code-field';

export interface CardListOptions<Item> {
  items: Item[];
  card: (item: Item, index: number, remove: () => void) => HTMLElement;
  /** What is added. */
  fresh: () => Item;
  /** What the button that adds a card says. */
  add: string;
  changed: () => void;
}

/** Shows the cards in `container`, drawn anew when one comes or goes: their places hold their numbers. */
export function showCards<Item>(container: HTMLElement, options: CardListOptions<Item>): void {
  const { items, card, fresh, changed } = options;
  const add = (): void => {
    items.push(fresh());
    showCards(container, options);
    focusField(container.children[items.length - 1], true);
    changed();
  };
  const remove = (index: number): void => {
    items.splice(index, 1);
    showCards(container, options);
    const next = container.children[Math.max(index - 1, 0)];
    if (next instanceof HTMLElement) next.focus();
    changed();
  };
  const addButton = button(options.add, add);
  addButton.className = 'add';
  container.replaceChildren(
    ...items.map((item, index) => card(item, index, () => remove(index))),
    addButton,
  );
}
