import { describe, expect, test } from 'vitest';
import { renameHeader } from '../src/scenario/draft';
import { readDraft } from '../src/scenario/read-draft';
import { writeDraft } from '../src/scenario/write-draft';

const scenario = {
  gatemap: 1,
  title: 'A title',
  unknown: { kept: true },
  stageVariables: { stage: 'test' },
  method: {
    httpMethod: 'GET',
    methodIntegration: {
      type: 'AWS',
      timeoutInMillis: 29000,
      integrationResponses: [
        {
          statusCode: '302',
          selectionPattern: '.*moved.*',
          responseParameters: { 'method.response.header.Location': 'integration.response.body.to' },
          responseTemplates: { 'application/json': '#set($a = 1)' },
        },
      ],
    },
    methodResponses: [
      {
        statusCode: '302',
        responseParameters: { 'method.response.header.Location': true },
        responseModels: { 'application/json': 'Empty' },
      },
    ],
  },
  lambda: { payload: '{"a":1}', functionError: 'Handled', headers: { A: 'b' } },
};

describe('a draft', () => {
  test('gives back the scenario that it was read from, fields it does not edit included', () => {
    expect(writeDraft(readDraft(scenario))).toEqual(scenario);
  });

  test('reads maps keyed by status as lists, and the key stands in for a missing status', () => {
    const draft = readDraft({
      method: { methodResponses: { '200': {}, '302': { statusCode: '302' } } },
    });
    expect(draft.methodResponses.map(({ statusCode }) => statusCode)).toEqual(['200', '302']);
  });

  test('keeps the three ways to say whether the function failed apart', () => {
    const read = (lambda: { functionError?: string | null }) => readDraft({ lambda }).functionError;
    expect([read({}), read({ functionError: null }), read({ functionError: 'Unhandled' })]).toEqual(
      [undefined, null, 'Unhandled'],
    );
  });

  test('writes payloadJson compactly', () => {
    expect(readDraft({ lambda: { payloadJson: { a: [1, 2] } } }).payload).toBe('{"a":[1,2]}');
  });

  test('keeps the body of another backend where it was', () => {
    const backend = { status: 404, body: 'none' };
    expect(writeDraft(readDraft({ backend }))['backend']).toEqual(backend);
  });

  test('keeps a key of another form until the row is renamed', () => {
    const responseParameters = { Location: "'/'" };
    const method = { methodIntegration: { integrationResponses: [{ responseParameters }] } };
    const draft = readDraft({ method });
    const written = () => JSON.stringify(writeDraft(draft));
    expect(written()).toContain('"responseParameters":{"Location":');
    const [mapping] = draft.integrationResponses[0]?.mappings ?? [];
    if (mapping) renameHeader(mapping, 'Refresh');
    expect(written()).toContain('"responseParameters":{"method.response.header.Refresh":');
  });

  test('leaves rows out that nothing has been typed into', () => {
    const draft = readDraft(scenario);
    draft.integrationResponses[0]?.mappings.push({ name: '', expression: '' });
    draft.methodResponses[0]?.headers.push({ name: '', required: false });
    expect(writeDraft(draft)).toEqual(scenario);
  });
});
