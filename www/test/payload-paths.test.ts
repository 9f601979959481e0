import { describe, expect, test } from 'vitest';
import { asExpression, asTemplateCall } from '../src/panels/path-picker';
import { payloadPaths } from '../src/scenario/payload-paths';

describe('the paths of a payload', () => {
  test('name every value once, and of a list the first item', () => {
    expect(payloadPaths('{"order":{"items":[{"a b":7},{"c":1}]},"x-y":null}')).toEqual([
      'order',
      'order.items',
      'order.items[0]',
      "order.items[0]['a b']",
      'x-y',
    ]);
  });

  test('quote what is no plain name', () => {
    expect(payloadPaths(String.raw`{"it's":1,"a\\b":2,"é":3}`)).toEqual([
      String.raw`['it\'s']`,
      String.raw`['a\\b']`,
      "['é']",
    ]);
  });

  test('are none while the payload is half typed, and few in a large one', () => {
    expect(payloadPaths('{"a":')).toEqual([]);
    const many = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`n${index}`, 1]));
    expect(payloadPaths(JSON.stringify(many)).length).toBe(300);
    expect(payloadPaths(`{"a":"${'x'.repeat(300_000)}"}`)).toEqual([]);
  });
});

test('a path as an expression and as a call', () => {
  expect(['$', 'order.id', "['a b'].c"].map(asExpression)).toEqual([
    'integration.response.body',
    'integration.response.body.order.id',
    "integration.response.body['a b'].c",
  ]);
  expect(['$', 'order.id', "['a b']"].map(asTemplateCall)).toEqual([
    "$input.path('$')",
    "$input.path('$.order.id')",
    `$input.path("$['a b']")`,
  ]);
});
