/** A lesson's page: its exercise is the element, and a solved one is remembered. */

import { byId } from '../dom';
import '../element/define';
import { wireThemeButton } from '../panels/theme-button';
import { keepSolved, solvedLessons } from './progress';

const lesson = document.querySelector<HTMLElement>('article')?.dataset['lesson'] ?? '';
const done = byId('done', HTMLParagraphElement);

wireThemeButton(byId('theme', HTMLButtonElement));
if (solvedLessons().has(lesson)) done.textContent = 'You have solved this exercise before.';

document.addEventListener('gatemap-check', ({ detail }) => {
  if (!detail.passed) return;
  keepSolved(lesson);
  done.textContent = 'Solved. This lesson is marked as done in the guide.';
});
