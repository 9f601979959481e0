/**
 * Asks the worker, and hands on what it answers.
 *
 * One question runs; of the simulations the newest waits, and an answer that a newer one has overtaken is
 * dropped. A worker that does not answer in time is ended and a new one started; a call that keeps a
 * simulation waiting ends sooner.
 */

import type { Answer, Calls, Question, Simulation } from './messages';
import type { Report } from './report';

/** What becomes of the newest question. */
export type Outcome =
  | { kind: 'report'; report: Report }
  | { kind: 'trouble'; message: string }
  /** The answer takes so long that the user should know. */
  | { kind: 'busy' };

/** The part of `Worker` that is used here. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(question: Question): void;
  terminate(): void;
}

type Result = Exclude<Outcome, { kind: 'busy' }> | { kind: 'returned'; value: unknown };

/** A question, and who hears what becomes of it. */
interface Task {
  question: Question;
  settle: (result: Result) => void;
}

const TIME_LIMIT_MS = 5000;
/** Half a megabyte over a slow line. */
const LOADING_LIMIT_MS = 60_000;
const BUSY_AFTER_MS = 300;
/** A simulation waits no longer for a call. */
const GIVE_WAY_AFTER_MS = 1000;

export class Simulator {
  private worker: WorkerLike;
  private ready = false;
  /** Why there is no worker to ask. */
  private unusable: string | undefined;
  private count = 0;
  private newestSimulation = 0;
  private running: Task | undefined;
  private waiting: Task | undefined;
  private readonly calls: Task[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private busy: ReturnType<typeof setTimeout> | undefined;
  private givesWay: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly createWorker: () => WorkerLike,
    private readonly tell: (outcome: Outcome) => void,
  ) {
    this.worker = this.start();
  }

  /** Asks for the response to `scenario`, with `payload` in place of its own; an older question counts no more. */
  ask(scenario: string, payload?: string): void {
    const simulation: Simulation = { scenario, ...(payload === undefined ? {} : { payload }) };
    const id = ++this.count;
    this.newestSimulation = id;
    const settle = (result: Result): void => {
      if (id === this.newestSimulation && result.kind !== 'returned') this.tell(result);
    };
    this.waiting = { question: { id, ...simulation }, settle };
    this.makeWay();
    this.next();
  }

  /** What a function of the core answers; rejected with the reason where it refuses. */
  call<Name extends keyof Calls>(
    call: Name,
    ...args: Parameters<Calls[Name]>
  ): Promise<ReturnType<Calls[Name]>> {
    return new Promise((resolve, reject) => {
      const settle = (result: Result): void => {
        if (result.kind === 'returned') resolve(result.value as ReturnType<Calls[Name]>);
        else if (result.kind === 'trouble') reject(new Error(result.message));
      };
      this.calls.push({ question: { id: ++this.count, call, args }, settle });
      this.next();
    });
  }

  /** Ends the running call soon, if a simulation waits for it. */
  private makeWay(): void {
    if (!this.waiting || !this.running || !('call' in this.running.question)) return;
    clearTimeout(this.givesWay);
    const message = 'It took too long, and gave way to the next response.';
    this.givesWay = setTimeout(() => this.restart(message), GIVE_WAY_AFTER_MS);
  }

  private start(): WorkerLike {
    const worker = this.createWorker();
    worker.onmessage = (event) => this.hear(event.data);
    worker.onerror = (event) => this.restart(`The simulator stopped: ${event.message}`);
    return worker;
  }

  private next(): void {
    if (this.unusable !== undefined) this.refuseAll(this.unusable);
    if (!this.ready || this.running) return;
    this.running = this.calls.shift() ?? this.waiting;
    if (!this.running) return;
    if (this.running === this.waiting) this.waiting = undefined;
    this.worker.postMessage(this.running.question);
    this.makeWay();
    if ('scenario' in this.running.question) {
      this.busy = setTimeout(() => this.tell({ kind: 'busy' }), BUSY_AFTER_MS);
    }
    this.allow(TIME_LIMIT_MS);
  }

  /** The running question gets so much time from here on. */
  private allow(milliseconds: number): void {
    clearTimeout(this.timer);
    const seconds = milliseconds / 1000;
    const message = `The simulator gave no answer within ${seconds} seconds and was started again.`;
    this.timer = setTimeout(() => this.restart(message), milliseconds);
  }

  private hear(answer: Answer): void {
    switch (answer.kind) {
      case 'ready':
        this.ready = true;
        break;
      case 'unusable':
        this.unusable = answer.message;
        break;
      case 'loading':
        this.allow(LOADING_LIMIT_MS);
        return;
      case 'loaded':
        this.allow(TIME_LIMIT_MS);
        return;
      case 'report':
        this.settle({ kind: 'report', report: answer.report });
        break;
      case 'returned':
        this.settle({ kind: 'returned', value: answer.value });
        break;
      case 'refused':
        this.settle({ kind: 'trouble', message: answer.message });
        break;
      case 'failed':
        // After a trap the module's memory cannot be trusted, so the worker goes with it.
        this.restart(`The simulator failed: ${answer.message}`);
        return;
    }
    this.next();
  }

  private settle(result: Result): void {
    clearTimeout(this.timer);
    clearTimeout(this.busy);
    clearTimeout(this.givesWay);
    const task = this.running;
    this.running = undefined;
    task?.settle(result);
  }

  private restart(message: string): void {
    this.worker.terminate();
    // A worker that never got ready would fail again at once.
    if (!this.ready) this.unusable = message;
    this.ready = false;
    this.settle({ kind: 'trouble', message });
    if (this.unusable === undefined) this.worker = this.start();
    else this.next();
  }

  /** Everything that waits is told why it gets no answer. */
  private refuseAll(message: string): void {
    const tasks = [...this.calls.splice(0), ...(this.waiting ? [this.waiting] : [])];
    this.waiting = undefined;
    for (const task of tasks) task.settle({ kind: 'trouble', message });
  }
}
