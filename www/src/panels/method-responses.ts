/** The cards of the method responses: the statuses and headers that are declared. */

import { button } from '../dom';
import {
  headerKey,
  renameHeader,
  type DeclaredHeader,
  type Draft,
  type MethodResponse,
} from '../scenario/draft';
import { pointerTo } from '../scenario/json';
import { showCards } from './card-list';
import { card, fieldLine, named } from './fields';
import { statusField } from './integration-responses';
import { rowList } from './row-list';

/** Shows the method responses of `draft` in `container`; `changed` hears of every edit. */
export function showMethodResponses(
  container: HTMLElement,
  draft: Draft,
  changed: () => void,
): void {
  showCards<MethodResponse>(container, {
    items: draft.methodResponses,
    card: (response, index, remove) =>
      responseCard(response, index, () => mappedHeaders(draft, response), changed, remove),
    fresh: () => ({ statusCode: '', headers: [], rest: {} }),
    add: 'Declare status',
    changed,
  });
}

function responseCard(
  response: MethodResponse,
  index: number,
  mapped: () => string[],
  changed: () => void,
  remove: () => void,
): HTMLElement {
  const base = pointerTo('method', 'methodResponses', index);
  const removeButton = button('Remove', remove);
  const nameCard = (): void => {
    made.setAttribute('aria-label', named('Method response', response.statusCode));
    removeButton.ariaLabel = named('Remove status', response.statusCode);
  };
  const status = statusField(response, base, () => {
    nameCard();
    changed();
  });
  const headers = headerRows(response.headers, base, mapped, changed);
  const made = card('', base, fieldLine('declaration', status, headers, removeButton));
  nameCard();
  return made;
}

/** The headers that the integration responses of the same status map. */
function mappedHeaders(draft: Draft, { statusCode }: MethodResponse): string[] {
  const mapping = draft.integrationResponses.filter((one) => one.statusCode === statusCode);
  return mapping.flatMap(({ mappings }) => mappings.map(({ name }) => name)).filter(Boolean);
}

function headerRows(
  headers: DeclaredHeader[],
  base: string,
  mapped: () => string[],
  changed: () => void,
): HTMLElement {
  return rowList<DeclaredHeader>({
    kind: 'chips',
    rows: headers,
    place: `${base}/responseParameters`,
    columns: [
      {
        name: 'Header name',
        get: ({ name }) => name,
        set: renameHeader,
        pointer: (header) => base + pointerTo('responseParameters', headerKey(header)),
        placeholder: 'Location',
        suggest: mapped,
      },
    ],
    fresh: () => ({ name: '', required: false }),
    add: 'Declare header',
    thing: 'header',
    changed,
  });
}
