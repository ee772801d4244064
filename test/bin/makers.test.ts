import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { makersOf } from "../../src/corpus/makers.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** What is built, as small as it gets: the clerk derives, and a command answers. */
const BUILT: Readonly<Record<string, string>> = {
  "derive.js": "export const derive = (text) => text.split(/[.]/);",
  "corpus/clerk.js": 'import { derive } from "../derive.js"; export const createClerk = () => derive;',
  "corpus/snapshots.js": "export const writeSnapshot = () => {}; export const openSnapshot = () => 1;",
  "retriever/compact/compact.js": "export const createCompactRetriever = () => [];",
  "snapshot.js": "export const createSnapshot = () => 1; export const changeSnapshot = () => 2;",
  "main.js": 'import { derive } from "./derive.js"; console.log(derive("a. b."));',
};

/** Gives a home of what is built. */
function home(changed: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "footnote-home-"));
  folders.push(folder);
  for (const [path, code] of Object.entries({ ...BUILT, ...changed })) {
    const file = join(folder, "dist", "src", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, code);
  }
  return folder;
}

const MAKERS = pathToFileURL(join(import.meta.dirname, "../../bin/makers.mjs")).href;

type Changed = Readonly<Record<string, string>>;

/** Names some homes, all in one process: to load the bundler takes a second. */
function named(homes: readonly Changed[]): string[] {
  const built = homes.map((changed) => join(home(changed), "dist", "src"));
  const code = `import { nameMakers } from ${JSON.stringify(MAKERS)};
    for (const built of ${JSON.stringify(built)}) console.log(await nameMakers(built));`;
  const args = ["--input-type=module", "--eval", code];
  return execFileSync(process.execPath, args, { encoding: "utf8" }).trim().split("\n");
}

describe("nameMakers()", () => {
  it("gives another name where what a snapshot is made by does something else, and nowhere else", () => {
    const same: readonly Changed[] = [
      {},
      { "main.js": "console.log('another answer');" },
      { "corpus/snapshots.js": BUILT["corpus/snapshots.js"]!.replace("=> 1", "=> 2") },
      { "derive.js": `/** Gives the sentences. */\n${BUILT["derive.js"]!.replaceAll("text", "content")}\n` },
    ];
    const others: readonly Changed[] = [
      { "derive.js": BUILT["derive.js"]!.replace("[.]", "[.!]") },
      { "snapshot.js": BUILT["snapshot.js"]!.replace("=> 2", "=> 3") },
    ];
    const [name, ...names] = named([{}, ...same, ...others]);
    expect(name).toMatch(/^[0-9a-f]{16}$/);
    expect(names.slice(0, same.length)).toEqual(same.map(() => name));
    expect(names.slice(same.length)).toEqual(others.map(() => expect.stringMatching(/^[0-9a-f]{16}$/)));
    expect(names.slice(same.length)).not.toContain(name);
  });
});

describe("makersOf()", () => {
  it("gives the name that the build left, and what is as new as the code where it left none", () => {
    const folder = home();
    const [main, makers] = ["main.js", "makers.txt"].map((name) => join(folder, "dist", "src", name));
    const unnamed = makersOf(folder);
    writeFileSync(makers!, "0123456789abcdef");
    expect(makersOf(folder)).toMatch(/^0123456789abcdef Unicode \d+/);
    expect(makersOf(folder)).not.toBe(unnamed);
    const later = Date.now() / 1000 + 60;
    utimesSync(main!, later, later);
    expect(makersOf(folder)).not.toContain("0123456789abcdef");
    expect(makersOf(folder)).not.toBe(unnamed);
  });
});
