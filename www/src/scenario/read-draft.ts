/** Scenario to draft. */

import {
  readHeaderKey,
  type DeclaredHeader,
  type Draft,
  type HeaderMapping,
  type IntegrationResponse,
  type MethodResponse,
} from './draft';
import { isObject, type Json, type JsonObject } from './json';

/** The draft of `scenario`; what the page does not edit is kept in `rest`. */
export function readDraft(scenario: JsonObject): Draft {
  const { title, description, method, lambda, backend, ...rest } = structuredClone(scenario);
  const { methodIntegration, methodResponses, ...methodRest } = objectOf(method);
  const { integrationResponses, ...integrationRest } = objectOf(methodIntegration);
  const { payload, payloadJson, functionError, ...lambdaRest } = objectOf(lambda);
  const { body, ...backendRest } = objectOf(backend);
  const source = lambda === undefined && backend !== undefined ? 'backend' : 'lambda';
  const outputText = payloadJson === undefined ? textOf(payload) : JSON.stringify(payloadJson);
  return {
    title: textOf(title),
    description: textOf(description),
    source,
    payload: source === 'lambda' ? outputText : textOf(body),
    functionError: functionError === undefined ? undefined : failureOf(functionError),
    integrationResponses: entriesOf(integrationResponses).map(readIntegrationResponse),
    methodResponses: entriesOf(methodResponses).map(readMethodResponse),
    rest: {
      ...rest,
      method: { ...methodRest, methodIntegration: integrationRest },
      ...(source === 'lambda' ? { lambda: lambdaRest } : { backend: backendRest }),
    },
  };
}

function readIntegrationResponse([key, value]: [string, JsonObject]): IntegrationResponse {
  const { statusCode, selectionPattern, responseParameters, ...rest } = value;
  return {
    statusCode: textOf(statusCode ?? key),
    selectionPattern: textOf(selectionPattern),
    mappings: Object.entries(objectOf(responseParameters)).map(readMapping),
    rest,
  };
}

function readMapping([key, expression]: [string, Json]): HeaderMapping {
  return { ...readHeaderKey(key), expression: textOf(expression) };
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

/** A list's items, or a map's values with their keys. */
function entriesOf(value: Json | undefined): [string, JsonObject][] {
  if (Array.isArray(value)) return value.map((item) => ['', objectOf(item)]);
  return Object.entries(objectOf(value)).map(([key, item]) => [key, objectOf(item)]);
}

function failureOf(value: Json): string | null {
  return value === null ? null : textOf(value);
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function textOf(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
