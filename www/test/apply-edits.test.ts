import { describe, expect, test } from 'vitest';
import { applyEdits } from '../src/scenario/apply-edits';

describe('edits', () => {
  test('are applied in order and leave the document alone', () => {
    const document = { list: [{ a: 1 }], b: 2 };
    const edited = applyEdits(document, [
      { op: 'add', path: '/list/-', value: { c: 3 } },
      { op: 'replace', path: '/list/0/a', value: 4 },
      { op: 'remove', path: '/b' },
    ]);
    expect(edited).toEqual({ list: [{ a: 4 }, { c: 3 }] });
    expect(document).toEqual({ list: [{ a: 1 }], b: 2 });
  });

  test('insert into a list and unescape names', () => {
    expect(applyEdits([1, 3], [{ op: 'add', path: '/1', value: 2 }])).toEqual([1, 2, 3]);
    expect(applyEdits({}, [{ op: 'add', path: '/a~1b~0c', value: true }])).toEqual({
      'a/b~c': true,
    });
  });

  test('replace the whole document at the empty pointer', () => {
    expect(applyEdits({ a: 1 }, [{ op: 'replace', path: '', value: [] }])).toEqual([]);
  });

  test('keep a name that JavaScript treats specially', () => {
    const edited = applyEdits({}, [{ op: 'add', path: '/__proto__', value: 1 }]);
    expect(JSON.stringify(edited)).toBe('{"__proto__":1}');
  });

  test.each(['/b', '/list/1', '/list/-', '/list/x', '/a/b/c'])(
    'name the missing place %s',
    (path) => {
      const document = { list: [1], a: 1 };
      expect(() => applyEdits(document, [{ op: 'replace', path, value: 0 }])).toThrow(
        /nothing stands/,
      );
    },
  );
});
