/** Velocity templates: colours and completion. */

import {
  snippetCompletion,
  type Completion,
  type CompletionSource,
} from '@codemirror/autocomplete';
import { StreamLanguage } from '@codemirror/language';
import { asTemplateCall } from '../panels/path-picker';
import { payloadPaths } from '../scenario/payload-paths';
import type { EditorServices } from './services';

interface State {
  /** How many parentheses of a directive or a call are open. */
  open: number;
  inComment: boolean;
}

export const templateLanguage = StreamLanguage.define<State>({
  name: 'velocity',
  startState: () => ({ open: 0, inComment: false }),
  languageData: { commentTokens: { line: '##', block: { open: '#*', close: '*#' } } },
  token(stream, state) {
    if (state.inComment || stream.match('#*')) {
      state.inComment = !stream.match(/^.*?\*#/);
      if (state.inComment) stream.skipToEnd();
      return 'comment';
    }
    if (stream.match(/^##.*/)) return 'comment';
    if (
      stream.match(/^#\{?(?:set|if|elseif|else|end|foreach|break|stop|macro|define|evaluate)\b\}?/)
    )
      return 'keyword';
    if (stream.match(/^\$!?\{?[A-Za-z]\w*(?:\.[A-Za-z]\w*)*\}?/)) return 'variableName';
    if (state.open > 0 && stream.match(/^'[^']*'|^"[^"]*"/)) return 'string';
    if (stream.match('(')) state.open += 1;
    else if (stream.match(')')) state.open = Math.max(state.open - 1, 0);
    else if (state.open > 0 && stream.match(/^\d+/)) return 'number';
    else if (!stream.match(/^[^#$()'"\d]+/)) stream.next();
    return null;
  },
});

/** Offers references after `$`, directives after `#`, and paths inside `$input.path('…')`. */
export function completeTemplate(services: EditorServices): CompletionSource {
  return (context) => {
    const path = context.matchBefore(/\$input\.(?:path|json)\(['"]\$[^'"]*/);
    if (path) {
      const from = path.from + path.text.search(/['"]/) + 1;
      return { from, options: paths(services), validFor: /^\$[^'"]*$/ };
    }
    const word = context.matchBefore(/[$#]!?\{?[\w.]*$/);
    if (!word) return null;
    const options = word.text.startsWith('#') ? DIRECTIVES : references(services);
    return { from: word.from, options, validFor: /^[$#]!?\{?[\w.]*$/ };
  };
}

function paths({ draft }: EditorServices): Completion[] {
  return payloadPaths(draft().payload).map((path) => ({
    label: `$${path.startsWith('[') ? '' : '.'}${path}`,
    detail: 'payload',
  }));
}

function references(services: EditorServices): Completion[] {
  const { payload, stageVariables } = services.draft();
  return [
    ...FIXED,
    ...payloadPaths(payload).map((path) => ({ label: asTemplateCall(path), detail: 'payload' })),
    ...stageVariables.map(({ name }) => ({
      label: `$stageVariables.${name}`,
      detail: 'stage variable',
    })),
    ...services.contextNames().map((name) => ({ label: `$context.${name}`, detail: 'context' })),
  ];
}

const FIXED: Completion[] = [
  { label: '$input.body', detail: 'the body as text' },
  snippetCompletion("$input.path('$${}')", { label: "$input.path('$')", detail: 'a value' }),
  snippetCompletion("$input.json('$${}')", {
    label: "$input.json('$')",
    detail: 'a value as JSON',
  }),
  snippetCompletion("$input.params('${}')", { label: "$input.params('')", detail: 'a parameter' }),
  ...[
    ['escapeJavaScript', 'text for a JSON string'],
    ['parseJson', 'JSON text to a value'],
    ['urlEncode', 'text for an address'],
    ['urlDecode', 'text of an address'],
    ['base64Encode', 'text to base64'],
    ['base64Decode', 'base64 to text'],
  ].map(([name, detail]) =>
    snippetCompletion(`$util.${name}(\${})`, { label: `$util.${name}()`, detail: detail ?? '' }),
  ),
  { label: '$context.responseOverride.status', detail: 'sets the status' },
  { label: '$context.responseOverride.header', detail: 'sets a header' },
];

const DIRECTIVES: Completion[] = [
  ['#set($${name} = ${value})', '#set', 'sets a variable'],
  ['#if(${condition})\n\t${}\n#end', '#if', 'a branch'],
  ['#elseif(${condition})', '#elseif', 'another branch'],
  ['#else', '#else', 'the other branch'],
  ['#foreach($${item} in ${list})\n\t${}#if($foreach.hasNext),#end\n#end', '#foreach', 'a loop'],
  ['#end', '#end', 'ends a block'],
].map(([text, label, detail]) =>
  snippetCompletion(text ?? '', { label: label ?? '', detail: detail ?? '' }),
);
