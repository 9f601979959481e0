// What axe finds wrong with a document.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What it finds in `page`, which may be a frame: by all its `rules` or by those that are named, in the whole
 * document or in what the selector `within` finds.
 */
export async function axeViolations(page, { rules, within } = {}) {
  await page.evaluate(axe);
  // Without preload it asks for no style sheet itself, which a policy may forbid.
  const options = { preload: false, ...(rules && { runOnly: rules }) };
  const { violations } = await page.evaluate(
    ([where, given]) => globalThis.axe.run(where ?? document, given),
    [within, options],
  );
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
