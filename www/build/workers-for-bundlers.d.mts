import type { Plugin } from 'vite';

export function workersForBundlers(): Plugin;
