/**
 * The scenario as the page keeps it while it is edited.
 *
 * Responses are lists and headers are rows, so that a half-typed status or name never loses anything:
 * in the scenario itself they are keyed, and two equal keys would fall into one.
 */

import type { Expectation } from './expectation';
import type { Json, JsonObject } from './json';

/** A header's row. */
export interface HeaderRow {
  name: string;
  /** The key that the row was read from, while it is not the usual prefix and the name. */
  oddKey?: string;
}

/** A row that says where a header's value comes from. */
export interface HeaderMapping extends HeaderRow {
  expression: string;
}

/** A row of a name and a value; a name may stand in several rows. */
export interface NamedValue {
  name: string;
  value: string;
  /** The value as it was read, until the row is edited: a number stays a number. */
  read?: Json;
}

/** A template and the media type that it is for. */
export interface Template extends NamedValue {}

export interface IntegrationResponse {
  statusCode: string;
  selectionPattern: string;
  mappings: HeaderMapping[];
  templates: Template[];
  /** `CONVERT_TO_TEXT`, `CONVERT_TO_BINARY`, or empty. */
  contentHandling: string;
  /** Members that the page keeps and does not edit. */
  rest: JsonObject;
}

/** A row of a method response: a declared header. */
export interface DeclaredHeader extends HeaderRow {
  required: boolean;
}

export interface MethodResponse {
  statusCode: string;
  headers: DeclaredHeader[];
  rest: JsonObject;
}

export interface GatewayResponse {
  responseType: string;
  statusCode: string;
  headers: HeaderMapping[];
  templates: Template[];
  rest: JsonObject;
}

export interface RequestDraft {
  method: string;
  path: string;
  headers: NamedValue[];
  queryString: NamedValue[];
  pathParameters: NamedValue[];
  body: string;
}

/** For HTTP APIs: parameter mappings for one status of the integration. */
export interface StatusParameters {
  status: string;
  parameters: NamedValue[];
}

/** The same rules against another output. */
export interface CaseDraft {
  name: string;
  expect: Expectation;
  /** Its output and request, as they were read. */
  rest: JsonObject;
}

export interface Draft {
  title: string;
  description: string;
  httpMethod: string;
  /** `AWS`, `HTTP`, `MOCK`, `AWS_PROXY`, `HTTP_PROXY`; empty as `AWS`. */
  integrationType: string;
  /** How the request's body is converted. */
  requestContentHandling: string;
  /** For `MOCK` these give the status. */
  requestTemplates: Template[];
  /** Whose answer is mapped: a Lambda function's, or another backend's. */
  source: 'lambda' | 'backend';
  /** The function's payload or the backend's body. */
  payload: string;
  /** The backend's body is given in base64. */
  payloadIsBase64: boolean;
  /** `undefined`: the payload decides; `null`: returned; text: failed. */
  functionError: string | null | undefined;
  /** Headers of the Invoke response, or of the backend's response. */
  outputHeaders: NamedValue[];
  /** The backend's status; empty as 200. */
  backendStatus: string;
  integrationResponses: IntegrationResponse[];
  methodResponses: MethodResponse[];
  request: RequestDraft;
  /** `REST` or `HTTP`; empty as `REST`. */
  api: string;
  payloadFormatVersion: string;
  statusParameters: StatusParameters[];
  stageVariables: NamedValue[];
  /** The members by dotted name: `identity.sourceIp`. */
  context: NamedValue[];
  binaryMediaTypes: NamedValue[];
  gatewayResponses: GatewayResponse[];
  /** The switches that were set, by name. */
  assumptions: JsonObject;
  expect: Expectation;
  cases: CaseDraft[];
  /** Everything else of the scenario, as it was read. */
  rest: JsonObject;
}

/** What the keys of header mappings and declarations begin with. */
export const METHOD_HEADER = 'method.response.header.';
/** What the keys of a gateway response's headers begin with. */
export const GATEWAY_HEADER = 'gatewayresponse.header.';

/** The row's name, and its key where it is of no known form. */
export function readHeaderKey(key: string, prefix: string = METHOD_HEADER): HeaderRow {
  return key.startsWith(prefix) ? { name: key.slice(prefix.length) } : { name: key, oddKey: key };
}

/** The row's member of `responseParameters`. */
export function headerKey({ name, oddKey }: HeaderRow, prefix: string = METHOD_HEADER): string {
  return oddKey ?? prefix + name;
}

/** Gives the row the name that the user typed. */
export function renameHeader(row: HeaderRow, name: string): void {
  row.name = name;
  delete row.oddKey;
}

/** Gives the row the value that the user typed. */
export function typeValue(row: NamedValue, value: string): void {
  row.value = value;
  delete row.read;
}
