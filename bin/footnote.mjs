#!/usr/bin/env node
// Starts Footnote: builds first where a source is newer than the build, or a pull would run old code.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const built = join(root, "dist", "src", "main.js");
const sources = ["src", "commands"].map((folder) => join(root, folder));

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Footnote needs Node.js 20.19 or newer, and this is ${process.versions.node}: see https://nodejs.org`);
}
if (isCheckout() && isStale()) build();
// Maps are read for every module, a tenth of the time to an answer: only where somebody looks at stack traces.
if (process.env.FOOTNOTE_DEBUG) process.setSourceMapsEnabled(true);
try {
  await import(new URL("../dist/src/main.js", import.meta.url));
} catch (error) {
  if (process.env.FOOTNOTE_DEBUG) throw error;
  fail(`Cannot start Footnote: ${String(error.message).split("\n")[0]}\nRun npm ci, then try again.`);
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
    const path = join(folder, entry.name);
    newest = Math.max(newest, entry.isDirectory() ? newestMs(path) : statSync(path).mtimeMs);
  }
  return newest;
}

function build() {
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
}

function fail(message) {
  process.stderr.write(`${message.trimEnd()}\n`);
  process.exit(1);
}
