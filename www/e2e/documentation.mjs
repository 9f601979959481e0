// The documentation systems of `tests/documentation`: their tools, and how each builds its site.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = join(root, 'tests/documentation');
/** Tools and sites stay here between runs. */
const target = join(root, 'target/documentation');
const tools = join(target, 'python');

/** Where each system takes gatemap's files from, how it builds, and where the site and its page are. */
export const SYSTEMS = {
  mdbook: {
    install: python,
    files: 'src/gatemap',
    build: (folder) => run(join(tools, 'bin/mdbook'), ['build'], folder),
    site: 'book',
    page: 'redirect.html',
  },
  mkdocs: {
    install: python,
    files: 'docs/gatemap',
    build: (folder) => run(join(tools, 'bin/mkdocs'), ['build', '--quiet', '--strict'], folder),
    site: 'site',
    page: 'index.html',
  },
  sphinx: {
    install: python,
    files: '_static/gatemap',
    build: (folder) => run(join(tools, 'bin/sphinx-build'), ['-q', '-W', '.', '_build'], folder),
    site: '_build',
    page: 'index.html',
  },
  vitepress: {
    install: npm,
    files: 'public/gatemap',
    build: (folder) => run(join(folder, 'node_modules/.bin/vitepress'), ['build'], folder),
    site: '.vitepress/dist',
    page: 'index.html',
  },
  plain: { install: () => {}, files: 'gatemap', build: () => {}, site: '', page: 'index.html' },
  frame: { install: () => {}, files: 'gatemap', build: () => {}, site: '', page: 'index.html' },
};

/** Installs the tools of the system `name` where they are missing or others are wanted. */
export function installTools(name) {
  SYSTEMS[name].install(join(target, name), join(sources, name));
}

/** Builds the site of the system `name` and says where it stands. */
export function buildSite(name) {
  const { files, build, site } = SYSTEMS[name];
  const folder = join(target, name);
  cpSync(join(sources, name), folder, { recursive: true });
  copyGatemap(join(folder, files));
  build(folder);
  return join(folder, site);
}

/** What a documentation carries of gatemap: the element, the loader, the frame, and what they load. */
function copyGatemap(folder) {
  rmSync(folder, { recursive: true, force: true });
  const dist = join(root, 'www/dist');
  for (const name of ['gatemap-playground.js', 'gatemap-loader.js', 'embed.html', 'assets']) {
    cpSync(join(dist, name), join(folder, name), { recursive: true });
  }
}

/** Installs the Python tools where their list has changed. */
function python() {
  const list = join(sources, 'requirements.txt');
  unlessDone(join(tools, 'installed.txt'), list, () => {
    rmSync(tools, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
    run('python3', ['-m', 'venv', tools], target);
    const flags = ['--quiet', '--disable-pip-version-check', '--require-hashes'];
    run(join(tools, 'bin/pip'), ['install', ...flags, '--requirement', list], target);
  });
}

/** Installs a system's npm packages where their lock file has changed. */
function npm(folder, source) {
  const lock = join(source, 'package-lock.json');
  unlessDone(join(folder, 'node_modules/installed.json'), lock, () => {
    cpSync(source, folder, { recursive: true });
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], folder);
  });
}

/** Runs `install` unless `stamp` holds what `list` holds. */
function unlessDone(stamp, list, install) {
  const wanted = readFileSync(list, 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  install();
  writeFileSync(stamp, wanted);
}

function run(program, words, cwd) {
  const { status, error, stdout, stderr } = spawnSync(program, words, { cwd, encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}: ${status}\n${stdout}${stderr}`);
}
