/** What belongs to the API rather than to the method: media types, variables, gateway responses, switches. */

import { element } from '../dom';
import { typeValue, type Draft, type NamedValue } from '../scenario/draft';
import { pointerTo } from '../scenario/json';
import { assumptionSwitch, SWITCHES } from './assumption-switches';
import { disclosure, fieldLine, selectField } from './fields';
import { showGatewayResponses } from './gateway-responses';
import { showParameterMappings } from './parameter-mappings';
import { heading } from './request-fields';
import { rowList } from './row-list';
import { valueRows } from './value-rows';

/** The settings of `draft`; `redraw` is called when the kind of API changes. */
export function apiSettings(draft: Draft, changed: () => void, redraw: () => void): HTMLElement {
  const inUse = summary(draft);
  return disclosure(
    'API settings',
    inUse.join(', ') || 'stage variables, binary media types, gateway responses',
    inUse.length > 0,
    apiKind(draft, changed, redraw),
    ...(draft.api === 'HTTP'
      ? [
          group(
            'Parameter mappings',
            cards((place) => showParameterMappings(place, draft, changed)),
          ),
        ]
      : []),
    ...variables(draft, changed),
    group('Binary media types', mediaTypes(draft, changed)),
    group(
      'Gateway responses',
      cards((place) => showGatewayResponses(place, draft, changed)),
    ),
    group('Rules that AWS does not settle', ...switches(draft, changed)),
  );
}

function summary(draft: Draft): string[] {
  const uses: [unknown[], string][] = [
    [draft.stageVariables, 'stage variables'],
    [draft.context, 'context'],
    [draft.binaryMediaTypes, 'binary media types'],
    [draft.gatewayResponses, 'gateway responses'],
    [Object.keys(draft.assumptions), 'switches'],
  ];
  const lists = uses.flatMap(([list, words]) => (list.length > 0 ? [words] : []));
  return draft.api === 'HTTP' ? ['HTTP API', ...lists] : lists;
}

function apiKind(draft: Draft, changed: () => void, redraw: () => void): HTMLElement {
  const kind = selectField(
    'Kind of API',
    '/api',
    draft.api || 'REST',
    { REST: 'REST API', HTTP: 'HTTP API' },
    (chosen) => {
      draft.api = chosen === 'REST' ? '' : chosen;
      redraw();
    },
  );
  const version = selectField(
    'Payload format',
    '/payloadFormatVersion',
    draft.payloadFormatVersion || '2.0',
    { '1.0': '1.0', '2.0': '2.0' },
    (chosen) => {
      draft.payloadFormatVersion = chosen;
      changed();
    },
  );
  return fieldLine('field-line', kind, ...(draft.api === 'HTTP' ? [version] : []));
}

function variables(draft: Draft, changed: () => void): HTMLElement[] {
  return [
    group(
      'Stage variables',
      valueRows({
        rows: draft.stageVariables,
        base: '/stageVariables',
        thing: 'stage variable',
        placeholders: ['url', 'example.com'],
        changed,
      }),
    ),
    group(
      'Context, over fixed defaults',
      valueRows({
        rows: draft.context,
        base: '/context',
        thing: 'context variable',
        placeholders: ['identity.sourceIp', '192.0.2.1'],
        changed,
      }),
    ),
  ];
}

function mediaTypes(draft: Draft, changed: () => void): HTMLElement {
  return rowList<NamedValue>({
    kind: 'chips',
    rows: draft.binaryMediaTypes,
    place: '/binaryMediaTypes',
    columns: [
      {
        name: 'Binary media type',
        get: ({ value }) => value,
        set: typeValue,
        pointer: (_row, index) => pointerTo('binaryMediaTypes', index),
        placeholder: 'image/png',
      },
    ],
    fresh: () => ({ name: '', value: '' }),
    add: 'Add media type',
    thing: 'media type',
    changed,
  });
}

function switches(draft: Draft, changed: () => void): HTMLElement[] {
  return Object.keys(SWITCHES).flatMap((name) => assumptionSwitch(name, draft, changed) ?? []);
}

function group(title: string, ...children: Node[]): HTMLElement {
  return element(
    'div',
    { class: 'group', role: 'group', 'aria-label': title },
    heading(title),
    ...children,
    element('div', { class: 'field-notes' }),
  );
}

function cards(fill: (place: HTMLElement) => void): HTMLElement {
  const place = element('div', { class: 'cards' });
  fill(place);
  return place;
}
