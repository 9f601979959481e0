/** JSON with line ends and indents. The values stay as they are written: no number is read. */

const INDENT = '  ';
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+|"/gs;

/** `text` laid out; nothing when its brackets do not pair. */
export function prettyJson(text: string): string | undefined {
  const open: string[] = [];
  let laidOut = '';
  let before = '';
  const newLine = (): string => `\n${INDENT.repeat(open.length)}`;
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '}' || token === ']') {
      if (open.pop() !== (token === '}' ? '{' : '[')) return undefined;
      laidOut += before === '{' || before === '[' ? token : newLine() + token;
    } else {
      laidOut += before === '{' || before === '[' || before === ',' ? newLine() + token : token;
      if (token === '{' || token === '[') open.push(token);
      if (token === ':') laidOut += ' ';
    }
    before = token;
  }
  return open.length === 0 ? laidOut : undefined;
}
