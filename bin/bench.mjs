#!/usr/bin/env node
// Measures how fast Footnote is, beside other search engines, in one run.
//
//   node bin/bench.mjs [--data FOLDER] [--quick] [--write]
//
// --quick asks fewer questions at the two smaller sizes; --write keeps docs/speed.md, its chart and the README's rows.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { optionsOf } from "./options.mjs";

const home = fileURLToPath(new URL("..", import.meta.url));
const built = (path) => import(pathToFileURL(join(home, "dist", "src", path)).href);
const values = optionsOf({
  data: { type: "string" },
  quick: { type: "boolean" },
  write: { type: "boolean" },
});
const data = values.data ?? (process.env.FOOTNOTE_DATA && join(process.env.FOOTNOTE_DATA, "bench"));
if (data === undefined) fail("Where are the data sets? Give --data FOLDER, or set FOOTNOTE_DATA.");
if (values.quick && values.write)
  fail("--quick is for a look, and is not kept: leave --quick or --write out.");

const scratch = mkdtempSync(join(tmpdir(), "footnote-bench-"));
let failure = null;
try {
  const [{ bench }, { speedChart, speedPage }, { withSpeed }] = await Promise.all([
    built("bench/bench.js"),
    built("bench/page.js"),
    built("bench/readme.js"),
  ]);
  const result = await bench({
    data,
    home,
    scratch,
    progress: (line) => process.stderr.write(`${line}\n`),
    ...(values.quick ? quick() : whole()),
  });
  const page = speedPage(result, {
    command: `npm run bench${values.quick ? " -- --quick" : ""}`,
    day: new Date().toISOString().slice(0, 10),
    machine: `Node ${process.versions.node}, ${cpus().length} cores`,
  });
  process.stdout.write(page);
  if (values.write) {
    writeFileSync(join(home, "docs", "speed.md"), page);
    writeFileSync(join(home, "docs", "speed.svg"), speedChart(result));
    const readme = join(home, "README.md");
    writeFileSync(readme, withSpeed(readFileSync(readme, "utf8"), result));
  }
} catch (error) {
  failure = `Cannot measure: ${error.message}`;
} finally {
  rmSync(scratch, { recursive: true });
}
// Only now: whoever exits does nothing more, and the processes that were started go with this one.
if (failure !== null) fail(failure);

function quick() {
  return { sizes: [2_000, 20_000], large: null, questions: 60, warming: 300 };
}

function whole() {
  return { sizes: [2_000, 20_000, 100_000], large: 500_000, questions: 150, warming: 1_500 };
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
