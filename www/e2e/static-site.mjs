// A plain static server, as a reader of documentation meets it: files, their types, and the strict policy.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

export const STRICT_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";

/** What a frame in a sandbox needs. */
export const FRAME_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src blob:";

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

const dist = fileURLToPath(new URL('../dist', import.meta.url));

/**
 * Serves the folder `root` under `folder`, and `pages` (texts by address) beside it, all under `policy`. Every
 * answer is compressed with brotli, and its `text` written down in `answers`. `serves` changes pages and policy, and
 * begins a new list of answers.
 */
export async function serveStatic({
  pages = {},
  folder = '/some/folder/',
  policy = STRICT_POLICY,
  root = dist,
} = {}) {
  const answers = [];
  let now = { pages, policy };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const text = now.pages[pathname] ?? (await fileText(root, folder, pathname));
    if (text === undefined) {
      answers.push({ pathname, status: 404, text: '' });
      response.writeHead(404).end();
      return;
    }
    const body = compressed(text);
    answers.push({ pathname, status: 200, text });
    response.writeHead(200, {
      'Content-Type': TYPES[extname(pathname)] ?? TYPES['.html'],
      'Content-Encoding': 'br',
      ...(now.policy && { 'Content-Security-Policy': now.policy }),
    });
    response.end(body);
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${server.address().port}`;
  const serves = (what) => {
    now = { pages: {}, policy, ...what };
    answers.length = 0;
  };
  return { origin, url: origin + folder, answers, serves, close: () => server.close() };
}

/** As servers do that compress while they answer: the best that brotli can takes seconds. */
function compressed(text) {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
}

async function fileText(root, folder, pathname) {
  if (!pathname.startsWith(folder)) return undefined;
  const name = normalize(decodeURIComponent(pathname.slice(folder.length)) || 'index.html');
  if (name.startsWith('..')) return undefined;
  return readFile(join(root, name)).catch(() => undefined);
}
