// Templates in one run: gatemap natively, gatemap as wasm in Node, velocityjs in Node, over bodies of 1 kB,
// 100 kB and 1 MB. `npm install`, `rustup target add wasm32-wasip1`, then `node templates.mjs`.
//
// Each is given the template, or its tree, and the body as text, and makes the output. The wasm is built with
// the profile of the page's. Times are microseconds of the processor, those of the engine's helpers included.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { WASI } from "node:wasi";
import velocityjs from "velocityjs";
import { mean, spent } from "./measure.mjs";
import { payload } from "./rows.mjs";

const cwd = import.meta.dirname;
const cargo = (...given) => execFileSync("cargo", given, { cwd, stdio: "inherit" });
cargo("build", "--quiet", "--release", "--bin", "templates");
cargo("build", "--quiet", "--profile", "wasm-release", "--bin", "templates", "--target", "wasm32-wasip1");

const MILLISECONDS = 400;

function native(...row) {
  const run = (runs) =>
    Number(execFileSync(`${cwd}/target/release/templates`, [...row, String(runs)], { encoding: "utf8" }));
  return run(Math.max(5, Math.ceil((MILLISECONDS * 1000) / run(5))));
}

const module = await WebAssembly.compile(readFileSync(`${cwd}/target/wasm32-wasip1/wasm-release/templates.wasm`));

function wasm(...row) {
  const run = (runs) => {
    const wasi = new WASI({ version: "preview1", args: ["templates", ...row, String(runs)] });
    const instance = new WebAssembly.Instance(module, wasi.getImportObject());
    return spent(() => wasi.start(instance));
  };
  const mean = (runs) => Math.max(1, run(runs) - run(0)) / runs;
  const enough = (time) => Math.max(5, Math.ceil((MILLISECONDS * 1000) / time));
  // Once more after the engine has compiled what it runs often.
  return mean(enough(mean(enough(mean(5)))));
}

const find = (document, path) =>
  path
    .split(".")
    .slice(1)
    .reduce((value, name) => value?.[name], document);

function peer(tree, text) {
  const document = JSON.parse(text);
  return new velocityjs.Compile(tree).render({ input: { path: (path) => find(document, path) } });
}

console.log("| template | body | way | native µs | wasm µs | velocityjs µs | native × | wasm × |");
console.log("|---|---|---|---|---|---|---|---|");
for (const name of ["field", "loop", "strings"]) {
  const source = readFileSync(`${cwd}/templates/${name}.vtl`, "utf8");
  const tree = velocityjs.parse(source);
  for (const size of [1_000, 100_000, 1_000_000]) {
    const text = payload(size);
    for (const way of ["render", "parse+render"]) {
      const theirs = () => peer(way === "render" ? tree : velocityjs.parse(source), text);
      const row = [name, String(size), way];
      const times = [native(...row), wasm(...row), mean(theirs, MILLISECONDS)];
      const ratios = times.slice(0, 2).map((time) => (times[2] / time).toFixed(1));
      const columns = [name, `${size / 1000} kB`, way, ...times.map((time) => time.toFixed(1)), ...ratios];
      console.log(`| ${columns.join(" | ")} |`);
    }
  }
}
