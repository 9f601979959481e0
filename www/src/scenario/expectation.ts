/** What a response is expected to be: from a scenario, to it, and from a response as it came. */

import type { Response } from '../report';
import type { NamedValue } from './draft';
import type { Json, JsonObject } from './json';
import { objectOf, rowOf, rowsOf, textOf } from './read-rows';
import { fromRows, member, valueOf } from './write-rows';

/** The response that the author expects; empty fields are not compared. */
export interface Expectation {
  status: string;
  /** By name; an empty value stands for a header that must not be sent. */
  headers: NamedValue[];
  body: string;
  /** The body is compared as JSON, not byte for byte. */
  bodyIsJson: boolean;
  /** The body as it was read, until it is edited. */
  readBody?: Json;
  /** Texts that lines of the execution log hold. */
  log: NamedValue[];
  /** Codes of findings, or texts that they hold. */
  findings: NamedValue[];
}

export function readExpectation(value: Json | undefined): Expectation {
  const { status, headers, body, log, findings } = objectOf(value);
  return {
    status: textOf(status),
    headers: rowsOf(headers).map(keepingEmpty),
    body: textOf(body),
    bodyIsJson: body !== undefined && typeof body !== 'string',
    ...(body === undefined ? {} : { readBody: body }),
    log: textsOf(log),
    findings: textsOf(findings),
  };
}

export function writeExpectation(expected: Expectation): JsonObject {
  const headers = expected.headers.map((row) =>
    row.value === '' && row.read === undefined ? { ...row, read: null } : row,
  );
  return {
    ...member('status', numberOr(expected.status)),
    ...member('headers', fromRows(headers)),
    ...writeBody(expected),
    ...member('log', writeTexts(expected.log)),
    ...member('findings', writeTexts(expected.findings)),
  };
}

/** Expects what came: the status, the headers that rules made, the body. */
export function expectationOf({ status, headers, body }: Response): Expectation {
  const mapped = headers.filter(({ from }) => from.kind === 'mapping');
  return {
    ...readExpectation({}),
    status: String(status),
    headers: mapped.map(({ name, value }) => ({ name, value })),
    body: body ?? '',
    bodyIsJson: body !== undefined && /^\s*[[{]/.test(body) && jsonIn(body) !== undefined,
  };
}

/** Gives the expectation the body that the user typed. */
export function typeBody(expected: Expectation, body: string): void {
  expected.body = body;
  delete expected.readBody;
}

/** Digits as a number, anything else as the text that it is. */
export function numberOr(text: string): Json {
  return /^\d{1,9}$/.test(text) ? Number(text) : text;
}

/** An empty text that was read is one, until the row is edited. */
function keepingEmpty(row: NamedValue): NamedValue {
  return row.value === '' && row.read === undefined ? { ...row, read: '' } : row;
}

function writeBody({ body, bodyIsJson, readBody }: Expectation): JsonObject {
  if (readBody !== undefined) return { body: readBody };
  const json = bodyIsJson ? jsonIn(body) : undefined;
  return json === undefined ? member('body', body) : { body: json };
}

function jsonIn(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function textsOf(value: Json | undefined): NamedValue[] {
  return Array.isArray(value) ? value.map((item) => rowOf('', item)) : [];
}

function writeTexts(rows: NamedValue[]): Json[] {
  return rows.map(valueOf).filter((text) => text !== '');
}
