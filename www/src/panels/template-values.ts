/** What the references of a template were worth, beside the template. */

import { CodeField } from '../editor/code-field';
import type { ReferenceTrace, TemplateRun } from '../report';
import { locate } from './field-notes';

/** Shows the values in the templates of `root` that ran, and takes them from those that did not. */
export function showTemplateValues(runs: TemplateRun[], root: ParentNode = document): void {
  const byField = new Map(runs.map((run) => [locate(run.template.pointer, root), run]));
  for (const host of root.querySelectorAll<HTMLElement>('[data-language=template]')) {
    CodeField.of(host)?.annotate((byField.get(host)?.references ?? []).map(note));
  }
}

function note({ template, values, times }: ReferenceTrace): {
  start: number;
  end: number;
  value: string;
} {
  const shown = values.length === 0 ? 'nothing' : values.join(', ');
  return { ...template, value: times > values.length && values.length > 0 ? `${shown}, …` : shown };
}
