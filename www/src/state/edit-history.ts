/** Undo and redo over all fields: the states of a draft, one for each pause in the typing. */

import type { Draft } from '../scenario/draft';

interface State {
  draft: Draft;
  /** Equal for states that look alike. The payload is not in it: it may be large. */
  key: string;
}

const MOST_STATES = 200;
/** All payloads together, in UTF-16 units: 6 MB payloads are kept in few states only. */
const MOST_TEXT = 32 * 1024 * 1024;
/** Changes that follow one another faster are one step. */
const PAUSE_MS = 600;

export class EditHistory {
  private states: State[] = [];
  private at = -1;
  private lastNote = -Infinity;
  /** The newest state may still grow. */
  private growing = false;

  /** Notes how `draft` looks; what looks as before is no step. */
  note(draft: Draft, time: number = performance.now()): void {
    const state = copy(draft);
    const current = this.states[this.at];
    if (current && current.key === state.key && current.draft.payload === draft.payload) return;
    const grows = this.growing && time - this.lastNote < PAUSE_MS;
    this.states.length = this.at + 1;
    if (grows) this.states[this.at] = state;
    else this.states.push(state);
    this.growing = current !== undefined;
    this.lastNote = time;
    this.forgetOldest();
    this.at = this.states.length - 1;
  }

  /** What comes next is a step of its own, however soon it comes. */
  endStep(): void {
    this.growing = false;
  }

  /** The state before, which is the current one from now on. */
  undo(): Draft | undefined {
    return this.go(-1);
  }

  /** The state that was undone last. */
  redo(): Draft | undefined {
    return this.go(1);
  }

  get canUndo(): boolean {
    return this.at > 0;
  }

  get canRedo(): boolean {
    return this.at < this.states.length - 1;
  }

  private go(step: 1 | -1): Draft | undefined {
    const state = this.states[this.at + step];
    if (!state) return undefined;
    this.at += step;
    this.growing = false;
    return copy(state.draft).draft;
  }

  private forgetOldest(): void {
    const text = (): number =>
      this.states.reduce((sum, { draft }) => sum + draft.payload.length, 0);
    while (this.states.length > MOST_STATES || (this.states.length > 2 && text() > MOST_TEXT)) {
      this.states.shift();
    }
  }
}

/** A copy that shares the payload's text. */
function copy(draft: Draft): State {
  const key = JSON.stringify({ ...draft, payload: '' });
  return { key, draft: { ...structuredClone({ ...draft, payload: '' }), payload: draft.payload } };
}
