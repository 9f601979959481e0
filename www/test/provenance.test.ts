import { expect, test } from 'vitest';
import { linksAt, linksOf } from '../src/provenance';
import type { Report } from '../src/report';
import { readDraft } from '../src/scenario/read-draft';

const mapping = { pointer: '/m/responseParameters/method.response.header.Location' };
const read = { pointer: '/lambda/payload', span: { start: 5, end: 9 } };
const template = { pointer: '/m/responseTemplates/application~1json' };

const report = {
  response: {
    headers: [
      { name: 'Location', from: { kind: 'mapping', expression: '', place: mapping, read: [read] } },
      { name: 'Date', from: { kind: 'api_gateway' } },
    ],
    body: '{"a":7}',
    door: { kind: 'integration_response', statusCode: '302' },
  },
  templates: [
    {
      template,
      input: { pointer: '/lambda/payload' },
      pieces: [
        { template: { start: 0, end: 5 }, output: { start: 0, end: 5 } },
        {
          template: { start: 5, end: 10 },
          output: { start: 5, end: 6 },
          from: { pointer: '/a', span: { start: 5, end: 9 }, changed: false },
        },
      ],
      references: [],
    },
  ],
} as unknown as Report;

const draft = readDraft({
  method: {
    methodResponses: [
      { statusCode: '200' },
      { statusCode: '302', responseParameters: { 'method.response.header.Location': false } },
    ],
  },
});

test('a header leads to its mapping, to what it read, and to its declaration', () => {
  expect(linksOf(report, draft)[0]).toEqual({
    part: { header: 0 },
    places: [
      mapping,
      read,
      { pointer: '/method/methodResponses/1/responseParameters/method.response.header.Location' },
    ],
  });
});

test('a value in the payload leads to each part of the response that read it', () => {
  const links = linksOf(report, draft);
  const parts = linksAt(links, '/lambda/payload', 7).map(({ part }) => part);
  expect(parts).toEqual([{ header: 0 }, { body: { start: 5, end: 6 }, isValue: true }]);
  expect(linksAt(links, '/lambda/payload', 20)).toEqual([]);
  expect(linksAt(links, '/lambda/payload')).toEqual([]);
});

test('a place in the template leads to what it wrote', () => {
  const [text] = linksAt(linksOf(report, draft), template.pointer, 2);
  expect(text?.part).toEqual({ body: { start: 0, end: 5 }, isValue: false });
});
