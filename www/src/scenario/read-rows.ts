/** Members of a scenario's objects to rows. */

import type { NamedValue } from './draft';
import { isObject, type Json, type JsonObject } from './json';

export function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

export function textOf(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A list's items, or a map's values with their keys. */
export function entriesOf(value: Json | undefined): [string, JsonObject][] {
  if (Array.isArray(value)) return value.map((item) => ['', objectOf(item)]);
  return Object.entries(objectOf(value)).map(([key, item]) => [key, objectOf(item)]);
}

/** A row per member. */
export function rowsOf(value: Json | undefined): NamedValue[] {
  return Object.entries(objectOf(value)).map(([name, item]) => rowOf(name, item));
}

/** A row per value: a list is as many rows of one name. */
export function repeatedRowsOf(value: Json | undefined): NamedValue[] {
  return Object.entries(objectOf(value)).flatMap(([name, item]) =>
    Array.isArray(item) && item.length > 1
      ? item.map((one) => rowOf(name, one))
      : [rowOf(name, item)],
  );
}

/** A row per member, those of inner objects by their dotted names. */
export function dottedRowsOf(value: Json | undefined, prefix = ''): NamedValue[] {
  return Object.entries(objectOf(value)).flatMap(([name, item]) =>
    isObject(item) && Object.keys(item).length > 0 && !name.includes('.')
      ? dottedRowsOf(item, `${prefix}${name}.`)
      : [rowOf(prefix + name, item)],
  );
}

export function rowOf(name: string, value: Json): NamedValue {
  return typeof value === 'string' ? { name, value } : { name, value: textOf(value), read: value };
}
