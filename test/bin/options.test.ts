import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

async function told(
  name: string,
  args: readonly string[],
  scratch = tmpdir(),
): Promise<{ code: number | null; err: string }> {
  const script = fileURLToPath(new URL(`../../bin/${name}.mjs`, import.meta.url));
  const env = { ...process.env, TMPDIR: scratch, TEMP: scratch };
  const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "ignore", "pipe"], env });
  let err = "";
  child.stderr.setEncoding("utf8").on("data", (part: string) => (err += part));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, err })));
}

describe("the commands of builders", () => {
  it.each([
    ["torture", "kills", "9", 10],
    ["torture", "kills", "many", 10],
    ["torture", "seed", " ", 0],
    ["crowd", "questions", "0", 20],
    ["crowd", "cuts", "x", 1],
    ["crowd", "people", "1.5", 1],
  ])("%s measures nothing with --%s %s, which any bar would be met by", async (name, option, value, from) => {
    expect(await told(name, [`--${option}`, value])).toEqual({
      code: 1,
      err: `--${option} wants a whole number from ${from} on, not "${value}".\n`,
    });
  });

  it("bench says in a line that there are no data, and leaves nothing behind", async () => {
    const scratch = mkdtempSync(join(tmpdir(), "footnote-options-"));
    try {
      const { code, err } = await told("bench", ["--data", join(scratch, "nowhere")], scratch);
      expect([code, err]).toEqual([1, expect.stringMatching(/Cannot measure: [^\n]*nowhere[^\n]*\n$/u)]);
      expect(readdirSync(scratch)).toEqual([]);
    } finally {
      rmSync(scratch, { recursive: true });
    }
  });

  it.each(["torture", "crowd", "bench"])("%s says which options there are", async (name) => {
    const { code, err } = await told(name, ["--nothing"]);
    expect([code, err]).toEqual([1, expect.stringMatching(/^Unknown option '--nothing'\. There are --/u)]);
  });
});
