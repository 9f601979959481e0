// The wasm in Node against JavaScript peers, in one run: `npm install`, then `node wasm.mjs`, after
// `cargo xtask build`. Prints microseconds, the middle of the runs, and the peer's time over ours.
import { readFileSync } from "node:fs";
import { JSONPath } from "jsonpath-plus";
import { initSync, simulate } from "../../www/pkg/gatemap.js";
import { middle, payload, scenario } from "./measure.mjs";

initSync({ module: readFileSync(new URL("../../www/pkg/gatemap_bg.wasm", import.meta.url)) });

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
