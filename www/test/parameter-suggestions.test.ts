import { describe, expect, test } from 'vitest';
import { readDraft } from '../src/scenario/read-draft';
import { parameterNames, parameterValues } from '../src/scenario/parameter-suggestions';

const answer = {
  statusCode: 200,
  headers: { 'X-Tier': 'gold' },
  body: '{"id":7,"the list":[1]}',
};

function draftOf(payload: string): ReturnType<typeof readDraft> {
  return readDraft({ lambda: { payload }, stageVariables: { url: 'example.com' } });
}

describe('what a parameter mapping is offered', () => {
  test('names are the status and the headers that the function returns', () => {
    expect(parameterNames(draftOf(JSON.stringify(answer)))).toEqual([
      'overwrite:statuscode',
      'append:header.X-Tier',
      'append:header.',
      'overwrite:header.X-Tier',
      'overwrite:header.',
      'remove:header.X-Tier',
      'remove:header.',
    ]);
  });

  test('values are places in the body that the function returns, headers and variables', () => {
    expect(parameterValues(draftOf(JSON.stringify(answer)))).toEqual([
      '$response.body',
      '$response.body.id',
      "$response.body['the list']",
      "$response.body['the list'][0]",
      '$response.header.X-Tier',
      '$stageVariables.url',
      '$context.requestId',
    ]);
  });

  test('an output without a status is the body', () => {
    expect(parameterValues(draftOf('{"statusText":"ok"}'))).toContain('$response.body.statusText');
  });

  test('a backend answers with its own headers and body', () => {
    const draft = readDraft({ backend: { body: '{"a":1}', headers: { ETag: 'x' } } });
    expect(parameterNames(draft)).toContain('remove:header.ETag');
    expect(parameterValues(draft)).toContain('$response.body.a');
  });

  test('a payload that is half typed offers no places', () => {
    expect(parameterValues(draftOf('{"a":'))).toEqual([
      '$response.body',
      '$stageVariables.url',
      '$context.requestId',
    ]);
  });
});
