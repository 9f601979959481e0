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
    label: 'A payload with errorMessage, and nothing said of a function error',
    values: { failed: 'the function failed', returned: 'the function returned' },
  },
  returnedErrorMessage: {
    label: 'errorMessage of a function that returned',
    values: { ignored: 'patterns do not see it', matched: 'patterns see it' },
  },
  errorMessageNotText: {
    label: 'An errorMessage that is not text',
    values: { json: 'patterns see its JSON', empty: 'patterns see the empty text' },
  },
  nullInHeader: {
    label: 'null in a header mapping',
    values: { noHeader: 'sends no header', text: 'sends the text null' },
  },
  falseInHeader: {
    label: 'false in a header mapping',
    values: { text: 'sends the text false', noHeader: 'sends no header' },
  },
  listInHeader: {
    label: 'A list in a header mapping',
    values: { json: 'sends its JSON', commas: 'sends its items, joined by commas' },
  },
  emptyHeaderValue: {
    label: 'An empty value in a header mapping',
    values: { sent: 'sends an empty header', notSent: 'sends no header' },
  },
  controlCharacter: {
    label: 'A line end in a header mapping',
    values: { notSent: 'sends no header', error: 'fails the response' },
  },
  sameHeaderTwice: {
    label: 'Two mappings to one header',
    values: { both: 'both are sent', last: 'the last one is sent' },
  },
  tooManyHeaders: {
    label: 'More than 10240 bytes of header values',
    values: { sent: 'are sent', error: 'fail the response' },
  },
  textStatusOverride: {
    label: 'A status override that is text',
    values: { ignored: 'has no effect', taken: 'counts as the number' },
  },
  overriddenHeaderNames: {
    label: 'A header override of a reserved name',
    values: { renamed: 'is renamed', kept: 'is sent as it is' },
  },
  templateContentType: {
    label: 'Content-Type of a response by a template',
    values: { applicationJson: 'is application/json', template: 'is that of the template' },
  },
  gatewayResponseTemplate: {
    label: 'Of several templates of a gateway response',
    values: { applicationJson: 'the one for application/json is taken', accept: 'Accept chooses' },
  },
  rejectedInvocation: {
    label: 'An invocation that Lambda rejects',
    values: { error: 'is an error of API Gateway', mapped: 'goes through the rules' },
  },
  httpApiTimeout: {
    label: 'An HTTP API without an answer',
    values: { serviceUnavailable: 'answers 503', gatewayTimeout: 'answers 504' },
  },
  numbersInProxyHeaders: {
    label: 'A number in the headers of a proxy response',
    values: { text: 'is sent as its digits', malformed: 'makes it malformed' },
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
