// embed.html in a sandbox without an origin, as plain files of any server, and what is said through its wall.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { axeViolations } from './axe.mjs';
import { exercise, FRAMES, frameTag, LISTEN, pageWith, redirect, say, told } from './embeds.mjs';
import { FRAME_POLICY, serveStatic, STRICT_POLICY } from './static-site.mjs';
import { inEachBrowser } from './visit.mjs';

/** The page around may hold frames. */
const POLICY = `${FRAME_POLICY}; frame-src 'self'`;

const template = {
  title: 'A template',
  method: {
    methodIntegration: {
      integrationResponses: [
        {
          statusCode: '200',
          responseTemplates: { 'application/json': '{"n":$input.json("$.n")}' },
        },
      ],
    },
    methodResponses: [{ statusCode: '200' }],
  },
  lambda: { payload: '{"n":7}', functionError: null },
};

inEachBrowser(
  ({ name, site, visit }) => {
    let encodeLink;
    before(async () => {
      ({ encodeLink } = await import('../test/module.mjs'));
    });

    /** A page with a frame that opens `fragment`; `policy` is that of both. */
    function show(fragment, steps, { policy = POLICY, body = '', ...settings } = {}) {
      site().serves({
        policy,
        pages: {
          '/': pageWith(`${frameTag(fragment)}${body}`, {
            module: '',
            head: '<script src="/frames.js"></script>',
          }),
          '/listen.js': LISTEN,
          '/frames.js': FRAMES,
        },
      });
      const prepared = async (page) => steps(page, page.frameLocator('#frame'));
      return visit(prepared, { path: '/', ...settings });
    }

    const link = (scenario) => encodeLink(JSON.stringify(scenario));
    const response = (frame) => frame.getByRole('group', { name: 'HTTP response' });
    const loaded = (pattern) => site().answers.filter(({ pathname }) => pattern.test(pathname));

    test('a share link in the fragment is opened, computed in a worker, and told with its height', () =>
      show(link(redirect), async (page, frame) => {
        await response(frame).getByText('Location: /here').waitFor();
        const ready = await told(page, 'gatemap-ready');
        assert.deepEqual([ready.view, ready.scenario.title], ['result', 'A redirect']);
        assert.equal((await told(page, 'gatemap-result')).report.response.status, 302);
        const all = await page.evaluate(() => globalThis.told);
        assert.deepEqual(
          [...new Set(all.map(({ gatemap, origin }) => `${gatemap} ${origin}`))],
          ['1 null'],
        );
        assert.equal(await fits(page), true);
        assert.deepEqual(loaded(/fields|whole|wasm|playground/), []);
        assert.equal(page.workers().length, 1);
      }));

    test('without leave for a worker the frame answers on its own thread, and templates too', () =>
      show(
        link(template),
        async (page, frame) => {
          await response(frame).getByText('{"n":7}').waitFor();
          assert.equal(page.workers().length, 0);
          await set(page, { scenario: redirect });
          await response(frame).getByText('302 Found').waitFor();
        },
        // The browser reports the worker that it refuses, and nothing else is refused.
        { policy: `${STRICT_POLICY}; frame-src 'self'`, complains: true },
      ));

    test('with no policy at all a template is answered in the worker', () =>
      show(
        link(template),
        async (page, frame) => {
          await response(frame).getByText('{"n":7}').waitFor();
          const missed = loaded(/some.folder/).filter(({ status }) => status !== 200);
          assert.deepEqual(missed, []);
          assert.equal(loaded(/embed-whole/).length, 1);
        },
        { policy: null },
      ));

    test("a policy that names the host in place of 'self' is enough", () =>
      show(link(redirect), (_, frame) => response(frame).getByText('302 Found').waitFor(), {
        policy: POLICY.replaceAll("'self'", site().origin),
      }));

    test('where WebAssembly is blocked the frame says which directive is missing', () =>
      show(
        link(redirect),
        async (page, frame) => {
          await frame.getByRole('alert').getByText("'wasm-unsafe-eval'").waitFor();
          assert.match((await told(page, 'gatemap-error')).message, /'wasm-unsafe-eval'/);
        },
        { policy: POLICY.replace(" 'wasm-unsafe-eval'", ''), complains: true },
      ));

    test('the fragment has attributes, and an exercise is edited and checked inside', () =>
      show(
        `${link(exercise)}&view=exercise&label=Try%20it&heading-level=2`,
        async (page, frame) => {
          await frame.getByRole('heading', { name: 'Try it', level: 2 }).waitFor();
          await frame.getByRole('textbox', { name: 'Status code' }).first().fill('404');
          const { scenario } = await told(page, 'gatemap-change');
          assert.equal(scenario.method.methodIntegration.integrationResponses[0].statusCode, '404');
          await response(frame).getByText('404 Not Found').waitFor();
          await frame.getByRole('button', { name: 'Check' }).click();
          assert.equal((await told(page, 'gatemap-check')).passed, true);
          assert.equal(await fits(page), true);
        },
      ));

    test('another fragment opens another case without a new page', () =>
      show(link(redirect), async (page, frame) => {
        await response(frame).getByText('302 Found').waitFor();
        const fragment = link({ ...redirect, title: 'Elsewhere' });
        await page.locator('#frame').evaluate((each, next) => {
          each.src = each.src.replace(/#.*/, next);
        }, fragment);
        await frame.getByRole('heading', { name: 'Elsewhere' }).waitFor();
        assert.equal(loaded(/embed\.html/).length, 1);
      }));

    test('a message brings the scenario, a link, and attributes', () =>
      show('', async (page, frame) => {
        await told(page, 'gatemap-height');
        await set(page, { scenario: redirect, theme: 'dark' });
        await response(frame).getByText('302 Found').waitFor();
        const scheme = await frame
          .locator('html')
          .evaluate((html) => getComputedStyle(html).colorScheme);
        assert.equal(scheme, 'dark');
        await set(page, { state: link(exercise), view: 'exercise', expect: '201', theme: null });
        await frame.getByText('Goal: status 201').waitFor();
        await frame.getByRole('heading', { name: 'Send a 404' }).waitFor();
      }));

    test('what is said wrongly is answered with gatemap-error and changes nothing', () =>
      show(link(redirect), async (page, frame) => {
        await told(page, 'gatemap-ready');
        const wrong = [
          [{ gatemap: 2, type: 'gatemap-set', detail: {} }, /expected gatemap: 1/],
          [
            { gatemap: 1, type: 'gatemap-explode' },
            /gatemap-explode: expected the type gatemap-set/,
          ],
          [{ gatemap: 1, type: 'gatemap-set' }, /expected an object as its detail/],
          [{ gatemap: 1, type: 'gatemap-set', detail: { scenario: 'text' } }, /expected an object/],
          [{ gatemap: 1, type: 'gatemap-set', detail: { src: '/x.json' } }, /src is not known/],
          [{ gatemap: 1, type: 'gatemap-set', detail: { view: 7 } }, /expected text as view/],
          [{ gatemap: 1, type: 'gatemap-set', detail: { state: '#v1=abc' } }, /the link is cut/],
        ];
        for (const [index, [message, words]] of wrong.entries()) {
          await say(page, message);
          assert.match((await told(page, 'gatemap-error', index + 1)).message, words);
        }
        await page.evaluate(() => {
          const ring = {};
          ring.ring = ring;
          const huge = { title: 'x'.repeat(9 * 1024 * 1024) };
          for (const scenario of [ring, huge])
            globalThis.frame.contentWindow.postMessage(
              { gatemap: 1, type: 'gatemap-set', detail: { scenario } },
              '*',
            );
        });
        assert.match(
          (await told(page, 'gatemap-error', wrong.length + 2)).message,
          /at most 8388608/,
        );
        await frame.getByRole('heading', { name: 'A redirect' }).waitFor();
      }));

    test('what is not for gatemap is passed over in silence', () =>
      show(link(redirect), async (page, frame) => {
        await told(page, 'gatemap-ready');
        for (const message of ['gatemap-set', null, 7, [], { type: 'other' }, { type: {} }]) {
          await say(page, message);
        }
        await set(page, { scenario: exercise });
        await frame.getByRole('heading', { name: 'Send a 404' }).waitFor();
        assert.equal(await count(page, 'gatemap-error'), 0);
      }));

    test('other windows are not heard', () =>
      show(
        link(redirect),
        async (page, frame) => {
          await told(page, 'gatemap-ready');
          // A neighbour reaches the frame through the page around both.
          await page
            .frameLocator('#neighbour')
            .locator('body')
            .evaluate((_, scenario) => {
              parent.frames[0].postMessage(
                { gatemap: 1, type: 'gatemap-set', detail: { scenario } },
                '*',
              );
              parent.frames[0].postMessage({ gatemap: 1, type: 'gatemap-explode' }, '*');
            }, exercise);
          await set(page, { label: 'From the parent' });
          await frame.getByRole('heading', { name: 'From the parent' }).waitFor();
          const titles = await page.evaluate(() =>
            globalThis.told
              .filter(({ type }) => type === 'gatemap-ready')
              .map(({ detail }) => detail.scenario.title),
          );
          assert.deepEqual([...new Set(titles)], ['A redirect']);
          assert.equal(await count(page, 'gatemap-error'), 0);
        },
        {
          body: '<iframe id="neighbour" sandbox="allow-scripts" title="other" src="/some/folder/embed.html"></iframe>',
        },
      ));

    test('a frame for this origin speaks with it', () =>
      show(`${link(redirect)}&parent=${encodeURIComponent(site().origin)}`, async (page, frame) => {
        await told(page, 'gatemap-ready');
        await set(page, { scenario: exercise });
        await frame.getByRole('heading', { name: 'Send a 404' }).waitFor();
      }));

    test('a frame for another origin neither hears nor tells this one anything', () =>
      show(
        `${link(redirect)}&parent=https://docs.example.com`,
        async (page, frame) => {
          await response(frame).getByText('302 Found').waitFor();
          await set(page, { scenario: exercise });
          await say(page, { gatemap: 1, type: 'gatemap-explode' });
          // The reader's own click comes after the messages.
          await frame.getByText('Why this response').click();
          await frame.getByRole('heading', { name: 'A redirect' }).waitFor();
          assert.deepEqual(await page.evaluate(() => globalThis.told), []);
        },
        // Chromium says in the console that the message was for another origin.
        { complains: true },
      ));

    test('a parent that is no origin is said in the frame', () =>
      show(`${link(redirect)}&parent=docs.example.com/`, async (page, frame) => {
        await frame.getByRole('alert').getByText('expected an origin such as').waitFor();
      }));

    test('opened as a page of its own it shows the case', () => {
      site().serves({ policy: FRAME_POLICY });
      return visit(
        async (page) => {
          await response(page).getByText('302 Found').waitFor();
        },
        { path: '/some/folder/embed.html', fragment: link(redirect) },
      );
    });

    // What axe looks at is the same document in each browser.
    for (const scheme of name === 'chromium'
      ? ['theme=light', 'theme=dark', 'forced colours']
      : []) {
      for (const view of ['result', 'exercise', 'full']) {
        test(`axe finds nothing in the view ${view} with ${scheme}`, () =>
          show(
            `${link(redirect)}&view=${view}&expect=301&heading-level=1&${scheme}`,
            async (page, frame) => {
              await response(frame).getByText('302 Found').waitFor();
              if (view !== 'result') {
                await frame.getByRole('button', { name: 'Check' }).click();
                await frame.getByText('Not yet:').waitFor();
              }
              const [inside] = page.frames().filter((each) => each.url().includes('embed.html'));
              assert.deepEqual(await axeViolations(inside), []);
            },
            { forcedColors: scheme === 'forced colours' ? 'active' : 'none' },
          ));
      }
    }

    test('a frame far below loads nothing but itself', () =>
      show(
        '',
        async (page) => {
          const far = page.locator('#far');
          await far.evaluate((frame, fragment) => {
            frame.src = `/some/folder/embed.html${fragment}`;
          }, link(redirect));
          await page.waitForFunction(() =>
            globalThis.told.some(({ type }) => type === 'gatemap-height'),
          );
          assert.deepEqual(loaded(/embed-core/), []);
          await far.scrollIntoViewIfNeeded();
          await told(page, 'gatemap-ready');
        },
        {
          body: `<div>${'<p>text</p>'.repeat(200)}</div><iframe id="far" sandbox="allow-scripts" title="far"></iframe>`,
        },
      ));
  },
  { serveSite: serveStatic, ready: 'body' },
);

function set(page, detail) {
  return say(page, { gatemap: 1, type: 'gatemap-set', detail });
}

function count(page, type) {
  return page.evaluate(
    (wanted) => globalThis.told.filter((one) => one.type === wanted).length,
    type,
  );
}

/** Whether the frame comes to be as high as the last announcement, and has nothing to scroll. */
async function fits(page) {
  await page.waitForFunction(() => {
    const last = globalThis.told.findLast(({ type }) => type === 'gatemap-height');
    return document.getElementById('frame').clientHeight === last?.detail.height;
  });
  return page
    .frameLocator('#frame')
    .locator('html')
    .evaluate((html) => html.scrollHeight <= html.clientHeight);
}
