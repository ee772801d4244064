#!/usr/bin/env node
// Starts Footnote: builds first where a source is newer than the build, or a pull would run old code.
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";
import { spendLess } from "./flags.mjs";

const require = createRequire(import.meta.url);
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const built = join(root, "dist", "src", "main.js");
const bundle = join(root, "dist", "src", "footnote.cjs");
/** What `bundle.mjs` leaves apart is not reached by these. */
const QUICK = ["ask", "search", "sentences", "cite", "facts", "timeline", "sources"];
/** What answers needs these of Node. */
const LOADED = ["crypto", "fs/promises", "perf_hooks", "worker_threads", "zlib"].map(
  (name) => `node:${name}`,
);
const sources = ["src", "commands"].map((folder) => join(root, folder));

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19) || major === 21) {
  fail(
    `Footnote needs Node.js 20.19 or newer, but not 21, and this is ${process.versions.node}: see https://nodejs.org`,
  );
}
/** As `wantsDetails` in src/config.ts, which is not to be loaded yet. */
const wantsDetails = /^\s*(?:true|1|yes|on)\s*$/i.test(process.env.FOOTNOTE_DEBUG ?? "");
if (isCheckout() && isStale()) await build();
// V8 takes the code of Node's own modules as Node compiled it only as long as its flags are as they were then.
for (const module of LOADED) require(module);
spendLess();
// Maps are read for every module, a tenth of the time to an answer: only where somebody looks at stack traces.
if (wantsDetails) process.setSourceMapsEnabled(true);
try {
  if (isQuick() && isBundled()) startBundle();
  else await import(new URL("../dist/src/main.js", import.meta.url));
} catch (error) {
  if (wantsDetails) throw error;
  fail(`Cannot start Footnote: ${String(error.message).split("\n")[0]}\nRun npm ci, then try again.`);
}

/** Whether the command is over in a moment, which finding and compiling two hundred files would double. */
function isQuick() {
  return QUICK.includes(verb()) && !wantsDetails;
}

function verb() {
  return process.argv.slice(2).find((argument) => argument !== "--");
}

function asksForHelp() {
  return process.argv.some((argument) => argument === "--help" || argument === "-h");
}

function isBundled() {
  return existsSync(bundle) && statSync(bundle).mtimeMs >= statSync(built).mtimeMs;
}

/** Runs the bundle, with the code that V8 compiled the last time where it is there and of this V8. */
function startBundle() {
  // To optimise what runs for a moment takes a sixth of the time to an answer; what runs on soon is all the same.
  setFlagsFromString("--interrupt-budget=300000");
  const cache = bundle.replace(/cjs$/, `${verb()}.cache`);
  const { mtimeMs } = statSync(bundle);
  const isKept = existsSync(cache) && statSync(cache).mtimeMs >= mtimeMs;
  // It is in ASCII, which is held as it was read.
  const script = new Script(readFileSync(bundle).latin1Slice(), {
    filename: bundle,
    ...(isKept ? { cachedData: readFileSync(cache) } : {}),
  });
  if (!isKept || script.cachedDataRejected) {
    // A long first run, which reads the articles, would forget by its end what it began with.
    setFlagsFromString("--no-flush-bytecode");
    process.once("exit", (code) => code === 0 && !asksForHelp() && keep(cache, script, mtimeMs));
  }
  const module = { exports: {} };
  const importApart = (name) =>
    import(name.startsWith(".") ? new URL(name, pathToFileURL(bundle)).href : name);
  const run = script.runInThisContext();
  run(module.exports, createRequire(bundle), module, bundle, dirname(bundle), importApart);
}

/**
 * Once it has run: then what it ran is compiled, and what failed or only told its options ran next to nothing. Where
 * nothing may be written, it is compiled every time.
 */
function keep(cache, script, mtimeMs) {
  try {
    // Another build came in the meantime.
    if (statSync(bundle).mtimeMs !== mtimeMs) return;
    // V8 takes no code that was compiled under other flags.
    setFlagsFromString("--flush-bytecode");
    const temporary = `${cache}.${process.pid}.tmp`;
    writeFileSync(temporary, script.createCachedData());
    renameSync(temporary, cache);
  } catch {}
}

function isCheckout() {
  return existsSync(join(root, "tsconfig.build.json")) && !root.split(/[\\/]/).includes("node_modules");
}

function isStale() {
  if (!existsSync(built)) return true;
  const builtMs = statSync(built).mtimeMs;
  return sources.some((folder) => newestMs(folder) > builtMs);
}

/** A folder is as new as the last file that came or went. */
function newestMs(folder) {
  let newest = statSync(folder).mtimeMs;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    // Written out: joining hundreds of paths takes as long as to look at the files.
    const path = `${folder}/${entry.name}`;
    newest = Math.max(newest, entry.isDirectory() ? newestMs(path) : statSync(path).mtimeMs);
  }
  return newest;
}

async function build() {
  // Few starts build, and to load it takes a thirtieth of the time to an answer.
  const { spawnSync } = await import("node:child_process");
  const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
  if (!existsSync(compiler)) fail("Cannot build Footnote: TypeScript is not installed. Run npm ci first.");
  const result = spawnSync(process.execPath, [compiler, "-p", "tsconfig.build.json"], {
    cwd: root,
    encoding: "utf8",
  });
  if (result.status !== 0) {
    // The compiler writes its output all the same; it must not count as a build.
    if (existsSync(built)) utimesSync(built, 0, 0);
    fail(`Cannot build Footnote:\n${result.stdout ?? ""}${result.stderr ?? ""}`);
  }
  // Without it, a start takes longer and does the same.
  spawnSync(process.execPath, [join(root, "bin", "bundle.mjs")], { cwd: root });
}

function fail(message) {
  process.stderr.write(`${message.trimEnd()}\n`);
  process.exit(1);
}
