/** The switches for rules that no source settles. */

import type { Draft } from '../scenario/draft';
import { selectField } from './fields';

/** The switches by their names in the scenario; the first value is the default. */
export const SWITCHES: Record<string, { label: string; values: Record<string, string> }> = {
  severalMatches: {
    label: 'When several patterns match',
    values: { lowestStatus: 'the lowest status wins', firstWritten: 'the first one written wins' },
  },
  payloadWithErrorMessage: {
    label:
      'Whether a function without functionError whose payload is an object with errorMessage failed',
    values: { failed: 'it failed', returned: 'it returned' },
  },
  returnedErrorMessage: {
    label: 'Whether patterns see errorMessage of a payload that was returned',
    values: { ignored: 'they see the empty text', matched: 'they see it' },
  },
  errorMessageNotText: {
    label: 'What patterns see of an errorMessage that is a number, a boolean, an object or a list',
    values: { json: 'its JSON text', empty: 'the empty text' },
  },
  nullInHeader: {
    label: 'What a header mapping makes of JSON null',
    values: { noHeader: 'no header', text: 'the text null' },
  },
  emptyHeaderValue: {
    label: 'Whether a header is sent whose mapped value is the empty text',
    values: { sent: 'it is sent, empty', notSent: 'it is not sent' },
  },
  controlCharacter: {
    label: 'What becomes of a mapped value with a control character such as a line end',
    values: { notSent: 'the header is not sent', error: 'API Gateway answers with an error' },
  },
  sameHeaderTwice: {
    label: 'What is sent when two mappings name one header in two cases',
    values: { both: 'a line for each', last: 'the one that is written last' },
  },
  tooManyHeaders: {
    label: 'What becomes of more than 10240 bytes of header values',
    values: {
      sent: 'the response is sent all the same',
      error: 'API Gateway answers with an error',
    },
  },
  textStatusOverride: {
    label: 'What becomes of $context.responseOverride.status set to text such as "404"',
    values: { ignored: 'it has no effect', taken: 'it counts as the number' },
  },
  overriddenHeaderNames: {
    label: 'Whether headers of $context.responseOverride are renamed as mapped ones are',
    values: {
      renamed: 'they are renamed and dropped in the same way',
      kept: 'they are sent as they are',
    },
  },
  templateContentType: {
    label: 'Whether the media type of the chosen template becomes the Content-Type',
    values: {
      applicationJson: 'Content-Type stays application/json',
      template: "Content-Type is the template's",
    },
  },
  gatewayResponseTemplate: {
    label: 'Which template of a customised gateway response is taken',
    values: {
      applicationJson: 'the one for application/json, else the first',
      accept: 'the one for the first media type of Accept, else as before',
    },
  },
  rejectedInvocation: {
    label:
      'What a custom integration makes of an invocation that Lambda rejected (throttled, not authorised, not found)',
    values: {
      error: 'API Gateway answers with an error',
      mapped: 'the rejection is mapped as a payload is; not authorised is an error all the same',
    },
  },
  httpApiTimeout: {
    label: 'What an HTTP API answers when the integration gives no answer',
    values: {
      serviceUnavailable: '503 Service Unavailable',
      gatewayTimeout: '504 Gateway Timeout',
    },
  },
  numbersInProxyHeaders: {
    label: 'Whether a number in headers of a proxy response is taken',
    values: { text: 'its digits are sent', malformed: 'the response is malformed' },
  },
};

/** The choice of the switch `name`, as it stands in `draft`. */
export function assumptionSwitch(
  name: string,
  draft: Draft,
  changed: () => void,
): HTMLElement | undefined {
  const known = SWITCHES[name];
  if (!known) return undefined;
  const fallback = Object.keys(known.values)[0] ?? '';
  const value = draft.assumptions[name];
  return selectField(
    known.label,
    `/assumptions/${name}`,
    typeof value === 'string' ? value : fallback,
    known.values,
    (chosen) => {
      if (chosen === fallback) delete draft.assumptions[name];
      else draft.assumptions[name] = chosen;
      changed();
    },
  );
}
