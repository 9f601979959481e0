/** Whether the responses are as the exercise expects, of the scenario itself and of its cases. */

import type { Report } from '../report';
import { isObject, type JsonObject } from '../scenario/json';

/** What became of one response that is expected. */
export interface CheckedCase {
  /** The case's name; absent for the scenario itself. */
  name?: string;
  passed: boolean;
  /** Where the response is not as expected. */
  mismatches: string[];
}

export interface CheckResult {
  passed: boolean;
  cases: CheckedCase[];
}

/** The verdict on the scenario itself, and on those of its cases that expect something. */
export function verdict({ mismatches: own, cases: others }: Report): CheckResult {
  const judged = (mismatches: string[] | undefined, name?: string): CheckedCase[] =>
    mismatches ? [{ ...(name && { name }), passed: mismatches.length === 0, mismatches }] : [];
  const cases = [
    ...judged(own),
    ...others.flatMap(({ name, mismatches }) => judged(mismatches, name)),
  ];
  return { passed: cases.length > 0 && cases.every(({ passed }) => passed), cases };
}

/** The names of the cases that are checked too. */
export function checkedCases({ cases }: JsonObject): string[] {
  if (!Array.isArray(cases)) return [];
  return cases.flatMap((each) =>
    isObject(each) && isObject(each['expect']) ? [String(each['name'] ?? 'a case')] : [],
  );
}

/** The expected response in words: "302 with Location: https://www.example.com". */
export function goal({ status, headers, body }: JsonObject): string {
  const lines = Object.entries((headers ?? {}) as JsonObject).map(([name, value]) =>
    value === null ? `no ${name}` : `${name}: ${String(value)}`,
  );
  const content =
    body === undefined
      ? []
      : [`the body ${typeof body === 'string' ? body : JSON.stringify(body)}`];
  const parts = [...lines, ...content];
  const first = status === undefined ? 'a response' : `status ${String(status)}`;
  return parts.length === 0 ? first : `${first} with ${parts.join(', ')}`;
}
