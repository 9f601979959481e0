/** The cards of the gateway responses that are customised: what errors of API Gateway's own look like. */

import { button } from '../dom';
import { GATEWAY_HEADER, type Draft, type GatewayResponse } from '../scenario/draft';
import { pointerTo } from '../scenario/json';
import { showCards } from './card-list';
import { card, field, fieldLine, named } from './fields';
import { mappingRows } from './header-mappings';
import { statusField } from './integration-responses';
import { templateRows } from './value-rows';

/** Shows the gateway responses of `draft` in `container`; `changed` hears of every edit. */
export function showGatewayResponses(
  container: HTMLElement,
  draft: Draft,
  changed: () => void,
): void {
  showCards<GatewayResponse>(container, {
    items: draft.gatewayResponses,
    card: (response, index, remove) => responseCard(response, index, changed, remove),
    fresh: () => ({ responseType: '', statusCode: '', headers: [], templates: [], rest: {} }),
    add: 'Customise a gateway response',
    changed,
  });
}

function responseCard(
  response: GatewayResponse,
  index: number,
  changed: () => void,
  remove: () => void,
): HTMLElement {
  const base = pointerTo('gatewayResponses', 'items', index);
  const removeButton = button('Remove', remove);
  const nameCard = (): void => {
    made.setAttribute('aria-label', named('Gateway response', response.responseType));
    removeButton.ariaLabel = named('Remove gateway response', response.responseType);
  };
  const type = field(
    'Response type',
    `${base}/responseType`,
    response.responseType,
    (typed) => {
      response.responseType = typed;
      nameCard();
      changed();
    },
    { placeholder: 'DEFAULT_5XX', class: 'code' },
  );
  const status = statusField(response, base, changed);
  const made = card(
    '',
    base,
    fieldLine('card-head', status, type, removeButton),
    mappingRows(response.headers, base, changed, { prefix: GATEWAY_HEADER }),
    templateRows(response.templates, `${base}/responseTemplates`, changed),
  );
  nameCard();
  return made;
}
