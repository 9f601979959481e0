/** Scenario to draft. */

import {
  GATEWAY_HEADER,
  readHeaderKey,
  type CaseDraft,
  type DeclaredHeader,
  type Draft,
  type GatewayResponse,
  type HeaderMapping,
  type IntegrationResponse,
  type MethodResponse,
  type RequestDraft,
} from './draft';
import { readExpectation } from './expectation';
import type { Json, JsonObject } from './json';
import {
  dottedRowsOf,
  entriesOf,
  objectOf,
  repeatedRowsOf,
  rowOf,
  rowsOf,
  textOf,
} from './read-rows';

type Output = Pick<
  Draft,
  'source' | 'payload' | 'payloadIsBase64' | 'functionError' | 'outputHeaders' | 'backendStatus'
>;

/** The draft of `scenario`; what the page does not edit is kept in `rest`. */
export function readDraft(scenario: JsonObject): Draft {
  const { title, description, method, lambda, backend, ...others } = structuredClone(scenario);
  const { methodIntegration, methodResponses, httpMethod, ...methodRest } = objectOf(method);
  const { integrationResponses, type, contentHandling, requestTemplates, ...integrationRest } =
    objectOf(methodIntegration);
  const { settings, rest } = readSettings(others);
  const output = readOutput(lambda, backend);
  return {
    title: textOf(title),
    description: textOf(description),
    httpMethod: textOf(httpMethod),
    integrationType: textOf(type),
    requestContentHandling: textOf(contentHandling),
    requestTemplates: rowsOf(requestTemplates),
    ...output.read,
    integrationResponses: entriesOf(integrationResponses).map(readIntegrationResponse),
    methodResponses: entriesOf(methodResponses).map(readMethodResponse),
    ...settings,
    rest: {
      ...rest,
      method: { ...methodRest, methodIntegration: integrationRest },
      ...output.rest,
    },
  };
}

function readOutput(
  lambda: Json | undefined,
  backend: Json | undefined,
): { read: Output; rest: JsonObject } {
  return lambda === undefined && backend !== undefined
    ? readBackend(objectOf(backend))
    : readLambda(objectOf(lambda));
}

function readLambda(lambda: JsonObject): { read: Output; rest: JsonObject } {
  const { payload, payloadJson, functionError, headers, ...rest } = lambda;
  return {
    read: {
      source: 'lambda',
      payload: payloadJson === undefined ? textOf(payload) : JSON.stringify(payloadJson),
      payloadIsBase64: false,
      functionError: failureOf(functionError),
      outputHeaders: repeatedRowsOf(headers),
      backendStatus: '',
    },
    rest: { lambda: rest },
  };
}

function readBackend(backend: JsonObject): { read: Output; rest: JsonObject } {
  const { status, headers, body, bodyBase64, ...rest } = backend;
  return {
    read: {
      source: 'backend',
      payload: textOf(body ?? bodyBase64),
      payloadIsBase64: body === undefined && bodyBase64 !== undefined,
      functionError: undefined,
      outputHeaders: repeatedRowsOf(headers),
      backendStatus: textOf(status),
    },
    rest: { backend: rest },
  };
}

function readIntegrationResponse([key, value]: [string, JsonObject]): IntegrationResponse {
  const {
    statusCode,
    selectionPattern,
    responseParameters,
    responseTemplates,
    contentHandling,
    ...rest
  } = value;
  return {
    statusCode: textOf(statusCode ?? key),
    selectionPattern: textOf(selectionPattern),
    mappings: Object.entries(objectOf(responseParameters)).map(([name, expression]) =>
      readMapping(name, expression),
    ),
    templates: rowsOf(responseTemplates),
    contentHandling: textOf(contentHandling),
    rest,
  };
}

function readMapping(key: string, expression: Json, prefix?: string): HeaderMapping {
  return { ...readHeaderKey(key, prefix), expression: textOf(expression) };
}

function readMethodResponse([key, value]: [string, JsonObject]): MethodResponse {
  const { statusCode, responseParameters, ...rest } = value;
  return {
    statusCode: textOf(statusCode ?? key),
    headers: Object.entries(objectOf(responseParameters)).map(readDeclaration),
    rest,
  };
}

function readDeclaration([key, required]: [string, Json]): DeclaredHeader {
  return { ...readHeaderKey(key), required: required === true };
}

type Settings = Pick<
  Draft,
  | 'request'
  | 'api'
  | 'payloadFormatVersion'
  | 'statusParameters'
  | 'stageVariables'
  | 'context'
  | 'binaryMediaTypes'
  | 'gatewayResponses'
  | 'assumptions'
  | 'expect'
  | 'cases'
>;

function readSettings(scenario: JsonObject): { settings: Settings; rest: JsonObject } {
  const { request, api, payloadFormatVersion, responseParameters, stageVariables, ...more } =
    scenario;
  const { context, binaryMediaTypes, gatewayResponses, assumptions, expect, cases, ...rest } = more;
  const settings: Settings = {
    request: readRequest(objectOf(request)),
    api: textOf(api),
    payloadFormatVersion: textOf(payloadFormatVersion),
    statusParameters: Object.entries(objectOf(responseParameters)).map(([status, parameters]) => ({
      status,
      parameters: rowsOf(parameters),
    })),
    stageVariables: rowsOf(stageVariables),
    context: dottedRowsOf(context),
    binaryMediaTypes: listOf(binaryMediaTypes).map((type) => rowOf('', type)),
    gatewayResponses: readGatewayResponses(gatewayResponses),
    assumptions: objectOf(assumptions),
    expect: readExpectation(expect),
    cases: listOf(cases).map(readCase),
  };
  return { settings, rest };
}

function readRequest(request: JsonObject): RequestDraft {
  return {
    method: textOf(request['method']),
    path: textOf(request['path']),
    headers: repeatedRowsOf(request['headers']),
    queryString: repeatedRowsOf(request['queryString']),
    pathParameters: repeatedRowsOf(request['pathParameters']),
    body: textOf(request['body']),
  };
}

/** The map keyed by type, or what `get-gateway-responses` prints. */
function readGatewayResponses(value: Json | undefined): GatewayResponse[] {
  const { items } = objectOf(value);
  return entriesOf(Array.isArray(items) ? items : value).map(([key, one]) => {
    const { responseType, statusCode, responseParameters, responseTemplates, ...rest } = one;
    return {
      responseType: textOf(responseType ?? key),
      statusCode: textOf(statusCode),
      headers: Object.entries(objectOf(responseParameters)).map(([name, expression]) =>
        readMapping(name, expression, GATEWAY_HEADER),
      ),
      templates: rowsOf(responseTemplates),
      rest,
    };
  });
}

function readCase(value: Json): CaseDraft {
  const { name, expect, ...rest } = objectOf(value);
  return { name: textOf(name), expect: readExpectation(expect), rest };
}

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

function failureOf(value: Json | undefined): string | null | undefined {
  return value === undefined || value === null ? value : textOf(value);
}
