// What a page says against itself while a test uses it.

/** A list that grows with each error of `page`, and with each request to another host than `url`'s. */
export function complaintsOf(page, url) {
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) complaints.push(`asked ${request.url()}`);
  });
  return complaints;
}
