import type { Plugin } from 'vite';

export function guide(root: string): Plugin;
