import { expect, test } from 'vitest';
import { placeName } from '../src/panels/place-name';
import { readDraft } from '../src/scenario/read-draft';

const draft = readDraft({
  method: {
    methodIntegration: { integrationResponses: [{ statusCode: '200' }, { statusCode: '' }] },
    methodResponses: [{ statusCode: '302' }],
  },
});

test.each([
  ['', 'Scenario'],
  ['/lambda/payload', 'Lambda payload'],
  ['/method/methodIntegration/integrationResponses', 'Integration responses'],
  [
    '/method/methodIntegration/integrationResponses/0/selectionPattern',
    'Integration response 200, selection pattern',
  ],
  [
    '/method/methodIntegration/integrationResponses/1/statusCode',
    'Integration response, status code',
  ],
  [
    '/method/methodResponses/0/responseParameters/method.response.header.Location',
    'Method response 302, header Location',
  ],
  ['/stageVariables/a~1b', 'stageVariables › a/b'],
])('%s is called %s', (pointer, name) => {
  expect(placeName(pointer, draft)).toBe(name);
});
