/** From places of the scenario to what the user sees, and which parts of the response came from them. */

import { CodeField } from '../editor/code-field';
import { locate } from '../panels/field-notes';
import { goToField, markFields } from '../panels/marked-fields';
import type { NarrowTabs } from '../panels/narrow-tabs';
import type { ResponsePanel } from '../panels/response-panel';
import { linksAt, type Link } from '../provenance';
import type { Place } from '../report';
import { elements } from './elements';

/** Moves the focus to the field at a place, wherever it is shown. */
export function goTo(place: Place, tabs: NarrowTabs): void {
  tabs.reveal(locate(place.pointer));
  goToField(place);
}

/** Moves the focus to a section of the page, wherever it is shown. */
export function showSection(section: HTMLElement, tabs: NarrowTabs): void {
  tabs.reveal(section);
  section.focus();
}

/** The field that an event is about. */
export function fieldOf({ target }: { target: unknown }): HTMLElement | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest<HTMLElement>('[data-pointer]') ?? undefined;
}

/** Lights up what came from the field, or the place in its text, that the user points at. */
export function followPointing(
  links: () => Link[],
  response: ResponsePanel,
  focused: (field: CodeField | undefined) => void,
): void {
  const follow = (event: Event): void => {
    const field = fieldOf(event);
    if (!field?.dataset['pointer'] || elements.response.contains(field)) return;
    const code = CodeField.of(field);
    if (event.type === 'focusin') focused(code);
    const offset = event.type === 'pointerover' ? undefined : code?.editor.cursor();
    const found = linksAt(links(), field.dataset['pointer'], offset);
    response.light(found);
    markFields(found.flatMap(({ places }) => places));
  };
  for (const columns of elements.columns) {
    for (const type of ['focusin', 'pointerover', 'keyup', 'pointerup'] as const)
      columns.addEventListener(type, follow);
  }
}
