/** The case and its response as texts for elsewhere. */

import { headerLine, shownHeaders, statusLine } from '../http-text';
import type { Finding, Report, Response } from '../report';
import type { JsonObject } from '../scenario/json';

/** What a text is made of. */
export interface Shared {
  scenario: JsonObject;
  report: Report;
  /** The address that opens the case; absent where it is too long for one. */
  address?: string | undefined;
}

/** The response as `curl -i` prints it, under the command that asks for it. */
export function curlText({ scenario, report }: Shared): string {
  const request = (scenario['request'] ?? {}) as JsonObject;
  const method = String(
    request['method'] ?? (scenario['method'] as JsonObject)?.['httpMethod'] ?? 'GET',
  );
  const headers = Object.entries((request['headers'] ?? {}) as JsonObject).map(
    ([name, value]) => `-H ${quoted(`${name}: ${String(value)}`)}`,
  );
  const body = request['body'];
  const words = [
    'curl -i --http1.1',
    ...(method === 'GET' ? [] : [`-X ${quoted(method)}`]),
    ...headers,
    ...(typeof body === 'string' ? [`--data-raw ${quoted(body)}`] : []),
    quoted(`https://API.execute-api.REGION.amazonaws.com/STAGE${String(request['path'] ?? '/')}`),
  ];
  return `$ ${words.join(' ')}\n${messageText(report.response)}`;
}

/** The case in Markdown: the response, why, and the scenario as a block that documentation can run. */
export function markdown({ scenario, report, address }: Shared): string {
  return [
    `## ${titleOf(scenario)}`,
    ...textOf(scenario['description']),
    block('http', messageText(report.response)),
    report.steps.map(({ sentence }, index) => `${index + 1}. ${sentence}`).join('\n'),
    ...findingLines(report.findings),
    block('gatemap', JSON.stringify(scenario, null, 2)),
    ...(address ? [`[Open it in gatemap](${address})`] : []),
  ].join('\n\n');
}

/** The beginning of an issue: what is expected, what comes, and how to see it. */
export function issueBody({ scenario, report, address }: Shared): string {
  return [
    '### What should happen',
    '<!-- Which response does API Gateway send, or which did you expect, and why? -->',
    '### What gatemap answers',
    block('http', messageText(report.response)),
    ...findingLines(report.findings),
    '### The scenario',
    ...(address ? [`[Open it in gatemap](${address})`] : []),
    block('json', JSON.stringify(scenario, null, 2)),
  ].join('\n\n');
}

/** A name for the scenario's file. */
export function fileName(scenario: JsonObject): string {
  const words =
    titleOf(scenario)
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return `${words.slice(0, 8).join('-') || 'scenario'}.json`;
}

function messageText(response: Response | undefined): string {
  if (!response) return 'No response: the findings say why.';
  const head = [statusLine(response), ...shownHeaders(response, true).map(headerLine)];
  return `${head.join('\n')}\n\n${response.body ?? response.bodyBase64 ?? ''}`;
}

function titleOf({ title }: JsonObject): string {
  return typeof title === 'string' && title ? title : 'A response of API Gateway';
}

function textOf(value: unknown): string[] {
  return typeof value === 'string' && value ? [value] : [];
}

function findingLines(findings: Finding[]): string[] {
  if (findings.length === 0) return [];
  return [
    findings.map(({ severity, code, message }) => `* ${severity} ${code}: ${message}`).join('\n'),
  ];
}

/** A fenced block; its fence is longer than any in the text. */
function block(language: string, text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** A word for a shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
