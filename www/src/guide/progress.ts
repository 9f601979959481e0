/** Which lessons are solved, kept in this browser alone. */

const KEY = 'gatemap-guide';

/** The slugs of the lessons that were solved. */
export function solvedLessons(): Set<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    const slugs = Array.isArray(kept) ? kept.filter((slug) => typeof slug === 'string') : [];
    return new Set(slugs);
  } catch {
    return new Set();
  }
}

/** Keeps that `lesson` is solved. */
export function keepSolved(lesson: string): void {
  write([...solvedLessons().add(lesson)]);
}

/** Forgets every lesson. */
export function forgetSolved(): void {
  write([]);
}

function write(slugs: string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(slugs));
  } catch {
    // Without storage the progress lasts as long as the page.
  }
}
