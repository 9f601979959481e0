/** The worker that holds the wasm of the formats; it starts at the first import or export. */

import initialise, {
  editConfiguration,
  exportScenario,
  forms,
  importScenario,
} from '../../pkg/gatemap_formats.js';
import wasmAddress from '../../pkg/gatemap_formats_bg.wasm?url';
import type { FormatAnswer, FormatCalls, FormatQuestion } from './messages';

const CALLS: FormatCalls = { editConfiguration, exportScenario, forms, importScenario };

const ready = initialise({ module_or_path: wasmAddress });
ready.catch((error: unknown) => say({ unusable: String(error) }));

addEventListener('message', async (event: MessageEvent<FormatQuestion>) => {
  const { id, call, args } = event.data;
  try {
    await ready;
    const called = CALLS[call] as (...given: unknown[]) => unknown;
    say({ id, value: called(...args) });
  } catch (error) {
    say({ id, error: error instanceof Error ? error.message : String(error) });
  }
});

function say(answer: FormatAnswer): void {
  postMessage(answer);
}
