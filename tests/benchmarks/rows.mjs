// What the wasm is measured with, in Node and in a browser.

/** The kind of list that a Lambda function returns, about `size` characters of it. */
export function payload(size) {
  const items = [];
  for (let id = 0, length = 0; length < size; id++) {
    const item = `{"id":${id},"name":"item number ${id}","price":${id}.5,"tags":["red","green"],"note":"it's \\"quoted\\""}`;
    length += item.length + 1;
    items.push(item);
  }
  return `{"status":"ok","location":"/items","items":[${items.join(",")}],"page":{"next":"/items?page=2"}}`;
}

export function scenario(response, declared = {}) {
  return JSON.stringify({
    method: {
      methodIntegration: { type: "AWS", integrationResponses: { 200: response } },
      methodResponses: { 200: { responseParameters: declared } },
    },
    lambda: { functionError: null },
  });
}

/**
 * Lets ours and the peers take turns for some seconds. The best turn of each counts: what else the machine
 * does then falls on all of them. A line with microseconds, and each peer's time over ours.
 */
export function row(name, ours, peers, seconds = 3) {
  const contenders = [ours, ...Object.values(peers)];
  const runs = contenders.map((run) => {
    for (let warm = 0; warm < 3; warm++) run();
    return Math.max(1, Math.ceil(5 / Math.max(turn(run, 1), 0.005)));
  });
  const best = contenders.map(() => Infinity);
  for (const end = performance.now() + seconds * 1000; performance.now() < end; ) {
    contenders.forEach((run, index) => (best[index] = Math.min(best[index], turn(run, runs[index]))));
  }
  const [own, ...others] = best;
  const cells = Object.keys(peers).map(
    (peer, index) => `${peer} ${(others[index] * 1000).toFixed(1)} (${(others[index] / own).toFixed(2)})`,
  );
  return `${name}: gatemap ${(own * 1000).toFixed(1)} us; ${cells.join("; ")}`;
}

/** Milliseconds of one run, over `runs` of them. */
function turn(run, runs) {
  const start = performance.now();
  for (let count = 0; count < runs; count++) run();
  return (performance.now() - start) / runs;
}

const PATHS = ["status", "location", "items[3].name", "page.next"];

/** Four header mappings and the payload passed through, by a module as `initSync` or the default export gives it. */
export function* pathRows({ simulate, memory, JSONPath, seconds }) {
  const mappings = Object.fromEntries(
    PATHS.map((path, index) => [`method.response.header.X-${index}`, `integration.response.body.${path}`]),
  );
  const declared = Object.fromEntries(Object.keys(mappings).map((key) => [key, false]));
  const mapped = scenario({ responseParameters: mappings }, declared);
  for (const [name, size] of [["1 kB", 1_000], ["10 kB", 10_000], ["100 kB", 100_000], ["6 MB", 6_000_000]]) {
    const text = payload(size);
    yield row(`four header paths and pass-through, ${name}`, () => simulate(mapped, text), {
      "JSON.parse": () => JSON.parse(text),
      "JSON.parse + jsonpath-plus": () => {
        const document = JSON.parse(text);
        return PATHS.map((path) => JSONPath({ path: `$.${path}`, json: document }));
      },
    }, seconds);
  }
  yield `memory of the module after that: ${(memory.buffer.byteLength / 2 ** 20).toFixed(1)} MiB`;
  const filter = { "method.response.header.X-Name": "integration.response.body.items[?(@.id == 7)].name" };
  const text = payload(6_000_000);
  simulate(scenario({ responseParameters: filter }, { "method.response.header.X-Name": false }), text);
  yield `memory of the module after a filter on 6 MB: ${(memory.buffer.byteLength / 2 ** 20).toFixed(1)} MiB`;
}
