/**
 * Asks the worker, and hands on what it answers.
 *
 * One question runs, the newest waits, and an answer that a newer question has overtaken is dropped.
 * A worker that does not answer in time is ended and a new one started.
 */

import type { Answer, Question } from './messages';
import type { Report } from './report';

/** What becomes of the newest question. */
export type Outcome = { kind: 'report'; report: Report } | { kind: 'trouble'; message: string };

/** The part of `Worker` that is used here. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(question: Question): void;
  terminate(): void;
}

const TIME_LIMIT_MS = 5000;

export class Simulator {
  private worker: WorkerLike;
  private ready = false;
  private newest = 0;
  private running: Question | undefined;
  private waiting: Question | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly createWorker: () => WorkerLike,
    private readonly tell: (outcome: Outcome) => void,
  ) {
    this.worker = this.start();
  }

  /** Asks for the response to `scenario`, with `payload` in place of its own; an older question counts no more. */
  ask(scenario: string, payload?: string): void {
    this.waiting = { id: ++this.newest, scenario, ...(payload === undefined ? {} : { payload }) };
    this.next();
  }

  private start(): WorkerLike {
    const worker = this.createWorker();
    worker.onmessage = (event) => this.hear(event.data);
    worker.onerror = (event) => this.restart(`The simulator stopped: ${event.message}`);
    return worker;
  }

  private next(): void {
    if (!this.ready || this.running || !this.waiting) return;
    this.running = this.waiting;
    this.waiting = undefined;
    this.worker.postMessage(this.running);
    const seconds = TIME_LIMIT_MS / 1000;
    const message = `The simulator gave no answer within ${seconds} seconds and was started again.`;
    this.timer = setTimeout(() => this.restart(message), TIME_LIMIT_MS);
  }

  private hear(answer: Answer): void {
    switch (answer.kind) {
      case 'ready':
        this.ready = true;
        break;
      case 'unusable':
        this.tell({ kind: 'trouble', message: answer.message });
        return;
      case 'report':
        this.settle(answer.id, { kind: 'report', report: answer.report });
        break;
      case 'failed':
        // After a trap the module's memory cannot be trusted, so the worker goes with it.
        this.restart(`The simulator failed: ${answer.message}`);
        return;
    }
    this.next();
  }

  private settle(id: number, outcome: Outcome): void {
    clearTimeout(this.timer);
    this.running = undefined;
    if (id === this.newest) this.tell(outcome);
  }

  private restart(message: string): void {
    this.worker.terminate();
    const startedBefore = this.ready;
    this.ready = false;
    this.settle(this.running?.id ?? this.newest, { kind: 'trouble', message });
    // A worker that never got ready would fail again at once.
    if (startedBefore) this.worker = this.start();
  }
}
