import { defineConfig } from 'vitepress';

export default defineConfig({
  title: 'gatemap in VitePress',
  vue: {
    template: { compilerOptions: { isCustomElement: (tag) => tag === 'gatemap-playground' } },
  },
  head: [['script', { type: 'module', src: '/gatemap/gatemap-playground.js' }]],
});
