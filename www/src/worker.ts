/** The worker: holds the wasm and answers the page's questions. */

import initialise, * as first from '../pkg/gatemap_core.js';
import firstAddress from '../pkg/gatemap_core_bg.wasm?url';
import wholeAddress from '../pkg/gatemap_bg.wasm?url';
import { answerQuestions } from './answer-questions';
import type { Question } from './messages';

const modules = {
  first: async () => {
    await initialise({ module_or_path: firstAddress });
    return first;
  },
  whole: async () => {
    const whole = await import('../pkg/gatemap.js');
    await whole.default({ module_or_path: wholeAddress });
    return whole;
  },
};

void answerQuestions(modules, {
  say: (answer) => postMessage(answer),
  listen: (hear) => addEventListener('message', ({ data }: MessageEvent<Question>) => hear(data)),
});
