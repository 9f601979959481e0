import { expect, test } from 'vitest';
import { httpText, shownBody, statusLine } from '../src/http-text';
import type { Response } from '../src/report';

const response: Response = {
  status: 302,
  reason: 'Found',
  headers: [
    { name: 'Content-Length', value: '2', from: { kind: 'api_gateway' }, usual: true },
    { name: 'Date', value: 'today', from: { kind: 'api_gateway' }, usual: false },
  ],
  body: '{}',
  door: { kind: 'integration_response', statusCode: '302' },
  refused: [],
};

test('the message has a line per header, an empty line and the body', () => {
  expect(httpText(response, false)).toBe('HTTP/1.1 302 Found\nContent-Length: 2\n\n{}');
});

test('headers that differ from call to call are shown on request', () => {
  expect(httpText(response, true)).toContain('\nDate: today\n');
});

test('a status without a reason phrase ends with the number', () => {
  expect(statusLine({ ...response, status: 599, reason: '' })).toBe('HTTP/1.1 599');
});

test('a long body is cut and says so', () => {
  const { text, remark } = shownBody({ ...response, body: 'x'.repeat(1_000_000) });
  expect(text).toHaveLength(100_000);
  expect(remark).toContain('1,000,000');
});

test('bytes are shown in base64', () => {
  const { body: _, ...bytes } = { ...response, bodyBase64: '//8=' };
  expect(shownBody(bytes)).toEqual({ text: '//8=', remark: expect.stringContaining('base64') });
});
