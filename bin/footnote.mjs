#!/usr/bin/env node
// Starts Footnote: builds first where a source is newer than the build, or a pull would run old code.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const built = join(root, "dist", "src", "main.js");
const sources = ["src", "commands"].map((folder) => join(root, folder));

if (isCheckout() && isStale()) build();
process.setSourceMapsEnabled(true);
await import(new URL("../dist/src/main.js", import.meta.url));

function isCheckout() {
  return existsSync(join(root, "tsconfig.build.json")) && !root.split(/[\\/]/).includes("node_modules");
}

function isStale() {
  if (!existsSync(built)) return true;
  const builtMs = statSync(built).mtimeMs;
  return sources.some((folder) => newestMs(folder) > builtMs);
}

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
  const result = existsSync(compiler)
    ? spawnSync(process.execPath, [compiler, "-p", "tsconfig.build.json"], { cwd: root, encoding: "utf8" })
    : { status: 1, stdout: "TypeScript is not installed: run npm ci first.\n" };
  if (result.status === 0) return;
  process.stderr.write(`Cannot build Footnote:\n${result.stdout ?? ""}${result.stderr ?? ""}`);
  process.exit(1);
}
