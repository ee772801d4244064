import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSettings } from "../../src/cli/settings.ts";

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "footnote-settings-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const LINES = '# Ours\r\nCORPUS="our articles"\r\nKEEP_DAYS=7\r\n';
const SETTINGS = { CORPUS: "our articles", KEEP_DAYS: "7" };

describe("readSettings()", () => {
  it.each([
    ["UTF-8", Buffer.from(LINES)],
    ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${LINES}`)],
    ["UTF-16, as PowerShell writes it", Buffer.from(`\uFEFF${LINES}`, "utf16le")],
  ])("reads a file in %s", (_name, bytes) => {
    writeFileSync(join(folder, ".env"), bytes);
    expect(readSettings(join(folder, ".env"))).toEqual(SETTINGS);
  });

  it("gives none where there is no such file, or a folder", () => {
    expect(readSettings(join(folder, ".env"))).toEqual({});
    expect(readSettings(folder)).toEqual({});
  });

  it("refuses what is no text, and names it", () => {
    writeFileSync(join(folder, ".env"), Buffer.from(LINES, "utf16le"));
    expect(() => readSettings(join(folder, ".env"))).toThrow(
      `Cannot read the settings "${join(folder, ".env")}": is not a text (it holds NUL bytes)`,
    );
  });
});
