// A page of the guide that is no lesson.
import { firstParagraph, html } from './lesson-source.mjs';
import { escape, page } from './page-frame.mjs';

/** The page of an article, as deep as its name has parts. */
export function articlePage({ name, title, text }) {
  const body = `
      <article class="prose">
        <h1>${escape(title)}</h1>
        ${html(text)}
      </article>`;
  const depth = name.split('/').length + 1;
  const description = firstParagraph(text);
  return page({ title: `${title} · gatemap guide`, description, depth, script: 'article', body });
}
