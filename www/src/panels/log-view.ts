/** API Gateway's execution log, as the console's Test or as CloudWatch shows it. */

import { redraw } from '../redraw';
import { element } from '../dom';
import type { Report } from '../report';
import { selectField } from './fields';

const FORMS = { test: 'the console’s Test shows it', cloudwatch: 'CloudWatch shows it' };

let form: keyof typeof FORMS = 'test';

/** Shows the log of `report` in `container`, in the form that was chosen last. */
export function showLog(container: HTMLElement, report: Report): void {
  const lines = form === 'test' ? report.log : cloudWatchLines(report);
  const choice = selectField('As', '', form, FORMS, (chosen) => {
    form = chosen as keyof typeof FORMS;
    showLog(container, report);
  });
  const text = element(
    'pre',
    { tabindex: '0', role: 'group', 'aria-label': 'Log lines' },
    lines.join('\n'),
  );
  const none = element('p', { class: 'empty' }, 'There is no log without a response.');
  redraw(container, choice, lines.length === 0 ? none : text);
}

/** The same events, as they stand in the log group of a deployed stage. */
export function cloudWatchLines({ log, cloudwatch }: Report): string[] {
  if (!cloudwatch) return [];
  const { prefix, instead_of: date, before, after } = cloudwatch;
  const events = log
    .slice(1)
    .map((line) => (line.startsWith(date) ? line.slice(date.length) : line));
  return [...before, ...events, ...after].map((event) => prefix + event);
}
