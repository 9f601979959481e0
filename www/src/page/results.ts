/** What the page shows of a report. */

import { button } from '../dom';
import type { Announcer } from '../panels/announcer';
import { assumptionSwitch } from '../panels/assumption-switches';
import { countCases, showCaseVerdicts } from '../panels/case-cards';
import { showFieldNotes } from '../panels/field-notes';
import { showFindings } from '../panels/findings-panel';
import { showLog } from '../panels/log-view';
import { placeName } from '../panels/place-name';
import type { ResponsePanel } from '../panels/response-panel';
import { showSelection, type ExplainPattern } from '../panels/selection-view';
import { showSteps } from '../panels/steps-panel';
import { Summary } from '../panels/summary';
import { showTemplateValues } from '../panels/template-values';
import { showVerdict } from '../panels/verdict';
import { linksOf, type Link } from '../provenance';
import type { Fix, Place, Report } from '../report';
import type { Draft } from '../scenario/draft';
import { elements } from './elements';

export interface ResultsHooks {
  draft: () => Draft;
  explainPattern: ExplainPattern;
  goTo: (place: Place) => void;
  apply: (fix: Fix) => void;
  /** A switch has been turned. */
  redraw: () => void;
}

export class Results {
  /** The report whose response is shown. */
  report: Report | undefined;
  /** The newest report. */
  latest: Report | undefined;
  links: Link[] = [];
  private readonly summary = new Summary(elements.summaryStatus, elements.findingCounts);

  constructor(
    private readonly response: ResponsePanel,
    private readonly announcer: Announcer,
    private readonly hooks: ResultsHooks,
  ) {}

  show(report: Report): void {
    this.report = report;
    this.showProblems(report);
    this.links = linksOf(report, this.hooks.draft());
    this.response.show(report, this.links);
    this.explain(report);
    elements.steps.classList.remove('not-current');
    this.summary.show(report);
    this.announcer.tell(report);
  }

  /** Keeps the last response, and says why it is not current. */
  keep(report: Report, why: string, useAnyway: (() => void) | undefined): void {
    this.showProblems(report);
    const actions = useAnyway ? [button('Use this text as it is', useAnyway)] : [];
    this.response.keep(why, ...actions);
    if (!this.report) this.explain(report);
    elements.steps.classList.toggle('not-current', this.report !== undefined);
    this.summary.keep(report);
    this.announcer.tellResult(`Not current: ${why}`);
  }

  trouble(message: string): void {
    this.response.keep(message);
    this.announcer.tellResult(message);
  }

  /** The next scenario has nothing to do with the one before. */
  forget(): void {
    this.report = undefined;
    this.links = [];
    this.response.forget();
  }

  private showProblems(report: Report): void {
    this.latest = report;
    const { findings } = report;
    const { goTo, apply, draft } = this.hooks;
    showFindings(elements.findingsList, findings, {
      placeName: (pointer) => placeName(pointer, draft()),
      goTo,
      apply,
    });
    showFieldNotes(findings, apply);
  }

  private explain(report: Report): void {
    showVerdict(elements.expectation, report.mismatches);
    showCaseVerdicts(elements.cases, report);
    elements.caseCount.textContent = countCases(report);
    const { draft, redraw, explainPattern } = this.hooks;
    showSteps(elements.stepsList, report.steps, (name) => assumptionSwitch(name, draft(), redraw));
    showTemplateValues(report.templates, elements.rules);
    showLog(elements.log, report);
    void showSelection(report, explainPattern, () => this.latest === report, elements.rules);
  }
}
