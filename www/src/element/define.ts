/** Registers `<gatemap-playground>`. */

import { GatemapPlayground } from './gatemap-playground';
import { runIn } from './surroundings';

runIn({
  startWorker: () => new Worker(new URL('../worker.ts', import.meta.url), { type: 'module' }),
  loadFields: () => import('./fields'),
  exampleAddress: async (name) => (await import('./example-files')).exampleAddress(name),
});

if (globalThis.customElements && !customElements.get('gatemap-playground')) {
  customElements.define('gatemap-playground', GatemapPlayground);
}

declare global {
  interface HTMLElementTagNameMap {
    'gatemap-playground': GatemapPlayground;
  }
}

export { GatemapPlayground };
