/** The page's own elements: the only place that knows the ids of the document. */

import { byId } from '../dom';

const aButton = (id: string): HTMLButtonElement => byId(id, HTMLButtonElement);
const aDiv = (id: string): HTMLDivElement => byId(id, HTMLDivElement);
const aDialog = (id: string): HTMLDialogElement => byId(id, HTMLDialogElement);

export const elements = {
  announcement: byId('announcement', HTMLParagraphElement),
  caseCount: byId('case-count', HTMLParagraphElement),
  cases: aDiv('cases'),
  columns: document.querySelectorAll<HTMLElement>('.columns'),
  editorChoice: aDiv('editor-choice'),
  examples: aButton('examples'),
  expectation: aDiv('expectation'),
  export: aButton('export'),
  findingCounts: document.querySelectorAll<HTMLElement>('.finding-count'),
  findings: byId('findings', HTMLElement),
  findingsList: aDiv('findings-list'),
  gallery: aDialog('gallery'),
  import: aButton('import'),
  keepCase: aButton('keep-case'),
  log: aDiv('log'),
  matrix: aDiv('matrix'),
  more: aButton('more'),
  notice: byId('notice', HTMLParagraphElement),
  output: aDiv('output'),
  redo: aButton('redo'),
  response: byId('response', HTMLElement),
  responseView: aDiv('response-view'),
  restore: aButton('restore'),
  rules: aDiv('rule-fields'),
  share: aButton('share'),
  shareDialog: aDialog('share-dialog'),
  steps: byId('steps', HTMLElement),
  stepsList: byId('steps-list', HTMLOListElement),
  storyDescription: byId('story-description', HTMLParagraphElement),
  storyFields: aDiv('story-fields'),
  storyTitle: byId('story-title', HTMLHeadingElement),
  summaryStatus: byId('summary-status', HTMLAnchorElement),
  tabs: aDiv('tabs'),
  theme: aButton('theme'),
  undo: aButton('undo'),
  whatIf: byId('what-if', HTMLElement),
};
