/** Puts findings and outcomes beside the fields that they are about. */

import { button, element } from '../dom';
import { CodeField } from '../editor/code-field';
import type { Remark } from '../editor/text-editor';
import { redraw } from '../redraw';
import type { Finding, Fix } from '../report';
import { keyOf } from './findings-panel';

/** The element that edits the field at `pointer`, or the nearest one around it. */
export function locate(pointer: string, root: ParentNode = document): HTMLElement | undefined {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = root.querySelector<HTMLElement>(`[data-pointer="${CSS.escape(at)}"]`);
    if (found) return found;
  }
  return undefined;
}

/** Shows each finding under its field with its fixes, in place of those shown before. */
export function showFieldNotes(
  findings: Finding[],
  apply: (fix: Fix) => void,
  root: ParentNode = document,
): void {
  const byField = new Map<HTMLElement, Finding[]>();
  for (const finding of findings) {
    const target = locate(finding.place.pointer, root);
    if (target) byField.set(target, [...(byField.get(target) ?? []), finding]);
  }
  for (const field of root.querySelectorAll<HTMLElement>('[data-severity][data-pointer]')) {
    if (!byField.has(field)) describe(field, [], apply);
  }
  const byNotes = new Map<Element, HTMLElement[]>();
  for (const [field, about] of byField) {
    describe(field, about, apply);
    const notes = notesOf(field);
    const drawn = about.map((finding) => note(finding, apply));
    if (notes) byNotes.set(notes, [...(byNotes.get(notes) ?? []), ...drawn]);
  }
  for (const notes of root.querySelectorAll('.field-notes'))
    redraw(notes, ...(byNotes.get(notes) ?? []));
}

/** Moves the focus to the first fix beside `field`; whether there is one. */
export function focusFix(field: Element | undefined): boolean {
  const fix = field && notesOf(field)?.querySelector<HTMLElement>('.fix');
  fix?.focus();
  return fix !== null && fix !== undefined;
}

/** The place for notes that is nearest to `field`. */
function notesOf(field: Element): Element | undefined {
  for (let around: Element | null = field; around; around = around.parentElement) {
    const notes = around.querySelector(':scope > .field-notes');
    if (notes) return notes;
  }
  return undefined;
}

function note(finding: Finding, apply: (fix: Fix) => void): HTMLElement {
  const { severity, message, fixes } = finding;
  const buttons = fixes.map((fix) => {
    const made = button(fix.title, () => apply(fix));
    made.className = 'fix small';
    return made;
  });
  return element(
    'p',
    { 'data-severity': severity, 'data-key': keyOf(finding) },
    element('strong', {}, `${severity}: `),
    `${message} `,
    ...buttons,
  );
}

/** Marks the field with what the findings say; none take the marks away. */
function describe(field: HTMLElement, findings: Finding[], apply: (fix: Fix) => void): void {
  const [worst] = findings;
  const words = findings.map(({ severity, message }) => `${severity}: ${message}`).join('; ');
  const invalid = worst?.severity === 'error';
  if (worst) field.dataset['severity'] = worst.severity;
  else delete field.dataset['severity'];
  const code = CodeField.of(field);
  if (code) {
    code.remark(
      findings.flatMap((finding) => remarkOn(code, finding, apply)),
      words,
      invalid,
    );
    return;
  }
  if (words && field.matches('input, select')) field.setAttribute('aria-description', words);
  else field.removeAttribute('aria-description');
  if (invalid && field.matches('input')) field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
}

/** The part of the text that a finding is about; in a field of one line it may be all of it. */
function remarkOn(
  { host, options, editor }: CodeField,
  { severity, message, fixes, place: { pointer, span } }: Finding,
  apply: (fix: Fix) => void,
): Remark[] {
  const whole = options.multiline ? undefined : { start: 0, end: editor.text().length };
  const part = span ?? whole;
  if (!part || pointer !== host.dataset['pointer']) return [];
  const cures = fixes.map((fix) => ({ title: fix.title, apply: () => apply(fix) }));
  return [{ ...part, severity, message, cures }];
}
