/** What is wrong or risky, each with buttons that apply its fixes. */

import { button, element } from '../dom';
import { redraw } from '../redraw';
import type { Finding, Fix, Place } from '../report';

/** What the panel asks of the page. */
export interface FindingActions {
  placeName: (pointer: string) => string;
  goTo: (place: Place) => void;
  apply: (fix: Fix) => void;
}

/** Shows `findings` in `container`. */
export function showFindings(
  container: HTMLElement,
  findings: Finding[],
  actions: FindingActions,
): void {
  const shown =
    findings.length === 0
      ? element('p', { class: 'empty' }, 'Nothing to report: these rules do what they say.')
      : element('ul', { class: 'findings' }, ...findings.map((one) => showFinding(one, actions)));
  redraw(container, shown);
}

/** "2 errors, 1 note", or "no findings". */
export function countFindings(findings: Finding[]): string {
  const counts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
  });
  return counts.length === 0 ? 'no findings' : counts.join(', ');
}

function showFinding(finding: Finding, actions: FindingActions): HTMLElement {
  const { severity, code, name, message, place, notes, fixes, lesson } = finding;
  return element(
    'li',
    { class: 'finding', 'data-severity': severity, 'data-key': keyOf(finding) },
    element(
      'p',
      { class: 'finding-head' },
      element('span', { class: 'severity' }, severity),
      catalogueLink(code, name),
      placeLink(place, actions),
    ),
    element('p', { class: 'message' }, message),
    ...notes.map((note) => element('p', { class: 'note' }, note)),
    ...(fixes.length === 0 ? [] : [fixButtons(fixes, actions)]),
    lesson === undefined ? undefined : lessonLink(lesson),
  );
}

/** What makes a finding the same as one that was shown before. */
export function keyOf({ code, place: { pointer } }: Finding): string {
  return `${code} ${pointer}`;
}

function catalogueLink(code: string, name: string): HTMLElement {
  const href = `./guide/findings/#${code}`;
  return element('a', { href, title: name }, element('code', {}, code));
}

function lessonLink(lesson: string): HTMLElement {
  const words = `Lesson: ${lesson.replaceAll('-', ' ')}`;
  return element('p', { class: 'note' }, element('a', { href: `./guide/${lesson}/` }, words));
}

function placeLink(place: Place, { placeName, goTo }: FindingActions): HTMLElement {
  const link = button(placeName(place.pointer), () => goTo(place));
  link.className = 'place';
  return link;
}

function fixButtons(fixes: Fix[], { apply }: FindingActions): HTMLElement {
  const buttons = fixes.map((fix) => {
    const made = button(fix.title, () => apply(fix));
    made.className = 'fix';
    return made;
  });
  return element('p', { class: 'fixes' }, ...buttons);
}
