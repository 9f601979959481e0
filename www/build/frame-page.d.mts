import type { Plugin } from 'vite';

export function framePage(root: string): Plugin;
