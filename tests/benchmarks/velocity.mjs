// The templates and bodies of benches/velocity.rs through velocityjs: `npm install velocityjs`, then
// `node velocity.mjs`. Prints microseconds, the middle of the runs, parsing included and not.
import { readFileSync } from "node:fs";
import velocityjs from "velocityjs";

const { parse, Compile } = velocityjs;

function body(size) {
  const items = [];
  for (let id = 0, length = 0; length < size; id++) {
    const item = `{"id":${id},"name":"item number ${id}","price":${id}.5,"tags":["red","green"],"note":"it's \\"quoted\\""}`;
    length += item.length + 1;
    items.push(item);
  }
  return `{"status":"ok","items":[${items.join(",")}]}`;
}

function path(document, expression) {
  return expression.split(".").slice(1).reduce((value, name) => value?.[name], document);
}

function render(tree, text) {
  const document = JSON.parse(text);
  return new Compile(tree).render({ input: { path: (expression) => path(document, expression) } });
}

function middle(run) {
  const times = [];
  const end = performance.now() + 2000;
  for (let warm = 0; warm < 5; warm++) run();
  while (performance.now() < end || times.length < 5) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  times.sort((left, right) => left - right);
  return (times[times.length >> 1] * 1000).toFixed(1);
}

for (const name of ["field", "loop", "strings"]) {
  const source = readFileSync(new URL(`templates/${name}.vtl`, import.meta.url), "utf8");
  const tree = parse(source);
  for (const size of [1_000, 100_000, 1_000_000]) {
    const text = body(size);
    const alone = middle(() => render(tree, text));
    const whole = middle(() => render(parse(source), text));
    console.log(`velocityjs/${name} ${size}: render ${alone} us, parse and render ${whole} us`);
  }
}
