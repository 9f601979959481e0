// The guide's lessons, as their folders hold them.
import { readFileSync } from 'node:fs';

function read(name) {
  return JSON.parse(readFileSync(new URL(`../guide/${name}`, import.meta.url), 'utf8'));
}

/** In teaching order. */
export const lessons = read('lessons.json');

/** The edits that solve a lesson, as JSON Patch. */
export function solution(slug) {
  return read(`${slug}/solution.json`);
}

/** A lesson's starting point with its solution applied. */
export function solved(slug) {
  const scenario = read(`${slug}/scenario.json`);
  for (const { path, value } of solution(slug)) {
    const names = path.split('/').slice(1);
    const last = names.pop().replaceAll('~1', '/');
    names.reduce((place, name) => place[name], scenario)[last] = value;
  }
  return scenario;
}
