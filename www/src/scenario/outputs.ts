/** Outputs that take the place of a draft's own, and outputs that are kept as its cases. */

import type { MatrixRow } from '../report';
import type { CaseDraft, Draft } from './draft';
import { readExpectation } from './expectation';
import type { JsonObject } from './json';
import { readDraft } from './read-draft';
import { writeDraft } from './write-draft';

/** Puts the output of a row in place of the draft's. */
export function loadOutput(draft: Draft, { lambda, backend }: MatrixRow): void {
  if (lambda) {
    draft.source = 'lambda';
    draft.payload = lambda.payload;
    draft.functionError = lambda.functionError;
  } else if (backend) {
    draft.source = 'backend';
    draft.payload = backend.body;
    draft.payloadIsBase64 = false;
    draft.backendStatus = String(backend.status);
  }
}

/** Keeps the draft's output, and its request if it has one, as one of its cases. */
export function keepAsCase(draft: Draft): void {
  const taken = new Set(draft.cases.map(({ name }) => name));
  let number = draft.cases.length + 1;
  while (taken.has(`case ${number}`)) number += 1;
  draft.cases.push({ name: `case ${number}`, expect: readExpectation({}), rest: present(draft) });
}

/** Puts the draft's output and request in place of the case's. */
export function replaceCase(draft: Draft, kept: CaseDraft): void {
  const { lambda: _lambda, backend: _backend, request: _request, ...others } = kept.rest;
  kept.rest = { ...others, ...present(draft) };
}

/** Puts the output and the request of a case in place of the draft's. */
export function loadCase(draft: Draft, { rest }: CaseDraft): void {
  const read = readDraft(rest);
  if (rest['lambda'] !== undefined || rest['backend'] !== undefined) {
    const { source, payload, payloadIsBase64, functionError, outputHeaders, backendStatus } = read;
    const output = {
      source,
      payload,
      payloadIsBase64,
      functionError,
      outputHeaders,
      backendStatus,
    };
    Object.assign(draft, output);
  }
  if (rest['request'] !== undefined) draft.request = read.request;
}

/** Takes the case with this number out. */
export function removeCase(draft: Draft, index: number): void {
  draft.cases.splice(index, 1);
}

/** The draft's output and request, as a case holds them. */
function present(draft: Draft): JsonObject {
  const { lambda, backend, request } = writeDraft(draft);
  return {
    ...(lambda === undefined ? {} : { lambda }),
    ...(backend === undefined ? {} : { backend }),
    ...(request === undefined ? {} : { request }),
  };
}
