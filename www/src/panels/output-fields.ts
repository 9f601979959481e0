/** What the integration answered: the kind of integration, and what belongs to its answer. */

import { element } from '../dom';
import type { Draft } from '../scenario/draft';
import { pointerTo } from '../scenario/json';
import { disclosure, field, fieldLine, selectField } from './fields';
import { CONTENT_HANDLING } from './integration-responses';
import { templateRows, valueRows } from './value-rows';

interface Kind {
  words: string;
  type: string;
  source: Draft['source'];
  /** What the answer's text is called. */
  output: string;
  /** The integration answers by itself: no rule is applied. */
  isProxy?: boolean;
}

const KINDS: Record<string, Kind> = {
  lambda: { words: 'Lambda function', type: 'AWS', source: 'lambda', output: 'Lambda payload' },
  service: { words: 'AWS service', type: 'AWS', source: 'backend', output: 'Backend body' },
  http: { words: 'HTTP backend', type: 'HTTP', source: 'backend', output: 'Backend body' },
  mock: { words: 'Mock', type: 'MOCK', source: 'lambda', output: 'Lambda payload' },
  lambdaProxy: {
    words: 'Lambda proxy',
    type: 'AWS_PROXY',
    source: 'lambda',
    output: 'Lambda payload',
    isProxy: true,
  },
  httpProxy: {
    words: 'HTTP proxy',
    type: 'HTTP_PROXY',
    source: 'backend',
    output: 'Backend body',
    isProxy: true,
  },
};

/** The kind of integration of `draft`. */
export function kindOf({ integrationType, source }: Draft): Kind {
  return KINDS[kindKey(integrationType, source)] as Kind;
}

function kindKey(type: string, source: Draft['source']): string {
  switch (type) {
    case 'HTTP':
      return 'http';
    case 'MOCK':
      return 'mock';
    case 'AWS_PROXY':
      return 'lambdaProxy';
    case 'HTTP_PROXY':
      return 'httpProxy';
    default:
      return source === 'lambda' ? 'lambda' : 'service';
  }
}

/** The choice of the integration; `redraw` is called when it changes what there is to edit. */
export function integrationKind(draft: Draft, redraw: () => void): HTMLElement {
  return selectField(
    'Integration',
    '/method/methodIntegration/type',
    kindKey(draft.integrationType, draft.source),
    Object.fromEntries(Object.entries(KINDS).map(([key, { words }]) => [key, words])),
    (key) => {
      const kind = KINDS[key] as Kind;
      draft.integrationType = kind.type;
      draft.source = kind.source;
      redraw();
    },
  );
}

/** The fields of the answer beside its text. */
export function outputFields(draft: Draft, changed: () => void): HTMLElement[] {
  const isMock = draft.integrationType === 'MOCK';
  return [
    ...(draft.source === 'backend' ? [backendFields(draft, changed)] : []),
    ...(isMock || draft.requestTemplates.length > 0 ? [requestTemplates(draft, changed)] : []),
    ...(isMock ? [] : [outputHeaders(draft, changed)]),
  ];
}

function backendFields(draft: Draft, changed: () => void): HTMLElement {
  const inBase64 = element('input', { type: 'checkbox' });
  inBase64.checked = draft.payloadIsBase64;
  inBase64.addEventListener('change', () => {
    draft.payloadIsBase64 = inBase64.checked;
    changed();
  });
  const status = field(
    'Backend status',
    '/backend/status',
    draft.backendStatus,
    (typed) => {
      draft.backendStatus = typed;
      changed();
    },
    { inputmode: 'numeric', placeholder: '200', class: 'code' },
  );
  const choice = element('label', { class: 'choice' }, inBase64, 'The body is written in base64');
  return fieldLine('field-line', status, choice);
}

function requestTemplates(draft: Draft, changed: () => void): HTMLElement {
  const base = '/method/methodIntegration/requestTemplates';
  return disclosure(
    'Request template',
    draft.integrationType === 'MOCK' ? 'its statusCode is what the patterns test' : '',
    draft.integrationType === 'MOCK',
    templateRows(draft.requestTemplates, base, changed),
  );
}

function outputHeaders(draft: Draft, changed: () => void): HTMLElement {
  const isLambda = draft.source === 'lambda';
  return disclosure(
    isLambda ? 'Invoke response headers' : 'Backend headers',
    'read by integration.response.header',
    draft.outputHeaders.length > 0,
    valueRows({
      rows: draft.outputHeaders,
      base: pointerTo(draft.source, 'headers'),
      thing: isLambda ? 'Invoke header' : 'backend header',
      placeholders: isLambda ? ['X-Amzn-Trace-Id', ''] : ['Content-Type', 'application/json'],
      changed,
    }),
  );
}

/** Shows how the request's body is converted before the integration sees it. */
export function requestConversion(draft: Draft, changed: () => void): HTMLElement {
  return selectField(
    'Convert the request body',
    '/method/methodIntegration/contentHandling',
    draft.requestContentHandling,
    CONTENT_HANDLING,
    (chosen) => {
      draft.requestContentHandling = chosen;
      changed();
    },
  );
}
