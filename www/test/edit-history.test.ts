import { beforeEach, describe, expect, test } from 'vitest';
import { readDraft } from '../src/scenario/read-draft';
import type { Draft } from '../src/scenario/draft';
import { EditHistory } from '../src/state/edit-history';

function draft(title: string, payload = ''): Draft {
  return readDraft({ title, lambda: { payload } });
}

let edits: EditHistory;

beforeEach(() => {
  edits = new EditHistory();
  edits.note(draft('a'), 0);
});

describe('the history of edits', () => {
  test('goes back and forth', () => {
    edits.note(draft('b'), 1000);
    edits.note(draft('c'), 2000);
    expect(edits.undo()?.title).toBe('b');
    expect(edits.undo()?.title).toBe('a');
    expect(edits.undo()).toBeUndefined();
    expect(edits.redo()?.title).toBe('b');
    expect([edits.canUndo, edits.canRedo]).toEqual([true, true]);
  });

  test('takes what is typed without a pause for one step, and the first state stays', () => {
    edits.note(draft('ab'), 100);
    edits.note(draft('abc'), 200);
    expect(edits.undo()?.title).toBe('a');
    expect(edits.redo()?.title).toBe('abc');
  });

  test('takes what follows the end of a step for a step of its own', () => {
    edits.note(draft('b'), 1000);
    edits.endStep();
    edits.note(draft('c'), 1100);
    expect(edits.undo()?.title).toBe('b');
  });

  test('forgets what was undone when something else is done', () => {
    edits.note(draft('b'), 1000);
    edits.undo();
    edits.note(draft('c'), 2000);
    expect(edits.canRedo).toBe(false);
    expect(edits.undo()?.title).toBe('a');
  });

  test('notes nothing where nothing has changed', () => {
    edits.note(draft('a'), 1000);
    expect(edits.canUndo).toBe(false);
    edits.note(draft('a', '{}'), 2000);
    expect(edits.undo()?.payload).toBe('');
  });

  test('keeps few states of large payloads', () => {
    for (let step = 1; step <= 12; step += 1) {
      edits.note(draft('a', String(step).repeat(6 * 1024 * 1024)), step * 1000);
    }
    let count = 0;
    while (edits.undo()) count += 1;
    expect(count).toBeLessThan(6);
    expect(count).toBeGreaterThan(0);
  });
});
