/** `embed.html`: one playground in a frame, which may be a sandbox without an origin. */

import { byId, element } from '../dom';
import { EVENTS } from '../element/events';
import { GatemapPlayground } from '../element/gatemap-playground';
import { runIn } from '../element/surroundings';
import type * as Fields from '../element/fields';
import { runClassicScript } from './classic-script';
import { readFragment, type Fragment } from './fragment';
import { FramePlayground } from './frame-playground';
import { FrameWorker } from './frame-worker';
import { ParentPage } from './parent-page';
import { readMessage } from './protocol';

/** What the script of the fields leaves behind. */
declare const gatemapFields: typeof Fields;

const main = byId('frame', HTMLElement);

defineElement(address('core'), address('whole'), address('fields'));
try {
  open(readFragment(location.hash));
} catch (error) {
  // Who may be told is not known: the words are for who looks at the frame.
  main.replaceChildren(problem(error));
}

/** The address of another script, which the page names on this one. */
function address(name: string): string {
  const given = document.currentScript?.dataset[name] ?? '';
  return new URL(given, document.baseURI).href;
}

function defineElement(core: string, whole: string, fields: string): void {
  runIn({
    startWorker: () => new FrameWorker({ core, whole }),
    loadFields: async () => {
      await runClassicScript(fields);
      return gatemapFields;
    },
    exampleAddress: () => Promise.reject(new Error('a frame opens no example')),
  });
  customElements.define('gatemap-playground', GatemapPlayground);
}

function open(fragment: Fragment): void {
  const around = new ParentPage(fragment.parent);
  const playground = new FramePlayground(main);
  tellAll(around);
  playground.set(fragment);
  const attempt = (change: () => void): void => {
    try {
      change();
    } catch (error) {
      around.tell('gatemap-error', { message: wordsOf(error) });
    }
  };
  around.listen((data) =>
    attempt(() => {
      const setting = readMessage(data);
      if (setting) playground.set(setting);
    }),
  );
  addEventListener('hashchange', () => attempt(() => playground.set(readFragment(location.hash))));
}

/** The element's events go on to the page around, and its height whenever that changes. */
function tellAll(around: ParentPage): void {
  for (const type of EVENTS) {
    document.addEventListener(type, ({ detail }) => around.tell(type, detail));
  }
  new ResizeObserver(() => {
    around.tell('gatemap-height', { height: Math.ceil(main.getBoundingClientRect().height) });
  }).observe(main);
}

function problem(error: unknown): HTMLElement {
  return element('p', { role: 'alert' }, wordsOf(error));
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
