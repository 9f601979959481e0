import type { Plugin } from 'vite';

export function packageFiles(root: string, folder: string): Plugin;
