/** The page's address: its fragment may hold a share link. */

/** Longer links stay out of the address; they are copied all the same. */
const LONGEST_SHOWN = 8000;
/** Browsers allow about a hundred changes of the address in half a minute. */
const PAUSE_MS = 500;

let pause: ReturnType<typeof setTimeout> | undefined;

/** The link that the address holds. */
export function linkInAddress(): string | undefined {
  return /^#v\d/.test(location.hash) ? location.hash : undefined;
}

/** The address that opens `link` on this page. */
export function addressOf(link: string): string {
  return location.href.replace(/#.*/s, '') + link;
}

/** Shows `link` in the address without a step in the browser's history. */
export function showInAddress(link: string): void {
  clearTimeout(pause);
  const fits = link.length <= LONGEST_SHOWN;
  history.replaceState(null, '', fits ? link : location.pathname + location.search);
}

/** Shows the link that `make` makes, when nothing more is typed. */
export function followInAddress(make: () => Promise<string>): void {
  clearTimeout(pause);
  // What cannot be a link leaves the address as it is.
  pause = setTimeout(() => void make().then(showInAddress, () => {}), PAUSE_MS);
}

/** Forgets what was going to be shown, and takes a link out of the address. */
export function clearAddress(): void {
  clearTimeout(pause);
  if (linkInAddress()) history.replaceState(null, '', location.pathname + location.search);
}

/** Calls `opened` when the user puts another link into the address. */
export function whenLinkChanges(opened: (link: string) => void): void {
  addEventListener('hashchange', () => {
    const link = linkInAddress();
    if (link) opened(link);
  });
}
