import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Clerk, createClerk, type Look } from "../../src/corpus/clerk.ts";
import { unpackArticle } from "../../src/corpus/unpack.ts";

let folder = "";
let nowMs = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "footnote-clerk-"));
  nowMs = Date.now();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string) => writeFileSync(join(folder, name), content);
const clerkOf = (path = folder): Clerk => createClerk([path], { clock: { now: () => nowMs } });

/** Looks until no file is in flux, moving the clock on. */
async function settledLook(clerk: Clerk): Promise<Look["update"]> {
  for (;;) {
    const { update, againMs } = await clerk.look();
    if (againMs === null || update !== null) return update;
    nowMs += againMs;
  }
}
const kinds = (update: Look["update"]) =>
  update?.changes.map(({ kind, article }) => `${kind} ${article}`) ?? [];
const textOf = (update: Look["update"]) => update?.added.map((bytes) => unpackArticle(bytes).article.text);

describe("createClerk()", () => {
  it("tells what was added, changed and removed, and nothing where nothing was", async () => {
    put("a.txt", "The mill stands.");
    put("b.txt", "The pier opened.");
    const clerk = clerkOf();
    expect(kinds(await settledLook(clerk))).toEqual(["added a", "added b"]);
    expect(await clerk.look()).toEqual({ update: null, againMs: null, originals: [] });
    put("a.txt", "The mill fell.");
    put("c.txt", "The ship came.");
    rmSync(join(folder, "b.txt"));
    nowMs += 1;
    const { update, againMs } = await clerk.look();
    expect([update, againMs]).toEqual([null, 150]);
    const settled = await settledLook(clerk);
    expect(kinds(settled).sort()).toEqual(["added c", "changed a", "removed b"]);
    expect(textOf(settled)).toEqual(["The mill fell.", "The ship came."]);
    expect(settled?.removed.toSorted()).toEqual(["a", "b"]);
  });

  it("leaves a file alone that is being written, but not for ever", async () => {
    put("a.txt", "The mill stands.");
    const clerk = clerkOf();
    await clerk.look();
    let update: Look["update"] = null;
    let looks = 0;
    for (; update === null; looks += 1) {
      put("a.txt", `The mill stands.${" It grows.".repeat(looks + 1)}`);
      nowMs = Math.max(nowMs + 100, statSync(join(folder, "a.txt")).mtimeMs);
      ({ update } = await clerk.look());
    }
    expect(looks).toBeGreaterThan(5);
    expect(looks).toBeLessThan(15);
  });

  it("tells that front matter is another, and keeps a version of a text alone that is another", async () => {
    const kept: string[] = [];
    const clerk = createClerk([folder], {
      clock: { now: () => nowMs },
      keep: async ({ title, text }) => void kept.push(`${title}: ${text}`),
    });
    const titled = (title: string, text: string) => put("a.md", `---\ntitle: ${title}\n---\n${text}`);
    titled("The mill", "It stands.");
    await clerk.look();
    titled("The old mill", "It stands.");
    const retitled = await settledLook(clerk);
    expect(kinds(retitled)).toEqual(["changed a"]);
    expect(retitled?.changes[0]?.before).toBe(retitled?.changes[0]?.after);
    expect(retitled?.added.map((bytes) => unpackArticle(bytes).article.title)).toEqual(["The old mill"]);
    expect(kept).toEqual([]);
    titled("The old mill", "It fell.");
    expect(kinds(await settledLook(clerk))).toEqual(["changed a"]);
    expect(kept).toEqual(["The old mill: It stands."]);
  });

  it("does not take an editor's replacing for a deletion", async () => {
    put("a.txt", "The mill stands.");
    const clerk = clerkOf();
    await clerk.look();
    renameSync(join(folder, "a.txt"), join(folder, "a.txt~"));
    put(".a.txt.swp", "swap");
    expect((await clerk.look()).update).toBeNull();
    put("a.txt", "The mill fell.");
    nowMs += 10;
    expect(kinds(await settledLook(clerk))).toEqual(["changed a"]);
  });

  it("does not take for gone what is away for a moment again and again", async () => {
    const [club, away] = [join(folder, "club"), join(folder, ".away")];
    mkdirSync(club);
    put("club/a.txt", "The mill stands.");
    const clerk = clerkOf();
    await clerk.look();
    for (let time = 0; time < 3; time += 1) {
      renameSync(club, away);
      expect((await clerk.look()).update).toBeNull();
      renameSync(away, club);
      expect(await clerk.look()).toMatchObject({ update: null, againMs: null });
      nowMs += 2_000;
    }
    rmSync(club, { recursive: true });
    expect(kinds(await settledLook(clerk))).toEqual(["removed club/a"]);
  });

  it("keeps the last good version of a file that broke, and says so", async () => {
    put("a.md", "---\npublished: 2025-01-01\n---\nThe mill stands.");
    const clerk = clerkOf();
    await clerk.look();
    put("a.md", "---\npublished: never\n---\nThe mill fell.");
    const broken = await settledLook(clerk);
    expect(kinds(broken)).toEqual([]);
    expect(broken?.refusals).toMatchObject([
      { from: "a.md", reason: expect.stringContaining("last version that could be read still answers") },
    ]);
    expect(await settledLook(clerk)).toBeNull();
    put("a.md", "---\npublished: soon\n---\nThe mill is gone.");
    expect(kinds(await settledLook(clerk))).toEqual([]);
    put("a.md", "The mill is mended.");
    const mended = await settledLook(clerk);
    expect([kinds(mended), mended?.refusals]).toEqual([["changed a"], []]);
    rmSync(join(folder, "a.md"));
    expect(kinds(await settledLook(clerk))).toEqual(["removed a"]);
  });

  it("reads of a .jsonl file the lines that changed, and holds those that broke", async () => {
    const line = (id: string, text: string) => JSON.stringify({ id, text });
    const path = join(folder, "all.jsonl");
    writeFileSync(path, [line("a", "The mill."), line("b", "The pier."), line("c", "The ship.")].join("\n"));
    const clerk = clerkOf(path);
    await clerk.look();
    writeFileSync(path, [line("a", "The mill."), line("b", "The quay."), line("d", "The rope.")].join("\n"));
    expect(kinds(await settledLook(clerk)).sort()).toEqual(["added d", "changed b", "removed c"]);
    writeFileSync(path, readFileSync(path, "utf8").replace('{"id":"b"', '{"id":b"'));
    const broken = await settledLook(clerk);
    expect([kinds(broken), broken?.refusals.length]).toEqual([[], 1]);
  });

  it("lets samples step aside and come back", async () => {
    put("s.md", "---\nsample: true\n---\nA sample.");
    const clerk = clerkOf();
    expect(kinds(await clerk.look().then(({ update }) => update))).toEqual(["added s"]);
    put("a.txt", "The mill stands.");
    expect(kinds(await settledLook(clerk)).sort()).toEqual(["added a", "removed s"]);
    rmSync(join(folder, "a.txt"));
    expect(kinds(await settledLook(clerk)).sort()).toEqual(["added s", "removed a"]);
  });

  it("keeps everything while the folder is away, and refuses to begin without it", async () => {
    put("a.txt", "The mill stands.");
    const clerk = clerkOf();
    await clerk.look();
    renameSync(folder, `${folder}-away`);
    const { update } = await clerk.look();
    expect(kinds(update)).toEqual([]);
    expect(update?.refusals[0]?.reason).toContain("what was read before still answers");
    await expect(clerkOf().look()).rejects.toThrow(/Cannot read the corpus/u);
    renameSync(`${folder}-away`, folder);
    const back = await settledLook(clerk);
    expect([kinds(back), back?.refusals]).toEqual([[], []]);
  });
});
