/**
 * `<gatemap-playground>`: one scenario with its rules and its response, in another's page.
 *
 * Its scenario is the JSON of a `<script type="application/json">` inside it, or what `src`, `state` (a share
 * link) or `example` names. What else stands inside is shown until there is a response, and where scripts
 * do not run. The README has the table of attributes, events and parts.
 */

import { button, element } from '../dom';
import type { Report } from '../report';
import type { Draft } from '../scenario/draft';
import { isObject, type Json, type JsonObject } from '../scenario/json';
import { readDraft } from '../scenario/read-draft';
import { writeDraft } from '../scenario/write-draft';
import { checkedCases, verdict } from './check';
import { tell } from './events';
import { Frame, frameStyle } from './frame';
import { whenNear } from './near-screen';
import {
  ATTRIBUTES,
  expectationOf,
  headingLevel,
  loadingOf,
  openPlaces,
  SOURCES,
  viewOf,
  type View,
} from './settings';
import { ask, type Settled } from './shared-simulator';
import { loadScenario } from './sources';
import { surroundings } from './surroundings';

const TYPING_PAUSE_MS = 80;

/** Where pages are built on a server there are no elements; the class can be imported all the same. */
const Base = (globalThis.HTMLElement ?? Object) as typeof HTMLElement;

export class GatemapPlayground extends Base {
  static readonly observedAttributes: readonly string[] = ATTRIBUTES;

  private readonly root = this.attachShadow({ mode: 'open' });
  /** What the property was set to, which stands over what the attributes name. */
  private given: JsonObject | undefined;
  private original: JsonObject | undefined;
  private draft: Draft | undefined;
  private expect: JsonObject | undefined;
  private frame: Frame | undefined;
  private isReady = false;
  private attempts = 0;
  /** The reader waits for the verdict on the next report. */
  private checking = false;
  /** Counts what was opened, so that what comes too late is dropped. */
  private opened = 0;
  private stopWaiting: (() => void) | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.root.adoptedStyleSheets = [frameStyle()];
    this.takeEarlyScenario();
    this.arm();
  }

  disconnectedCallback(): void {
    this.stopWaiting?.();
    this.opened += 1;
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    // The style sheet does it, and what the reader has edited stays.
    if (name === 'theme' || before === now) return;
    if (SOURCES.some((source) => source === name)) this.given = undefined;
    if (this.isConnected) this.arm();
  }

  /** The scenario as the reader has edited it; setting it opens another. */
  get scenario(): JsonObject | undefined {
    return this.draft && writeDraft(this.draft);
  }

  set scenario(scenario: object | undefined) {
    this.given = isObject(scenario as Json) ? (scenario as JsonObject) : undefined;
    if (!this.isConnected) return;
    this.stopWaiting?.();
    this.opened += 1;
    if (this.given) void this.open(this.given, this.opened);
  }

  /** Checks the exercise, as the button does. */
  check(): void {
    this.checking = true;
    this.evaluate();
  }

  /** Opens the scenario as it was at first. */
  reset(): void {
    if (!this.original) return;
    this.opened += 1;
    void this.open(this.original, this.opened).then(() =>
      tell(this, 'gatemap-change', { scenario: this.scenario ?? {} }),
    );
  }

  /** A property that was set before the element was defined hides the one that is defined. */
  private takeEarlyScenario(): void {
    if (!Object.hasOwn(this, 'scenario')) return;
    const { scenario } = this;
    delete (this as Partial<this>).scenario;
    this.scenario = scenario;
  }

  /** Opens the scenario now, when it comes near the screen, or when the reader asks. */
  private arm(): void {
    this.stopWaiting?.();
    this.opened += 1;
    const run = this.opened;
    const start = (): void => void this.load(run);
    if (!this.frame) this.root.replaceChildren(element('slot'));
    const loading = loadingOf(this);
    if (this.frame || loading === 'eager') start();
    else if (loading === 'visible') this.stopWaiting = whenNear(this, start);
    else {
      const startButton = button('Run this example', start);
      startButton.setAttribute('part', 'start');
      this.root.append(startButton);
    }
  }

  private async load(run: number): Promise<void> {
    try {
      await parsed();
      const scenario = this.given ?? (await loadScenario(this));
      if (run === this.opened) await this.open(scenario, run);
    } catch (error) {
      if (run === this.opened) this.fail(error instanceof Error ? error.message : String(error));
    }
  }

  private async open(scenario: JsonObject, run: number): Promise<void> {
    const view = viewOf(this);
    const fields = view === 'result' ? undefined : await surroundings().loadFields();
    if (run !== this.opened) return;
    this.original = scenario;
    this.draft = readDraft(scenario);
    this.expect = expectationOf(this) ?? ownExpectation(scenario, view);
    this.root.adoptedStyleSheets = fields ? [fields.fieldStyle(), frameStyle()] : [frameStyle()];
    this.isReady = false;
    this.frame = new Frame({
      draft: this.draft,
      view,
      fields,
      places: openPlaces(this, view),
      title: this.getAttribute('label') ?? (this.draft.title || 'API Gateway response'),
      level: headingLevel(this),
      expect: this.expect,
      cases: checkedCases(scenario),
      changed: () => this.changed(),
      check: () => this.check(),
      reset: () => this.reset(),
    });
    this.evaluate();
  }

  private changed(): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => {
      tell(this, 'gatemap-change', { scenario: this.scenario ?? {} });
      this.evaluate();
    }, TYPING_PAUSE_MS);
  }

  private evaluate(): void {
    clearTimeout(this.pause);
    if (!this.scenario) return;
    const asked = { ...this.scenario, ...(this.expect && { expect: this.expect }) };
    const run = this.opened;
    ask(this, JSON.stringify(asked), (outcome) => run === this.opened && this.hear(outcome));
  }

  private hear(outcome: Settled): void {
    if (outcome.kind === 'trouble') {
      this.fail(outcome.message);
      return;
    }
    this.show(outcome.report);
    if (!this.checking) return;
    this.checking = false;
    this.attempts += 1;
    const result = verdict(outcome.report);
    this.frame?.judge(result);
    tell(this, 'gatemap-check', { ...result, attempts: this.attempts });
  }

  private show(report: Report): void {
    if (!this.frame) return;
    this.frame.show(report);
    if (!this.frame.element.isConnected) this.root.replaceChildren(this.frame.element);
    if (!this.isReady)
      tell(this, 'gatemap-ready', { view: viewOf(this), scenario: this.scenario ?? {} });
    this.isReady = true;
    tell(this, 'gatemap-result', { report });
  }

  /** Says what is wrong, above what was shown before. */
  private fail(message: string): void {
    this.root.querySelector('.failure')?.remove();
    this.root.prepend(element('p', { class: 'failure', part: 'error', role: 'alert' }, message));
    tell(this, 'gatemap-error', { message });
  }
}

/** An exercise is solved when the response is as the scenario expects; elsewhere only `expect` asks for a check. */
function ownExpectation({ expect }: JsonObject, view: View): JsonObject | undefined {
  return view === 'exercise' && isObject(expect) ? expect : undefined;
}

/** The script inside an element may not have been read when the element is met. */
function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  });
}
