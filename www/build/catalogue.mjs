// The catalogue of findings, which `gatemap explain` writes as a page of the guide.

/** The findings that each lesson teaches, as `{ code, name }` by the lesson's slug. */
export function findingsByLesson(catalogue) {
  const byLesson = new Map();
  for (const section of catalogue.split('<h3 id="').slice(1)) {
    const [, code, name] = /^(GM\d+)".*<\/a> (.*)<\/h3>/.exec(section) ?? [];
    const lesson = /\*\*Lesson:\*\* \[[^\]]*\]\(\.\.\/([a-z-]+)\/\)/.exec(section)?.[1];
    if (code && lesson) byLesson.set(lesson, [...(byLesson.get(lesson) ?? []), { code, name }]);
  }
  return byLesson;
}
