/** What the editors ask of the page. */

import type { Explanation } from '../report';
import type { Draft } from '../scenario/draft';

export interface EditorServices {
  /** The scenario as it stands. */
  draft: () => Draft;
  /** Explains a pattern against the text that patterns test. */
  explainPattern: (pattern: string) => Promise<Explanation>;
  /** The names of the variables of `$context`. */
  contextNames: () => string[];
}
