import { describe, expect, test } from 'vitest';
import type { Report } from '../src/report';
import { curlText, fileName, issueBody, markdown } from '../src/state/copy-as';

const report = {
  response: {
    status: 404,
    reason: 'Not Found',
    headers: [
      {
        name: 'Content-Type',
        value: 'application/json',
        from: { kind: 'api_gateway' },
        usual: true,
      },
    ],
    body: '{}',
    door: { kind: 'proxy' },
    refused: [],
  },
  steps: [{ sentence: 'It is so.' }],
  findings: [{ severity: 'note', code: 'GM000', message: 'a note' }],
} as unknown as Report;

describe('the case as text', () => {
  test('is a command whose words a shell takes as they are', () => {
    const request = {
      method: 'POST',
      path: "/it's",
      headers: { Accept: 'text/plain' },
      body: '{}',
    };
    expect(curlText({ scenario: { request }, report })).toBe(
      String.raw`$ curl -i --http1.1 -X 'POST' -H 'Accept: text/plain' --data-raw '{}' 'https://API.execute-api.REGION.amazonaws.com/STAGE/it'\''s'` +
        '\nHTTP/1.1 404 Not Found\nContent-Type: application/json\n\n{}',
    );
  });

  test('has fences in Markdown that nothing inside ends', () => {
    const scenario = { title: 'Fences', description: '```' };
    const text = markdown({ scenario, report, address: 'https://example.com/#v1=a' });
    expect(text).toContain('````gatemap\n{');
    expect(text).toContain('1. It is so.');
    expect(text).toContain('* note GM000: a note');
    expect(text).toContain('(https://example.com/#v1=a)');
  });

  test('says in an issue what is missing', () => {
    const without = { ...report };
    delete without.response;
    expect(issueBody({ scenario: {}, report: without })).toContain(
      'No response: the findings say why.',
    );
  });

  test('is a file named by its title', () => {
    expect(fileName({ title: 'A “302”, with Location!' })).toBe('a-302-with-location.json');
    expect(fileName({})).toBe('a-response-of-api-gateway.json');
  });
});
