/** Rows to members of a scenario's objects. */

import type { NamedValue } from './draft';
import { isObject, type Json, type JsonObject } from './json';

/** `{ [name]: value }` where there is a value, else nothing: to be spread into an object. */
export function member(name: string, value: Json | undefined): JsonObject {
  const isEmpty =
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.length === 0) ||
    (isObject(value) && Object.keys(value).length === 0);
  return isEmpty ? {} : { [name]: value };
}

export function valueOf(row: NamedValue): Json {
  return row.read === undefined ? row.value : row.read;
}

/** A member per row that has a name. */
export function fromRows(rows: NamedValue[]): JsonObject {
  return fromEntries(named(rows).map((row) => [row.name, valueOf(row)]));
}

/** A member per name; several rows of one name are a list. */
export function fromRepeatedRows(rows: NamedValue[]): JsonObject {
  const values = new Map<string, Json[]>();
  for (const row of named(rows))
    values.set(row.name, [...(values.get(row.name) ?? []), valueOf(row)]);
  return fromEntries(
    [...values].map(([name, all]) => [name, all.length > 1 ? all : (all[0] ?? null)]),
  );
}

/** Members of inner objects from dotted names. */
export function fromDottedRows(rows: NamedValue[]): JsonObject {
  const whole: JsonObject = {};
  for (const row of named(rows)) {
    const names = row.name.split('.');
    const last = names.pop() ?? '';
    let object: JsonObject | undefined = whole;
    for (const name of names) object = object && innerObject(object, name);
    if (object) put(object, last, valueOf(row));
  }
  return whole;
}

/** The object in `parent` at `name`, made where there is none; nothing where a value stands in its place. */
function innerObject(parent: JsonObject, name: string): JsonObject | undefined {
  if (!Object.hasOwn(parent, name)) put(parent, name, {});
  const found = parent[name];
  return isObject(found) ? found : undefined;
}

/** Sets a member, `__proto__` as any other. */
function put(object: JsonObject, name: string, value: Json): void {
  Object.defineProperty(object, name, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

function fromEntries(entries: [string, Json][]): JsonObject {
  return Object.fromEntries(entries);
}

function named(rows: NamedValue[]): NamedValue[] {
  return rows.filter(({ name }) => name !== '');
}
