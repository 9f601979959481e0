/** Response parameter mappings of HTTP APIs, a card for each status of the integration. */

import { button } from '../dom';
import type { Draft, StatusParameters } from '../scenario/draft';
import { pointerTo } from '../scenario/json';
import { parameterNames, parameterValues } from '../scenario/parameter-suggestions';
import { showCards } from './card-list';
import { card, field, fieldLine, named } from './fields';
import { valueRows } from './value-rows';

/** Shows the parameter mappings of `draft` in `container`; `changed` hears of every edit. */
export function showParameterMappings(
  container: HTMLElement,
  draft: Draft,
  changed: () => void,
): void {
  showCards<StatusParameters>(container, {
    items: draft.statusParameters,
    card: (item, _index, remove) => parametersCard(item, draft, changed, remove),
    fresh: () => ({ status: '', parameters: [] }),
    add: 'Add parameter mappings for a status',
    changed,
  });
}

function parametersCard(
  item: StatusParameters,
  draft: Draft,
  changed: () => void,
  remove: () => void,
): HTMLElement {
  const base = (): string => pointerTo('responseParameters', item.status);
  const removeButton = button('Remove', remove);
  const nameCard = (): void => {
    made.setAttribute('aria-label', named('Parameter mappings', item.status));
    removeButton.ariaLabel = named('Remove parameter mappings', item.status);
  };
  const status = field('Status of the integration', base(), item.status, (typed) => {
    item.status = typed;
    nameCard();
    changed();
  });
  const made = card(
    '',
    base(),
    fieldLine('declaration', status, removeButton),
    valueRows({
      rows: item.parameters,
      base: base(),
      thing: 'parameter mapping',
      placeholders: ['append:header.name', '$response.body.value'],
      suggest: [() => parameterNames(draft), () => parameterValues(draft)],
      changed,
    }),
  );
  nameCard();
  return made;
}
