import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Answer, Question, Simulation } from '../src/messages';
import type { Report } from '../src/report';
import { Simulator, type Outcome, type WorkerLike } from '../src/simulator';

type Simulated = Extract<Question, Simulation>;

class FakeWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  questions: Question[] = [];
  ended = false;

  postMessage(question: Question): void {
    this.questions.push(question);
  }

  terminate(): void {
    this.ended = true;
  }

  say(answer: Answer): void {
    this.onmessage?.({ data: answer } as MessageEvent<Answer>);
  }

  answer(index: number): void {
    const { id, payload } = this.questions[index] as Simulated;
    this.say({ kind: 'report', id, report: { log: [payload] } as unknown as Report });
  }
}

let workers: FakeWorker[];
let outcomes: Outcome[];
let simulator: Simulator;

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  outcomes = [];
  simulator = new Simulator(
    () => {
      workers.push(new FakeWorker());
      return newestWorker();
    },
    (outcome) => outcomes.push(outcome),
  );
});

afterEach(() => vi.useRealTimers());

function newestWorker(): FakeWorker {
  return workers.at(-1) as FakeWorker;
}

function heard(): string[] {
  return outcomes.flatMap((one) => {
    if (one.kind === 'busy') return [];
    return one.kind === 'report' ? one.report.log.join() : one.message;
  });
}

describe('the simulator', () => {
  test('asks once the worker is ready', () => {
    simulator.ask('{}', 'a');
    expect(newestWorker().questions).toEqual([]);
    newestWorker().say({ kind: 'ready' });
    expect(newestWorker().questions.map((question) => (question as Simulated).payload)).toEqual([
      'a',
    ]);
  });

  test('runs one question, keeps the newest waiting and drops overtaken answers', () => {
    newestWorker().say({ kind: 'ready' });
    simulator.ask('{}', 'a');
    simulator.ask('{}', 'b');
    simulator.ask('{}', 'c');
    newestWorker().answer(0);
    expect(heard()).toEqual([]);
    newestWorker().answer(1);
    expect(heard()).toEqual(['c']);
    expect(newestWorker().questions.map((question) => (question as Simulated).payload)).toEqual([
      'a',
      'c',
    ]);
  });

  test('ends a worker that gives no answer and goes on with the next question', () => {
    newestWorker().say({ kind: 'ready' });
    simulator.ask('{}', 'endless');
    vi.advanceTimersByTime(5000);
    expect(heard()).toEqual([expect.stringContaining('no answer within 5 seconds')]);
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
    newestWorker().say({ kind: 'ready' });
    simulator.ask('{}', 'b');
    newestWorker().answer(0);
    expect(heard().at(-1)).toBe('b');
  });

  test('asks the waiting question of the new worker', () => {
    newestWorker().say({ kind: 'ready' });
    simulator.ask('{}', 'endless');
    simulator.ask('{}', 'b');
    vi.advanceTimersByTime(5000);
    newestWorker().say({ kind: 'ready' });
    newestWorker().answer(0);
    expect(heard()).toEqual(['b']);
  });

  test('waits longer for an answer that needs more to be loaded', () => {
    newestWorker().say({ kind: 'ready' });
    simulator.ask('{}', 'templates');
    newestWorker().say({ kind: 'loading' });
    vi.advanceTimersByTime(50_000);
    newestWorker().answer(0);
    expect(heard()).toEqual(['templates']);
  });

  test('gives what was loaded no more time than any other', () => {
    newestWorker().say({ kind: 'ready' });
    simulator.ask('{}', 'endless');
    newestWorker().say({ kind: 'loading' });
    vi.advanceTimersByTime(50_000);
    newestWorker().say({ kind: 'loaded' });
    vi.advanceTimersByTime(5000);
    expect(heard()).toEqual([
      'The simulator gave no answer within 5 seconds and was started again.',
    ]);
  });

  test('starts a new worker after a failure', () => {
    newestWorker().say({ kind: 'ready' });
    simulator.ask('{}', 'a');
    newestWorker().say({ kind: 'failed', id: 1, message: 'unreachable' });
    expect(heard()).toEqual(['The simulator failed: unreachable']);
    expect(workers).toHaveLength(2);
  });

  test('does not start again and again what cannot start', () => {
    simulator.ask('{}', 'a');
    newestWorker().say({ kind: 'unusable', message: 'blocked' });
    expect(heard()).toEqual(['blocked']);
    simulator.ask('{}', 'b');
    expect(heard()).toEqual(['blocked', 'blocked']);
    expect(workers).toHaveLength(1);
  });

  test('converts texts between simulations, each for who asked', async () => {
    newestWorker().say({ kind: 'ready' });
    simulator.ask('{}', 'a');
    const made = simulator.call('encodeLink', '{}');
    const refused = simulator.call('decodeLink', '#v1=');
    newestWorker().answer(0);
    expect(newestWorker().questions[1]).toEqual({ id: 2, call: 'encodeLink', args: ['{}'] });
    newestWorker().say({ kind: 'returned', id: 2, value: '#v1=abc' });
    newestWorker().say({ kind: 'refused', id: 3, message: 'the link is cut' });
    await expect(made).resolves.toBe('#v1=abc');
    await expect(refused).rejects.toThrow('the link is cut');
    expect(heard()).toEqual(['a']);
  });

  test('says of texts too why no worker can be had', async () => {
    const made = simulator.call('encodeLink', '{}');
    newestWorker().say({ kind: 'unusable', message: 'blocked' });
    await expect(made).rejects.toThrow('blocked');
    await expect(simulator.call('encodeLink', '{}')).rejects.toThrow('blocked');
  });

  test('a call that keeps a simulation waiting gives way to it', async () => {
    newestWorker().say({ kind: 'ready' });
    const slow = simulator.call('encodeLink', '{}');
    vi.advanceTimersByTime(2000);
    simulator.ask('{}', 'a');
    vi.advanceTimersByTime(999);
    expect(workers).toHaveLength(1);
    vi.advanceTimersByTime(1);
    await expect(slow).rejects.toThrow('gave way');
    newestWorker().say({ kind: 'ready' });
    newestWorker().answer(0);
    expect(heard()).toEqual(['a']);
  });

  test('a call that begins while a simulation waits gives way as well', async () => {
    newestWorker().say({ kind: 'ready' });
    const calls = [simulator.call('encodeLink', '1'), simulator.call('encodeLink', '2')];
    simulator.ask('{}', 'a');
    vi.advanceTimersByTime(1000);
    await expect(calls[0]).rejects.toThrow('gave way');
    newestWorker().say({ kind: 'ready' });
    vi.advanceTimersByTime(1000);
    await expect(calls[1]).rejects.toThrow('gave way');
    newestWorker().say({ kind: 'ready' });
    newestWorker().answer(0);
    expect(heard()).toEqual(['a']);
  });

  test('says that it is busy when an answer takes long, and not when it does not', () => {
    newestWorker().say({ kind: 'ready' });
    simulator.ask('{}', 'a');
    newestWorker().answer(0);
    vi.advanceTimersByTime(1000);
    simulator.ask('{}', 'b');
    vi.advanceTimersByTime(299);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['report']);
    vi.advanceTimersByTime(1);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['report', 'busy']);
  });
});
