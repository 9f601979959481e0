// The built page in WebKitGTK, steered through WebDriver.
import { mkdirSync } from 'node:fs';
import { test } from 'node:test';
import { skipReason } from './browsers.mjs';
import { REDIRECT } from './expected.mjs';
import { serve } from './site.mjs';
import { BACKSPACE, CONTROL, END, startDisplay, Window } from './webdriver.mjs';

const screenshots = new URL('screenshots/', import.meta.url).pathname;
mkdirSync(screenshots, { recursive: true });

test('webkit: the seed story and an invalid payload', { skip: skipReason('webkit') }, async () => {
  const site = await serve();
  const display = await startDisplay();
  const window = await Window.open(display.name);
  try {
    await window.go(site.url);
    await window.until(responseHolds, REDIRECT);
    await window.until(() => document.querySelector('#output .editor') !== null);
    await tellSeedStory(window);
    await window.until(responseHolds, REDIRECT);
    await window.run(focusPayload);
    await window.keys([CONTROL, END], BACKSPACE);
    await window.until(responseHolds, 'Not current');
    await window.until(responseHolds, REDIRECT);
    await window.keys([], ',"next":1}');
    await window.until(responseHolds, ',"next":1}');
    await window.screenshot(`${screenshots}webkit.png`);
  } finally {
    await window.close();
    display.stop();
    await site.close();
  }
});

async function tellSeedStory(window) {
  await window.run(press, 'Remove integration response 302');
  await window.run(press, 'Remove status 302');
  await window.until(responseHolds, 'HTTP/1.1 500 Internal Server Error');
  await window.run(press, 'Declare status');
  await window.keys([], '302');
  await window.run(press, 'Declare header');
  await window.keys([], 'Location');
  await window.run(press, 'Add integration response');
  await window.run(press, 'Add header mapping');
  await window.keys([], 'Location\uE004integration.response.body.location');
}

// What follows runs in the page.

function responseHolds(text) {
  return document.querySelector('[aria-label="HTTP response"]').textContent.includes(text);
}

function press(name) {
  const buttons = [...document.querySelectorAll('button')];
  buttons.find((one) => (one.ariaLabel || one.textContent) === name).click();
}

function focusPayload() {
  document.querySelector('#output .editor').shadowRoot.querySelector('.cm-content').focus();
}
