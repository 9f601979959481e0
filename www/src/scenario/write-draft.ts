/** Draft to scenario. */

import {
  GATEWAY_HEADER,
  headerKey,
  type Draft,
  type GatewayResponse,
  type HeaderMapping,
  type IntegrationResponse,
  type MethodResponse,
  type RequestDraft,
} from './draft';
import { numberOr, writeExpectation } from './expectation';
import type { JsonObject } from './json';
import { fromDottedRows, fromRepeatedRows, fromRows, member, valueOf } from './write-rows';

/** The scenario that `draft` stands for. */
export function writeDraft(draft: Draft): JsonObject {
  const { method, lambda: _lambda, backend: _backend, ...rest } = draft.rest;
  return {
    gatemap: 1,
    ...rest,
    ...member('title', draft.title),
    ...member('description', draft.description),
    method: writeMethod(draft, method as JsonObject),
    ...writeOutput(draft),
    ...writeSettings(draft),
  };
}

function writeMethod(draft: Draft, rest: JsonObject): JsonObject {
  const { methodIntegration, ...others } = rest;
  return {
    ...others,
    ...member('httpMethod', draft.httpMethod),
    methodIntegration: {
      ...(methodIntegration as JsonObject),
      ...member('type', draft.integrationType),
      ...member('contentHandling', draft.requestContentHandling),
      ...member('requestTemplates', fromRows(draft.requestTemplates)),
      integrationResponses: draft.integrationResponses.map(writeIntegrationResponse),
    },
    methodResponses: draft.methodResponses.map(writeMethodResponse),
  };
}

function writeOutput(draft: Draft): JsonObject {
  const rest = (draft.rest[draft.source] ?? {}) as JsonObject;
  const headers = member('headers', fromRepeatedRows(draft.outputHeaders));
  if (draft.source === 'lambda') {
    if (draft.integrationType === 'MOCK' && !draft.payload) return {};
    const decided = draft.functionError === undefined ? {} : { functionError: draft.functionError };
    return { lambda: { ...rest, payload: draft.payload, ...decided, ...headers } };
  }
  const body = { [draft.payloadIsBase64 ? 'bodyBase64' : 'body']: draft.payload };
  return {
    backend: { ...rest, ...member('status', numberOr(draft.backendStatus)), ...headers, ...body },
  };
}

function writeIntegrationResponse(response: IntegrationResponse): JsonObject {
  return {
    statusCode: response.statusCode,
    ...member('selectionPattern', response.selectionPattern),
    ...member('responseParameters', fromMappings(response.mappings)),
    ...member('responseTemplates', fromRows(response.templates)),
    ...member('contentHandling', response.contentHandling),
    ...response.rest,
  };
}

function writeMethodResponse(response: MethodResponse): JsonObject {
  const headers = response.headers.filter(({ name }) => name);
  const declared = headers.map((row) => [headerKey(row), row.required]);
  return {
    statusCode: response.statusCode,
    ...member('responseParameters', Object.fromEntries(declared) as JsonObject),
    ...response.rest,
  };
}

function fromMappings(mappings: HeaderMapping[], prefix?: string): JsonObject {
  const typed = mappings.filter(({ name, expression }) => name || expression);
  return Object.fromEntries(typed.map((row) => [headerKey(row, prefix), row.expression]));
}

function writeSettings(draft: Draft): JsonObject {
  const gatewayResponses = draft.gatewayResponses.map(writeGatewayResponse);
  const parameters = draft.statusParameters.filter(({ status }) => status);
  return {
    ...member('request', writeRequest(draft.request)),
    ...member('api', draft.api),
    ...member('payloadFormatVersion', draft.payloadFormatVersion),
    ...member(
      'responseParameters',
      Object.fromEntries(parameters.map((one) => [one.status, fromRows(one.parameters)])),
    ),
    ...member('stageVariables', fromRows(draft.stageVariables)),
    ...member('context', fromDottedRows(draft.context)),
    ...member(
      'binaryMediaTypes',
      draft.binaryMediaTypes.map(valueOf).filter((type) => type !== ''),
    ),
    ...(gatewayResponses.length > 0 && { gatewayResponses: { items: gatewayResponses } }),
    ...member('assumptions', draft.assumptions),
    ...member('expect', writeExpectation(draft.expect)),
    ...member(
      'cases',
      draft.cases.map(({ name, expect, rest }) => ({
        name,
        ...rest,
        ...member('expect', writeExpectation(expect)),
      })),
    ),
  };
}

function writeRequest(request: RequestDraft): JsonObject {
  return {
    ...member('method', request.method),
    ...member('path', request.path),
    ...member('headers', fromRepeatedRows(request.headers)),
    ...member('queryString', fromRepeatedRows(request.queryString)),
    ...member('pathParameters', fromRepeatedRows(request.pathParameters)),
    ...member('body', request.body),
  };
}

function writeGatewayResponse(response: GatewayResponse): JsonObject {
  return {
    responseType: response.responseType,
    ...member('statusCode', response.statusCode),
    ...member('responseParameters', fromMappings(response.headers, GATEWAY_HEADER)),
    ...member('responseTemplates', fromRows(response.templates)),
    ...response.rest,
  };
}
