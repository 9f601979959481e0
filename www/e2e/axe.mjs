// What axe finds wrong with a document.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What it finds in `page`, which may be a frame, by all its rules or by those that are named. */
export async function axeViolations(page, rules) {
  await page.evaluate(axe);
  // Without preload it asks for no style sheet itself, which a policy may forbid.
  const options = { preload: false, ...(rules && { runOnly: rules }) };
  const { violations } = await page.evaluate((given) => globalThis.axe.run(given), options);
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
