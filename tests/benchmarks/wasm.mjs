// The wasm in Node against JavaScript peers, in one run: `npm install`, then
// `node wasm.mjs [SECONDS OF A ROW]`, after `cargo xtask build`.
import { readFileSync } from "node:fs";
import { JSONPath } from "jsonpath-plus";
import velocityjs from "velocityjs";
import * as core from "../../www/pkg/gatemap_core.js";
import { initSync, simulate } from "../../www/pkg/gatemap.js";
import { pathRows, payload, row, scenario } from "./rows.mjs";

const wasm = (name) => readFileSync(new URL(`../../www/pkg/${name}_bg.wasm`, import.meta.url));
const { memory } = core.initSync({ module: wasm("gatemap_core") });
const seconds = Number(process.argv[2] ?? 3);
for (const line of pathRows({ ...core, memory, JSONPath, seconds })) console.log(line);

initSync({ module: wasm("gatemap") });
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
    console.log(row(`template ${template}, ${name}`, () => simulate(templated, text), {
      "velocityjs render": () => render(tree, text),
      "velocityjs parse + render": () => render(velocityjs.parse(source), text),
    }, seconds));
  }
}
