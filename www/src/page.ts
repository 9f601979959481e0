/** Wires the page. */

import first from '../examples/01-redirect.json';
import { downgradeCodeFields } from './editor/code-field';
import { forgetImported } from './formats/imported-file';
import { takeOtherForm, wireFormats, type FormatHooks } from './formats/wire-formats';
import { wireGallery } from './gallery/gallery-dialog';
import { loadEditors } from './page/editors';
import { elements } from './page/elements';
import { Evaluation } from './page/evaluation';
import { fieldOf, followPointing, goTo, showSection } from './page/pointing';
import { Results } from './page/results';
import { Workbench } from './page/workbench';
import { Announcer } from './panels/announcer';
import { editorChoice } from './panels/editor-choice';
import { focusFix } from './panels/field-notes';
import { markFields } from './panels/marked-fields';
import { keepMatrix, showMatrix } from './panels/matrix-panel';
import { NarrowTabs } from './panels/narrow-tabs';
import { ResponsePanel } from './panels/response-panel';
import { wireThemeButton } from './panels/theme-button';
import type { Fix, Matrix, Place } from './report';
import type { JsonObject } from './scenario/json';
import { writeDraft } from './scenario/write-draft';
import { State } from './state/wire-state';

/** The editor is loaded after the first answer, or after this time: its code would delay the answer. */
const EDITOR_PAUSE_MS = 1000;

const announcer = new Announcer(elements.announcement);
const say = (sentence: string): void => announcer.say(sentence);
const tabs = new NarrowTabs(elements.tabs);
const lead = (place: Place): void => goTo(place, tabs);
const response = new ResponsePanel(elements.responseView, { mark: markFields, goTo: lead, say });
const workbench: Workbench = new Workbench(first as JsonObject, {
  changed: () => evaluation.soon(),
  shown,
  loaded: (name) => say(`Loaded: ${name}`),
  report: () => results.latest,
  pathAt: (text, offset) => simulator.call('pathAt', text, offset),
});
const results: Results = new Results(response, announcer, {
  draft: () => workbench.draft,
  explainPattern: (pattern, text) => simulator.call('explainPattern', pattern, text),
  goTo: lead,
  apply,
  redraw: () => workbench.redraw(),
});
const evaluation: Evaluation = new Evaluation({
  draft: () => workbench.draft,
  note: () => {
    elements.whatIf.ariaBusy = 'true';
    state.note(workbench.edited);
  },
  show: (report) => {
    results.show(report);
    noteFirstAnswer();
  },
  keep: (report, why, useAnyway) => {
    results.keep(
      report,
      why,
      useAnyway &&
        (() => {
          useAnyway();
          showSection(elements.response, tabs);
        }),
    );
    elements.whatIf.ariaBusy = null;
    noteFirstAnswer();
  },
  wait: () => response.wait(),
  trouble: (message) => {
    results.trouble(message);
    elements.whatIf.ariaBusy = null;
  },
  showMatrix: showWhatIf,
});
const { simulator } = evaluation;
const formatHooks: FormatHooks = {
  scenario: () => writeDraft(workbench.draft),
  open: (scenario) => workbench.open(scenario, true),
  lint: (scenario) => simulator.call('lint', scenario),
  say,
};
const state: State = new State(
  { ...elements, dialog: elements.shareDialog },
  {
    simulator,
    draft: () => workbench.draft,
    report: () => results.latest,
    show: (draft) => workbench.show(draft),
    open: (scenario) => workbench.open(scenario),
    otherForm: (given) => takeOtherForm(given, formatHooks),
    say,
  },
);

wireThemeButton(elements.theme);
wireGallery(elements.gallery, elements.examples, (example) => workbench.open(example));
wireFormats(elements.import, elements.export, formatHooks);
elements.keepCase.addEventListener('click', () => workbench.keepAsCase());
elements.editorChoice.append(
  editorChoice((plain) => {
    if (plain) downgradeCodeFields();
    else loadEditor();
  }),
);
document.addEventListener('keydown', (event) => {
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand && event.key === 'Enter' && !event.shiftKey) evaluation.now();
  if (isCommand && event.key === '.' && focusFix(fieldOf(event))) event.preventDefault();
});
document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
  if (link && link.hash.length > 1) tabs.reveal(document.querySelector(link.hash));
});
followPointing(
  () => results.links,
  response,
  (field) => workbench.output.picker.notice(field),
);
void state.begin(first as JsonObject);
setTimeout(loadEditor, EDITOR_PAUSE_MS);

function shown(fresh: boolean): void {
  state.step();
  if (fresh) {
    evaluation.forget();
    results.forget();
    forgetImported();
    state.opened();
  }
  evaluation.now();
}

function apply(fix: Fix): void {
  if (!workbench.apply(fix)) return;
  showSection(elements.findings, tabs);
  say(`Done: ${fix.title}`);
}

function showWhatIf(matrix: Matrix | Error): void {
  elements.whatIf.ariaBusy = null;
  if (matrix instanceof Error) {
    keepMatrix(elements.matrix, matrix.message);
    return;
  }
  workbench.output.offer(matrix.rows);
  showMatrix(elements.matrix, matrix, {
    load: (row) => workbench.load(row),
    goTo: lead,
    remove: (index) => workbench.removeCase(index),
  });
}

function loadEditor(): void {
  void loadEditors(
    simulator,
    () => workbench.draft,
    () => results.report,
  );
}

/** What tests wait for and measure. */
function noteFirstAnswer(): void {
  if (document.documentElement.dataset['answered']) return;
  document.documentElement.dataset['answered'] = 'true';
  performance.mark('gatemap-answered');
  loadEditor();
}
