/** Style sheets that a script makes: pages that forbid inline style allow them. */

/** A sheet for shadow trees, made when it is first asked for. */
export function styleSheet(text: string): () => CSSStyleSheet {
  let sheet: CSSStyleSheet | undefined;
  return () => {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
    }
    return sheet;
  };
}
