/**
 * Drawing anew what is shown.
 *
 * What is the same thing as before stays the same element: the focus, a selection, a press that began on it,
 * and what the user has opened stay. The same thing is what has the same `data-key`; without one, a
 * button that is called the same, and other elements by their tag and order.
 */

import { takeHandlers } from './dom';

/** Shows `children` in `container`, in place of what it shows. */
export function redraw(container: Element, ...children: (Node | string | undefined)[]): void {
  const wanted = children.flatMap((child) =>
    child === undefined ? [] : [typeof child === 'string' ? new Text(child) : child],
  );
  const unused = [...container.childNodes];
  const shown = wanted.map((node) => {
    const at = unused.findIndex((old) => isSame(old, node));
    const [kept] = at < 0 ? [] : unused.splice(at, 1);
    if (kept) become(kept, node);
    return kept ?? node;
  });
  for (const old of unused) old.remove();
  let place = container.firstChild;
  for (const node of shown) {
    if (node === place) place = place.nextSibling;
    else container.insertBefore(node, place);
  }
}

function isSame(old: Node, node: Node): boolean {
  if (old instanceof Text) return node instanceof Text;
  return (
    old instanceof Element &&
    node instanceof Element &&
    old.nodeName === node.nodeName &&
    keyOf(old) === keyOf(node)
  );
}

function keyOf(node: Element): string {
  const key = node.getAttribute('data-key');
  if (key !== null || !(node instanceof HTMLButtonElement)) return key ?? '';
  return node.ariaLabel ?? node.textContent;
}

/** Makes `kept` look and act as `node`. */
export function become(kept: Node, node: Node): void {
  if (kept instanceof Text && node instanceof Text) {
    if (kept.data !== node.data) kept.data = node.data;
  } else if (kept instanceof Element && node instanceof Element) {
    updateAttributes(kept, node);
    takeHandlers(kept, node);
    redraw(kept, ...node.childNodes);
    updateValue(kept, node);
  }
}

function updateAttributes(kept: Element, node: Element): void {
  for (const name of kept.getAttributeNames()) {
    if (!node.hasAttribute(name) && !isOfUser(kept, name)) kept.removeAttribute(name);
  }
  for (const { name, value } of node.attributes) {
    if (kept.getAttribute(name) !== value && !isOfUser(kept, name)) kept.setAttribute(name, value);
  }
}

/** Whether a disclosure is open the user has decided. */
function isOfUser(kept: Element, name: string): boolean {
  return name === 'open' && kept instanceof HTMLDetailsElement;
}

function updateValue(kept: Element, node: Element): void {
  if (kept instanceof HTMLInputElement && node instanceof HTMLInputElement) {
    if (kept.value !== node.value) kept.value = node.value;
    kept.checked = node.checked;
  } else if (kept instanceof HTMLSelectElement && node instanceof HTMLSelectElement) {
    if (kept.value !== node.value) kept.value = node.value;
  }
}
