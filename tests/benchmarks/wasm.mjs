// The wasm in Node against JavaScript peers, in one run: `npm install`, then `node wasm.mjs`, after
// `cargo xtask build`. Prints microseconds, the middle of the runs, and the peer's time over ours.
import { readFileSync } from "node:fs";
import { JSONPath } from "jsonpath-plus";
import velocityjs from "velocityjs";
import { initSync, simulate } from "../../www/pkg/gatemap.js";

initSync({ module: readFileSync(new URL("../../www/pkg/gatemap_bg.wasm", import.meta.url)) });

function payload(size) {
  const items = [];
  for (let id = 0, length = 0; length < size; id++) {
    const item = `{"id":${id},"name":"item number ${id}","price":${id}.5,"tags":["red","green"],"note":"it's \\"quoted\\""}`;
    length += item.length + 1;
    items.push(item);
  }
  return `{"status":"ok","location":"/items","items":[${items.join(",")}],"page":{"next":"/items?page=2"}}`;
}

function scenario(response, declared = {}) {
  return JSON.stringify({
    method: {
      methodIntegration: { type: "AWS", integrationResponses: { 200: response } },
      methodResponses: { 200: { responseParameters: declared } },
    },
    lambda: { functionError: null },
  });
}

function middle(run) {
  const times = [];
  for (let warm = 0; warm < 5; warm++) run();
  const end = performance.now() + 1500;
  while (performance.now() < end || times.length < 5) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  times.sort((left, right) => left - right);
  return times[times.length >> 1] * 1000;
}

function row(name, ours, peers) {
  const own = middle(ours);
  const others = Object.entries(peers).map(([peer, run]) => {
    const time = middle(run);
    return `${peer} ${time.toFixed(1)} (${(time / own).toFixed(2)})`;
  });
  console.log(`${name}: gatemap ${own.toFixed(1)} us; ${others.join("; ")}`);
}

const paths = ["status", "location", "items[3].name", "page.next"];
const mappings = Object.fromEntries(
  paths.map((path, index) => [`method.response.header.X-${index}`, `integration.response.body.${path}`]),
);
const declared = Object.fromEntries(Object.keys(mappings).map((key) => [key, false]));
const mapped = scenario({ responseParameters: mappings }, declared);

for (const [name, size] of [["1 kB", 1_000], ["100 kB", 100_000], ["6 MB", 6_000_000]]) {
  const text = payload(size);
  row(`four header paths and pass-through, ${name}`, () => simulate(mapped, text), {
    "JSON.parse": () => JSON.parse(text),
    "JSON.parse + jsonpath-plus": () => {
      const document = JSON.parse(text);
      return paths.map((path) => JSONPath({ path: `$.${path}`, json: document }));
    },
  });
}

for (const template of ["field", "loop", "strings"]) {
  const source = readFileSync(new URL(`templates/${template}.vtl`, import.meta.url), "utf8");
  const templated = scenario({ responseTemplates: { "application/json": source } });
  const tree = velocityjs.parse(source);
  const path = (document, expression) =>
    expression.split(".").slice(1).reduce((value, name) => value?.[name], document);
  const render = (parsed, text) => {
    const document = JSON.parse(text);
    return new velocityjs.Compile(parsed).render({ input: { path: (expression) => path(document, expression) } });
  };
  for (const [name, size] of [["1 kB", 1_000], ["100 kB", 100_000], ["1 MB", 1_000_000]]) {
    const text = payload(size);
    row(`template ${template}, ${name}`, () => simulate(templated, text), {
      "velocityjs render": () => render(tree, text),
      "velocityjs parse + render": () => render(velocityjs.parse(source), text),
    });
  }
}
