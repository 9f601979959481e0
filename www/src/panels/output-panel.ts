/** The first panel: what the integration answered, and to which request. */

import { element } from '../dom';
import { CodeField } from '../editor/code-field';
import { become, redraw as drawAnew } from '../redraw';
import type { MatrixRow, PathTo } from '../report';
import type { Draft } from '../scenario/draft';
import { failureHint } from './failure-hint';
import { functionResult } from './function-result';
import { kindOf, integrationKind, outputFields } from './output-fields';
import { PathPicker } from './path-picker';
import { presetMenu } from './preset-menu';
import { requestFields } from './request-fields';

/** What the panel asks of the page. */
export interface OutputActions {
  changed: () => void;
  /** What there is to edit has changed. */
  redraw: () => void;
  pathAt: (text: string, offset: number) => Promise<PathTo | undefined>;
  /** Takes the output of a row in place of the one that is there. */
  load: (row: MatrixRow) => void;
}

export class OutputPanel {
  readonly picker: PathPicker;
  private payload: CodeField | undefined;
  private readonly block = element('div', { class: 'payload' });
  private readonly pickLine = element('div', { class: 'pick-line' });
  private readonly before = element('div', { class: 'output-head' });
  private readonly hint = element('div');
  private readonly after = element('div');
  private stock: MatrixRow[] = [];

  constructor(
    container: HTMLElement,
    private readonly actions: OutputActions,
  ) {
    container.replaceChildren(this.before, this.hint, this.block, this.after);
    this.picker = new PathPicker(this.pickLine, (offset) =>
      actions.pathAt(this.text() ?? '', offset),
    );
    for (const event of ['keyup', 'pointerup']) {
      this.block.addEventListener(event, () => this.point());
    }
    this.block.addEventListener('keydown', (event) => {
      const isPick = event.key === 'Enter' && event.shiftKey && (event.ctrlKey || event.metaKey);
      if (!isPick) return;
      event.preventDefault();
      void this.point().then(() => this.picker.insert());
    });
  }

  /** Shows the fields of `draft`. */
  show(draft: Draft): void {
    const { changed, redraw } = this.actions;
    const kind = kindOf(draft);
    const isMock = draft.integrationType === 'MOCK';
    this.before.replaceChildren(
      integrationKind(draft, redraw),
      ...(draft.source === 'lambda' && !isMock ? [functionResult(draft, changed)] : []),
    );
    this.block.hidden = isMock;
    this.showPayload(draft, kind.output);
    this.after.replaceChildren(...outputFields(draft, changed), requestFields(draft, changed));
    this.showHint(draft);
  }

  /** Asks whether the function failed, where its payload looks like it. */
  showHint(draft: Draft): void {
    const failed = (): void => {
      draft.functionError = 'Unhandled';
      this.actions.redraw();
    };
    drawAnew(this.hint, ...failureHint(draft, failed));
  }

  /** What functions and backends answer, to choose from. */
  offer(rows: MatrixRow[]): void {
    const stock = rows.filter(({ origin }) => origin === 'stock');
    const names = (list: MatrixRow[]): string => list.map(({ name }) => name).join('\n');
    if (names(stock) === names(this.stock)) return;
    this.stock = stock;
    const menu = this.block.querySelector('.presets');
    if (menu) become(menu, presetMenu(stock, this.actions.load));
  }

  /** The text as it stands in the editor; nothing where there is none. */
  text(): string | undefined {
    return this.payload?.editor.text();
  }

  /** The editor stays while what it edits is called the same. */
  private showPayload(draft: Draft, name: string): void {
    if (this.payload?.options.name === name) {
      if (this.text() !== draft.payload) this.payload.editor.replace(draft.payload);
      return;
    }
    this.payload = new CodeField({
      name,
      language: 'json',
      multiline: true,
      pointer: draft.source === 'lambda' ? '/lambda/payload' : '/backend/body',
      value: draft.payload,
      typed: () => this.actions.changed(),
    });
    this.block.replaceChildren(
      element(
        'div',
        { class: 'payload-head' },
        element('span', { class: 'label', 'aria-hidden': 'true' }, name),
        presetMenu(this.stock, this.actions.load),
      ),
      this.payload.host,
      this.pickLine,
      element('div', { class: 'field-notes' }),
    );
  }

  private async point(): Promise<void> {
    if (this.payload) await this.picker.point(this.payload.editor.cursor());
  }
}
