/** Classic scripts: a frame without an origin of its own may load them from any server, and modules from none. */

import { element } from '../dom';

/** Runs the script at `address`, each time anew. */
export function runClassicScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = element('script', { src: address });
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${address} cannot be loaded`)));
    document.head.append(script);
  });
}
