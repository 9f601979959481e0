/** The status and the number of findings in few words: beside the response, and in the bar of narrow screens. */

import type { Report } from '../report';
import { countFindings } from './findings-panel';

export class Summary {
  constructor(
    private readonly status: HTMLElement,
    private readonly counts: Iterable<HTMLElement>,
  ) {}

  show(report: Report): void {
    this.count(report);
    if (!report.response) return;
    this.status.textContent = `${report.response.status} ${report.response.reason}`;
    this.status.dataset['door'] = report.response.door.kind;
  }

  /** Keeps the last status, marked as that. */
  keep(report: Report): void {
    this.count(report);
    const last = this.status.textContent.replace(' (not current)', '');
    this.status.textContent = `${last} (not current)`;
  }

  private count({ findings }: Report): void {
    for (const place of this.counts) place.textContent = countFindings(findings);
  }
}
