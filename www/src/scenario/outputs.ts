/** Outputs that take the place of a draft's own, and outputs that are kept as its cases. */

import type { MatrixRow } from '../report';
import type { Draft } from './draft';

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

/** Keeps the draft's output as one of its cases. */
export function keepAsCase(draft: Draft): void {
  const { source, payload, functionError, backendStatus } = draft;
  const taken = new Set(draft.cases.map(({ name }) => name));
  let number = draft.cases.length + 1;
  while (taken.has(`case ${number}`)) number += 1;
  const decided = functionError === undefined ? {} : { functionError };
  const rest =
    source === 'lambda'
      ? { lambda: { payload, ...decided } }
      : { backend: { status: Number(backendStatus) || 200, body: payload } };
  draft.cases.push({ name: `case ${number}`, rest });
}

/** Takes the case with this number out. */
export function removeCase(draft: Draft, index: number): void {
  draft.cases.splice(index, 1);
}
