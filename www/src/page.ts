/** Wires the page: the only file that knows the ids of the document's elements. */

import first from '../examples/01-redirect.json';
import { button, byId } from './dom';
import { CodeField, downgradeCodeFields, upgradeCodeFields } from './editor/code-field';
import { forgetImported } from './formats/imported-file';
import { takeOtherForm, wireFormats, type FormatHooks } from './formats/wire-formats';
import { wireGallery } from './gallery/gallery-dialog';
import { Announcer } from './panels/announcer';
import { assumptionSwitch } from './panels/assumption-switches';
import { editorChoice, isPlain } from './panels/editor-choice';
import { focusFix, locate, showFieldNotes } from './panels/field-notes';
import { showFindings } from './panels/findings-panel';
import { goToField, markFields } from './panels/marked-fields';
import { keepMatrix, showMatrix } from './panels/matrix-panel';
import { keepingOpen } from './panels/open-disclosures';
import { NarrowTabs } from './panels/narrow-tabs';
import { OutputPanel } from './panels/output-panel';
import { placeName } from './panels/place-name';
import { ResponsePanel } from './panels/response-panel';
import { showRules } from './panels/rules-panel';
import { showSelection, textTested } from './panels/selection-view';
import { showSteps } from './panels/steps-panel';
import { showStoryFields } from './panels/story-fields';
import { Summary } from './panels/summary';
import { showTemplateValues } from './panels/template-values';
import { wireThemeButton } from './panels/theme-button';
import { linksAt, linksOf, type Link } from './provenance';
import { released } from './released';
import type { Finding, Fix, MatrixRow, Place, Report } from './report';
import { applyEdits } from './scenario/apply-edits';
import type { Draft } from './scenario/draft';
import { isObject, type JsonObject } from './scenario/json';
import { keepAsCase, loadOutput, removeCase } from './scenario/outputs';
import { readDraft } from './scenario/read-draft';
import { writeDraft } from './scenario/write-draft';
import { Simulator, type Outcome } from './simulator';
import { State, type StateElements, type StateHooks } from './state/wire-state';

const TYPING_PAUSE_MS = 80;
/** The editor is loaded after the first answer, or after this time: its code would delay the answer. */
const EDITOR_PAUSE_MS = 1000;
/** The matrix takes as long as all its rows: it follows when the user pauses. */
const MATRIX_PAUSE_MS = 250;

let draft: Draft;
/** The draft that an example replaced, when it held changes of the user's own. */
let replaced: Draft | undefined;
let edited = false;
let hasResult = false;
/** The payload that is answered although it looks half typed. */
let acceptedPayload: string | undefined;
let pause: ReturnType<typeof setTimeout> | undefined;
let matrixPause: ReturnType<typeof setTimeout> | undefined;
let links: Link[] = [];
let shownReport: Report | undefined;
let lastReport: Report | undefined;

const simulator = new Simulator(
  () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
  (outcome) => void released().then(() => hear(outcome)),
);
const announcer = new Announcer(byId('announcement', HTMLParagraphElement));
const output = new OutputPanel(byId('output', HTMLDivElement), {
  changed,
  redraw,
  load,
  pathAt: (text, offset) => simulator.call('pathAt', text, offset),
});
const rules = byId('rule-fields', HTMLDivElement);
const response = new ResponsePanel(byId('response-view', HTMLDivElement), {
  mark: markFields,
  goTo,
});
const summary = new Summary(
  byId('summary-status', HTMLAnchorElement),
  document.querySelectorAll<HTMLElement>('.finding-count'),
);
const tabs = new NarrowTabs(byId('tabs', HTMLDivElement));
const restore = byId('restore', HTMLButtonElement);
const gallery = byId('examples', HTMLButtonElement);
const state = new State(stateElements(), stateHooks());

wireThemeButton(byId('theme', HTMLButtonElement));
wireGallery(byId('gallery', HTMLDialogElement), gallery, open);
wireFormats(byId('import', HTMLButtonElement), byId('export', HTMLButtonElement), formatHooks());
restore.addEventListener('click', bringBack);
byId('keep-case', HTMLButtonElement).addEventListener('click', () => {
  keepPayload();
  keepAsCase(draft);
  changed();
});
document.addEventListener('keydown', (event) => {
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand && event.key === 'Enter' && !event.shiftKey) evaluate();
  if (isCommand && event.key === '.' && focusFix(fieldOf(event))) event.preventDefault();
});
byId('editor-choice', HTMLDivElement).append(
  editorChoice((plain) => {
    if (plain) downgradeCodeFields();
    else void loadEditors();
  }),
);
document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
  if (link && link.hash.length > 1) tabs.reveal(document.querySelector(link.hash));
});
for (const event of ['focusin', 'pointerover', 'keyup', 'pointerup'] as const) {
  document.querySelector('.columns')?.addEventListener(event, follow);
}
void state.begin(first as JsonObject);
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
  forgetImported();
  response.forget();
  state.opened();
  show(readDraft(scenario));
}

function bringBack(): void {
  if (!replaced) return;
  show(replaced);
  replaced = undefined;
  edited = true;
  restore.hidden = true;
  gallery.focus();
}

function show(next: Draft): void {
  draft = next;
  showStory();
  showStoryFields(byId('story-fields', HTMLDivElement), draft, () => {
    showStory();
    edited = true;
  });
  output.show(draft);
  showRules(rules, draft, changed, redraw);
  evaluate();
}

function showStory(): void {
  byId('story-title', HTMLHeadingElement).textContent = draft.title;
  byId('story-description', HTMLParagraphElement).textContent = draft.description;
}

function formatHooks(): FormatHooks {
  return {
    scenario: () => {
      keepPayload();
      return writeDraft(draft);
    },
    open: (scenario) => {
      open(scenario);
      edited = true;
    },
    lint: (scenario) => simulator.call('lint', scenario),
    say: (sentence) => announcer.say(sentence),
  };
}

function stateElements(): StateElements {
  return {
    undo: byId('undo', HTMLButtonElement),
    redo: byId('redo', HTMLButtonElement),
    share: byId('share', HTMLButtonElement),
    more: byId('more', HTMLButtonElement),
    dialog: byId('share-dialog', HTMLDialogElement),
    notice: byId('notice', HTMLParagraphElement),
  };
}

function stateHooks(): StateHooks {
  return {
    simulator,
    draft: () => {
      keepPayload();
      return draft;
    },
    report: () => lastReport,
    show: (next) => {
      edited = true;
      keepingOpen(document, () => show(next));
    },
    open,
    otherForm: (text) => takeOtherForm(text, formatHooks()),
    say: (sentence) => announcer.say(sentence),
  };
}

/** Draws the fields of the same draft anew; the focus stays in the field that has it. */
function redraw(): void {
  const pointer = fieldOf({ target: document.activeElement })?.dataset['pointer'];
  keepPayload();
  keepingOpen(document, () => {
    output.show(draft);
    showRules(rules, draft, changed, redraw);
  });
  if (pointer) goToField({ pointer });
  changed();
}

/** Puts CodeMirror in place of the text fields; where it cannot be loaded they stay. */
async function loadEditors(): Promise<void> {
  if (isPlain()) return;
  const [{ createEditor }, contextNames] = await Promise.all([
    import('./editor/create-editor'),
    simulator.call('contextNames'),
  ]);
  const services = {
    draft: () => draft,
    contextNames: () => contextNames,
    explainPattern: (pattern: string) =>
      simulator.call('explainPattern', pattern, textTested(shownReport) ?? ''),
  };
  upgradeCodeFields((parent, field, typed) => createEditor(parent, field, typed, services));
}

function changed(): void {
  edited = true;
  clearTimeout(pause);
  pause = setTimeout(evaluate, TYPING_PAUSE_MS);
}

function evaluate(): void {
  clearTimeout(pause);
  simulator.ask(...question());
  state.note(edited);
}

/** The scenario, and its payload as a string of its own where that is text. */
function question(): [scenario: string, payload?: string] {
  keepPayload();
  return draft.payloadIsBase64
    ? [JSON.stringify(writeDraft(draft))]
    : [JSON.stringify(writeDraft({ ...draft, payload: '' })), draft.payload];
}

function keepPayload(): void {
  draft.payload = output.text() ?? draft.payload;
}

function hear(outcome: Outcome): void {
  if (outcome.kind === 'busy') {
    response.wait();
    return;
  }
  if (outcome.kind === 'trouble') {
    response.keep(outcome.message);
    announcer.say(outcome.message);
    return;
  }
  const { report } = outcome;
  lastReport = report;
  const why = hasResult && acceptedPayload !== draft.payload ? report.halfTyped : undefined;
  showProblems(report.findings);
  if (report.response && !why) showResult(report);
  else
    keepResult(report, why ? `${why}.` : 'The response cannot be computed; the findings say why.');
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
  shownReport = report;
  links = linksOf(report, draft);
  response.show(report, links);
  showExplanation(report);
  byId('steps', HTMLElement).classList.remove('not-current');
  summary.show(report);
  announcer.tell(report);
  clearTimeout(matrixPause);
  matrixPause = setTimeout(() => void fillMatrix(), MATRIX_PAUSE_MS);
}

function showExplanation(report: Report): void {
  showSteps(byId('steps-list', HTMLOListElement), report.steps, (name) =>
    assumptionSwitch(name, draft, redraw),
  );
  showTemplateValues(report.templates, rules);
  byId('log', HTMLPreElement).textContent = report.log.join('\n');
  void showSelection(
    report,
    (pattern, text) => simulator.call('explainPattern', pattern, text),
    () => shownReport === report,
    rules,
  );
}

async function fillMatrix(): Promise<void> {
  const matrix = await simulator.call('matrix', ...question()).catch((error: Error) => error);
  await released();
  if (matrix instanceof Error) {
    keepMatrix(byId('matrix', HTMLDivElement), matrix.message);
    return;
  }
  output.offer(matrix.rows);
  showMatrix(byId('matrix', HTMLDivElement), matrix, {
    load,
    goTo,
    remove: (index) => {
      removeCase(draft, index);
      byId('keep-case', HTMLButtonElement).focus();
      changed();
    },
  });
}

/** Puts another output in place of the draft's. */
function load(row: MatrixRow): void {
  keepPayload();
  loadOutput(draft, row);
  edited = true;
  keepingOpen(document, () => show(draft));
  announcer.note(`Loaded: ${row.name}`);
}

function keepResult(report: Report, why: string): void {
  const useAnyway = button('Use this text as it is', () => {
    acceptedPayload = draft.payload;
    evaluate();
    showSection('response');
  });
  response.keep(why, ...(report.response ? [useAnyway] : []));
  if (!hasResult) showExplanation(report);
  byId('steps', HTMLElement).classList.toggle('not-current', hasResult);
  summary.keep(report);
  announcer.say(`Not current: ${why}`);
}

function apply(fix: Fix): void {
  keepPayload();
  const cured = applyEdits(writeDraft(draft), fix.edits);
  if (!isObject(cured)) return;
  edited = true;
  keepingOpen(document, () => show(readDraft(cured)));
  showSection('findings');
  announcer.note(`Done: ${fix.title}`);
}

/** Moves the focus to the field at a place, wherever it is shown. */
function goTo(place: Place): void {
  tabs.reveal(locate(place.pointer));
  goToField(place);
}

/** Moves the focus to a section of the page, wherever it is shown. */
function showSection(id: string): void {
  const section = byId(id, HTMLElement);
  tabs.reveal(section);
  section.focus();
}

/** Lights up what came from the field, or the place in its text, that the user points at. */
function follow(event: Event): void {
  const field = fieldOf(event);
  if (!field?.dataset['pointer'] || byId('response', HTMLElement).contains(field)) return;
  const code = CodeField.of(field);
  if (event.type === 'focusin') output.picker.notice(code);
  const offset = event.type === 'pointerover' ? undefined : code?.editor.cursor();
  const found = linksAt(links, field.dataset['pointer'], offset);
  response.light(found);
  markFields(found.flatMap(({ places }) => places));
}

/** The field that an event is about. */
function fieldOf({ target }: { target: unknown }): HTMLElement | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest<HTMLElement>('[data-pointer]') ?? undefined;
}
