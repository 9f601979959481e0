// The guide's first page: what it is, the lessons in order, and the pages for those who teach.
import { firstParagraph, html } from './lesson-source.mjs';
import { escape, page } from './page-frame.mjs';

/** The index of `lessons` and `articles` under the text of `introduction`. */
export function guideIndex(introduction, lessons, articles) {
  const more = articles.filter(({ name }) => !name.includes('/'));
  const body = `
      <div class="prose">
        <h1>${escape(introduction.title)}</h1>
        ${html(introduction.text)}
      </div>
      <section aria-labelledby="lessons">
        <h2 id="lessons">Lessons</h2>
        <p id="progress" role="status"></p>
        <ol class="lessons">
          ${lessons.map(lessonItem).join('\n          ')}
        </ol>
        <p><button type="button" id="forget" hidden>Forget my progress</button></p>
      </section>
      <section aria-labelledby="more">
        <h2 id="more">More</h2>
        <ul class="articles">
          ${more.map(articleItem).join('\n          ')}
        </ul>
      </section>`;
  const description = firstParagraph(introduction.text);
  return page({ title: 'gatemap guide', description, depth: 1, script: 'index', body });
}

function lessonItem({ slug, title, gist }) {
  return `<li data-lesson="${slug}"><a href="./${slug}/">${escape(title)}</a><span class="done" hidden>done</span><p>${escape(gist)}</p></li>`;
}

function articleItem({ name, title }) {
  return `<li><a href="./${name}/">${escape(title)}</a></li>`;
}
