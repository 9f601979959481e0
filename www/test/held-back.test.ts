import { expect, test } from 'vitest';
import { heldBack } from '../src/held-back';
import type { Finding, Report } from '../src/report';
import { readDraft } from '../src/scenario/read-draft';

function reportWith(findings: Partial<Finding>[]): Report {
  return { findings } as unknown as Report;
}

test('a result is held back while the payload is not JSON, and the place is named', () => {
  const draft = readDraft({ lambda: { payload: '{\n  "a":\n}' } });
  const span = { start: 9, end: 10 };
  const report = reportWith([{ code: 'GM303', place: { pointer: '/lambda/payload', span } }]);
  expect(heldBack(report, draft)).toBe('the payload is not JSON (line 3, column 1).');
});

test('other findings hold nothing back', () => {
  const report = reportWith([{ code: 'GM101', place: { pointer: '' } }]);
  expect(heldBack(report, readDraft({}))).toBeUndefined();
});
