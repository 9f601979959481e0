/** The switches for rules that no source settles. */

import type { Draft } from '../scenario/draft';
import { selectField } from './fields';

/** The switches by their names in the scenario; the first value is the default. */
export const SWITCHES: Record<string, { label: string; values: Record<string, string> }> = {
  severalMatches: {
    label: 'When several patterns match',
    values: { lowestStatus: 'the lowest status wins', firstWritten: 'the first one written wins' },
  },
};

/** The choice of the switch `name`, as it stands in `draft`. */
export function assumptionSwitch(
  name: string,
  draft: Draft,
  changed: () => void,
): HTMLElement | undefined {
  const known = SWITCHES[name];
  if (!known) return undefined;
  const fallback = Object.keys(known.values)[0] ?? '';
  const value = draft.assumptions[name];
  return selectField(
    known.label,
    `/assumptions/${name}`,
    typeof value === 'string' ? value : fallback,
    known.values,
    (chosen) => {
      if (chosen === fallback) delete draft.assumptions[name];
      else draft.assumptions[name] = chosen;
      changed();
    },
  );
}
