/** Wires the page: the only file that knows the ids of the document's elements. */

import { button, byId } from './dom';
import { PayloadEditor } from './editor/payload-editor';
import { Announcer } from './panels/announcer';
import { examples, fillExamplesMenu } from './panels/examples-menu';
import { locate, showFieldNotes, showOutcomes } from './panels/field-notes';
import { showFindings } from './panels/findings-panel';
import { showFunctionResult } from './panels/function-result';
import { showIntegrationResponses } from './panels/integration-responses';
import { showMethodResponses } from './panels/method-responses';
import { placeName } from './panels/place-name';
import { ResponsePanel } from './panels/response-panel';
import { showSteps } from './panels/steps-panel';
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
const payload = new PayloadEditor(byId('payload', HTMLDivElement), 'Lambda payload', () => {
  payloadAccepted = false;
  changed();
});
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
setTimeout(() => void payload.upgrade(), EDITOR_PAUSE_MS);

/** Opens a scenario; a draft with the user's own changes can be brought back. */
function open(scenario: JsonObject): void {
  if (edited) replaced = { ...draft, payload: payload.current.text() };
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
  byId('story-title', HTMLHeadingElement).textContent = draft.title;
  byId('story-description', HTMLParagraphElement).textContent = draft.description;
  if (payload.current.text() !== draft.payload) payload.current.replace(draft.payload);
  showFunctionResult(byId('function-result', HTMLFieldSetElement), draft, changed);
  showIntegrationResponses(byId('integration-responses', HTMLDivElement), draft, changed);
  showMethodResponses(byId('method-responses', HTMLDivElement), draft, changed);
  evaluate();
}

function changed(): void {
  edited = true;
  clearTimeout(pause);
  pause = setTimeout(evaluate, TYPING_PAUSE_MS);
}

function evaluate(): void {
  clearTimeout(pause);
  draft.payload = payload.current.text();
  simulator.ask(JSON.stringify(writeDraft({ ...draft, payload: '' })), draft.payload);
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
  void payload.upgrade();
}

function showProblems(findings: Finding[]): void {
  showFindings(byId('findings-list', HTMLDivElement), findings, {
    placeName: (pointer) => placeName(pointer, draft),
    goTo,
    apply,
  });
  showFieldNotes(findings);
  const remarks = findings.flatMap(({ severity, place: { pointer, span } }) =>
    pointer === '/lambda/payload' && span ? [{ ...span, severity }] : [],
  );
  payload.remark(remarks);
}

function showResult(report: Report): void {
  hasResult = true;
  response.show(report);
  showSteps(byId('steps-list', HTMLOListElement), report.steps);
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
  draft.payload = payload.current.text();
  const cured = applyEdits(writeDraft(draft), fix.edits);
  if (!isObject(cured)) return;
  edited = true;
  show(readDraft(cured));
  byId('findings', HTMLElement).focus();
  announcer.say(`Done: ${fix.title}`);
}

/** Marks the fields at `places`, and the part of the payload that is among them. */
function mark(places: Place[]): void {
  for (const marked of document.querySelectorAll('.marked')) marked.classList.remove('marked');
  for (const { pointer } of places) locate(pointer)?.classList.add('marked');
  payload.current.mark(places.find(({ pointer }) => pointer === '/lambda/payload')?.span);
}

function goTo({ pointer, span }: Place): void {
  if (pointer === '/lambda/payload' || pointer === '/backend/body') {
    payload.current.focus();
    if (span) payload.current.select(span);
    return;
  }
  const target = locate(pointer);
  target?.closest('details')?.setAttribute('open', '');
  target?.focus();
  if (target instanceof HTMLInputElement) {
    target.setSelectionRange(span?.start ?? 0, span?.end ?? target.value.length);
  }
}
