/** The core: a first module without body mapping templates, then the whole one, once a scenario has some. */

import type * as module from '../pkg/gatemap_core.js';

export type Core = Omit<typeof module, 'default' | 'initSync'>;

/** How the two modules are had. */
export interface Modules {
  first: () => Promise<Core>;
  whole: () => Promise<Core>;
}

export class LoadedCore {
  private constructor(
    private core: Core,
    private readonly loadWhole: () => Promise<Core>,
    private isWhole = false,
  ) {}

  static async start({ first, whole }: Modules): Promise<LoadedCore> {
    return new LoadedCore(await first(), whole);
  }

  /** What answers that need no templates. */
  now(): Core {
    return this.core;
  }

  /** What `question` answers; where templates are missing for an answer, the whole core is loaded and asked. */
  async ask<T>(
    question: (core: Core) => T | undefined,
    tell: (kind: 'loading' | 'loaded') => void,
  ): Promise<T> {
    const answer = question(this.core);
    if (answer !== undefined) return answer;
    if (!this.isWhole) {
      tell('loading');
      this.core = await this.loadWhole();
      this.isWhole = true;
      tell('loaded');
    }
    return question(this.core) as T;
  }
}
