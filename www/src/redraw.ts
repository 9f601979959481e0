/**
 * Drawing anew without replacing what stays. An element that is replaced loses the focus, a selection in it,
 * and the click of a button that is pressed at that moment.
 */

import { takeAction } from './dom';

/**
 * Makes `next` the children of `container`. An element with the `data-key` of an old sibling, or without one
 * and of the same tag, is not put in: the old one stays and takes over attributes, action and children. A
 * listener other than the action of a button does not pass over.
 */
export function redrawChildren(container: Element, ...next: Node[]): void {
  let place = container.firstChild;
  for (const node of next) {
    const kept = keptFor(node, place);
    if (!kept) {
      container.insertBefore(node, place);
      continue;
    }
    while (place && place !== kept) place = removed(place);
    place = kept.nextSibling;
    takeOver(kept, node);
  }
  while (place) place = removed(place);
}

/** The first sibling from `place` on that stands for the same thing as `node`. */
function keptFor(node: Node, place: ChildNode | null): ChildNode | undefined {
  for (let sibling = place; sibling; sibling = sibling.nextSibling) {
    if (sibling.nodeName === node.nodeName && keyOf(sibling) === keyOf(node)) return sibling;
  }
  return undefined;
}

function keyOf(node: Node): string | undefined {
  return node instanceof HTMLElement ? node.dataset['key'] : undefined;
}

function removed(node: ChildNode): ChildNode | null {
  const next = node.nextSibling;
  node.remove();
  return next;
}

function takeOver(kept: ChildNode, node: Node): void {
  if (!(kept instanceof Element && node instanceof Element)) {
    if (kept.nodeValue !== node.nodeValue) kept.nodeValue = node.nodeValue;
    return;
  }
  for (const name of kept.getAttributeNames()) {
    if (!node.hasAttribute(name)) kept.removeAttribute(name);
  }
  for (const { name, value } of node.attributes) {
    if (kept.getAttribute(name) !== value) kept.setAttribute(name, value);
  }
  takeAction(kept, node);
  redrawChildren(kept, ...node.childNodes);
}
