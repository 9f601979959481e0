// Everything that `src/element/reference.json` documents does what it says: as an attribute of the element, on a
// code block, in a frame's address and by message. What stands there and is not tried here fails.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { exercise, frameTag, LISTEN, pageWith, redirect, say, script, told } from './embeds.mjs';
import { ATTRIBUTES, PARAMETERS } from './reference-cases.mjs';
import { serveStatic, STRICT_POLICY } from './static-site.mjs';
import { inEachBrowser } from './visit.mjs';

const reference = JSON.parse(
  readFileSync(new URL('../src/element/reference.json', import.meta.url), 'utf8'),
);
/** What the element and what the frame needs. */
const POLICY = `${STRICT_POLICY}; worker-src 'self' blob:; frame-src 'self'`;
const names = (list) => list.map(({ name }) => name);
const carried = reference.attributes.filter(({ source }) => !source);

inEachBrowser(
  ({ site, visit }) => {
    let encodeLink;
    before(async () => {
      ({ encodeLink } = await import('../test/module.mjs'));
    });
    const link = (scenario) => encodeLink(JSON.stringify(scenario));

    function open(page, steps, settings) {
      site().serves({
        policy: POLICY,
        pages: {
          '/': page,
          '/listen.js': LISTEN,
          '/case.json': JSON.stringify(redirect),
          '/parts.css': partSheet(),
        },
      });
      return visit(steps, { path: '/', ...settings });
    }

    /** How the attributes of each case reach a playground of its own; then `seen` is asked of each. */
    const carriers = {
      'attribute of the element': (cases) =>
        openEach(cases, (attributes) => elementTag(attributes, script(exercise))),
      'data attribute of a code block': (cases) =>
        openEach(cases, codeBlock, { module: 'gatemap-loader.js' }),
      'parameter of a frame': ([first]) => {
        const fragment = `${link(exercise)}&${new URLSearchParams(first.attributes)}`;
        return inFrame(fragment, first.seen);
      },
      'message to a frame': ([first]) =>
        inFrame('', async (frame, page) => {
          await told(page, 'gatemap-height');
          const detail = { scenario: exercise, ...first.attributes };
          await say(page, { gatemap: 1, type: 'gatemap-set', detail });
          await first.seen(frame);
        }),
    };

    function openEach(cases, tag, settings) {
      const body = cases.map(({ attributes }) => `<div class="case">${tag(attributes)}</div>`);
      const steps = async (page) => {
        for (const [place, { seen }] of cases.entries()) {
          await seen(page.locator('.case').nth(place));
        }
      };
      // High enough for all of them to be near the screen.
      return open(pageWith(body.join(''), settings), steps, {
        viewport: { width: 900, height: 6000 },
      });
    }

    function inFrame(fragment, steps) {
      return open(pageWith(frameTag(fragment), { module: '' }), (page) =>
        steps(page.frameLocator('#frame'), page),
      );
    }

    for (const { name } of carried) {
      for (const [carrier, carry] of Object.entries(carriers)) {
        test(`${name} as ${carrier}`, () => {
          assert.ok(ATTRIBUTES[name], `no case tries ${name}`);
          const cases = ATTRIBUTES[name].map(({ value, others = {}, seen }) => ({
            attributes: { ...others, [name]: value },
            seen,
          }));
          return carry(cases);
        });
      }
    }

    for (const { name } of reference.attributes.filter(({ source }) => source)) {
      test(`${name} as attribute of the element`, () => {
        const values = { src: '/case.json', state: link(redirect), example: '01-redirect' };
        return open(pageWith(elementTag({ [name]: values[name] })), async (page) => {
          await page.getByRole('heading', { name: /redirect/i, level: 3 }).waitFor();
        });
      });
    }

    for (const { name } of reference.parameters) {
      test(`${name} as parameter of a frame`, () => {
        assert.ok(PARAMETERS[name], `no case tries ${name}`);
        const { fragment, seen } = PARAMETERS[name];
        const asked = fragment({ link: link(exercise), origin: site().origin });
        return open(pageWith(frameTag(asked), { module: '' }), seen);
      });
    }

    /** Does all that is told of: a response, an edit, a check, and a link that is cut. */
    async function useAll(place, breakIt) {
      await place.getByRole('textbox', { name: 'Status code' }).first().fill('404');
      await place.getByText('HTTP/1.1 404 Not Found').waitFor();
      await place.getByRole('button', { name: 'Check' }).click();
      await place.getByText('Solved:').waitFor();
      await breakIt();
      await place.getByRole('alert').waitFor();
    }

    test('each event has the detail that is documented', () =>
      open(pageWith(elementTag({ view: 'exercise' }, script(exercise))), async (page) => {
        const playground = page.locator('gatemap-playground');
        await useAll(page, () =>
          playground.evaluate((element) => {
            element.querySelector('script').remove();
            element.setAttribute('state', '#v1=abc');
          }),
        );
        await checkDetails(page, reference.events);
      }));

    test('each message of a frame has the detail that is documented', () =>
      open(pageWith(frameTag(`${link(exercise)}&view=exercise`), { module: '' }), async (page) => {
        await useAll(page.frameLocator('#frame'), () =>
          say(page, { gatemap: 1, type: 'gatemap-set', detail: { state: '#v1=abc' } }),
        );
        await checkDetails(page, [...reference.events, ...reference.messagesFromFrame]);
        const types = new Set(await page.evaluate(() => globalThis.told.map(({ type }) => type)));
        const documented = names([...reference.events, ...reference.messagesFromFrame]);
        assert.deepEqual([...types].toSorted(), documented.toSorted());
        assert.deepEqual(names(reference.messagesToFrame), ['gatemap-set']);
      }));

    test('the property and the methods', () =>
      open(pageWith(elementTag({ view: 'exercise' }, script(exercise))), async (page) => {
        assert.deepEqual(names(reference.properties), ['scenario']);
        assert.deepEqual(names(reference.methods), ['check', 'reset']);
        const playground = page.locator('gatemap-playground');
        const call = (method) => playground.evaluate((element, name) => element[name](), method);
        await told(page, 'gatemap-ready');
        assert.equal(await playground.evaluate(({ scenario }) => scenario.title), 'Send a 404');
        await call('check');
        await page.getByText('Not yet:').waitFor();
        await page.getByRole('textbox', { name: 'Status code' }).first().fill('404');
        await page.getByText('HTTP/1.1 404 Not Found').waitFor();
        await call('reset');
        await page.getByText('HTTP/1.1 200 OK').waitFor();
        await playground.evaluate((element, scenario) => {
          element.scenario = scenario;
        }, redirect);
        await page.getByRole('heading', { name: 'A redirect' }).waitFor();
      }));

    /** A page on which every part is to be seen. */
    function everyPart() {
      const described = { ...redirect, description: 'Where to go.' };
      const body = [
        elementTag(
          { view: 'exercise', expect: '301', id: 'exercise' },
          script({ ...described, unknown: 1 }),
        ),
        elementTag({ id: 'result' }, script(redirect)),
        elementTag({ loading: 'click', id: 'start' }, script(redirect)),
        elementTag({ state: '#v1=abc', id: 'error' }),
      ].join('');
      return pageWith(body, { head: '<link rel="stylesheet" href="/parts.css">' });
    }

    async function showEveryPart(page) {
      await told(page, 'gatemap-ready', 2);
      await told(page, 'gatemap-error');
      await page.getByRole('button', { name: 'Check' }).click();
      await page.getByText('expected status 301').waitFor();
      await page.getByRole('button', { name: 'Run this example' }).waitFor();
    }

    test('each part can be styled', () =>
      open(everyPart(), async (page) => {
        await showEveryPart(page);
        const styled = await page.evaluate((parts) => {
          const all = [...document.querySelectorAll('gatemap-playground')];
          return parts.filter((part, place) =>
            all.some(({ shadowRoot }) => {
              const found = shadowRoot.querySelector(`[part~="${part}"]`);
              return found && getComputedStyle(found).scrollMarginTop === `${place + 1}px`;
            }),
          );
        }, names(reference.parts));
        assert.deepEqual(styled, names(reference.parts));
      }));

    test('each custom property is seen somewhere', () =>
      open(everyPart(), async (page) => {
        await showEveryPart(page);
        await page.keyboard.press('Tab');
        const looks = await page.evaluate(() => {
          const all = [...document.querySelectorAll('gatemap-playground')];
          const inside = all.flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll('*')]);
          const looked = [
            'color',
            'backgroundColor',
            'outlineColor',
            'borderTopColor',
            'borderLeftColor',
            'fontFamily',
            'borderTopLeftRadius',
          ];
          return [
            ...new Set(
              inside.flatMap((each) => looked.map((name) => getComputedStyle(each)[name])),
            ),
          ];
        });
        const unseen = reference.customProperties.filter(
          ({ name }, place) => !looks.some((look) => look.includes(sentinel(name, place))),
        );
        assert.deepEqual(names(unseen), []);
      }));
  },
  { names: ['chromium'], serveSite: serveStatic, ready: 'body' },
);

/** Gives each part a margin of its own, and each custom property a value that nothing else has. */
function partSheet() {
  const parts = reference.parts.map(
    ({ name }, place) => `gatemap-playground::part(${name}) { scroll-margin-top: ${place + 1}px }`,
  );
  const values = reference.customProperties.map(
    ({ name }, place) => `${name}: ${sentinel(name, place)};`,
  );
  return [...parts, `gatemap-playground { ${values.join(' ')} }`].join('\n');
}

function sentinel(name, place) {
  if (name === '--gatemap-mono') return 'Nowhere';
  return name === '--gatemap-radius' ? '13px' : `rgb(1, 2, ${place + 3})`;
}

/** Each has been told, with the names that its documentation has in front of the first comma or colon each. */
async function checkDetails(page, documented) {
  for (const { name, detail } of documented) {
    const given = Object.keys(await told(page, name)).toSorted();
    const inWords = [...detail.split(/, as|: each| in /)[0].matchAll(/`(\w+)`/g)];
    assert.deepEqual(given, inWords.map(([, key]) => key).toSorted(), name);
  }
}

function codeBlock(attributes) {
  const scenario = escaped(JSON.stringify(exercise));
  return `<pre><code class="language-gatemap" ${written(attributes, 'data-')}>${scenario}</code></pre>`;
}

function elementTag(attributes, inside = '') {
  return `<gatemap-playground ${written(attributes)}>${inside}</gatemap-playground>`;
}

function written(attributes, prefix = '') {
  return Object.entries(attributes)
    .map(([name, value]) => `${prefix}${name}="${escaped(value)}"`)
    .join(' ');
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
