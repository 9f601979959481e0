// <gatemap-playground> in another's page: served as plain files under the strict policy, in Chromium and Firefox.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axeViolations } from './axe.mjs';
import { exercise, LISTEN, pageWith, redirect, script, told } from './embeds.mjs';
import { serveStatic } from './static-site.mjs';
import { textbox } from './user.mjs';
import { inEachBrowser } from './visit.mjs';

inEachBrowser(
  ({ name, site, visit: open }) => {
    /** Opens a page of another's with `body`; afterwards nothing must have been complained of. */
    function visit(body, steps, { policy, ...settings } = {}) {
      const pages = {
        '/': pageWith(body),
        '/listen.js': LISTEN,
        '/case.json': JSON.stringify(redirect),
      };
      site().serves({ pages, ...(policy && { policy }) });
      const viewport = { width: 900, height: 700 };
      return open((page) => steps(page, site()), { path: '/', viewport, ...settings });
    }

    const response = (tab) => tab.getByRole('group', { name: 'HTTP response' }).first();

    test('a script inside it is its scenario, and its other content is replaced', () =>
      visit(
        `<gatemap-playground id="one"><p>302 to /here</p>${script(redirect)}</gatemap-playground>`,
        async (tab) => {
          await response(tab).getByText('Location: /here').waitFor();
          assert.equal(await tab.getByText('302 to /here').isVisible(), false);
          const { view, scenario } = await told(tab, 'gatemap-ready');
          assert.deepEqual([view, scenario.title], ['result', 'A redirect']);
          const { report } = await told(tab, 'gatemap-result');
          assert.equal(report.response.status, 302);
        },
      ));

    test('src, example and state name a scenario', async () => {
      const { encodeLink } = await import('../test/module.mjs');
      const body = `<gatemap-playground src="/case.json"></gatemap-playground>
        <gatemap-playground example="redirect"></gatemap-playground>
        <gatemap-playground state="${encodeLink(JSON.stringify(redirect))}"></gatemap-playground>`;
      await visit(body, async (tab) => {
        await told(tab, 'gatemap-ready', 3);
        const titles = await tab.getByRole('heading', { level: 3 }).allTextContents();
        assert.deepEqual(titles, ['A redirect', 'Redirect with a Location header', 'A redirect']);
      });
    });

    test('what cannot be opened is said, and the text inside stays', () =>
      visit(
        `<gatemap-playground state="#v1=abcdef"><p>302 to /here</p></gatemap-playground>
         <gatemap-playground example="none"></gatemap-playground>
         <gatemap-playground></gatemap-playground>
         <gatemap-playground><script type="application/json">{"a":</script></gatemap-playground>`,
        async (tab) => {
          await told(tab, 'gatemap-error', 4);
          await tab.getByText('302 to /here').waitFor();
          const messages = await tab.getByRole('alert').allTextContents();
          assert.match(messages[0], /the link is cut/);
          assert.match(messages[1], /there is no example called none/);
          assert.match(messages[2], /no scenario: expected a script/);
          assert.match(messages[3], /the script inside is not JSON/);
        },
      ));

    test('an exercise is edited, checked and started again', () =>
      visit(
        `<gatemap-playground view="exercise" editable="rules">${script(exercise)}</gatemap-playground>`,
        async (tab) => {
          await tab.getByText('Goal: status 404').waitFor();
          await tab.getByRole('button', { name: 'Check' }).click();
          await tab.getByText('Not yet:').waitFor();
          const failed = await told(tab, 'gatemap-check');
          assert.equal(failed.passed, false);
          assert.deepEqual(
            failed.cases.map(({ name: caseName, passed }) => [caseName, passed]),
            [
              [undefined, false],
              ['another', false],
            ],
          );
          assert.match(failed.cases[0].mismatches[0], /expected status 404, found 200/);
          const card = tab.getByRole('group', { name: 'Integration response 200' });
          await card.getByRole('textbox', { name: 'Status code' }).fill('404');
          assert.equal((await told(tab, 'gatemap-change')).scenario.title, 'Send a 404');
          await response(tab).getByText('404 Not Found').waitFor();
          await tab.getByRole('button', { name: 'Check' }).click();
          await tab.getByText('Solved: all 2 responses are as expected.').waitFor();
          const solved = await told(tab, 'gatemap-check', 2);
          assert.deepEqual([solved.passed, solved.attempts], [true, 2]);
          await tab.getByRole('button', { name: 'Start again' }).click();
          await response(tab).getByText('200 OK').waitFor();
        },
      ));

    test('a press holds while the response is drawn anew under it', () =>
      visit(
        `<gatemap-playground view="exercise">${script(exercise)}</gatemap-playground>`,
        async (tab) => {
          await told(tab, 'gatemap-result');
          await tab.getByText('Why this response').hover();
          await tab.mouse.down();
          await tab.locator('gatemap-playground').evaluate((each) => each.check());
          await told(tab, 'gatemap-result', 2);
          await tab.getByText('Why this response').hover();
          await tab.mouse.up();
          await tab.locator('details.steps li').first().waitFor();
        },
      ));

    test('only what is editable can be edited', () =>
      visit(
        `<gatemap-playground view="exercise"
          editable="/method/methodIntegration/integrationResponses/0/selectionPattern payload">
          ${script(redirect)}</gatemap-playground>`,
        async (tab) => {
          const box = (label) => tab.getByRole('textbox', { name: label });
          await box('Selection pattern').waitFor();
          assert.equal(await box('Selection pattern').isEditable(), true);
          assert.equal(await box('Lambda payload').isEditable(), true);
          assert.equal(await box('Status code').isEditable(), false);
          assert.equal(await tab.getByRole('button', { name: /^Add|^Remove/ }).count(), 0);
          assert.equal(await tab.getByRole('radio', { name: 'Failed' }).isDisabled(), true);
        },
      ));

    test('rows come and go where their place is open, and there alone', () =>
      visit(
        `<gatemap-playground view="exercise" editable="/method/methodResponses/0/responseParameters">
          ${script({ ...exercise, cases: [] })}</gatemap-playground>`,
        async (tab) => {
          await tab.getByRole('button', { name: 'Declare header' }).first().click();
          const headerName = textbox(tab, 'Header name');
          await headerName.fill('Location');
          assert.equal(await tab.getByRole('button', { name: 'Declare header' }).count(), 1);
          await tab.getByRole('button', { name: 'Remove header Location' }).waitFor();
          assert.equal(await tab.getByRole('button', { name: /status/ }).count(), 0);
        },
      ));

    test('the full view opens everything', () =>
      visit(
        `<gatemap-playground view="full" expect="301">${script(redirect)}</gatemap-playground>`,
        async (tab) => {
          await response(tab).getByText('302 Found').waitFor();
          await tab.getByRole('textbox', { name: 'Lambda payload' }).fill('{"location":"/there"}');
          await response(tab).getByText('Location: /there').waitFor();
          await tab.getByRole('button', { name: 'Declare status' }).waitFor();
          await tab.getByRole('button', { name: 'Check' }).click();
          await tab.getByText('expected status 301, found 302').waitFor();
        },
      ));

    test('nothing loads before it is near the screen, or is clicked where that is asked', () =>
      visit(
        `<div class="far">${'<p>text</p>'.repeat(150)}</div>
         <gatemap-playground id="far">${script(redirect)}</gatemap-playground>
         <gatemap-playground id="click" loading="click">${script(redirect)}</gatemap-playground>
         <gatemap-playground id="eager" loading="eager" src="/case.json"></gatemap-playground>`,
        async (tab, { answers }) => {
          await told(tab, 'gatemap-ready');
          const ready = () =>
            tab.evaluate(() =>
              globalThis.told.filter(({ type }) => type === 'gatemap-ready').map(({ id }) => id),
            );
          assert.deepEqual(await ready(), ['eager']);
          await tab.locator('#far').scrollIntoViewIfNeeded();
          await told(tab, 'gatemap-ready', 2);
          assert.deepEqual(await ready(), ['eager', 'far']);
          await tab.getByRole('button', { name: 'Run this example' }).click();
          await told(tab, 'gatemap-ready', 3);
          assert.equal(answers.filter(({ pathname }) => pathname.endsWith('.wasm')).length, 1);
        },
      ));

    test('a page whose elements are all far away loads no wasm and no worker', () =>
      visit(
        `<div>${'<p>text</p>'.repeat(150)}</div><gatemap-playground>${script(redirect)}</gatemap-playground>`,
        async (tab, { answers }) => {
          await tab.waitForFunction(() => customElements.get('gatemap-playground'));
          await tab.waitForTimeout(300);
          assert.deepEqual(
            answers.filter(({ pathname }) => /wasm|worker|fields/.test(pathname)),
            [],
          );
        },
      ));

    test('an element to read loads no field and no editor', () =>
      visit(
        `<gatemap-playground>${script(redirect)}</gatemap-playground>`,
        async (tab, { answers }) => {
          await told(tab, 'gatemap-ready');
          assert.deepEqual(
            answers.filter(({ pathname }) => /editor|fields/.test(pathname)),
            [],
          );
          assert.deepEqual(
            answers.filter(({ status }) => status !== 200),
            [],
          );
        },
      ));

    test('label, heading-level and theme are taken', () =>
      visit(
        `<gatemap-playground label="My case" heading-level="4" theme="dark">${script(redirect)}</gatemap-playground>`,
        async (tab) => {
          await tab.getByRole('heading', { name: 'My case', level: 4 }).waitFor();
          await tab.getByRole('region', { name: 'My case' }).waitFor();
          const scheme = await tab
            .locator('gatemap-playground')
            .evaluate((each) => getComputedStyle(each).colorScheme);
          assert.equal(scheme, 'dark');
        },
      ));

    test('an attribute that changes opens the other scenario', () =>
      visit(`<gatemap-playground src="/case.json"></gatemap-playground>`, async (tab) => {
        await told(tab, 'gatemap-ready');
        await tab
          .locator('gatemap-playground')
          .evaluate((each) => each.setAttribute('view', 'exercise'));
        assert.equal((await told(tab, 'gatemap-ready', 2)).view, 'exercise');
        await tab.locator('gatemap-playground').evaluate((each) => {
          each.scenario = { ...each.scenario, title: 'Another' };
        });
        await tab.getByRole('heading', { name: 'Another' }).waitFor();
      }));

    test('says which directive is missing where WebAssembly is blocked', () =>
      visit(
        `<gatemap-playground>${script(redirect)}</gatemap-playground>`,
        async (tab) => {
          assert.match((await told(tab, 'gatemap-error')).message, /'wasm-unsafe-eval'/);
        },
        {
          policy: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'",
          complains: true,
        },
      ));

    // What axe looks at is the same document in each browser.
    for (const view of name === 'chromium' ? ['result', 'exercise', 'full'] : []) {
      for (const theme of ['light', 'dark']) {
        test(`axe finds nothing in the view ${view} and the theme ${theme}`, () =>
          visit(
            `<gatemap-playground view="${view}" theme="${theme}" heading-level="2" expect="301">${script(redirect)}</gatemap-playground>`,
            async (tab) => {
              await told(tab, 'gatemap-ready');
              if (view !== 'result') {
                await tab.getByRole('button', { name: 'Check' }).click();
                await told(tab, 'gatemap-check');
              }
              assert.deepEqual(await axeViolations(tab), []);
            },
          ));
      }
    }
  },
  { serveSite: serveStatic, ready: 'body' },
);
