// What the npm package has beside its scripts: its manifests, types, licences and README.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from 'json-schema-to-typescript';
import { customElements } from './custom-elements.mjs';
import { copyReachable } from './type-files.mjs';

/** A Vite plugin: writes the files into `folder` once the scripts stand there. */
export function packageFiles(root, folder) {
  const repository = join(root, '..');
  return {
    name: 'gatemap-package-files',
    async closeBundle() {
      const json = (name, value) =>
        writeFileSync(join(folder, name), `${JSON.stringify(value, null, 2)}\n`);
      json('package.json', packageJson(readFileSync(join(repository, 'Cargo.toml'), 'utf8')));
      json('custom-elements.json', customElements(root));
      for (const name of ['LICENSE-MIT', 'LICENSE-APACHE']) copy(join(repository, name), name);
      for (const name of ['README.md', 'index.d.ts']) copy(join(root, 'package', name), name);
      const schema = join(repository, 'src/scenario/scenario.schema.json');
      copy(schema, 'scenario.schema.json');
      const types = await scenarioTypes(JSON.parse(readFileSync(schema, 'utf8')));
      writeFileSync(join(folder, 'scenario.d.ts'), types);
      emitTypes(root, join(folder, 'types'));
    },
  };

  function copy(from, name) {
    cpSync(from, join(folder, name));
  }
}

/** Version, description and licence stand in the crate's manifest. */
function packageJson(manifest) {
  const field = (name) => new RegExp(`^${name} = "(.*)"$`, 'm').exec(manifest)[1];
  const types = (name) => ({ types: './index.d.ts', default: `./${name}.js` });
  return {
    name: 'gatemap',
    version: field('version'),
    description: field('description'),
    license: `(${field('license')})`,
    keywords: ['aws', 'api-gateway', 'lambda', 'web-components', 'custom-elements'],
    type: 'module',
    exports: {
      '.': types('gatemap-playground'),
      './loader': types('gatemap-loader'),
      './custom-elements.json': './custom-elements.json',
      './scenario.schema.json': './scenario.schema.json',
      './package.json': './package.json',
    },
    types: './index.d.ts',
    customElements: 'custom-elements.json',
    sideEffects: ['./gatemap-playground.js', './gatemap-loader.js'],
  };
}

function scenarioTypes(schema) {
  return compile(withOpenTypes({ ...schema, title: 'Scenario' }), 'Scenario', {
    bannerComment: '/** A scenario, as its JSON Schema has it. */',
    additionalProperties: false,
  });
}

/** What a schema only describes may be anything, which the compiler takes for any object. */
function withOpenTypes(schema) {
  if (Array.isArray(schema)) return schema.map(withOpenTypes);
  if (typeof schema !== 'object' || schema === null) return schema;
  const parts = Object.entries(schema).map(([name, part]) => [name, withOpenTypes(part)]);
  const isOpen = Object.keys(schema).every((name) => name === 'description');
  return { ...Object.fromEntries(parts), ...(isOpen && { tsType: 'unknown' }) };
}

/** The types of the element's own sources, as the compiler writes them. */
function emitTypes(root, folder) {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const all = mkdtempSync(join(tmpdir(), 'gatemap-types-'));
  const flags = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly'];
  const places = ['--project', root, '--rootDir', root, '--outDir', all];
  const { status, stdout } = spawnSync('node', [compiler, ...places, ...flags], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the types cannot be written:\n${stdout}`);
  copyReachable(join(all, 'src'), folder, ['element/define', 'element/events', 'frame/protocol']);
  rmSync(all, { recursive: true });
}
