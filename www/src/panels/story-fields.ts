/** The scenario's title and description. */

import type { Draft } from '../scenario/draft';
import { disclosure, field } from './fields';

/** Shows the fields in `container`; `changed` hears of every edit. */
export function showStoryFields(container: HTMLElement, draft: Draft, changed: () => void): void {
  const text = (label: string, name: 'title' | 'description'): HTMLElement =>
    field(label, `/${name}`, draft[name], (typed) => {
      draft[name] = typed;
      changed();
    });
  container.replaceChildren(
    disclosure('Edit title', '', false, text('Title', 'title'), text('Description', 'description')),
  );
}
