// What every page of the guide has around its text.

/** Text as HTML. */
export function escape(text) {
  const names = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (letter) => names[letter]);
}

/** A page: `depth` folders below the playground, with `script` of `src/guide` as its program. */
export function page({ title, description, depth, script, body }) {
  const up = '../'.repeat(depth);
  const sheet = (name) => `<link rel="stylesheet" href="${up}style/${name}.css" />`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escape(title)}</title>
    <meta name="description" content="${escape(description)}" />
    <link rel="icon" href="${up}favicon.svg" />
    <script src="${up}theme.js" vite-ignore></script>
    ${['tokens', 'page', 'controls', 'guide'].map(sheet).join('\n    ')}
    <script type="module" src="${up}src/guide/${script}.ts"></script>
  </head>
  <body class="guide">
    <a class="skip" href="#main">Skip to the text</a>
    <header class="toolbar">
      <p class="home"><a href="${up}">gatemap</a></p>
      <nav aria-label="Site"><a href="${up}guide/">Guide</a></nav>
      <button type="button" id="theme">Theme</button>
    </header>
    <main id="main" tabindex="-1">
${body}
    </main>
    <footer>
      <p>Everything is computed in this page. Nothing you type leaves your browser.</p>
    </footer>
  </body>
</html>
`;
}
