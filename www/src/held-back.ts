/** When the last result stays although the core could answer. */

import type { Report } from './report';
import type { Draft } from './scenario/draft';

/** The payload is not JSON. A half-typed payload is that at nearly every key. */
const PAYLOAD_NOT_JSON = 'GM303';

/** Why `report` is not shown in place of the last result; nothing when it is. */
export function heldBack(report: Report, draft: Draft): string | undefined {
  const broken = report.findings.find(({ code }) => code === PAYLOAD_NOT_JSON);
  if (!broken) return undefined;
  const { start } = broken.place.span ?? {};
  if (start === undefined) return 'the payload is not JSON.';
  const before = draft.payload.slice(0, start).split('\n');
  const column = (before.at(-1) ?? '').length + 1;
  return `the payload is not JSON (line ${before.length}, column ${column}).`;
}
