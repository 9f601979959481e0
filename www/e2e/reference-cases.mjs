// What is seen of each attribute of the element, with each of the values that its documentation names. `place`
// holds the element: a part of the page, or a frame.
import assert from 'node:assert/strict';
import { say, told } from './embeds.mjs';

const button = (place, name) => place.getByRole('button', { name, exact: true });
const box = (place, name) => place.getByRole('textbox', { name, exact: true }).first();
const response = (place) => place.getByRole('group', { name: 'HTTP response' });

/** Waits for the response, then counts which of the fields may be edited. */
async function open(place) {
  await response(place).waitFor();
  const can = {
    payload: await isEditable(box(place, 'Lambda payload')),
    result: await isEnabled(place.getByRole('radio', { name: 'Failed' })),
    integration: await isEditable(box(place, 'Selection pattern')),
    method: (await button(place, 'Declare status').count()) === 1,
  };
  return Object.keys(can).filter((name) => can[name]);
}

const isEditable = async (field) => (await field.count()) === 1 && field.isEditable();
const isEnabled = async (field) => (await field.count()) === 1 && field.isEnabled();

const editable = (value, fields) => ({
  value,
  others: { view: 'exercise' },
  seen: async (place) => assert.deepEqual(await open(place), fields),
});

const scheme = (value) => ({
  value,
  seen: async (place) => {
    await response(place).waitFor();
    const playground = place.locator('gatemap-playground');
    const found = await playground.evaluate((element) => getComputedStyle(element).colorScheme);
    assert.equal(found, value);
  },
});

export const ATTRIBUTES = {
  view: [
    { value: 'exercise', seen: (place) => button(place, 'Check').waitFor() },
    { value: 'result', seen: async (place) => assert.deepEqual(await open(place), []) },
    {
      value: 'full',
      seen: async (place) =>
        assert.deepEqual(await open(place), ['payload', 'result', 'integration', 'method']),
    },
  ],
  editable: [
    editable('payload', ['payload']),
    editable('result', ['result']),
    editable('integration-responses', ['integration']),
    editable('method-responses', ['method']),
    editable('rules', ['integration', 'method']),
    editable('payload method-responses', ['payload', 'method']),
    editable('/method/methodIntegration/integrationResponses/0/selectionPattern', ['integration']),
  ],
  expect: [
    {
      value: '201',
      others: { view: 'exercise' },
      seen: (place) => place.getByText('Goal: status 201').waitFor(),
    },
    {
      value: '{"status": 302, "headers": {"Location": "/"}}',
      others: { view: 'full' },
      seen: (place) => place.getByText('Goal: status 302 with Location: /').waitFor(),
    },
  ],
  loading: [
    {
      value: 'click',
      seen: async (place) => {
        await button(place, 'Run this example').click();
        await response(place).waitFor();
      },
    },
    { value: 'visible', seen: (place) => response(place).waitFor() },
    { value: 'eager', seen: (place) => response(place).waitFor() },
  ],
  theme: [scheme('dark'), scheme('light')],
  label: [
    {
      value: 'My "own"',
      seen: (place) => place.getByRole('region', { name: 'My "own"' }).waitFor(),
    },
  ],
  'heading-level': [
    {
      value: '2',
      seen: (place) => place.getByRole('heading', { name: 'Send a 404', level: 2 }).waitFor(),
    },
  ],
};

/** The parameters of a frame that are no attributes. */
export const PARAMETERS = {
  v1: {
    fragment: ({ link }) => link,
    seen: async (page) =>
      assert.equal((await told(page, 'gatemap-ready')).scenario.title, 'Send a 404'),
  },
  parent: {
    fragment: ({ link, origin }) => `${link}&parent=${origin}`,
    seen: async (page) => {
      await told(page, 'gatemap-ready');
      await say(page, { gatemap: 1, type: 'gatemap-set', detail: { label: 'Heard' } });
      await page.frameLocator('#frame').getByRole('heading', { name: 'Heard' }).waitFor();
    },
  },
};
