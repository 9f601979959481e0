/** Answers in a worker where the frame may start one, and on the frame's own thread where it may not. */

import type { Port } from '../answer-questions';
import type { Question } from '../messages';
import type { WorkerLike } from '../simulator';
import { runClassicScript } from './classic-script';
import type * as CoreScript from './core-script';

/** The addresses of the scripts with the two modules of the core. */
export interface CoreScripts {
  core: string;
  whole: string;
}

/** What the script leaves behind. */
declare const gatemapCore: typeof CoreScript;

/** A policy without `worker-src blob:` refuses the worker; one refusal is enough. */
let isRefused = false;

export class FrameWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  private worker: Worker | undefined;
  private hear: ((question: Question) => void) | undefined;
  private isEnded = false;

  constructor(private readonly scripts: CoreScripts) {
    if (isRefused) void this.answerHere();
    else this.tryWorker();
  }

  postMessage(question: Question): void {
    if (this.worker) this.worker.postMessage(question);
    // A task of its own for each question, so that the frame is painted in between.
    else setTimeout(() => this.isEnded || this.hear?.(question));
  }

  terminate(): void {
    this.isEnded = true;
    this.worker?.terminate();
  }

  /** WebKit throws what a policy forbids, others tell of it as an error of the worker. */
  private tryWorker(): void {
    try {
      this.startWorker();
    } catch {
      this.giveUpWorkers();
    }
  }

  /** Its address is a blob's: a file's would be of another origin than the frame's, which has none. */
  private startWorker(): void {
    const { core, whole } = this.scripts;
    const run = `importScripts(${JSON.stringify(core)});gatemapCore.answerAsWorker(${JSON.stringify(whole)})`;
    const address = URL.createObjectURL(new Blob([run], { type: 'text/javascript' }));
    const worker = new Worker(address);
    this.worker = worker;
    let isRunning = false;
    worker.onmessage = (event) => {
      if (!isRunning) URL.revokeObjectURL(address);
      isRunning = true;
      this.onmessage?.(event);
    };
    worker.onerror = (event) => {
      if (isRunning) this.onerror?.(event);
      else this.giveUpWorkers();
    };
  }

  private giveUpWorkers(): void {
    isRefused = true;
    this.worker = undefined;
    if (!this.isEnded) void this.answerHere();
  }

  /** The script is run anew each time, because a module that failed is not asked again. */
  private async answerHere(): Promise<void> {
    const port: Port = {
      say: (data) => this.isEnded || this.onmessage?.(new MessageEvent('message', { data })),
      listen: (hear) => {
        this.hear = hear;
      },
    };
    try {
      await runClassicScript(this.scripts.core);
      await gatemapCore.answer(port, this.scripts.whole);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.onerror?.(new ErrorEvent('error', { message }));
    }
  }
}
