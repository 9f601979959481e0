/** Mapping expressions: colours and completion. */

import type { Completion, CompletionSource } from '@codemirror/autocomplete';
import { StreamLanguage } from '@codemirror/language';
import { asExpression } from '../panels/path-picker';
import { payloadPaths } from '../scenario/payload-paths';
import type { EditorServices } from './services';

export const expressionLanguage = StreamLanguage.define<{ hasRoot: boolean }>({
  name: 'mapping-expression',
  startState: () => ({ hasRoot: false }),
  token(stream, state) {
    if (stream.match(/^'.*'/)) return 'string';
    if (!state.hasRoot) {
      state.hasRoot = true;
      if (
        stream.match(
          /^(integration\.response\.(body|header|multivalueheader)|context|stageVariables)\b/,
        )
      )
        return 'keyword';
    }
    if (stream.match(/^[.[\]]/)) return 'operator';
    if (stream.match(/^[\w-]+/)) return 'variableName';
    stream.next();
    return null;
  },
});

/** Offers whole expressions: what is typed narrows them. */
export function completeExpression(services: EditorServices): CompletionSource {
  return ({ pos, state, explicit }) => {
    if (pos === 0 && !explicit && state.doc.length > 0) return null;
    const validFor = /^[\w.$[\]'-]*$/;
    return { from: 0, options: expressions(services), validFor };
  };
}

function expressions({ draft, contextNames }: EditorServices): Completion[] {
  const { payload, stageVariables, outputHeaders } = draft();
  const read = (label: string, detail: string): Completion => ({ label, detail });
  return [
    read('integration.response.body', 'the whole body'),
    ...payloadPaths(payload).map((path) => read(asExpression(path), 'payload')),
    ...outputHeaders.flatMap(({ name }) => [
      read(`integration.response.header.${name}`, 'last value'),
      read(`integration.response.multivalueheader.${name}`, 'all values'),
    ]),
    ...(outputHeaders.length === 0 ? [read('integration.response.header.', 'a header')] : []),
    ...stageVariables.map(({ name }) => read(`stageVariables.${name}`, 'stage variable')),
    ...contextNames().map((name) => read(`context.${name}`, 'context')),
    { label: "'…'", apply: "''", detail: 'a fixed text' },
  ];
}
