// What a page says against itself while a test uses it.

/** A list that grows with each error of `page`, and with each request to another host than `url`'s. */
export function complaintsOf(page, url) {
  const complaints = [];
  // A file that is saved has an address of its own; browsers look for an icon by themselves.
  const complain = (words) => /favicon/.test(words) || complaints.push(words);
  page.on('pageerror', (error) => complain(error.message));
  const isIcon = (line) => line.location().url.endsWith('/favicon.ico');
  page.on('console', (line) => line.type() === 'error' && !isIcon(line) && complain(line.text()));
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(url) && !address.startsWith('blob:')) complain(`asked ${address}`);
  });
  return complaints;
}
