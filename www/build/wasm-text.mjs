// WebAssembly as text that a script can carry. Base64 would hide from brotli where one byte ends and the next
// begins; here each byte is a letter of its own, the most frequent ones in ASCII.
import { readFileSync } from 'node:fs';

/** Letters that stand for themselves in a string, whichever quotes are round it. */
const ASCII = [...Array(95).keys()]
  .map((place) => String.fromCharCode(0x20 + place))
  .filter((letter) => !'"\'`\\$'.includes(letter));
const MORE = [...Array(256).keys()].map((place) => String.fromCharCode(0xae + place));

/** The bytes as `text`, each of whose letters stands for its place in `letters`. */
export function asText(bytes) {
  const letters = lettersFor(bytes);
  return { letters: letters.join(''), text: Array.from(bytes, (byte) => letters[byte]).join('') };
}

/** A letter for each value of a byte: its own where it may, so that the names in the module stay readable. */
function lettersFor(bytes) {
  const count = new Uint32Array(256);
  for (const byte of bytes) count[byte] += 1;
  const byFrequency = [...count.keys()].toSorted((one, other) => count[other] - count[one]);
  const frequent = byFrequency.slice(0, ASCII.length);
  const own = frequent.filter((byte) => ASCII.includes(String.fromCharCode(byte)));
  const letters = [];
  for (const byte of own) letters[byte] = String.fromCharCode(byte);
  const free = [...ASCII.filter((letter) => !letters.includes(letter)), ...MORE];
  for (const byte of byFrequency) letters[byte] ??= free.shift();
  return letters;
}

/** A Vite plugin: `import { letters, text } from 'x.wasm?text'`. */
export function wasmText() {
  const ending = '.wasm?text';
  return {
    name: 'gatemap-wasm-text',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith(ending)) return null;
      const { letters, text } = asText(readFileSync(id.slice(0, -'?text'.length)));
      return `export const letters = ${JSON.stringify(letters)}, text = ${JSON.stringify(text)};`;
    },
  };
}
