import { defineConfig } from 'vitest/config';
import { guide } from './build/guide-pages.mjs';

/** What the page needs, and no more: it is served and tested under this policy. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "worker-src 'self'",
].join('; ');

/** What other pages name in their script tags keeps its name; all else is named by its content. */
const NAMED: Record<string, string> = { 'src/element/define.ts': 'gatemap-playground.js' };

function entryFile(module: string): string {
  const named = Object.entries(NAMED).find(([source]) => module.endsWith(source));
  return named?.[1] ?? 'assets/[name]-[hash].js';
}

export default defineConfig({
  plugins: [guide(new URL('.', import.meta.url).pathname)],
  // Relative addresses, so that the built page works in any folder.
  base: './',
  build: {
    target: 'es2022',
    // The style sheet uses light-dark(); these are the first browsers that know it.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // Everything stays a file of its own: the page's security policy allows no data addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
    rollupOptions: {
      input: Object.keys(NAMED),
      output: { entryFileNames: ({ facadeModuleId }) => entryFile(facadeModuleId ?? '') },
      preserveEntrySignatures: 'allow-extension',
    },
  },
  worker: { format: 'es' },
  preview: { headers: { 'Content-Security-Policy': contentSecurityPolicy } },
  test: { include: ['test/**/*.test.ts'] },
});
