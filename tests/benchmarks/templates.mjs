// Templates in one run: gatemap natively, gatemap as wasm in Node, velocityjs in Node, over bodies of 1 kB,
// 100 kB and 1 MB. After `cargo xtask build`: `npm install`, then `node templates.mjs`.
//
// velocityjs is given the template and the body as text: it reads the body with JSON.parse and renders.
// The wasm is asked for the whole response, with the trace of the template and the findings, as the page does;
// a template that it has seen before is parsed already, so that "parse + render" changes its text every time.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import velocityjs from "velocityjs";
import { initSync, simulate } from "../../www/pkg/gatemap.js";
import { middle } from "./measure.mjs";
import { payload, scenario } from "./rows.mjs";

initSync({ module: readFileSync(new URL("../../www/pkg/gatemap_bg.wasm", import.meta.url)) });

const cargo = ["run", "--quiet", "--release", "--bin", "templates"];
const native = new Map(
  execFileSync("cargo", cargo, { cwd: import.meta.dirname, encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.split(" "))
    .map(([name, size, way, time]) => [`${name} ${size} ${way}`, Number(time)]),
);

const find = (document, path) =>
  path
    .split(".")
    .slice(1)
    .reduce((value, name) => value?.[name], document);

function peer(tree, text) {
  const document = JSON.parse(text);
  return new velocityjs.Compile(tree).render({ input: { path: (path) => find(document, path) } });
}

let unseen = 0;
const templated = (source) => scenario({ responseTemplates: { "application/json": source } });

console.log("| template | body | way | native µs | wasm µs | velocityjs µs | native × | wasm × |");
console.log("|---|---|---|---|---|---|---|---|");
for (const name of ["field", "loop", "strings"]) {
  const source = readFileSync(new URL(`templates/${name}.vtl`, import.meta.url), "utf8");
  const known = templated(source);
  const tree = velocityjs.parse(source);
  for (const size of [1_000, 100_000, 1_000_000]) {
    const text = payload(size);
    const ways = {
      render: [() => simulate(known, text), () => peer(tree, text)],
      "parse+render": [
        () => simulate(templated(`${source}## ${unseen++}\n`), text),
        () => peer(velocityjs.parse(source), text),
      ],
    };
    for (const [way, [ours, theirs]] of Object.entries(ways)) {
      const times = [native.get(`${name} ${size} ${way}`), middle(ours, 700), middle(theirs, 700)];
      const ratios = times.slice(0, 2).map((time) => (times[2] / time).toFixed(1));
      const columns = [name, `${size / 1000} kB`, way, ...times.map((time) => time.toFixed(1)), ...ratios];
      console.log(`| ${columns.join(" | ")} |`);
    }
  }
}
