/** Wires the page: the only file that knows the ids of the document's elements. */

import { button, byId } from './dom';
import { CodeField, upgradeCodeFields } from './editor/code-field';
import { showApiSettings } from './panels/api-settings';
import { Announcer } from './panels/announcer';
import { examples, fillExamplesMenu } from './panels/examples-menu';
import { locate, showFieldNotes } from './panels/field-notes';
import { showFindings } from './panels/findings-panel';
import { showFunctionResult } from './panels/function-result';
import { showIntegrationResponses } from './panels/integration-responses';
import { showMethodResponses } from './panels/method-responses';
import { kindOf, showIntegrationKind, showOutputFields } from './panels/output-fields';
import { placeName } from './panels/place-name';
import { showRequest } from './panels/request-fields';
import { ResponsePanel } from './panels/response-panel';
import { showOutcomes, showTextTested } from './panels/selection-view';
import { showSteps } from './panels/steps-panel';
import { showStoryFields } from './panels/story-fields';
import { Summary } from './panels/summary';
import { wireThemeButton } from './panels/theme-button';
import type { Finding, Fix, Place, Report } from './report';
import { applyEdits } from './scenario/apply-edits';
import type { Draft } from './scenario/draft';
import { isObject, type JsonObject } from './scenario/json';
import { readDraft } from './scenario/read-draft';
import { writeDraft } from './scenario/write-draft';
import { Simulator, type Outcome } from './simulator';

const TYPING_PAUSE_MS = 80;
/** The editor is loaded after the first answer, or after this time: its code would delay the answer. */
const EDITOR_PAUSE_MS = 1000;

let draft: Draft;
let payload: CodeField | undefined;
/** The draft that an example replaced, when it held changes of the user's own. */
let replaced: Draft | undefined;
let edited = false;
let hasResult = false;
let payloadAccepted = false;
let pause: ReturnType<typeof setTimeout> | undefined;

const simulator = new Simulator(
  () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
  hear,
);
const announcer = new Announcer(byId('announcement', HTMLParagraphElement));
const response = new ResponsePanel(byId('response-view', HTMLDivElement), { mark, goTo });
const summary = new Summary(
  byId('summary-status', HTMLAnchorElement),
  document.querySelectorAll<HTMLElement>('.finding-count'),
);
const restore = byId('restore', HTMLButtonElement);
const menu = byId('examples', HTMLSelectElement);

wireThemeButton(byId('theme', HTMLButtonElement));
fillExamplesMenu(menu, open);
restore.addEventListener('click', bringBack);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) evaluate();
});
if (examples[0]) open(examples[0]);
setTimeout(() => void loadEditors(), EDITOR_PAUSE_MS);

/** Opens a scenario; a draft with the user's own changes can be brought back. */
function open(scenario: JsonObject): void {
  if (edited) {
    keepPayload();
    replaced = draft;
  }
  restore.hidden = replaced === undefined;
  edited = false;
  hasResult = false;
  response.forget();
  show(readDraft(scenario));
}

function bringBack(): void {
  if (!replaced) return;
  show(replaced);
  menu.selectedIndex = -1;
  replaced = undefined;
  edited = true;
  restore.hidden = true;
  menu.focus();
}

function show(next: Draft): void {
  draft = next;
  showStory();
  showFields();
  evaluate();
}

function showStory(): void {
  byId('story-title', HTMLHeadingElement).textContent = draft.title;
  byId('story-description', HTMLParagraphElement).textContent = draft.description;
  showStoryFields(byId('story-fields', HTMLDivElement), draft, () => {
    byId('story-title', HTMLHeadingElement).textContent = draft.title;
    byId('story-description', HTMLParagraphElement).textContent = draft.description;
    edited = true;
  });
}

/** Shows every field of the draft. */
function showFields(): void {
  const redraw = (): void => {
    showFields();
    changed();
  };
  const kind = kindOf(draft);
  const isMock = draft.integrationType === 'MOCK';
  byId('payload-block', HTMLDivElement).hidden = isMock;
  byId('mapping-rules', HTMLDivElement).hidden = kind.isProxy === true;
  byId('no-rules', HTMLParagraphElement).hidden = kind.isProxy !== true;
  showIntegrationKind(byId('integration-kind', HTMLDivElement), draft, redraw);
  showFunctionResult(byId('function-result', HTMLFieldSetElement), draft, changed);
  showPayload(kind.output);
  showOutputFields(byId('output-fields', HTMLDivElement), draft, changed);
  showRequest(byId('request', HTMLDivElement), draft, changed);
  showIntegrationResponses(byId('integration-responses', HTMLDivElement), draft, changed);
  showMethodResponses(byId('method-responses', HTMLDivElement), draft, changed);
  showApiSettings(byId('api-settings', HTMLDivElement), draft, changed, redraw);
}

/** The editor stays while what it edits is called the same. */
function showPayload(name: string): void {
  if (payload?.options.name === name) {
    if (payload.editor.text() !== draft.payload) payload.editor.replace(draft.payload);
    return;
  }
  payload = new CodeField({
    name,
    language: 'json',
    multiline: true,
    pointer: payloadPointer(),
    value: draft.payload,
    typed: () => {
      payloadAccepted = false;
      changed();
    },
  });
  byId('payload-label', HTMLParagraphElement).textContent = name;
  byId('payload', HTMLDivElement).replaceChildren(payload.host);
}

function payloadPointer(): string {
  return draft.source === 'lambda' ? '/lambda/payload' : '/backend/body';
}

/** Puts CodeMirror in place of the text fields; where it cannot be loaded they stay. */
async function loadEditors(): Promise<void> {
  const { createEditor } = await import('./editor/create-editor');
  upgradeCodeFields(createEditor);
}

function changed(): void {
  edited = true;
  clearTimeout(pause);
  pause = setTimeout(evaluate, TYPING_PAUSE_MS);
}

function evaluate(): void {
  clearTimeout(pause);
  keepPayload();
  if (draft.payloadIsBase64) simulator.ask(JSON.stringify(writeDraft(draft)));
  else simulator.ask(JSON.stringify(writeDraft({ ...draft, payload: '' })), draft.payload);
}

function keepPayload(): void {
  if (payload) draft.payload = payload.editor.text();
}

function hear(outcome: Outcome): void {
  if (outcome.kind === 'trouble') {
    response.keep(outcome.message);
    announcer.say(outcome.message);
    return;
  }
  const { report } = outcome;
  const why =
    report.halfTyped && hasResult && !payloadAccepted ? `${report.halfTyped}.` : undefined;
  showProblems(report.findings);
  if (report.response && !why) showResult(report);
  else keepResult(report, why ?? 'The response cannot be computed; the findings say why.');
  noteFirstAnswer();
}

/** What tests wait for and measure. */
function noteFirstAnswer(): void {
  if (document.documentElement.dataset['answered']) return;
  document.documentElement.dataset['answered'] = 'true';
  performance.mark('gatemap-answered');
  void loadEditors();
}

function showProblems(findings: Finding[]): void {
  showFindings(byId('findings-list', HTMLDivElement), findings, {
    placeName: (pointer) => placeName(pointer, draft),
    goTo,
    apply,
  });
  showFieldNotes(findings, apply);
}

function showResult(report: Report): void {
  hasResult = true;
  response.show(report);
  showSteps(byId('steps-list', HTMLOListElement), report.steps);
  showTextTested(byId('text-tested', HTMLDivElement), report);
  showOutcomes(report);
  byId('log', HTMLPreElement).textContent = report.log.join('\n');
  byId('steps', HTMLElement).classList.remove('not-current');
  summary.show(report);
  announcer.tell(report);
}

function keepResult(report: Report, why: string): void {
  response.keep(why, ...(report.response ? [useAnyway()] : []));
  if (!hasResult) showSteps(byId('steps-list', HTMLOListElement), report.steps);
  byId('steps', HTMLElement).classList.toggle('not-current', hasResult);
  summary.keep(report);
  announcer.say(`Not current: ${why}`);
}

function useAnyway(): HTMLButtonElement {
  return button('Use this text as it is', () => {
    payloadAccepted = true;
    evaluate();
    byId('response', HTMLElement).focus();
  });
}

function apply(fix: Fix): void {
  keepPayload();
  const cured = applyEdits(writeDraft(draft), fix.edits);
  if (!isObject(cured)) return;
  edited = true;
  show(readDraft(cured));
  byId('findings', HTMLElement).focus();
  announcer.say(`Done: ${fix.title}`);
}

/** Marks the fields at `places`, and the part of a text that is meant. */
function mark(places: Place[]): void {
  for (const marked of document.querySelectorAll('.marked')) {
    marked.classList.remove('marked');
    CodeField.of(marked)?.editor.mark(undefined);
  }
  for (const { pointer, span } of places) {
    const target = locate(pointer);
    target?.classList.add('marked');
    if (span) CodeField.of(target)?.editor.mark(span);
  }
}

function goTo({ pointer, span }: Place): void {
  const target = locate(pointer);
  for (let around = target?.closest('details'); around;) {
    around.open = true;
    around = around.parentElement?.closest('details');
  }
  const code = CodeField.of(target);
  if (code) {
    code.editor.focus();
    code.editor.select(span ?? { start: 0, end: code.options.multiline ? 0 : Infinity });
    return;
  }
  target?.focus();
  if (target instanceof HTMLInputElement) target.select();
}
