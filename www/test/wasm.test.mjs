// The wasm answers as the command line does, and bad input gives findings, not exceptions.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { decodeLink, encodeLink, lint, matrix, simulate, version } from './module.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? join(root, 'target');
const commandLine = join(target, 'debug/gatemap');

describe('the report is the command line’s', () => {
  for (const file of [...scenarios('tests/scenarios'), ...scenarios('www/examples')]) {
    test(file, () => {
      const text = readFileSync(join(root, file), 'utf8');
      const { stdout, stderr } = spawnSync(commandLine, ['run', '--as', 'json', join(root, file)]);
      const expected = JSON.parse(stdout.toString() || `"${stderr}"`);
      // The wasm counts in UTF-16 units and the command line in bytes: in ASCII they agree.
      const same = isAscii(text) ? (report) => report : withoutSpans;
      assert.deepEqual(same(simulate(text)), same(expected));
    });
  }
});

describe('the matrix is the command line’s', () => {
  for (const file of scenarios('tests/matrix')) {
    test(file, () => {
      const given = ['matrix', '--format', 'json', join(root, file)];
      const { stdout } = spawnSync(commandLine, given);
      assert.deepEqual(matrix(readFileSync(join(root, file), 'utf8')), JSON.parse(stdout));
    });
  }

  test('of a scenario that cannot be read is empty', () => {
    assert.deepEqual(matrix('{'), { responses: [], rows: [] });
  });
});

describe('bad input gives findings', () => {
  const deep = '['.repeat(10_000);
  const scenario = (payload, more = {}) =>
    JSON.stringify({ method: method(more), lambda: { payload } });
  const inputs = {
    'an empty text': '',
    'a text that is cut': '{"method": {',
    'JSON that is no scenario': '[null]',
    'a format of the future': '{"gatemap": 99}',
    'deep nesting in the scenario': deep,
    'a pattern that does not compile': scenario('{}', { selectionPattern: '(' }),
    'a status that is no number': scenario('{}', { statusCode: 'two' }),
    'a payload that is cut': scenario('{"location":'),
    'a payload nested deeply': scenario(deep),
    'a payload that is nested deeply and complete': scenario(deep + ']'.repeat(10_000)),
  };
  for (const [name, text] of Object.entries(inputs)) {
    test(name, () => {
      const { findings } = simulate(text);
      assert.ok(findings.length > 0);
      assert.ok(lint(text).length >= 0);
    });
  }

  test('odd characters come through', () => {
    const payload = '{"a":"\\ud800","b":"\\u0000","é":"😀"}';
    assert.equal(simulate(scenario(payload)).response.body, payload);
  });
});

test('a payload beside the scenario replaces the one inside', () => {
  const text = JSON.stringify({ method: method(), lambda: { payload: 'inside' } });
  assert.equal(simulate(text, '{"beside":1}').response.body, '{"beside":1}');
});

test('a payload beside the scenario gives the same report as one inside', () => {
  const mapped = {
    responseParameters: { 'method.response.header.a': 'integration.response.body.a' },
  };
  const declared = { 'method.response.header.a': false };
  const text = (lambda) => {
    const rules = method(mapped);
    rules.methodResponses[0].responseParameters = declared;
    return JSON.stringify({ method: rules, lambda });
  };
  const blank = 'é'.repeat(3000);
  for (const payload of ['{"a":"b"}', `{"${blank}":1,"a":"😀"}`, '{"a":"\u{FFFD}"}', '{"a":', '']) {
    const inside = simulate(text({ payload }));
    const alone = simulate(text({}), payload);
    // Only a payload inside has a line in the scenario, and the lines below it move.
    for (const { place } of [...inside.findings, ...alone.findings]) {
      delete place.line;
      delete place.column;
    }
    assert.deepEqual(alone, inside);
  }
  assert.equal(simulate(text({}), '{"a":"\ud800"}').response.body, '{"a":"\u{FFFD}"}');
  assert.equal(simulate(text({ payload: 'inside' }), undefined).response.body, 'inside');
});

test('offsets count UTF-16 units', () => {
  const payload = '{"😀":"é", }';
  const text = JSON.stringify({ method: method(), lambda: { payload } });
  const spans = simulate(text).findings.flatMap(({ place }) => place.span ?? []);
  assert.ok(spans.every(({ end }) => end <= payload.length));
});

test('what a template did is told in UTF-16 units', () => {
  const template = '😀é $input.path("$.é😀") $!nothing';
  const payload = '{"€": "€", "é😀": "😀!"}';
  const responseTemplates = { 'application/json': template };
  const text = JSON.stringify({ method: method({ responseTemplates }), lambda: {} });
  const { response, templates } = simulate(text, payload);
  const of = (whole, { start, end }) => whole.slice(start, end);
  const pieces = templates[0].pieces.map(({ template: part, output, from }) => [
    of(template, part),
    of(response.body, output),
    from && of(payload, from.span),
  ]);
  assert.deepEqual(pieces, [
    ['😀é ', '😀é ', undefined],
    ['$input.path("$.é😀")', '😀!', '"😀!"'],
    [' ', ' ', undefined],
  ]);
  const empty = templates[0].references.find((reference) => reference.empty > 0);
  assert.equal(of(template, empty.template), '$!nothing');
});

test('hard patterns and large payloads end in time', () => {
  const errorMessage = `${'a'.repeat(50_000)}!`;
  const more = { selectionPattern: '(a|aa)+b|(a*)*c' };
  const failed = { payload: JSON.stringify({ errorMessage }), functionError: 'Unhandled' };
  const start = performance.now();
  simulate(JSON.stringify({ method: method(more), lambda: failed }));
  simulate(JSON.stringify({ method: method(), lambda: {} }), `"${'x'.repeat(6_000_000)}"`);
  assert.ok(performance.now() - start < 5000);
});

test('the version is the crate’s', () => {
  const manifest = readFileSync(join(root, 'Cargo.toml'), 'utf8');
  assert.match(manifest, new RegExp(`^version = "${version()}"$`, 'm'));
});

function method(more = {}) {
  return {
    methodIntegration: { type: 'AWS', integrationResponses: [{ statusCode: '200', ...more }] },
    methodResponses: [{ statusCode: '200' }],
  };
}

function scenarios(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name))
    .toSorted();
}

/** No character beyond ASCII, not even an escaped one. */
function isAscii(text) {
  return /^[\n -~]*$/.test(text) && !text.includes('\\u');
}

function withoutSpans(report) {
  const spans = ['span', 'templates'];
  return JSON.parse(
    JSON.stringify(report, (key, value) => (spans.includes(key) ? undefined : value)),
  );
}

describe('share links', () => {
  const seed = readFileSync(
    join(root, 'tests/scenarios/documented/redirect_with_location.json'),
    'utf8',
  );

  test('are the command line’s', () => {
    const file = join(root, 'tests/scenarios/documented/redirect_with_location.json');
    const { stdout } = spawnSync(commandLine, ['link', file]);
    assert.equal(encodeLink(seed), stdout.toString().trim());
    assert.deepEqual(JSON.parse(decodeLink(encodeLink(seed))), JSON.parse(seed));
  });

  test('say what is wrong with them', () => {
    const link = encodeLink(seed);
    assert.throws(() => decodeLink(link.slice(0, -5)), /the link is cut/);
    assert.throws(() => decodeLink(''), /expected a link/);
    assert.throws(() => encodeLink('{'), /the scenario is not JSON/);
  });
});
