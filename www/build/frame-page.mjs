// `embed.html` and its scripts. In a sandbox the frame has no origin of its own: modules, fetch and a worker's
// file would all need leave from the server. Classic scripts and style sheets need none.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { cssTarget, target } from './targets.mjs';
import { wasmText } from './wasm-text.mjs';

/** The scripts by the names that `embed.ts` knows, each with its source and what it leaves behind. */
const SCRIPTS = {
  core: ['src/frame/core-script.ts', 'gatemapCore'],
  whole: ['src/frame/whole-core-script.ts', 'gatemapWholeCore'],
  fields: ['src/element/fields.ts', 'gatemapFields'],
  frame: ['src/frame/embed.ts', 'gatemapFrame'],
};

/** A Vite plugin: the frame is built with the site. */
export function framePage(root) {
  return {
    name: 'gatemap-frame',
    apply: 'build',
    async generateBundle() {
      const emit = (name, source) =>
        this.getFileName(this.emitFile({ type: 'asset', name: `embed-${name}`, source }));
      const addresses = { style: emit('style.css', readFileSync(join(root, 'style/embed.css'))) };
      for (const [name, [input, global]] of Object.entries(SCRIPTS)) {
        addresses[name] = emit(`${name}.js`, await classicScript(root, input, global));
      }
      this.emitFile({ type: 'asset', fileName: 'embed.html', source: page(addresses) });
    },
  };
}

async function classicScript(root, input, name) {
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [wasmText()],
    build: {
      write: false,
      target,
      cssTarget,
      rolldownOptions: {
        input: join(root, input),
        output: { format: 'iife', name },
        preserveEntrySignatures: 'strict',
      },
    },
  });
  return output.find(({ isEntry }) => isEntry).code;
}

function page({ style, core, whole, fields, frame }) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>gatemap</title>
    <link rel="stylesheet" href="${style}" />
  </head>
  <body>
    <main id="frame">
      <noscript>The example runs in the browser and needs JavaScript and WebAssembly.</noscript>
    </main>
    <script src="${frame}" data-core="${core}" data-whole="${whole}" data-fields="${fields}"></script>
  </body>
</html>
`;
}
