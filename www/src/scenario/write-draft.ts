/** Draft to scenario. */

import { headerKey, type Draft, type IntegrationResponse, type MethodResponse } from './draft';
import type { JsonObject } from './json';

/** The scenario that `draft` stands for. */
export function writeDraft(draft: Draft): JsonObject {
  const method = draft.rest['method'] as JsonObject;
  const integration = method['methodIntegration'] as JsonObject;
  return {
    gatemap: 1,
    ...draft.rest,
    ...(draft.title && { title: draft.title }),
    ...(draft.description && { description: draft.description }),
    method: {
      ...method,
      methodIntegration: {
        ...integration,
        integrationResponses: draft.integrationResponses.map(writeIntegrationResponse),
      },
      methodResponses: draft.methodResponses.map(writeMethodResponse),
    },
    ...writeOutput(draft),
  };
}

function writeOutput(draft: Draft): JsonObject {
  const rest = draft.rest[draft.source] as JsonObject;
  if (draft.source === 'backend') return { backend: { ...rest, body: draft.payload } };
  const decided = draft.functionError === undefined ? {} : { functionError: draft.functionError };
  return { lambda: { ...rest, payload: draft.payload, ...decided } };
}

function writeIntegrationResponse(response: IntegrationResponse): JsonObject {
  const mappings = response.mappings.filter(({ name, expression }) => name || expression);
  return {
    statusCode: response.statusCode,
    ...(response.selectionPattern && { selectionPattern: response.selectionPattern }),
    ...keyed(mappings.map((row) => [headerKey(row), row.expression])),
    ...response.rest,
  };
}

function writeMethodResponse(response: MethodResponse): JsonObject {
  const headers = response.headers.filter(({ name }) => name);
  return {
    statusCode: response.statusCode,
    ...keyed(headers.map((row) => [headerKey(row), row.required])),
    ...response.rest,
  };
}

function keyed(members: [key: string, value: string | boolean][]): JsonObject {
  return members.length === 0 ? {} : { responseParameters: Object.fromEntries(members) };
}
