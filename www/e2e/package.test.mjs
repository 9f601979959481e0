// The npm package, as a project with Vite and TypeScript uses it: packed, installed, checked, bundled, opened.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { serveStatic, STRICT_POLICY } from './static-site.mjs';
import { inEachBrowser } from './visit.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const packed = join(root, 'target/npm');
const project = join(root, 'target/package-in-vite');
const tools = join(root, 'www/node_modules');
const vite = join(tools, 'vite/bin/vite.js');

function run(program, words, cwd) {
  const { status, error, stdout, stderr } = spawnSync(program, words, { cwd, encoding: 'utf8' });
  assert.ifError(error);
  assert.equal(status, 0, `${program} ${words.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

/** Writes the package and installs it, as npm packs it, into a copy of the project. */
function installPackage() {
  run(
    'node',
    [vite, 'build', '--config', 'package/vite.config.ts', '--logLevel', 'warn'],
    join(root, 'www'),
  );
  rmSync(project, { recursive: true, force: true });
  cpSync(join(root, 'tests/package'), project, { recursive: true });
  mkdirSync(join(project, 'packed'));
  const pack = ['pack', packed, '--json', '--pack-destination', join(project, 'packed')];
  const [{ filename }] = JSON.parse(run('npm', pack, project));
  const flags = ['--offline', '--no-audit', '--no-fund', '--no-save', '--loglevel=error'];
  run('npm', ['install', ...flags, join(project, 'packed', filename)], project);
}

before(installPackage);

test('its manifest names what is there, and nothing runs when it is installed', () => {
  const installed = join(project, 'node_modules/gatemap');
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  const version = /^version = "(.*)"$/m.exec(readFileSync(join(root, 'Cargo.toml'), 'utf8'))[1];
  assert.equal(manifest.version, version);
  assert.equal(manifest.license, '(MIT OR Apache-2.0)');
  assert.equal(manifest.scripts, undefined);
  const named = Object.values(manifest.exports).flatMap((each) =>
    Object.values(typeof each === 'string' ? [each] : each),
  );
  for (const file of [
    ...named,
    manifest.customElements,
    'README.md',
    'LICENSE-MIT',
    'LICENSE-APACHE',
  ]) {
    assert.ok(readFileSync(join(installed, file)).length > 0, file);
  }
});

test('the custom elements manifest is one', () => {
  const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
  const schema = read(
    createRequire(import.meta.url).resolve('custom-elements-manifest/schema.json'),
  );
  const validate = new Ajv({ strict: false }).compile(schema);
  const manifest = read(join(packed, 'custom-elements.json'));
  assert.ok(validate(manifest), JSON.stringify(validate.errors));
  assert.equal(manifest.modules[0].declarations[0].tagName, 'gatemap-playground');
});

test('its types hold in a strict project', () => {
  run('node', [join(tools, 'typescript/bin/tsc')], project);
});

inEachBrowser(
  ({ site, visit }) => {
    test('bundled by Vite it shows the responses, a template among them', () =>
      visit(async (page) => {
        await page.getByText('Location: https://www.example.com').waitFor();
        await page.getByText('{"message":"Bad name"}').waitFor();
        await page.getByText('status 400', { exact: true }).waitFor();
        assert.deepEqual(
          site().answers.filter(({ status }) => status !== 200),
          [],
        );
      }));
  },
  {
    ready: 'body',
    serveSite: () => {
      run('node', [vite, 'build', '--logLevel', 'warn'], project);
      return serveStatic({ root: join(project, 'dist'), folder: '/', policy: STRICT_POLICY });
    },
  },
);
