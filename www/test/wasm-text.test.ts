import { describe, expect, test } from 'vitest';
import { asText } from '../build/wasm-text.mjs';
import { bytesOf } from '../src/frame/wasm-text';

describe('wasm as text', () => {
  test('every byte comes back, however often it is there', () => {
    const bytes = Uint8Array.from({ length: 256 * 3 }, (_, place) => (place * place) % 256);
    const all = Uint8Array.from([...bytes, ...Array.from({ length: 256 }, (_, value) => value)]);
    const { letters, text } = asText(all);
    expect(bytesOf(letters, text)).toEqual(all);
  });

  test('no letter needs to be escaped in a string', () => {
    const { letters } = asText(new Uint8Array());
    expect(new Set(letters).size).toBe(256);
    expect(letters).not.toMatch(/["'`\\$\p{Cc}\u2028\u2029]/u);
  });
});
