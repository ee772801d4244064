import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * Builds where a source is newer, once before all tests: some of them run what was built, several at a time. Where
 * it cannot be built these tests say so, and the others run all the same.
 */
export default function setup(): void {
  spawnSync(process.execPath, [
    fileURLToPath(new URL("../../bin/footnote.mjs", import.meta.url)),
    "--version",
  ]);
}
