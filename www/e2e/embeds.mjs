// Scenarios, and the pages of others that show them.
import { readFileSync } from 'node:fs';

export const redirect = {
  title: 'A redirect',
  method: {
    methodIntegration: {
      integrationResponses: [
        {
          statusCode: '302',
          responseParameters: {
            'method.response.header.Location': 'integration.response.body.location',
          },
        },
      ],
    },
    methodResponses: [
      { statusCode: '302', responseParameters: { 'method.response.header.Location': false } },
    ],
  },
  lambda: { payload: '{"location":"/here"}', functionError: null },
};

export const exercise = {
  title: 'Send a 404',
  method: {
    methodIntegration: { integrationResponses: [{ statusCode: '200' }] },
    methodResponses: [{ statusCode: '200' }, { statusCode: '404' }],
  },
  lambda: { payload: '{"id":7}', functionError: null },
  expect: { status: 404 },
  cases: [
    { name: 'another', lambda: { payload: '{}', functionError: null }, expect: { status: 404 } },
  ],
};

/** The scenario as a script inside an element. */
export function script(scenario) {
  const text = JSON.stringify(scenario).replaceAll('<', '\\u003c');
  return `<script type="application/json">${text}</script>`;
}

/** A page of another's with `body`, which loads the module of this name. */
export function pageWith(body, { module = 'gatemap-playground.js', head = '' } = {}) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<script src="/listen.js"></script>
${module && `<script type="module" src="/some/folder/${module}"></script>`}${head}
</head><body><main><h1>A page</h1>${body}</main></body></html>`;
}

/** A frame in a sandbox that opens `fragment`. */
export function frameTag(fragment) {
  const address = `/some/folder/embed.html${fragment}`.replaceAll('&', '&amp;');
  return `<iframe id="frame" sandbox="allow-scripts" width="800" title="A case" src="${address}"></iframe>`;
}

/** Says something to the frame, as the page around it. */
export function say(page, message) {
  return page.evaluate(
    (said) => document.getElementById('frame').contentWindow.postMessage(said, '*'),
    message,
  );
}

/** Writes down what elements tell and what frames say, as a course platform would. */
export const LISTEN = `globalThis.told = [];
for (const name of ['ready', 'change', 'result', 'check', 'error'])
  document.addEventListener('gatemap-' + name, ({ type, detail, target }) =>
    told.push({ type, detail: structuredClone(detail), id: target.id }));
addEventListener('message', ({ data, origin }) => told.push({ ...data, origin }));`;

/** The script of the recipe for frames. */
export const FRAMES = readFileSync(
  new URL('../../tests/documentation/frame/frames.js', import.meta.url),
  'utf8',
);

/** Waits until something of this type has been told so many times, and gives the last one's detail. */
export async function told(page, type, atLeast = 1) {
  await page.waitForFunction(
    ([wanted, count]) => globalThis.told.filter((one) => one.type === wanted).length >= count,
    [type, atLeast],
  );
  return page.evaluate(
    (wanted) => globalThis.told.findLast((one) => one.type === wanted).detail,
    type,
  );
}
