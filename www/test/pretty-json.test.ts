import { expect, test } from 'vitest';
import { prettyJson } from '../src/pretty-json';

test('JSON is laid out and its values stay as they are written', () => {
  expect(prettyJson('{"a":[1,{}],"b":"x, {y}\\"","n":12345678901234567890.10}')).toBe(`{
  "a": [
    1,
    {}
  ],
  "b": "x, {y}\\"",
  "n": 12345678901234567890.10
}`);
});

test.each(['{"a":1', '[}', ']'])('what does not pair is left alone: %s', (text) => {
  expect(prettyJson(text)).toBeUndefined();
});
