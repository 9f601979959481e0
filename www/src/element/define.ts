/** Registers `<gatemap-playground>`. */

import { GatemapPlayground } from './gatemap-playground';

if (globalThis.customElements && !customElements.get('gatemap-playground')) {
  customElements.define('gatemap-playground', GatemapPlayground);
}

export { GatemapPlayground };
