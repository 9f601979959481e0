/**
 * Makes a `<gatemap-playground>` of every code block in the language `gatemap`, as documentation systems
 * write them. The block stays as the element's own text, so that it is read where scripts do not run.
 */

import './define';
import { SHOWING } from './settings';

/** `code.language-gatemap` of CommonMark, `.language-gatemap code` of MkDocs, `.highlight-gatemap pre` of Sphinx. */
const BLOCKS = 'code.language-gatemap, .language-gatemap code, .highlight-gatemap pre';

/** Replaces the code blocks in `root`. */
export function upgrade(root: ParentNode): void {
  for (const code of root.querySelectorAll<HTMLElement>(BLOCKS)) {
    const block = outermost(code);
    if (block.closest('gatemap-playground')) continue;
    const playground = playgroundOf(code, block);
    block.replaceWith(playground);
    playground.append(block);
  }
}

/** The element for the scenario in `code`; what is wrong with its text, the element says itself. */
function playgroundOf(code: HTMLElement, block: HTMLElement): HTMLElement {
  const playground = document.createElement('gatemap-playground');
  // A block may carry the element's attributes as `data-view`, `data-expect` and so on.
  for (const name of SHOWING) {
    const value = code.getAttribute(`data-${name}`) ?? block.getAttribute(`data-${name}`);
    if (value !== null) playground.setAttribute(name, value);
  }
  const scenario = document.createElement('script');
  scenario.type = 'application/json';
  scenario.textContent = code.textContent;
  playground.append(scenario);
  return playground;
}

/** The box that a documentation system draws round the block. */
function outermost(code: HTMLElement): HTMLElement {
  return code.closest<HTMLElement>('.highlight-gatemap') ?? code.closest('pre') ?? code;
}

if (document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', () => upgrade(document), { once: true });
} else {
  upgrade(document);
}
