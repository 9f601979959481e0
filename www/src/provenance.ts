/** Which parts of the response came from which fields of the scenario, to be followed in both directions. */

import type { Place, Report, Response, Span, TemplateRun } from './report';
import { headerKey, type Draft } from './scenario/draft';
import { pointerTo } from './scenario/json';

/** A part of the response, and the fields that made it. */
export interface Link {
  /** A header by its index, or a part of the body: a value that was put in, or the template's own text. */
  part: { header: number } | { body: Span; isValue: boolean };
  /** The field that wrote it first, then what it read, then what allows it. */
  places: Place[];
}

/** More pieces than these are not linked: each is an element of the page. */
const MOST_PIECES = 400;

export function linksOf({ response, templates }: Report, draft: Draft): Link[] {
  if (!response) return [];
  return [...headerLinks(response, draft), ...bodyLinks(response, templates)];
}

/** The links that a field takes part in, or the place in its text. */
export function linksAt(links: Link[], pointer: string, offset?: number): Link[] {
  return links.filter(({ places }) =>
    places.some(
      ({ pointer: other, span }) =>
        other === pointer &&
        (!span || (offset !== undefined && span.start <= offset && offset <= span.end)),
    ),
  );
}

function headerLinks(response: Response, draft: Draft): Link[] {
  return response.headers.flatMap(({ from, name }, header) =>
    from.kind === 'mapping'
      ? [
          {
            part: { header },
            places: [from.place, ...from.read, ...declarations(response, draft, name)],
          },
        ]
      : [],
  );
}

/** The declaration that lets the header leave. */
function declarations({ door }: Response, draft: Draft, name: string): Place[] {
  if (door.kind !== 'integration_response') return [];
  const index = draft.methodResponses.findIndex(({ statusCode }) => statusCode === door.statusCode);
  const header = draft.methodResponses[index]?.headers.find((row) => row.name === name);
  if (!header) return [];
  const pointer = pointerTo(
    'method',
    'methodResponses',
    index,
    'responseParameters',
    headerKey(header),
  );
  return [{ pointer }];
}

/** What the template wrote that made the body. */
function bodyLinks({ body }: Response, templates: TemplateRun[]): Link[] {
  const run = templates.findLast(
    ({ written, pieces }) => written === undefined && pieces.length > 0,
  );
  if (!run || body === undefined || run.pieces.length > MOST_PIECES) return [];
  return run.pieces.map(({ template, output, from }) => ({
    part: { body: output, isValue: from !== undefined || isReference(run, template) },
    places: [
      { pointer: run.template.pointer, span: template },
      ...(from?.span && run.input ? [{ pointer: run.input.pointer, span: from.span }] : []),
    ],
  }));
}

function isReference({ references }: TemplateRun, { start, end }: Span): boolean {
  return references.some(({ template }) => template.start === start && template.end === end);
}
