// The wasm in Node against JavaScript peers, in one run: `npm install`, then
// `node wasm.mjs [SECONDS OF A ROW]`, after `cargo xtask build`.
import { readFileSync } from "node:fs";
import { JSONPath } from "jsonpath-plus";
import * as core from "../../www/pkg/gatemap_core.js";
import { pathRows } from "./rows.mjs";

const module = readFileSync(new URL("../../www/pkg/gatemap_core_bg.wasm", import.meta.url));
const { memory } = core.initSync({ module });
const seconds = Number(process.argv[2] ?? 3);
for (const line of pathRows({ ...core, memory, JSONPath, seconds })) console.log(line);
