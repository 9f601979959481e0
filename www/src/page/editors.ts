/** CodeMirror in place of the text fields; where it cannot be loaded they stay. */

import { upgradeCodeFields } from '../editor/code-field';
import { isPlain } from '../panels/editor-choice';
import { textTested } from '../panels/selection-view';
import type { Report } from '../report';
import type { Draft } from '../scenario/draft';
import type { Simulator } from '../simulator';

/** Loads the editors, unless plain fields are wanted. */
export async function loadEditors(
  simulator: Simulator,
  draft: () => Draft,
  report: () => Report | undefined,
): Promise<void> {
  if (isPlain()) return;
  const [{ createEditor }, contextNames] = await Promise.all([
    import('../editor/create-editor'),
    simulator.call('contextNames'),
  ]);
  // Plain fields may have been chosen meanwhile.
  if (isPlain()) return;
  const services = {
    draft,
    contextNames: () => contextNames,
    explainPattern: (pattern: string) =>
      simulator.call('explainPattern', pattern, textTested(report()) ?? ''),
  };
  upgradeCodeFields((parent, field, typed) => createEditor(parent, field, typed, services));
}
