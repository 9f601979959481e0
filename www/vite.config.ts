import { defineConfig } from 'vitest/config';
import { framePage } from './build/frame-page.mjs';
import { guide } from './build/guide-pages.mjs';
import { cssTarget, target } from './build/targets.mjs';

const root = new URL('.', import.meta.url).pathname;

/** What the page needs, and no more: it is served and tested under this policy. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "worker-src 'self'",
].join('; ');

export default defineConfig({
  plugins: [guide(root), framePage(root)],
  // Relative addresses, so that the built page works in any folder.
  base: './',
  build: {
    target,
    cssTarget,
    // Everything stays a file of its own: the page's security policy allows no data addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
    rollupOptions: {
      input: {
        index: 'index.html',
        'gatemap-playground': 'src/element/define.ts',
        'gatemap-loader': 'src/element/loader.ts',
      },
      // What other pages name in their script tags keeps its name; all else is named by its content.
      output: {
        entryFileNames: ({ name }) =>
          name.startsWith('gatemap-') ? '[name].js' : 'assets/[name]-[hash].js',
      },
      preserveEntrySignatures: 'allow-extension',
    },
  },
  worker: { format: 'es' },
  preview: { headers: { 'Content-Security-Policy': contentSecurityPolicy } },
  test: { include: ['test/**/*.test.ts'] },
});
