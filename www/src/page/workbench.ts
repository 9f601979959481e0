/** The scenario on the page: its fields, and what is done to it. */

import { showCases } from '../panels/case-cards';
import { showExpectation } from '../panels/expectation-panel';
import { OutputPanel } from '../panels/output-panel';
import { keepingOpen } from '../panels/open-disclosures';
import { goToField } from '../panels/marked-fields';
import { showRules } from '../panels/rules-panel';
import { showStoryFields } from '../panels/story-fields';
import type { Fix, MatrixRow, PathTo, Report } from '../report';
import { applyEdits } from '../scenario/apply-edits';
import type { Draft } from '../scenario/draft';
import { isObject, type JsonObject } from '../scenario/json';
import { keepAsCase, loadCase, loadOutput, removeCase, replaceCase } from '../scenario/outputs';
import { readDraft } from '../scenario/read-draft';
import { writeDraft } from '../scenario/write-draft';
import { elements } from './elements';

export interface WorkbenchHooks {
  /** Something was typed or chosen. */
  changed: () => void;
  /** Another draft is shown; a `fresh` one has nothing to do with the one before. */
  shown: (fresh: boolean) => void;
  /** Another output stands in place of the draft's. */
  loaded: (name: string) => void;
  /** The newest report. */
  report: () => Report | undefined;
  pathAt: (text: string, offset: number) => Promise<PathTo | undefined>;
}

export class Workbench {
  readonly output: OutputPanel;
  private shown: Draft;
  /** The draft that another scenario replaced, when it held changes of the user's own. */
  private replaced: Draft | undefined;
  private isEdited = false;

  constructor(
    first: JsonObject,
    private readonly hooks: WorkbenchHooks,
  ) {
    this.shown = readDraft(first);
    this.output = new OutputPanel(elements.output, {
      changed: () => this.changed(),
      redraw: () => this.redraw(),
      load: (row) => this.load(row),
      pathAt: hooks.pathAt,
    });
    elements.restore.addEventListener('click', () => this.bringBack());
  }

  /** The draft as it stands in the fields. */
  get draft(): Draft {
    this.shown.payload = this.output.text() ?? this.shown.payload;
    return this.shown;
  }

  /** The draft holds changes of the user's own. */
  get edited(): boolean {
    return this.isEdited;
  }

  /** Opens a scenario; a draft with the user's own changes can be brought back. */
  open(scenario: JsonObject, edited = false): void {
    if (this.isEdited) this.replaced = this.draft;
    elements.restore.hidden = this.replaced === undefined;
    this.isEdited = edited;
    this.draw(readDraft(scenario));
    this.hooks.shown(true);
  }

  /** Shows another state of the draft, which is the user's own. */
  show(draft: Draft): void {
    this.isEdited = true;
    keepingOpen(document, () => this.draw(draft));
    this.hooks.shown(false);
  }

  /** Draws the fields of the same draft anew; the focus stays in the field that has it. */
  redraw(): void {
    const field = document.activeElement?.closest<HTMLElement>('[data-pointer]');
    const { draft } = this;
    keepingOpen(document, () => this.drawFields(draft));
    if (field?.dataset['pointer']) goToField({ pointer: field.dataset['pointer'] });
    this.changed();
  }

  changed(): void {
    this.isEdited = true;
    this.output.showHint(this.draft);
    this.hooks.changed();
  }

  /** Puts another output in place of the draft's. */
  load(row: MatrixRow): void {
    const { draft } = this;
    loadOutput(draft, row);
    this.show(draft);
    this.hooks.loaded(row.name);
  }

  /** Applies what a finding offers; whether that was possible. */
  apply({ edits }: Fix): boolean {
    const cured = applyEdits(writeDraft(this.draft), edits);
    if (!isObject(cured)) return false;
    this.show(readDraft(cured));
    return true;
  }

  keepAsCase(): void {
    keepAsCase(this.draft);
    this.drawCases();
    this.changed();
  }

  removeCase(index: number): void {
    removeCase(this.draft, index);
    this.drawCases();
    elements.keepCase.focus();
    this.changed();
  }

  private bringBack(): void {
    if (!this.replaced) return;
    this.show(this.replaced);
    this.replaced = undefined;
    elements.restore.hidden = true;
    elements.examples.focus();
  }

  private draw(draft: Draft): void {
    this.shown = draft;
    this.drawStory();
    showStoryFields(elements.storyFields, draft, () => {
      this.drawStory();
      this.changed();
    });
    this.drawFields(draft);
  }

  private drawStory(): void {
    elements.storyTitle.textContent = this.shown.title;
    elements.storyDescription.textContent = this.shown.description;
  }

  private drawFields(draft: Draft): void {
    this.output.show(draft);
    showRules(
      elements.rules,
      draft,
      () => this.changed(),
      () => this.redraw(),
    );
    showExpectation(elements.expectation, draft, {
      changed: () => this.changed(),
      redraw: () => this.redraw(),
      report: this.hooks.report,
    });
    this.drawCases();
  }

  private drawCases(): void {
    showCases(elements.cases, this.shown, {
      changed: () => this.changed(),
      redraw: () => this.redraw(),
      report: this.hooks.report,
      load: (kept) => {
        const { draft } = this;
        loadCase(draft, kept);
        this.show(draft);
        this.hooks.loaded(kept.name);
      },
      replace: (kept) => {
        replaceCase(this.draft, kept);
        this.changed();
      },
      remove: (index) => this.removeCase(index),
    });
  }
}
