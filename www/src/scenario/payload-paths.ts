/** The paths of a payload, to be completed in expressions and templates. */

import { isObject, type Json } from './json';

/** Larger payloads offer no paths: they are read at every completion. */
const LONGEST_READ = 200_000;
const MOST_PATHS = 300;
const DEEPEST = 8;

/** The paths of the values in `payload`, without a leading `$`; none while it is not JSON. */
export function payloadPaths(payload: string): string[] {
  if (payload.length > LONGEST_READ) return [];
  const paths: string[] = [];
  try {
    collect(JSON.parse(payload) as Json, '', 0, paths);
  } catch {
    // A payload that is half typed has no paths.
  }
  return paths;
}

function collect(value: Json, path: string, depth: number, paths: string[]): void {
  if (path !== '') paths.push(path);
  if (depth === DEEPEST || paths.length >= MOST_PATHS) return;
  if (Array.isArray(value)) {
    if (value[0] !== undefined) collect(value[0], `${path}[0]`, depth + 1, paths);
  } else if (isObject(value)) {
    for (const [name, member] of Object.entries(value)) {
      if (paths.length >= MOST_PATHS) return;
      collect(member, path + step(name, path === ''), depth + 1, paths);
    }
  }
}

/** The step to a member, as the core writes it too. */
function step(name: string, isFirst: boolean): string {
  if (/^[A-Za-z0-9_-]+$/.test(name)) return isFirst ? name : `.${name}`;
  return `['${name.replaceAll(/['\\]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`)}']`;
}
