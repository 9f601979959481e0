import { expect, test } from 'vitest';
import schema from '../../src/scenario/scenario.schema.json';
import { SWITCHES } from '../src/panels/assumption-switches';

test('every switch of the scenario is on the page, with its values and its default first', () => {
  const inSchema = Object.entries(schema.$defs.assumptions.properties).map(
    ([name, property]) => [name, property.enum] as const,
  );
  const onPage = Object.entries(SWITCHES).map(
    ([name, { values }]) => [name, Object.keys(values)] as const,
  );
  expect(onPage).toEqual(inSchema);
});
