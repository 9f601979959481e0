// The wasm in Debian's Chromium against JSON.parse and jsonpath-plus, in one run: `npm install`, then
// `node chromium.mjs [SECONDS OF A ROW]`, after `cargo xtask build`.
import { fileURLToPath } from "node:url";
import { chromium } from "../../www/node_modules/playwright-core/index.mjs";
import { CHROMIUM } from "../../www/e2e/browsers.mjs";

const FILES = {
  "/rows.mjs": "rows.mjs",
  "/gatemap.js": "../../www/pkg/gatemap_core.js",
  "/gatemap_core_bg.wasm": "../../www/pkg/gatemap_core_bg.wasm",
  "/jsonpath-plus.js": "node_modules/jsonpath-plus/dist/index-browser-esm.js",
};
const TYPES = { js: "text/javascript", mjs: "text/javascript", wasm: "application/wasm" };

const browser = await chromium.launch(CHROMIUM);
const page = await browser.newPage();
await page.route("http://localhost/**", (route) => {
  const { pathname } = new URL(route.request().url());
  if (!(pathname in FILES)) return route.fulfill({ contentType: "text/html", body: "" });
  const path = fileURLToPath(new URL(FILES[pathname], import.meta.url));
  return route.fulfill({ contentType: TYPES[path.split(".").at(-1)], path });
});
page.on("console", (message) => console.log(message.text()));
await page.goto("http://localhost/");
await page.evaluate(async (seconds) => {
  const [{ pathRows }, gatemap, { JSONPath }] = await Promise.all(
    ["/rows.mjs", "/gatemap.js", "/jsonpath-plus.js"].map((file) => import(file)),
  );
  const { memory } = await gatemap.default({ module_or_path: "/gatemap_core_bg.wasm" });
  for (const line of pathRows({ ...gatemap, memory, JSONPath, seconds })) console.log(line);
}, Number(process.argv[2] ?? 3));
await browser.close();
