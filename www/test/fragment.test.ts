import { expect, test } from 'vitest';
import { readFragment } from '../src/frame/fragment';

test('a share link, attributes and the parent are read', () => {
  const read = readFragment(
    '#v1=Ab_-9&view=exercise&label=Try%20it&parent=https%3A%2F%2Fa.example',
  );
  expect(read.state).toBe('#v1=Ab_-9');
  expect(read.parent).toBe('https://a.example');
  expect(read.attributes).toMatchObject({ view: 'exercise', label: 'Try it', theme: null });
});

test('a link of a later version is left to the core, which knows what to say', () => {
  expect(readFragment('#v9=abc').state).toBe('#v9=abc');
});

test('nothing asks for nothing', () => {
  const { attributes, ...rest } = readFragment('');
  expect(rest).toEqual({});
  expect(Object.values(attributes).every((value) => value === null)).toBe(true);
});

test.each(['a.example', 'https://a.example/', '*', 'null', ''])(
  'the parent %j is no origin',
  (parent) => {
    expect(() => readFragment(`#parent=${parent}`)).toThrow('expected an origin');
  },
);
