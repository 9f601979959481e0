// The pages of the guide, made from `guide/` while Vite builds.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articlePage } from './article-page.mjs';
import { findingsByLesson } from './catalogue.mjs';
import { guideIndex } from './guide-index.mjs';
import { lessonPage } from './lesson-page.mjs';
import { readArticle, readLesson } from './lesson-source.mjs';

/** The names of the guide's pages in `root`, each with its HTML, and the files that lie beside them. */
export function guidePages(root) {
  const folder = join(root, 'guide');
  const read = (...names) => readFileSync(join(folder, ...names), 'utf8');
  // The catalogue is written before the site is built; the unit tests do without.
  const catalogue = join(folder, 'findings/page.md');
  const findings = findingsByLesson(existsSync(catalogue) ? readFileSync(catalogue, 'utf8') : '');
  const lessons = JSON.parse(read('lessons.json')).map(({ slug, gist }) => ({
    slug,
    gist,
    ...readLesson(read(slug, 'lesson.md')),
    scenario: read(slug, 'scenario.json'),
    findings: findings.get(slug) ?? [],
    editable: openFields(JSON.parse(read(slug, 'solution.json'))),
  }));
  const articles = findArticles(folder, '').map((name) => ({
    name,
    ...readArticle(read(name, 'page.md')),
  }));
  const pages = new Map([['guide', guideIndex(readArticle(read('index.md')), lessons, articles)]]);
  lessons.forEach((lesson, index) => {
    const [previous, next] = [lessons[index - 1], lessons[index + 1]];
    const place = { number: index + 1, count: lessons.length, previous, next };
    pages.set(`guide/${lesson.slug}`, lessonPage(lesson, place));
  });
  for (const article of articles) pages.set(`guide/${article.name}`, articlePage(article));
  const files = lessons.map(({ slug, scenario }) => [`guide/${slug}/scenario.json`, scenario]);
  return { pages, files };
}

/** What a reader may change: the payload where the solution does, and the rules otherwise. */
function openFields(solution) {
  return solution.some(({ path }) => path === '/lambda/payload') ? 'payload' : 'rules';
}

/** The folders under `folder` that hold a `page.md`. */
function findArticles(folder, name) {
  const here = existsSync(join(folder, name, 'page.md')) ? [name] : [];
  const below = readdirSync(join(folder, name), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .flatMap((entry) => findArticles(folder, name ? `${name}/${entry.name}` : entry.name));
  return [...here, ...below];
}

/** A Vite plugin: the guide's pages become entries of the build, without being written to disk before. */
export function guide(root) {
  const { pages, files } = guidePages(root);
  const file = (name) => join(root, name, 'index.html');
  const entries = new Map([...pages].map(([name, html]) => [file(name), html]));
  const input = Object.fromEntries([...pages.keys()].map((name) => [name, file(name)]));
  return {
    name: 'gatemap-guide',
    config: () => ({ build: { rolldownOptions: { input } } }),
    resolveId: (id) => (entries.has(id) ? id : null),
    load: (id) => entries.get(id) ?? null,
    generateBundle() {
      for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}
