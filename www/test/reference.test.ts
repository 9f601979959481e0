import { expect, test } from 'vitest';
import readme from '../../README.md?raw';
import recipe from '../guide/embed/frame/page.md?raw';
import { EVENTS } from '../src/element/events';
import reference from '../src/element/reference.json';
import { ATTRIBUTES, SHOWING } from '../src/element/settings';

const names = (list: { name: string }[]): string[] => list.map(({ name }) => name);
const quoted = (list: string[]): string => list.map((name) => `\`${name}\``).join(', ');

interface Row {
  name: string;
  description: string;
  detail?: string;
}

/** A table's rows, one under the other. */
function rows(list: Row[]): string {
  const cells = ({ name, description, detail }: Row): string[] =>
    detail === undefined ? [`\`${name}\``, description] : [`\`${name}\``, description, detail];
  return list.map((row) => `| ${cells(row).join(' | ')} |`).join('\n');
}

test('the reference names what the code knows', () => {
  expect(names(reference.attributes)).toEqual(ATTRIBUTES);
  expect(names(reference.attributes.filter(({ source }) => !source))).toEqual([...SHOWING]);
  expect(names(reference.events)).toEqual([...EVENTS]);
});

test('the README says what the reference says', () => {
  expect(readme).toContain(rows(reference.attributes));
  expect(readme).toContain(rows(reference.events));
  expect(readme).toContain(`the parts ${quoted(names(reference.parts))}`);
  expect(readme).toContain(`custom properties ${quoted(names(reference.customProperties))}`);
  for (const name of names(reference.properties)) expect(readme).toContain(`\`${name}\` reads and`);
  for (const name of names(reference.methods)) expect(readme).toContain(`\`${name}()\``);
});

test('the recipe for frames says what the reference says', () => {
  expect(recipe).toContain(rows(reference.parameters));
  expect(recipe).toContain(`| ${quoted([...SHOWING])} |`);
  expect(recipe).toContain(rows(reference.messagesToFrame));
  expect(recipe).toContain(rows([...reference.events, ...reference.messagesFromFrame]));
});
