// Vite writes a worker's address so that it holds in any folder, in words that no bundler recognises. A package is
// bundled again, and bundlers look for `new Worker(new URL('…', import.meta.url), …)`.

const WRITTEN = /new URL\(new URL\(`([^`]+)`,import\.meta\.url\)\.href,``\+import\.meta\.url\)/g;

/** A Vite plugin: workers are written as bundlers look for them. */
export function workersForBundlers() {
  return {
    name: 'gatemap-workers-for-bundlers',
    enforce: 'post',
    generateBundle(_, bundle) {
      let count = 0;
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        chunk.code = chunk.code.replace(WRITTEN, (_written, file) => {
          count += 1;
          return `new URL("./${file}",import.meta.url)`;
        });
      }
      if (count !== 1) this.error(`expected the address of one worker, found ${count}`);
    },
  };
}
