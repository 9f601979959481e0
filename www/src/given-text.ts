/** A text as it was given: a text area has other line ends, and a file may hold other bytes than UTF-8. */

export interface GivenText {
  text: string;
  /** The name of the file. */
  name?: string;
  /** The first line with a byte that is no UTF-8. */
  replacedAt?: number;
}

/** Reads a file; bytes that are no UTF-8 become U+FFFD, and it is told where. */
export async function readGiven(file: File): Promise<GivenText> {
  const bytes = await file.arrayBuffer();
  const text = new TextDecoder().decode(bytes);
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, name: file.name };
  } catch {
    const replacedAt = text.slice(0, text.indexOf('\ufffd')).split('\n').length;
    return { text, name: file.name, replacedAt };
  }
}

/** Says from which line on a file was not as it is shown. */
export function replacedBytes(line: number): string {
  return `The file is not UTF-8: line ${line} has the first byte that is none. Such bytes are shown as \ufffd. Save it as UTF-8 and choose it again.`;
}

/** Whether a text area that was filled with `given` still holds it. */
export function isStill(given: GivenText, value: string): boolean {
  return given.text.replaceAll(/\r\n?/g, '\n') === value;
}
