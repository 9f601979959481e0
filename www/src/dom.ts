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

const actions = new WeakMap<Element, () => void>();

/** A button that says `text`, or shows `text` and is named `name`. */
export function button(text: string, action: () => void, name?: string): HTMLButtonElement {
  const made = element('button', { type: 'button', 'aria-label': name }, text);
  actions.set(made, action);
  made.addEventListener('click', () => actions.get(made)?.());
  return made;
}

/** The button `kept` does from now on what the button `made` would do. */
export function takeAction(kept: Element, made: Element): void {
  const action = actions.get(made);
  if (action) actions.set(kept, action);
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
  input.addEventListener('input', () => typed(input.value));
  return input;
}

/** The element with the id `id`, of the class `kind`. */
export function byId<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${kind.name} #${id}`);
  return found;
}
