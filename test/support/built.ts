import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Builds where a source is newer, once before all tests: some of them run what was built, several at a time. */
export default function setup(): void {
  execFileSync(process.execPath, [
    fileURLToPath(new URL("../../bin/footnote.mjs", import.meta.url)),
    "--version",
  ]);
}
