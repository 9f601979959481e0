// Templates in one run: gatemap natively, gatemap as wasm in Node, velocityjs in Node, over bodies of 1 kB,
// 100 kB and 1 MB. `npm install`, `rustup target add wasm32-wasip1`, then `node templates.mjs`.
//
// Each is given the template, or its tree, and the body as text, and makes the output. The wasm is built with
// the profile of the page's. The three take turns, and the best turn of each counts.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { WASI } from "node:wasi";
import velocityjs from "velocityjs";
import { payload } from "./rows.mjs";

const cwd = import.meta.dirname;
const cargo = (...given) => execFileSync("cargo", given, { cwd, stdio: "inherit" });
cargo("build", "--quiet", "--release", "--bin", "templates");
cargo("build", "--quiet", "--profile", "wasm-release", "--bin", "templates", "--target", "wasm32-wasip1");

/** How long a turn takes about, in how many the engine may still compile, and how many count. */
const MICROSECONDS = 20_000;
const WARM_TURNS = 40;
const TURNS = 12;

/** Each of these tells the microseconds that so many runs take. */
function native(...row) {
  return (runs) =>
    runs * Number(execFileSync(`${cwd}/target/release/templates`, [...row, String(runs)], { encoding: "utf8" }));
}

const module = await WebAssembly.compile(readFileSync(`${cwd}/target/wasm32-wasip1/wasm-release/templates.wasm`));

function wasm(...row) {
  return (runs) => {
    const wasi = new WASI({ version: "preview1", args: ["templates", ...row, String(runs)] });
    const instance = new WebAssembly.Instance(module, wasi.getImportObject());
    return spent(() => wasi.start(instance));
  };
}

function peer(run) {
  return (runs) =>
    spent(() => {
      for (let idx = 0; idx < runs; idx++) run();
    });
}

function spent(run) {
  const begin = performance.now();
  run();
  return (performance.now() - begin) * 1000;
}

const find = (document, path) =>
  path
    .split(".")
    .slice(1)
    .reduce((value, name) => value?.[name], document);

function rendered(tree, text) {
  const document = JSON.parse(text);
  return new velocityjs.Compile(tree).render({ input: { path: (path) => find(document, path) } });
}

/** The best time of a run of each contender. */
function turns(contenders) {
  const runs = contenders.map((time) => Math.max(1, Math.ceil(MICROSECONDS / (time(20) / 20))));
  const best = contenders.map(() => Infinity);
  for (let turn = -WARM_TURNS; turn < TURNS; turn++) {
    contenders.forEach((time, idx) => {
      const one = time(runs[idx]) / runs[idx];
      if (turn >= 0) best[idx] = Math.min(best[idx], one);
    });
  }
  return best;
}

console.log("| template | body | way | native µs | wasm µs | velocityjs µs | native × | wasm × |");
console.log("|---|---|---|---|---|---|---|---|");
for (const name of ["field", "loop", "strings"]) {
  const source = readFileSync(`${cwd}/templates/${name}.vtl`, "utf8");
  const tree = velocityjs.parse(source);
  for (const size of [1_000, 100_000, 1_000_000]) {
    const text = payload(size);
    for (const way of ["render", "parse+render"]) {
      const theirs = () => rendered(way === "render" ? tree : velocityjs.parse(source), text);
      const row = [name, String(size), way];
      const times = turns([native(...row), wasm(...row), peer(theirs)]);
      const ratios = times.slice(0, 2).map((time) => (times[2] / time).toFixed(1));
      const columns = [name, `${size / 1000} kB`, way, ...times.map((time) => time.toFixed(1)), ...ratios];
      console.log(`| ${columns.join(" | ")} |`);
    }
  }
}
