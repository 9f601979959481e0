import { describe, expect, test } from 'vitest';
import { renameHeader, typeValue } from '../src/scenario/draft';
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
      requestTemplates: { 'application/json': '{"statusCode": 200}' },
      integrationResponses: [
        {
          statusCode: '302',
          selectionPattern: '.*moved.*',
          responseParameters: { 'method.response.header.Location': 'integration.response.body.to' },
          responseTemplates: { 'application/json': '#set($a = 1)', 'text/plain': null },
          contentHandling: 'CONVERT_TO_TEXT',
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
  request: {
    method: 'GET',
    path: '/orders',
    headers: { Accept: ['text/plain', 'text/html'], 'X-Number': 1 },
    queryString: { q: 'a' },
    pathParameters: { id: '7' },
    body: 'text',
  },
  context: { identity: { sourceIp: '192.0.2.7' }, authorizer: { claims: {}, level: 3 } },
  binaryMediaTypes: ['image/png'],
  gatewayResponses: {
    items: [
      {
        responseType: 'DEFAULT_5XX',
        statusCode: '502',
        responseParameters: { 'gatewayresponse.header.X-A': "'b'" },
        responseTemplates: { 'application/json': '{}' },
      },
    ],
  },
  api: 'REST',
  assumptions: { severalMatches: 'firstWritten' },
  expect: {
    status: 302,
    headers: { Location: null },
    body: { any: ['json'] },
    log: ['a text of the log'],
    findings: ['GM101'],
  },
  cases: [{ name: 'a case', lambda: { payload: '{}' }, expect: { status: 200, body: '{}' } }],
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

  test('a row that has been edited is text', () => {
    const draft = readDraft({ stageVariables: { size: 3 } });
    const [row] = draft.stageVariables;
    if (row) typeValue(row, '4');
    expect(writeDraft(draft)['stageVariables']).toEqual({ size: '4' });
  });

  test('a value in the way of a dotted name stays', () => {
    const draft = readDraft({ context: { identity: 'text' } });
    draft.context.push({ name: 'identity.sourceIp', value: '192.0.2.1' });
    expect(writeDraft(draft)['context']).toEqual({ identity: 'text' });
  });

  test('gateway responses keyed by type become a list', () => {
    const draft = readDraft({ gatewayResponses: { DEFAULT_4XX: { statusCode: '400' } } });
    expect(writeDraft(draft)['gatewayResponses']).toEqual({
      items: [{ responseType: 'DEFAULT_4XX', statusCode: '400' }],
    });
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
