// The built page in WebKitGTK, steered through WebDriver.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { skipReason } from './browsers.mjs';
import { REDIRECT } from './expected.mjs';
import { serve } from './site.mjs';
import { BACKSPACE, CONTROL, END, ENTER, startDisplay, TAB, Window } from './webdriver.mjs';

const screenshots = new URL('screenshots/', import.meta.url).pathname;
mkdirSync(screenshots, { recursive: true });

describe('webkit', { skip: skipReason('webkit') }, () => {
  let site;
  let display;
  let window;
  before(async () => {
    site = await serve();
    display = await startDisplay();
    window = await Window.open(display.name);
  });
  after(async () => {
    await window.close();
    display.stop();
    await site.close();
  });

  /** Opens the page as on a first visit, or on a link. */
  async function visit(fragment = '') {
    await window.go(site.url);
    await window.run(() => localStorage.clear());
    await window.go('about:blank');
    await window.go(site.url + fragment);
    await window.until(() => document.querySelector('[data-answered] #output .editor') !== null);
  }

  const click = (name) => window.click(buttonNamed, name);

  /** Types once the focus is in what `selector` names. */
  async function typeInto(selector, text) {
    await window.until((wanted) => document.activeElement.matches(wanted), selector);
    await window.keys([], text);
  }

  async function typeOver(selector, text) {
    await window.run(focusEditor, selector);
    await window.keys([CONTROL, 'a'], BACKSPACE + text);
  }

  test('the seed story and an invalid payload', async () => {
    await visit();
    await window.until(responseHolds, REDIRECT);
    await click('Remove integration response 302');
    await click('Remove status 302');
    await window.until(responseHolds, 'HTTP/1.1 500 Internal Server Error');
    await click('Declare status');
    await typeInto('[data-pointer$="/statusCode"]', '302');
    await click('Declare header');
    await typeInto('[aria-label="Header name"]', 'Location');
    await click('Add integration response');
    await click('Add header mapping');
    await typeInto('[aria-label="Header name"]', `Location${TAB}`);
    await typeInto('[data-language=expression] *', 'integration.response.body.location');
    await window.until(responseHolds, REDIRECT);
    await window.run(focusEditor, '.payload');
    await window.keys([CONTROL, END], BACKSPACE);
    await window.until(responseHolds, 'Not current');
    await window.until(responseHolds, REDIRECT);
    await window.keys([], ',"next":1}');
    await window.until(responseHolds, ',"next":1}');
    await window.screenshot(`${screenshots}webkit.png`);
  });

  test('a fix is applied, undone and done again', async () => {
    await visit();
    await click('Remove header Location');
    await window.until(holds, '#findings', 'GM202');
    await window.click(() => document.querySelector('#findings .fix'));
    await window.until(responseHolds, REDIRECT);
    await window.until(holds, '#announcement', 'Done: ');
    await click('Undo');
    await window.until(holds, '#findings', 'GM202');
    await click('Redo');
    await window.until(responseHolds, REDIRECT);
  });

  test('a link that is shared opens the same case', async () => {
    await visit();
    await typeOver('.payload', '{"location":"/shared"}');
    await window.until(responseHolds, 'Location: /shared');
    await click('Share');
    await window.until(() => location.hash.startsWith('#v1='));
    await visit(await window.run(() => location.hash));
    await window.until(responseHolds, 'Location: /shared');
  });

  test('an example is found and opened', async () => {
    await visit();
    await click('Examples');
    await window.until(() => document.activeElement?.type === 'search');
    await window.keys([], `P03${ENTER}`);
    await window.until(() => !document.querySelector('#gallery').open);
    await window.until(() => /line end/i.test(document.querySelector('#story-title').textContent));
  });

  test('a template writes the body, and says what its references were worth', async () => {
    await visit();
    await window.click(() =>
      [...document.querySelectorAll('summary')].find(({ textContent }) =>
        textContent.startsWith('Body template'),
      ),
    );
    await click('Add template');
    await typeOver('[data-language=template]', "to $input.path('$.location')");
    await window.until(responseHolds, 'to https://www.example.com');
    await window.until(() =>
      document
        .querySelector('[data-language=template] .editor')
        .shadowRoot.textContent.includes("$input.path('$.location') = https://www.example.com"),
    );
    await window.click(() => document.querySelector('#response a.mapped'));
    await window.until(() => document.activeElement.closest('[data-language=template]') !== null);
  });

  test('a header leads to its mapping, and Tab leaves the editor', async () => {
    await visit();
    await window.click(() => document.querySelector('#response button.mapped'));
    await window.until(() => document.activeElement.closest('[data-language=expression]') !== null);
    await window.keys([], TAB);
    await window.until(() => document.activeElement.closest('[data-language=expression]') === null);
  });

  test('what is expected is checked', async () => {
    await visit();
    await window.until(holds, '#expectation', '✓ as expected');
    await typeOver('.payload', '{"location":"/other"}');
    await window.until(holds, '#expectation', '✗ ');
  });

  test('on a narrow screen tabs show one part', async () => {
    await window.resize(400, 800);
    await visit();
    const isShown = (id) => document.querySelector(id).checkVisibility();
    await window.until(isShown, '#lambda');
    assert.equal(await window.run(isShown, '#response'), false);
    await click('Response');
    await window.until(isShown, '#response');
    const tooWide = () => document.documentElement.scrollWidth - innerWidth;
    assert.ok((await window.run(tooWide)) <= 0);
    await window.resize(1280, 1000);
  });
});

// What follows runs in the page.

function holds(selector, text) {
  return document.querySelector(selector).textContent.includes(text);
}

function responseHolds(text) {
  return document.querySelector('[aria-label="HTTP response"]').textContent.includes(text);
}

function buttonNamed(name) {
  return [...document.querySelectorAll('button')].find(
    (one) => (one.ariaLabel || one.textContent.trim()) === name,
  );
}

function focusEditor(selector) {
  document.querySelector(`${selector} .editor`).shadowRoot.querySelector('.cm-content').focus();
}
