// A lesson's page: the prose, the exercise with its hints and solution, the way to the next lesson.
import { escape, page } from './page-frame.mjs';

/** The page of `lesson`, whose neighbours are `previous` and `next`. */
export function lessonPage(lesson, { number, count, previous, next }) {
  const ways = wayLinks(previous, next);
  const body = `
      <article data-lesson="${lesson.slug}">
        <p class="where"><a href="../">Guide</a>, lesson ${number} of ${count}</p>
        <h1>${escape(lesson.title)}</h1>
        <div class="prose">${lesson.prose}</div>
        <section aria-labelledby="exercise">
          <h2 id="exercise">Exercise</h2>
          <div class="prose">${lesson.exercise}</div>
          ${playground(lesson)}
          <p id="done" role="status"></p>
          ${lesson.hints.map(hint).join('\n          ')}
          ${details('solution', 'Solution', lesson.solution)}
        </section>
        ${findingList(lesson.findings)}
        <section aria-labelledby="sources" class="prose">
          <h2 id="sources">Sources</h2>
          ${lesson.sources}
        </section>
      </article>
      <nav class="ways" aria-label="Lessons">${ways}</nav>`;
  const title = `${lesson.title} · gatemap guide`;
  return page({ title, description: lesson.gist, depth: 2, script: 'lesson', body });
}

/** The exercise; what stands between its tags shows where scripts do not run. */
function playground({ scenario, editable }) {
  const { status } = JSON.parse(scenario).expect;
  const expected = `<p>The exercise runs in the browser and needs JavaScript and WebAssembly. The response to reach: ${status ?? 'see the text'}.</p>`;
  return `<gatemap-playground view="exercise" src="scenario.json" editable="${editable}" heading-level="3">${expected}</gatemap-playground>`;
}

/** The findings by which gatemap tells of this lesson's mistakes. */
function findingList(findings) {
  if (findings.length === 0) return '';
  const items = findings.map(
    ({ code, name }) => `<li><a href="../findings/#${code}">${code}</a> ${escape(name)}</li>`,
  );
  return `<section aria-labelledby="findings" class="prose">
          <h2 id="findings">Findings</h2>
          <p>These findings tell of it in a scenario:</p>
          <ul>${items.join('')}</ul>
        </section>`;
}

function hint(text, index) {
  return details('hint', `Hint ${index + 1}`, text);
}

function details(kind, name, content) {
  return `<details class="${kind}"><summary>${name}</summary><div class="prose">${content}</div></details>`;
}

function wayLinks(previous, next) {
  const link = (lesson, rel, word) =>
    lesson &&
    `<a rel="${rel}" href="../${lesson.slug}/"><span>${word}</span> ${escape(lesson.title)}</a>`;
  const end = next ? link(next, 'next', 'Next:') : '<a href="../">All lessons</a>';
  return [link(previous, 'prev', 'Previous:'), end].filter(Boolean).join('');
}
