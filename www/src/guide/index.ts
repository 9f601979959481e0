/** The guide's first page: marks the lessons that are solved. */

import { byId } from '../dom';
import { wireThemeButton } from '../panels/theme-button';
import { forgetSolved, solvedLessons } from './progress';

const items = [...document.querySelectorAll<HTMLElement>('[data-lesson]')];
const progress = byId('progress', HTMLParagraphElement);
const forget = byId('forget', HTMLButtonElement);

function show(): void {
  const solved = solvedLessons();
  for (const item of items) {
    const mark = item.querySelector<HTMLElement>('.done');
    if (mark) mark.hidden = !solved.has(item.dataset['lesson'] ?? '');
  }
  const count = items.filter((item) => solved.has(item.dataset['lesson'] ?? '')).length;
  progress.textContent = count === 0 ? '' : `${count} of ${items.length} lessons done.`;
  forget.hidden = count === 0;
}

wireThemeButton(byId('theme', HTMLButtonElement));
forget.addEventListener('click', () => {
  forgetSolved();
  show();
  items[0]?.querySelector('a')?.focus();
});
// Also when the reader comes back with the browser's own button, which may keep the page as it was.
addEventListener('pageshow', show);
