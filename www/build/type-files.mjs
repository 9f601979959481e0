// Type declarations for a package: those that its own reach, as any module resolution finds them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const IMPORT = /(from |import\()'(\.[^']+)'/g;

/** Copies the declarations `entries` of the folder `from`, and all that they import, to the folder `to`. */
export function copyReachable(from, to, entries) {
  const found = new Set(entries.map((entry) => join(from, entry)));
  for (const module of found) {
    const text = readFileSync(`${module}.d.ts`, 'utf8');
    for (const [, , path] of text.matchAll(IMPORT)) found.add(join(dirname(module), path));
    const copy = join(to, `${relative(from, module)}.d.ts`);
    mkdirSync(dirname(copy), { recursive: true });
    writeFileSync(copy, text.replace(IMPORT, "$1'$2.js'"));
  }
}
