/** JSON Patch (RFC 6902), as far as fixes use it: add, replace, remove. */

import type { Edit } from '../report';
import { isObject, segments, type Json } from './json';

/** `document` with `edits` applied in order; throws where an edit names a place that is not there. */
export function applyEdits(document: Json, edits: Edit[]): Json {
  return edits.reduce(applyEdit, structuredClone(document));
}

function applyEdit(document: Json, edit: Edit): Json {
  const path = segments(edit.path);
  const last = path.pop();
  const value = structuredClone(edit.value ?? null) as Json;
  if (last === undefined) return value;
  const parent = path.reduce(member, document);
  if (Array.isArray(parent)) editList(parent, last, edit, value);
  else if (isObject(parent)) editObject(parent, last, edit, value);
  else throw missing(edit.path);
  return document;
}

function member(parent: Json, name: string): Json {
  const found = Array.isArray(parent)
    ? parent[Number(name)]
    : isObject(parent) && Object.hasOwn(parent, name)
      ? parent[name]
      : undefined;
  if (found === undefined) throw missing(name);
  return found;
}

function editList(list: Json[], name: string, edit: Edit, value: Json): void {
  const index = name === '-' && edit.op === 'add' ? list.length : Number(name);
  const end = edit.op === 'add' ? list.length : list.length - 1;
  if (!Number.isInteger(index) || index < 0 || index > end) throw missing(edit.path);
  if (edit.op === 'add') list.splice(index, 0, value);
  else if (edit.op === 'replace') list[index] = value;
  else list.splice(index, 1);
}

function editObject(object: { [name: string]: Json }, name: string, edit: Edit, value: Json): void {
  if (edit.op !== 'add' && !Object.hasOwn(object, name)) throw missing(edit.path);
  if (edit.op === 'remove') delete object[name];
  else
    Object.defineProperty(object, name, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
}

function missing(path: string): Error {
  return new Error(`nothing stands at ${path}`);
}
