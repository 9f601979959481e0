// A lesson's Markdown, taken apart into the parts of its page.
import { Marked } from 'marked';

const marked = new Marked({ gfm: true, walkTokens: dedent });

/** Markdown as HTML. It is the repository's own text, so HTML in it is meant. */
export function html(markdown) {
  return marked.parse(markdown);
}

/** The parts of `lesson.md`: the title as plain text, the others as HTML. */
export function readLesson(source) {
  const [head, ...rest] = source.split(/^## /m);
  const { title, text } = readArticle(head);
  const parts = Object.fromEntries(rest.map(readPart));
  const hints = marked.lexer(parts.Hints).find((token) => token.type === 'list');
  return {
    title,
    prose: html(text),
    exercise: html(parts.Exercise),
    hints: hints.items.map((item) => marked.parser(item.tokens)),
    solution: html(parts.Solution),
    sources: html(parts.Sources),
  };
}

/** The title of a page, which is plain text, and the Markdown below it. */
export function readArticle(source) {
  const [heading, ...lines] = source.split('\n');
  return { title: heading.replace(/^# /, ''), text: lines.join('\n') };
}

/** A block of code is shown from its own margin on, however deep it stands in the file that it is from. */
function dedent(token) {
  if (token.type !== 'code') return;
  const lines = token.text.split('\n');
  const margins = lines.filter((line) => line.trim()).map((line) => line.search(/\S/));
  const margin = Math.min(...margins);
  token.text = lines.map((line) => line.slice(margin)).join('\n');
}

/** The first paragraph, for search engines. */
export function firstParagraph(markdown) {
  const found = marked.lexer(markdown).find((token) => token.type === 'paragraph');
  return found?.text.replace(/\s+/g, ' ') ?? '';
}

function readPart(part) {
  const end = part.indexOf('\n');
  return [part.slice(0, end).trim(), part.slice(end + 1)];
}
