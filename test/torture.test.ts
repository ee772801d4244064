import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const bin = (name: string) => fileURLToPath(new URL(`../bin/${name}`, import.meta.url));

async function ran(args: readonly string[]): Promise<{ code: number | null; out: string }> {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let out = "";
  child.stdout.setEncoding("utf8").on("data", (part: string) => (out += part));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, out };
}

describe("bin/torture.mjs", () => {
  it("kills the writers ten times, each in its share, and nothing that was acknowledged is lost", async () => {
    const { code, out } = await ran([bin("torture.mjs"), "--kills", "10", "--seed", "7"]);
    expect(out).toMatch(/10 clean starts after 10 kills .*, 0 lost/u);
    for (const work of ["article", "imported", "changed", "seen"])
      expect(out).toMatch(new RegExp(`\\d+ × ${work}`, "u"));
    expect(code).toBe(0);
  }, 120_000);
});
