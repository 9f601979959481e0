/** When the scenario is evaluated, and what its answers go to. */

import { released } from '../released';
import type { Matrix, Report } from '../report';
import type { Draft } from '../scenario/draft';
import { writeDraft } from '../scenario/write-draft';
import { Simulator, type Outcome } from '../simulator';

const TYPING_PAUSE_MS = 80;
/** What looks half typed is told when the user pauses: until then nothing moves. */
const HALF_TYPED_PAUSE_MS = 600;
/** The matrix takes as long as all its rows: it follows when the user pauses. */
const MATRIX_PAUSE_MS = 250;

export interface EvaluationHooks {
  draft: () => Draft;
  /** The draft is about to be evaluated. */
  note: () => void;
  show: (report: Report) => void;
  /** The last response stays; `useAnyway` answers the text as it is. */
  keep: (report: Report, why: string, useAnyway: (() => void) | undefined) => void;
  wait: () => void;
  trouble: (message: string) => void;
  showMatrix: (matrix: Matrix | Error) => void;
}

export class Evaluation {
  readonly simulator: Simulator;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private halfPause: ReturnType<typeof setTimeout> | undefined;
  private matrixPause: ReturnType<typeof setTimeout> | undefined;
  private hasResult = false;
  /** The payload that is answered although it looks half typed. */
  private acceptedPayload: string | undefined;

  constructor(private readonly hooks: EvaluationHooks) {
    this.simulator = new Simulator(
      () => new Worker(new URL('../worker.ts', import.meta.url), { type: 'module' }),
      (outcome) => void released().then(() => this.hear(outcome)),
    );
  }

  /** Evaluates when the user pauses. */
  soon(): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.now(), TYPING_PAUSE_MS);
  }

  now(): void {
    clearTimeout(this.pause);
    this.simulator.ask(...this.question());
    this.hooks.note();
  }

  /** The next scenario has nothing to do with the one before: no response is kept. */
  forget(): void {
    this.hasResult = false;
  }

  /** The scenario, and its payload as a string of its own where that is text. */
  private question(): [scenario: string, payload?: string] {
    const draft = this.hooks.draft();
    return draft.payloadIsBase64
      ? [JSON.stringify(writeDraft(draft))]
      : [JSON.stringify(writeDraft({ ...draft, payload: '' })), draft.payload];
  }

  private hear(outcome: Outcome): void {
    if (outcome.kind === 'busy') this.hooks.wait();
    else if (outcome.kind === 'trouble') this.hooks.trouble(outcome.message);
    else this.take(outcome.report);
  }

  private take(report: Report): void {
    clearTimeout(this.halfPause);
    clearTimeout(this.matrixPause);
    const { payload } = this.hooks.draft();
    const half = this.hasResult && this.acceptedPayload !== payload ? report.halfTyped : undefined;
    if (report.response && half === undefined) {
      this.hasResult = true;
      this.hooks.show(report);
      this.matrixPause = setTimeout(() => void this.fillMatrix(), MATRIX_PAUSE_MS);
      return;
    }
    if (half === undefined) {
      this.hooks.keep(report, 'The response cannot be computed; the findings say why.', undefined);
      return;
    }
    const useAnyway = report.response && (() => this.accept());
    const keep = (): void => this.hooks.keep(report, `${half}.`, useAnyway);
    this.halfPause = setTimeout(() => void released().then(keep), HALF_TYPED_PAUSE_MS);
  }

  private accept(): void {
    this.acceptedPayload = this.hooks.draft().payload;
    this.now();
  }

  private async fillMatrix(): Promise<void> {
    const matrix = await this.simulator
      .call('matrix', ...this.question())
      .catch((error: Error) => error);
    await released();
    this.hooks.showMatrix(matrix);
  }
}
