/** WebAssembly that a script carries as text. */

/** The bytes of `text`, each of whose letters stands for its place in `letters`. */
export function bytesOf(letters: string, text: string): Uint8Array<ArrayBuffer> {
  const values = new Uint8Array(0x200);
  for (let value = 0; value < letters.length; value += 1) {
    values[letters.charCodeAt(value)] = value;
  }
  const bytes = new Uint8Array(text.length);
  for (let place = 0; place < text.length; place += 1) {
    bytes[place] = values[text.charCodeAt(place)] ?? 0;
  }
  return bytes;
}
