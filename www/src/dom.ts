/** Building the page's elements. Text always goes in as text, never as HTML. */

type Attribute = string | boolean | undefined;
type Child = Node | string | undefined;

/** An element with attributes (`true` is an empty one, `false` none) and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, Attribute> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false)
      made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

type Handler = (element: Element, event: Event) => void;

const handlers = new WeakMap<Element, Map<string, Handler>>();

/**
 * Has `target` call `handler` with itself and the event, in place of the handler given before. The handler
 * moves on with `takeHandlers`, so it must use the element that it gets.
 */
export function on<Target extends Element, Type extends keyof HTMLElementEventMap>(
  target: Target,
  type: Type,
  handler: (element: Target, event: HTMLElementEventMap[Type]) => void,
): void {
  const known = handlers.get(target) ?? new Map<string, Handler>();
  handlers.set(target, known);
  if (!known.has(type)) target.addEventListener(type, (event) => known.get(type)?.(target, event));
  known.set(type, handler as Handler);
}

/** Gives `target` the handlers of `source`. */
export function takeHandlers(target: Element, source: Element): void {
  for (const [type, handler] of handlers.get(source) ?? [])
    on(target, type as keyof HTMLElementEventMap, handler);
}

/** A button that says `text`, or shows `text` and is named `name`. */
export function button(text: string, action: () => void, name?: string): HTMLButtonElement {
  const made = element('button', { type: 'button', 'aria-label': name }, text);
  on(made, 'click', action);
  return made;
}

/** An input of one line for something that is code rather than prose. */
export function codeInput(
  value: string,
  attributes: Record<string, Attribute>,
  typed: (value: string) => void,
): HTMLInputElement {
  const input = element('input', {
    type: 'text',
    spellcheck: 'false',
    autocomplete: 'off',
    autocapitalize: 'off',
    ...attributes,
  });
  input.value = value;
  on(input, 'input', (live) => typed(live.value));
  return input;
}

/** The element with the id `id`, of the class `kind`. */
export function byId<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${kind.name} #${id}`);
  return found;
}
