// The custom elements manifest, which editors and catalogues read: the reference in their form.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const MODULE = 'gatemap-playground.js';
const CLASS = 'GatemapPlayground';
const TAG = 'gatemap-playground';

/** The manifest of the element, whose reference stands in `root`. */
export function customElements(root) {
  const file = join(root, 'src/element/reference.json');
  const reference = JSON.parse(readFileSync(file, 'utf8'));
  const text = { text: 'string' };
  const members = [
    ...reference.properties.map((property) => ({
      ...property,
      kind: 'field',
      type: { text: property.type },
    })),
    ...reference.methods.map((method) => ({ ...method, kind: 'method' })),
  ];
  const declaration = {
    kind: 'class',
    customElement: true,
    name: CLASS,
    tagName: TAG,
    description: 'A scenario of API Gateway with its rules and its response.',
    superclass: { name: 'HTMLElement' },
    attributes: reference.attributes.map(({ name, description }) => ({
      name,
      description,
      type: text,
    })),
    members,
    events: reference.events.map(({ name, description, detail }) => ({
      name,
      description: `${description}; detail: ${detail}`,
      type: { text: `CustomEvent<GatemapEvents['${name}']>` },
    })),
    slots: [{ name: '', description: 'shown until there is a response' }],
    cssParts: reference.parts,
    cssProperties: reference.customProperties,
  };
  const of = { name: CLASS, module: MODULE };
  const exports = [
    { kind: 'js', name: CLASS, declaration: of },
    { kind: 'custom-element-definition', name: TAG, declaration: of },
  ];
  return {
    schemaVersion: '2.1.0',
    readme: 'README.md',
    modules: [{ kind: 'javascript-module', path: MODULE, declarations: [declaration], exports }],
  };
}
