// Import and export on the built page, under the strict policy.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { axeViolations } from './axe.mjs';
import { serveStatic } from './static-site.mjs';
import { click, shows, textbox, typeOver, typePayload } from './user.mjs';
import { inEachBrowser, picture } from './visit.mjs';

const fixture = (name) =>
  readFileSync(new URL(`../../tests/formats/import/${name}`, import.meta.url), 'utf8');

/** Waits until a file has been saved whole. */
async function fileHolds(path, text) {
  const held = () => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
  for (let tries = 0; tries < 200 && held() !== text; tries += 1) {
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  assert.equal(held(), text);
}

inEachBrowser(
  ({ name, saved, site, visit }) => {
    /** Pastes `text` where the element stands, on the page or in a field. */
    const paste = (place, text) =>
      place.evaluate((target, pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', pasted);
        const event = new Event('paste', { bubbles: true, cancelable: true, composed: true });
        // Firefox lets no script give a clipboard event its data.
        Object.defineProperty(event, 'clipboardData', { value: clipboardData });
        target.dispatchEvent(event);
      }, text);
    const dialog = (page, title) => page.getByRole('dialog', { name: title });

    test('a pasted configuration is shown before it replaces anything, and undone', () =>
      visit(async (page) => {
        const asked = site().answers.map(({ pathname }) => pathname);
        assert.ok(!asked.some((address) => address.includes('formats_bg')), 'loaded too early');
        await paste(page.locator('body'), fixture('cloudformation.yaml'));
        const shown = dialog(page, 'Import');
        await shown.getByText('CloudFormation: GET /pets').waitFor();
        await shown.getByText('the pattern 404 is a number').waitFor();
        await shows(page, 'Location: https://www.example.com');
        await shown.getByRole('button', { name: '28:31' }).first().click();
        const selected = await shown
          .getByRole('textbox')
          .evaluate((text) => text.value.slice(text.selectionStart, text.selectionEnd));
        assert.equal(selected, '404');
        assert.deepEqual(await axeViolations(page, { within: 'dialog[open]' }), []);
        if (name === 'chromium') await picture(page, 'import');
        await shown.getByRole('button', { name: 'Use it' }).click();
        await page.getByRole('heading', { name: 'GET /pets' }).waitFor();
        await page.getByRole('group', { name: 'Integration response 503' }).first().waitFor();
        await click(page, 'Undo');
        await shows(page, 'Location: https://www.example.com');
      }));

    test('of several methods one is chosen', () =>
      visit(async (page) => {
        await click(page, 'Import');
        const shown = dialog(page, 'Import');
        await shown
          .getByLabel('A configuration, or what a function answered')
          .fill(fixture('get-resources.json'));
        await shown.getByText('choose one of its').first().waitFor();
        assert.equal(await shown.getByRole('button', { name: 'Use it' }).isDisabled(), true);
        await shown.getByLabel('Method').selectOption('GET /pets');
        await shown.getByText('AWS CLI output: GET /pets').waitFor();
        await shown.getByRole('button', { name: 'Use it' }).click();
        await shows(page, 'HTTP/1.1 200 OK');
      }));

    test('a function’s output keeps the rules', () =>
      visit(async (page) => {
        const pasted = '{"StatusCode": 200, "ExecutedVersion": "7"}\n{"location": "/from-invoke"}';
        await paste(textbox(page, 'Lambda payload'), pasted);
        const shown = dialog(page, 'Import');
        await shown.getByText('A function’s output').waitFor();
        await shown.getByRole('button', { name: 'Use it' }).click();
        await shows(page, 'Location: /from-invoke');
      }));

    test('what was pasted into a field can stay text', () =>
      visit(async (page) => {
        await typePayload(page, '');
        await paste(textbox(page, 'Lambda payload'), 'START RequestId: 1 Version: 7');
        const shown = dialog(page, 'Import');
        await shown.getByText('the log tells of no error').waitFor();
        await shown.getByRole('button', { name: 'Paste as plain text' }).click();
        await textbox(page, 'Lambda payload').getByText('START RequestId: 1').waitFor();
      }));

    test('a broken text says where', () =>
      visit(async (page) => {
        await click(page, 'Import');
        const shown = dialog(page, 'Import');
        await textbox(shown, 'A configuration, or what a function answered').fill(
          fixture('openapi-inner-pattern.yaml').replace('    get:', '\tget:'),
        );
        await shown.getByText('a tab is in the indentation').waitFor();
        await page.keyboard.press('Escape');
        await shows(page, 'Location: https://www.example.com');
      }));

    test('rules go back into the file they came from', () =>
      visit(async (page) => {
        const file = fixture('main.tf');
        await paste(page.locator('body'), file);
        await dialog(page, 'Import').getByText('Terraform: GET /pets').waitFor();
        await dialog(page, 'Import').getByRole('button', { name: 'Use it' }).click();
        const card = page.getByRole('group', { name: 'Integration response 404' }).first();
        await typeOver(page, textbox(card, 'Selection pattern'), '404 .*');
        await click(page, 'Export');
        const shown = dialog(page, 'Export');
        const changes = shown.getByRole('region', { name: 'Changes' });
        await changes.getByText('+   selection_pattern = "404 .*"').waitFor();
        await changes.getByText('line 58', { exact: true }).waitFor();
        assert.equal(await shown.getByLabel('Form').inputValue(), 'imported');
        const written = await shown.getByRole('group', { name: 'Exported rules' }).textContent();
        assert.equal(written, file.replace('"4\\d\\d .*"', '"404 .*"'));
        assert.deepEqual(await axeViolations(page, { within: 'dialog[open]' }), []);
        if (name === 'chromium') await picture(page, 'export-imported');
        await shown.getByLabel('Form').selectOption('OpenAPI');
        await shown.getByText('x-amazon-apigateway-integration').waitFor();
        await changes.waitFor({ state: 'hidden' });
      }));

    test('the rules are written in another form', () =>
      visit(async (page) => {
        await click(page, 'Export');
        const shown = dialog(page, 'Export');
        await shown.getByText('x-amazon-apigateway-integration').waitFor();
        await shown.getByLabel('Form').selectOption('Terraform');
        await shown.getByText('aws_api_gateway_integration_response').first().waitFor();
        if (name === 'chromium') await picture(page, 'export');
        await shown.getByRole('button', { name: 'Copy' }).click();
        await page.waitForFunction(() => globalThis.copied?.includes('aws_api_gateway_method'));
        const text = await shown.getByRole('group', { name: 'Exported rules' }).textContent();
        const download = name === 'chromium' ? page.waitForEvent('download') : undefined;
        await shown.getByRole('button', { name: 'Download' }).click();
        await page.getByText('The rules are saved as a file.').waitFor({ state: 'attached' });
        // Playwright tells of no download in Debian's Firefox: there the file itself is looked at.
        const file = download ? await download : undefined;
        if (file) assert.equal(file.suggestedFilename(), 'main.tf');
        const path = file ? await file.path() : `${saved()}/main.tf`;
        await fileHolds(path, text);
      }));
  },
  { serveSite: serveStatic },
);
