/** The bar that stays in view on narrow screens: the status and the number of findings. */

import type { Report } from '../report';
import { countFindings } from './findings-panel';

export class SummaryBar {
  constructor(
    private readonly status: HTMLElement,
    private readonly findings: HTMLElement,
  ) {}

  show(report: Report): void {
    if (!report.response) return;
    this.status.textContent = `${report.response.status} ${report.response.reason}`;
    this.status.dataset['door'] = report.response.door.kind;
    this.findings.textContent = countFindings(report.findings);
  }

  /** Keeps the last status, marked as that. */
  keep(report: Report): void {
    const last = this.status.textContent.replace(' (not current)', '');
    this.status.textContent = `${last} (not current)`;
    this.findings.textContent = countFindings(report.findings);
  }
}
