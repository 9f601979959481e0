// Where Debian puts the browsers, and how they start.
import { existsSync } from 'node:fs';

export const CHROMIUM = {
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

export const FIREFOX = { channel: 'moz-firefox', executablePath: '/usr/bin/firefox-esr' };

/** WebKitGTK: its WebDriver, a window to steer, and a display for the window. */
export const WEBKIT = {
  driver: '/usr/bin/WebKitWebDriver',
  display: '/usr/bin/Xvfb',
  options: {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': {
      binary: '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
      args: ['--automation'],
    },
  },
};

const PACKAGES = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
  // The last three by name, so that they are of one version: with mixed ones WebKitGTK paints nothing.
  webkit: 'webkit2gtk-driver xvfb libgl1-mesa-dri libegl-mesa0 libgbm1',
};

const PROGRAMS = {
  chromium: [CHROMIUM.executablePath],
  firefox: [FIREFOX.executablePath],
  webkit: [WEBKIT.driver, WEBKIT.display],
};

/** `false`, or why the tests in the browser `name` are skipped; throws where it is required. */
export function skipReason(name) {
  const missing = PROGRAMS[name].filter((program) => !existsSync(program));
  if (missing.length === 0) return false;
  const words = `${missing.join(' and ')} missing; to install: apt-get install ${PACKAGES[name]}`;
  if ((process.env.GATEMAP_BROWSERS ?? '').split(',').includes(name)) {
    throw new Error(`${name} is required: ${words}`);
  }
  return words;
}
