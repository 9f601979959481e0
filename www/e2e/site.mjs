// The built page, served as `cargo xtask serve` serves it: with the page's security policy.
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';

/** Serves `www/dist` on a free port, with `headers` beside the policy. */
export async function serve(headers = {}) {
  const server = await preview({
    root: fileURLToPath(new URL('..', import.meta.url)),
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port: await freePort(), strictPort: true, headers },
  });
  return { url: server.resolvedUrls.local[0], close: () => server.close() };
}

/** A port that nothing listens on. */
export async function freePort() {
  const { createServer } = await import('node:net');
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
