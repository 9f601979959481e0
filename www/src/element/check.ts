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

/** What a scenario expects of itself is asked of the core as one more case, the last. */
export function withOwnCheck(scenario: JsonObject, expect: JsonObject | undefined): JsonObject {
  if (!expect) return scenario;
  const cases = Array.isArray(scenario['cases']) ? scenario['cases'] : [];
  return { ...scenario, expect, cases: [...cases, { name: '', expect }] };
}

/** The verdict of `report`, which answers a scenario with its own check. */
export function verdict(report: Report): CheckResult {
  const expected = report.cases.flatMap(({ name, mismatches }): CheckedCase[] =>
    mismatches ? [{ ...(name && { name }), passed: mismatches.length === 0, mismatches }] : [],
  );
  const own = expected.at(-1);
  const cases = own ? [own, ...expected.slice(0, -1)] : [];
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
