// A W3C WebDriver client of the size that the WebKitGTK test needs, and a display for its window.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { WEBKIT } from './browsers.mjs';
import { freePort } from './site.mjs';

/** Keys as WebDriver names them. */
export const CONTROL = '\uE009';
export const END = '\uE010';
export const BACKSPACE = '\uE003';
export const TAB = '\uE004';
export const ENTER = '\uE007';

/** A virtual display; Xvfb picks a free number and writes it to its third pipe. */
export async function startDisplay() {
  const screen = ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'];
  const program = spawn(WEBKIT.display, screen, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((resolve, reject) => {
    let written = '';
    program.on('exit', () => reject(new Error('Xvfb did not start')));
    program.stdio[3].on('data', (chunk) => {
      written += chunk;
      if (written.includes('\n')) resolve(written.trim());
    });
  });
  return { name: `:${number}`, stop: () => program.kill() };
}

/** A browser window that a WebDriver steers. */
export class Window {
  static async open(display) {
    const port = await freePort();
    const env = { ...process.env, DISPLAY: display };
    const program = spawn(WEBKIT.driver, [`--port=${port}`], { stdio: 'ignore', env });
    const window = new Window(program, `http://127.0.0.1:${port}`);
    await window.#untilListening();
    const capabilities = { alwaysMatch: WEBKIT.options };
    const { sessionId } = await window.#request('POST', '/session', { capabilities });
    window.session = `/session/${sessionId}`;
    return window;
  }

  constructor(program, address) {
    this.program = program;
    this.address = address;
  }

  go(url) {
    return this.#request('POST', `${this.session}/url`, { url });
  }

  /** What `script` returns in the page; it is called with `values`. */
  run(script, ...values) {
    const body = { script: `return (${script})(...arguments)`, args: values };
    return this.#request('POST', `${this.session}/execute/sync`, body);
  }

  /** Waits until `script` returns something true. */
  async until(script, ...values) {
    for (const start = Date.now(); Date.now() - start < 15_000; await pause(50)) {
      if (await this.run(script, ...values)) return;
    }
    throw new Error(`timed out: ${script} with ${JSON.stringify(values)}`);
  }

  /** Types `text`; the keys of `chord` are pressed together before. */
  keys(chord, text) {
    const down = (value) => ({ type: 'keyDown', value });
    const up = (value) => ({ type: 'keyUp', value });
    const together = [...chord.map(down), ...chord.toReversed().map(up)];
    const typed = [...text].flatMap((letter) => [down(letter), up(letter)]);
    const actions = [{ type: 'key', id: 'keyboard', actions: [...together, ...typed] }];
    return this.#request('POST', `${this.session}/actions`, { actions });
  }

  /** Clicks the element that `script` returns, as a user does. */
  async click(script, ...values) {
    await this.until(script, ...values);
    const [id] = Object.values(await this.run(script, ...values));
    await this.#request('POST', `${this.session}/element/${id}/click`, {});
  }

  resize(width, height) {
    return this.#request('POST', `${this.session}/window/rect`, { width, height });
  }

  async screenshot(path) {
    const picture = await this.#request('GET', `${this.session}/screenshot`);
    writeFileSync(path, Buffer.from(picture, 'base64'));
  }

  async close() {
    try {
      await this.#request('DELETE', this.session);
    } finally {
      this.program.kill();
    }
  }

  async #untilListening() {
    for (let tries = 0; tries < 100; tries += 1) {
      try {
        await fetch(`${this.address}/status`);
        return;
      } catch {
        await pause(100);
      }
    }
    throw new Error(`${WEBKIT.driver} does not listen`);
  }

  async #request(method, path, body) {
    const signal = AbortSignal.timeout(30_000);
    const headers = { 'content-type': 'application/json' };
    const sent = body ? { headers, body: JSON.stringify(body) } : {};
    const response = await fetch(this.address + path, { method, signal, ...sent });
    const { value } = await response.json();
    if (value?.error) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  }
}
