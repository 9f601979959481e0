/** Asks the worker of the formats. */

import type { FormatAnswer, FormatCalls, FormatQuestion } from './messages';

const TIME_LIMIT_MS = 20_000;

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
  timer: ReturnType<typeof setTimeout>;
}

export class Formats {
  private worker: Worker | undefined;
  private count = 0;
  private readonly waiting = new Map<number, Waiting>();

  /** What a function of the module answers; rejected with the reason where it fails. */
  call<Name extends keyof FormatCalls>(
    call: Name,
    ...args: Parameters<FormatCalls[Name]>
  ): Promise<ReturnType<FormatCalls[Name]>> {
    this.worker ??= this.start();
    const id = ++this.count;
    const question: FormatQuestion<Name> = { id, call, args };
    this.worker.postMessage(question);
    return new Promise((resolve, reject) => {
      const seconds = TIME_LIMIT_MS / 1000;
      const late = `There was no answer within ${seconds} seconds.`;
      const timer = setTimeout(() => this.end(late), TIME_LIMIT_MS);
      const settled = resolve as (value: unknown) => void;
      this.waiting.set(id, { resolve: settled, reject, timer });
    });
  }

  private start(): Worker {
    const worker = new Worker(new URL('./formats-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = (event: MessageEvent<FormatAnswer>) => this.hear(event.data);
    worker.onerror = (event) => this.end(`The reader stopped: ${event.message}`);
    return worker;
  }

  private hear(answer: FormatAnswer): void {
    if ('unusable' in answer) {
      this.end(`The reader does not start: ${answer.unusable}`);
      return;
    }
    const waiting = this.waiting.get(answer.id);
    if (!waiting) return;
    clearTimeout(waiting.timer);
    this.waiting.delete(answer.id);
    if ('value' in answer) waiting.resolve(answer.value);
    else waiting.reject(new Error(answer.error));
  }

  /** Ends the worker; the next call starts another. */
  private end(message: string): void {
    this.worker?.terminate();
    this.worker = undefined;
    for (const { reject, timer } of this.waiting.values()) {
      clearTimeout(timer);
      reject(new Error(message));
    }
    this.waiting.clear();
  }
}
