/** What an element shows, built once per scenario; the response in it is drawn anew with each answer. */

import style from '../../style/element.css?inline';
import { button, element } from '../dom';
import { redraw } from '../redraw';
import type { Report } from '../report';
import type { Draft } from '../scenario/draft';
import type { JsonObject } from '../scenario/json';
import { goal, type CheckResult } from './check';
import type * as Fields from './fields';
import { findingsText, notSentText, responseText, stepsText } from './result-text';
import { code, declaredRules, integrationRules } from './rules-text';
import type { View } from './settings';
import { explainPattern } from './shared-simulator';
import { styleSheet } from './style-sheet';

export const frameStyle = styleSheet(style);

export interface FrameOptions {
  draft: Draft;
  view: View;
  places: string[];
  title: string;
  level: 1 | 2 | 3 | 4 | 5 | 6;
  expect: JsonObject | undefined;
  /** The names of the cases that are checked too. */
  cases: string[];
  /** The code of the fields, where something may be edited. */
  fields: typeof Fields | undefined;
  changed: () => void;
  check: () => void;
  reset: () => void;
}

export class Frame {
  readonly element: HTMLElement;
  private readonly input = element('div', { class: 'input', part: 'input' });
  private readonly output = element('div', { class: 'output', part: 'output' });
  private readonly notice = element('p', {
    class: 'problem',
    'data-key': 'notice',
    hidden: true,
  });
  private readonly more = element('div', { class: 'more-output' });
  private readonly verdict = element('div', { class: 'verdict', part: 'verdict', hidden: true });
  private readonly spoken = element('p', { class: 'visually-hidden', role: 'status' });
  private hasResponse = false;
  private shown: Report | undefined;

  constructor(private readonly options: FrameOptions) {
    const { title, level, draft, expect, view } = options;
    const heading = element(`h${level}`, { part: 'heading' }, title);
    this.element = element(
      'section',
      { class: 'frame', part: 'frame', 'aria-label': title },
      heading,
      draft.description ? element('p', { part: 'description' }, draft.description) : undefined,
      ...(expect && view !== 'result' ? [this.exerciseBar(expect)] : []),
      element('div', { class: 'columns' }, this.input, this.output),
      this.more,
      this.spoken,
    );
    if (options.fields) this.showFields(options.fields);
    else this.showRules(undefined);
  }

  /** Shows `report`, or why it is not shown. */
  show(report: Report): void {
    const { view } = this.options;
    if (!report.response || (report.halfTyped && this.hasResponse)) {
      this.keep(report.halfTyped ?? 'the response cannot be computed; the findings say why');
      redraw(this.more, ...this.findings(report));
      return;
    }
    this.hasResponse = true;
    this.notice.hidden = true;
    const { status, reason } = report.response;
    this.output.classList.remove('not-current');
    redraw(
      this.output,
      label('HTTP response'),
      this.notice,
      ...responseText(report.response),
      ...notSentText(report),
    );
    const wasOpen = this.more.querySelector('details')?.open ?? view === 'full';
    redraw(this.more, stepsText(report.steps, wasOpen), ...this.findings(report));
    if (this.options.fields) this.showOutcomes(this.options.fields, report);
    else this.showRules(report);
    if (view !== 'result') this.say(`Response ${status} ${reason}`.trimEnd());
  }

  private showOutcomes(fields: typeof Fields, report: Report): void {
    this.shown = report;
    fields.showOutcomes(report, explainPattern, () => this.shown === report, this.input);
  }

  /** Keeps what is shown and says why it is not the answer. */
  keep(why: string): void {
    this.output.classList.toggle('not-current', this.hasResponse);
    this.notice.hidden = false;
    this.notice.textContent = this.hasResponse ? `Not current: ${why}` : why;
    if (!this.notice.isConnected) this.output.prepend(this.notice);
    this.say(this.notice.textContent);
  }

  /** Says whether the exercise is solved, and if not, what differs. */
  judge({ passed, cases }: CheckResult): void {
    const words = passed
      ? `Solved: ${cases.length === 1 ? 'the response is' : `all ${cases.length} responses are`} as expected.`
      : 'Not yet:';
    const items = cases.flatMap(({ name, mismatches }) =>
      mismatches.map((mismatch) => element('li', {}, name ? `${name}: ${mismatch}` : mismatch)),
    );
    this.verdict.hidden = false;
    this.verdict.dataset['passed'] = String(passed);
    this.verdict.replaceChildren(
      element('p', {}, words),
      ...(items.length > 0 ? [element('ul', {}, ...items)] : []),
    );
  }

  /** An exercise says what is wrong and keeps the cure, which stands in the notes, to itself. */
  private findings(report: Report): HTMLElement[] {
    return findingsText(report.findings, this.options.view !== 'exercise');
  }

  private say(sentence: string): void {
    if (this.spoken.textContent !== sentence) this.spoken.textContent = sentence;
  }

  private exerciseBar(expect: JsonObject): HTMLElement {
    const { cases, check, reset } = this.options;
    const others = cases.length > 0 ? `; checked too: ${cases.join(', ')}` : '';
    const checkButton = button('Check', check);
    checkButton.setAttribute('part', 'check');
    this.verdict.setAttribute('role', 'status');
    return element(
      'div',
      { class: 'exercise', part: 'exercise' },
      element('p', {}, element('strong', {}, 'Goal: '), goal(expect) + others),
      element('p', { class: 'buttons' }, checkButton, button('Start again', reset)),
      this.verdict,
    );
  }

  /** The rules to read, with the one that answered marked. */
  private showRules(report: Report | undefined): void {
    const { draft } = this.options;
    const selection = report?.steps.find(({ kind }) => kind === 'selection');
    const selected = /integrationResponses\/(\d+)/.exec(selection?.places[0]?.pointer ?? '')?.[1];
    this.input.replaceChildren(
      ...outputToRead(draft),
      ...rules(
        draft,
        integrationRules(draft, selected === undefined ? undefined : Number(selected)),
        declaredRules(draft.methodResponses),
      ),
    );
  }

  private showFields(fields: typeof Fields): void {
    const { draft } = this.options;
    const outputFields = fields.outputFields(this.options);
    this.input.replaceChildren(
      ...(outputFields ? [outputFields] : outputToRead(draft)),
      ...rules(
        draft,
        fields.integrationFields(this.options) ?? integrationRules(draft, undefined),
        fields.methodFields(this.options) ?? declaredRules(draft.methodResponses),
      ),
    );
  }
}

/** The rules under their names; proxy integrations have none. */
function rules(draft: Draft, integration: HTMLElement, declared: HTMLElement): HTMLElement[] {
  if (draft.integrationType.endsWith('_PROXY')) {
    return [element('p', { class: 'soft' }, 'A proxy integration applies no mapping rules.')];
  }
  if (draft.api === 'HTTP') return [];
  return [label('Integration responses'), integration, label('Method responses'), declared];
}

function outputToRead(draft: Draft): HTMLElement[] {
  if (draft.integrationType === 'MOCK') {
    return draft.requestTemplates.flatMap(({ name, value }) => {
      const words = `The mock's request template for ${name}`;
      return [label(words), code(value, words)];
    });
  }
  const words = answerInWords(draft);
  return [label(words), code(draft.payload, words)];
}

function answerInWords({ source, backendStatus, functionError }: Draft): string {
  if (source === 'backend') return `The backend answered ${backendStatus || '200'} with`;
  return functionError ? 'The function failed with' : 'The function returned';
}

function label(words: string): HTMLElement {
  return element('p', { class: 'label' }, words);
}
