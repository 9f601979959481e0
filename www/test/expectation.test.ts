import { describe, expect, test } from 'vitest';
import type { Response } from '../src/report';
import {
  expectationOf,
  readExpectation,
  typeBody,
  writeExpectation,
} from '../src/scenario/expectation';

const response: Response = {
  status: 302,
  reason: 'Found',
  headers: [
    { name: 'Connection', value: 'keep-alive', usual: true, from: { kind: 'api_gateway' } },
    {
      name: 'Location',
      value: '/there',
      usual: true,
      from: { kind: 'mapping', expression: "'/there'", place: { pointer: '' }, read: [] },
    },
  ],
  body: '{"a": 1}',
  door: { kind: 'integration_response', statusCode: '302' },
  refused: [],
};

describe('an expectation', () => {
  test('of what came holds the status, the headers of rules, and JSON as JSON', () => {
    expect(writeExpectation(expectationOf(response))).toEqual({
      status: 302,
      headers: { Location: '/there' },
      body: { a: 1 },
    });
  });

  test('of text that is no JSON compares it byte for byte', () => {
    const { body } = writeExpectation(expectationOf({ ...response, body: '{"a": ' }));
    expect(body).toBe('{"a": ');
  });

  test('of a header without a value is that it is not sent', () => {
    const expected = readExpectation({});
    expected.headers.push({ name: 'Location', value: '' });
    expect(writeExpectation(expected)).toEqual({ headers: { Location: null } });
  });

  test('keeps an empty text that was read', () => {
    const expected = { headers: { 'X-Empty': '' }, body: '' };
    expect(writeExpectation(readExpectation(expected))).toEqual(expected);
  });

  test('takes a body that is typed as text, until it is to be compared as JSON', () => {
    const expected = readExpectation({ body: { old: true } });
    expected.bodyIsJson = false;
    typeBody(expected, '{"new":true}');
    expect(writeExpectation(expected)).toEqual({ body: '{"new":true}' });
    expected.bodyIsJson = true;
    expect(writeExpectation(expected)).toEqual({ body: { new: true } });
  });
});
