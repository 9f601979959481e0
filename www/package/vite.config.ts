/** The npm package: `vite build --config package/vite.config.ts` writes its folder, `target/npm`. */

import { defineConfig } from 'vite';
import { packageFiles } from '../build/package-files.mjs';
import { cssTarget, target } from '../build/targets.mjs';
import { workersForBundlers } from '../build/workers-for-bundlers.mjs';

const root = new URL('..', import.meta.url).pathname;
const outDir = new URL('../../target/npm', import.meta.url).pathname;

export default defineConfig({
  root,
  base: './',
  publicDir: false,
  plugins: [workersForBundlers(), packageFiles(root, outDir)],
  build: {
    outDir,
    emptyOutDir: true,
    target,
    cssTarget,
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      input: {
        'gatemap-playground': 'src/element/define.ts',
        'gatemap-loader': 'src/element/loader.ts',
      },
      output: { entryFileNames: '[name].js' },
      preserveEntrySignatures: 'allow-extension',
    },
  },
  // One file: a bundler's worker may not be split.
  worker: { format: 'es', rolldownOptions: { output: { codeSplitting: false } } },
});
