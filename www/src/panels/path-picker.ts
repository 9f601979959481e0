/** From a value of the payload to the expression that reads it, in the field that last had the focus. */

import { button, element } from '../dom';
import { CodeField } from '../editor/code-field';
import type { PathTo } from '../report';

export class PathPicker {
  private target: CodeField | undefined;
  private path: string | undefined;
  private readonly words = element('span', { class: 'path' });
  private readonly pick: HTMLButtonElement;

  /** `ask` finds the path at an offset of the payload. */
  constructor(
    container: HTMLElement,
    private readonly ask: (offset: number) => Promise<PathTo | undefined>,
  ) {
    this.pick = button('Use', () => this.insert());
    container.replaceChildren(this.words, this.pick);
    this.draw();
  }

  /** Expressions and templates take a path. */
  notice(field: CodeField | undefined): void {
    const language = field?.options.language;
    if (language !== 'expression' && language !== 'template') return;
    this.target = field;
    this.draw();
  }

  /** The cursor stands at `offset` of the payload. */
  async point(offset: number): Promise<void> {
    const found = await this.ask(offset).catch(() => undefined);
    this.path = found?.path;
    this.draw();
  }

  /** Writes what reads the value at the cursor into the field; the field gets the focus. */
  insert(): void {
    const field = this.field();
    if (this.path === undefined || !field) return;
    const { editor, options } = field;
    editor.focus();
    if (options.language === 'expression') {
      editor.select({ start: 0, end: editor.text().length });
      editor.insert(asExpression(this.path));
    } else editor.insert(asTemplateCall(this.path));
  }

  /** The field that last had the focus, or the first mapping on the page. */
  private field(): CodeField | undefined {
    if (this.target?.host.isConnected) return this.target;
    return CodeField.of(document.querySelector('.code-field[data-language=expression]'));
  }

  private draw(): void {
    const field = this.field();
    const hasPath = this.path !== undefined;
    this.words.textContent = hasPath
      ? `At the cursor: ${this.path}`
      : 'Click a value to get its path';
    const isTemplate = field?.options.language === 'template';
    const use = isTemplate ? 'Use in the template' : 'Use as mapping';
    this.pick.textContent = use;
    this.pick.disabled = !hasPath || !field;
    this.pick.title = hasPath && field ? this.preview(isTemplate) : '';
  }

  private preview(isTemplate: boolean): string {
    const path = this.path ?? '';
    return `${isTemplate ? asTemplateCall(path) : asExpression(path)} (Ctrl+Shift+Enter)`;
  }
}

/** The mapping expression that reads `path`. */
export function asExpression(path: string): string {
  if (path === '$') return 'integration.response.body';
  return `integration.response.body${path.startsWith('[') ? '' : '.'}${path}`;
}

/** The call in a template that reads `path`. */
export function asTemplateCall(path: string): string {
  const whole = path === '$' ? '$' : `$${path.startsWith('[') ? '' : '.'}${path}`;
  const quote = whole.includes("'") ? '"' : "'";
  return `$input.path(${quote}${whole}${quote})`;
}
