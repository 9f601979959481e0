/** Places of the scenario in the page's own words. */

import { readHeaderKey, type Draft } from '../scenario/draft';
import { segments } from '../scenario/json';
import { named } from './fields';

/** What the page calls the field at `pointer`: "Integration response 302, selection pattern". */
export function placeName(pointer: string, draft: Draft): string {
  const path = segments(pointer);
  const [first, second, third] = path;
  if (first === undefined) return 'Scenario';
  if (first === 'method' && second === 'methodIntegration' && third === 'integrationResponses') {
    const statuses = draft.integrationResponses.map(({ statusCode }) => statusCode);
    return responseName('Integration response', statuses, path.slice(3));
  }
  if (first === 'method' && second === 'methodResponses') {
    const statuses = draft.methodResponses.map(({ statusCode }) => statusCode);
    return responseName('Method response', statuses, path.slice(2));
  }
  return FIXED[path.slice(0, 2).join('/')] ?? path.join(' › ');
}

const FIXED: Record<string, string> = {
  'lambda/payload': 'Lambda payload',
  'lambda/functionError': 'Function result',
  'backend/body': 'Backend body',
};

const FIELDS: Record<string, string> = {
  statusCode: 'status code',
  selectionPattern: 'selection pattern',
  responseTemplates: 'body template',
};

function responseName(thing: string, statuses: string[], path: string[]): string {
  const [index, field, key] = path;
  if (index === undefined) return `${thing}s`;
  const response = named(thing, statuses[Number(index)] ?? '');
  if (field === undefined) return response;
  const part =
    field === 'responseParameters' && key !== undefined
      ? `header ${readHeaderKey(key).name}`
      : (FIELDS[field] ?? field);
  return `${response}, ${part}`;
}
