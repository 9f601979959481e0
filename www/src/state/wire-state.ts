/** Joins what keeps, shares and brings back the state of the page. */

import { replacedBytes, type GivenText } from '../given-text';
import type { Report } from '../report';
import type { Draft } from '../scenario/draft';
import type { Json, JsonObject } from '../scenario/json';
import { isObject } from '../scenario/json';
import { writeDraft } from '../scenario/write-draft';
import type { Simulator } from '../simulator';
import {
  addressOf,
  clearAddress,
  followInAddress,
  linkInAddress,
  showInAddress,
  whenLinkChanges,
} from './address';
import { EditHistory } from './edit-history';
import { openFile, takeDroppedFiles, type FileActions } from './files';
import { keepDraft, keptDraft } from './kept-draft';
import { wireShareDialog } from './share-dialog';
import type { Shared } from './copy-as';

/** What the state asks of the page. */
export interface StateHooks {
  simulator: Simulator;
  /** The draft as it stands in the fields. */
  draft: () => Draft;
  /** The report on it, or on the last one that had a response. */
  report: () => Report | undefined;
  /** Shows a draft that the user had before. */
  show: (draft: Draft) => void;
  /** Opens another scenario. */
  open: (scenario: JsonObject) => void;
  /** Takes a text that is neither a scenario nor a payload. */
  otherForm: (given: GivenText) => boolean;
  say: (sentence: string) => void;
}

/** The elements of the page that the state has to do with. */
export interface StateElements {
  undo: HTMLButtonElement;
  redo: HTMLButtonElement;
  share: HTMLButtonElement;
  more: HTMLButtonElement;
  dialog: HTMLDialogElement;
  notice: HTMLElement;
}

/** Longer links may be cut by programs that pass them on. */
const LONG_LINK = 2000;

export class State {
  private readonly edits = new EditHistory();

  constructor(
    private readonly elements: StateElements,
    private readonly hooks: StateHooks,
  ) {
    const { undo, redo, share, more, dialog } = elements;
    undo.addEventListener('click', () => this.go('undo'));
    redo.addEventListener('click', () => this.go('redo'));
    share.addEventListener('click', () => void this.share());
    document.addEventListener('keydown', (event) => this.key(event));
    whenLinkChanges((link) => void this.openLink(link, () => {}));
    const files = this.fileActions();
    takeDroppedFiles(files);
    wireShareDialog(dialog, more, {
      shared: () => this.shared(),
      say: hooks.say,
      open: (file) => void openFile(file, files),
    });
  }

  /** Opens the link in the address, or the draft of the last visit, or else `first`. */
  async begin(first: JsonObject): Promise<void> {
    const link = linkInAddress();
    const kept = keptDraft();
    if (link) await this.openLink(link, () => this.hooks.open(kept ?? first));
    else this.hooks.open(kept ?? first);
    if (kept && !link) this.inform('This is your draft of the last visit.');
  }

  /** Another scenario is open. */
  opened(): void {
    this.inform('');
    clearAddress();
  }

  /** What is done next is a step of its own. */
  step(): void {
    this.edits.endStep();
  }

  /** The draft is evaluated; `edited` when the user has changed it. */
  note(edited: boolean): void {
    const draft = this.hooks.draft();
    this.edits.note(draft);
    this.elements.undo.ariaDisabled = String(!this.edits.canUndo);
    this.elements.redo.ariaDisabled = String(!this.edits.canRedo);
    if (!edited) return;
    keepDraft(writeDraft(draft));
    followInAddress(() => this.link());
  }

  private go(way: 'undo' | 'redo'): void {
    // What was typed a moment ago is not evaluated yet, and is a step all the same.
    this.edits.note(this.hooks.draft());
    const draft = way === 'undo' ? this.edits.undo() : this.edits.redo();
    if (!draft) return;
    this.hooks.show(draft);
    this.hooks.say(way === 'undo' ? 'Undone.' : 'Done again.');
  }

  /** Text fields and editors have their own undo. */
  private key(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
    const key = event.key.toLowerCase();
    const way =
      key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : key === 'z' ? 'undo' : undefined;
    if (!way || isTextField(event.composedPath()[0])) return;
    event.preventDefault();
    this.go(way);
  }

  private link(): Promise<string> {
    const scenario = JSON.stringify(writeDraft(this.hooks.draft()));
    return this.hooks.simulator.call('encodeLink', scenario);
  }

  private async share(): Promise<void> {
    try {
      const link = await this.link();
      showInAddress(link);
      await navigator.clipboard.writeText(addressOf(link));
      this.inform(linkWords(addressOf(link).length));
    } catch (error) {
      this.inform(error instanceof Error ? `No link was copied: ${error.message}.` : String(error));
    }
  }

  private async openLink(link: string, otherwise: () => void): Promise<void> {
    try {
      const scenario = JSON.parse(await this.hooks.simulator.call('decodeLink', link)) as Json;
      if (!isObject(scenario)) throw new Error('it holds no scenario');
      this.hooks.open(scenario);
      showInAddress(link);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      otherwise();
      this.inform(`This link cannot be opened: ${why}.`);
    }
  }

  private async shared(): Promise<Shared | undefined> {
    const report = this.hooks.report();
    if (!report) return undefined;
    const scenario = writeDraft(this.hooks.draft());
    const address = await this.link().then(addressOf, () => undefined);
    return { scenario, report, address };
  }

  private fileActions(): FileActions {
    return {
      scenario: (scenario) => this.hooks.open(scenario),
      payload: (given) => {
        if (this.hooks.otherForm(given)) return;
        this.hooks.show({ ...this.hooks.draft(), payload: given.text });
        if (given.replacedAt) this.inform(replacedBytes(given.replacedAt));
      },
      refuse: (message) => this.inform(message),
    };
  }

  /** Says something above the story, and to screen readers. */
  private inform(words: string): void {
    this.elements.notice.textContent = words;
    this.elements.notice.hidden = words === '';
    if (words) this.hooks.say(words);
  }
}

function linkWords(length: number): string {
  const warning = `; it has ${length.toLocaleString('en')} characters, and some programs cut long links`;
  return `The link is copied${length > LONG_LINK ? warning : ''}.`;
}

function isTextField(target: EventTarget | undefined): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLInputElement) return target.type === 'text' || target.type === 'search';
  return target instanceof HTMLElement && target.isContentEditable;
}
