/** What can stand in a response parameter mapping of an HTTP API, to choose from while one types. */

import type { Draft } from './draft';
import { isObject, type Json } from './json';
import { payloadPaths } from './payload-paths';

/** The parameters that can be written: the status, and the headers of the answer. */
export function parameterNames(draft: Draft): string[] {
  const headers = answerOf(draft).headers.map((name) => `header.${name}`);
  return [
    'overwrite:statuscode',
    ...['append', 'overwrite', 'remove'].flatMap((action) =>
      [...headers, 'header.'].map((header) => `${action}:${header}`),
    ),
  ];
}

/** Where their values can come from: the answer, stage variables and the context. */
export function parameterValues(draft: Draft): string[] {
  const { headers, body } = answerOf(draft);
  return [
    '$response.body',
    ...payloadPaths(body).map((path) => `$response.body${path.startsWith('[') ? '' : '.'}${path}`),
    ...headers.map((name) => `$response.header.${name}`),
    ...draft.stageVariables.map(({ name }) => `$stageVariables.${name}`),
    ...draft.context.map(({ name }) => `$context.${name}`),
    '$context.requestId',
  ];
}

interface Answer {
  headers: string[];
  body: string;
}

/** A function says its headers and body in its payload; what it returns without them is the body. */
function answerOf({ source, payload, outputHeaders }: Draft): Answer {
  const plain = { headers: outputHeaders.map(({ name }) => name), body: payload };
  if (source !== 'lambda') return plain;
  const returned = read(payload);
  if (!isObject(returned) || returned['statusCode'] === undefined) return { ...plain, headers: [] };
  const { headers, body } = returned;
  return {
    headers: isObject(headers) ? Object.keys(headers) : [],
    body: typeof body === 'string' ? body : '',
  };
}

function read(payload: string): Json | undefined {
  try {
    return JSON.parse(payload) as Json;
  } catch {
    return undefined;
  }
}
