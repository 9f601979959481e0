/**
 * The scenario as the page keeps it while it is edited.
 *
 * Responses are lists and headers are rows, so that a half-typed status or name never loses anything:
 * in the scenario itself they are keyed, and two equal keys would fall into one.
 */

import type { JsonObject } from './json';

/** A header's row. */
export interface HeaderRow {
  name: string;
  /** The key that the row was read from, while it is not `method.response.header.` and the name. */
  oddKey?: string;
}

/** A row of an integration response: a header and where its value comes from. */
export interface HeaderMapping extends HeaderRow {
  expression: string;
}

export interface IntegrationResponse {
  statusCode: string;
  selectionPattern: string;
  mappings: HeaderMapping[];
  /** Members that the page shows or keeps and does not edit, such as `responseTemplates`. */
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

export interface Draft {
  title: string;
  description: string;
  /** Whose answer is mapped: a Lambda function's, or another backend's. */
  source: 'lambda' | 'backend';
  payload: string;
  /** `undefined`: the payload decides; `null`: returned; text: failed. */
  functionError: string | null | undefined;
  integrationResponses: IntegrationResponse[];
  methodResponses: MethodResponse[];
  /** Everything else of the scenario, as it was read. */
  rest: JsonObject;
}

const HEADER_PREFIX = 'method.response.header.';

/** The row's name, and its key where it is of no known form. */
export function readHeaderKey(key: string): HeaderRow {
  return key.startsWith(HEADER_PREFIX)
    ? { name: key.slice(HEADER_PREFIX.length) }
    : { name: key, oddKey: key };
}

/** The row's member of `responseParameters`. */
export function headerKey({ name, oddKey }: HeaderRow): string {
  return oddKey ?? HEADER_PREFIX + name;
}

/** Gives the row the name that the user typed. */
export function renameHeader(row: HeaderRow, name: string): void {
  row.name = name;
  delete row.oddKey;
}
