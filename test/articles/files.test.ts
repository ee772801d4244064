import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadCorpus } from "../../src/articles/files.ts";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "footnote-articles-"));
});
afterEach(async () => rm(folder, { recursive: true }));

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

const reasons = async (path = folder) =>
  Object.fromEntries((await loadCorpus([path])).refusals.map(({ from, reason }) => [from, reason]));

describe("loadCorpus()", () => {
  it("reads a folder's texts, Markdown and JSON lines, sorted by id", async () => {
    await put("b/pier.txt", "The pier opened.");
    await put("b/c/ship.MD", "The ship came.");
    await put("a.markdown", "The sea is calm.");
    await put("README.md", "How this folder works.");
    await put("b/README.md", "About the harbour.");
    await put(".hidden/x.txt", "No.");
    await put("notes.csv", "1,2");
    await put("lines.jsonl", '{"id":"z","text":"Last."}\r\n\n{"id":"0","text":"First."}');
    const { articles, refusals } = await loadCorpus([folder]);
    expect(articles.map(({ id, collection }) => [id, collection])).toEqual([
      ["0", null],
      ["a", null],
      ["b/README", "b"],
      ["b/c/ship", "b"],
      ["b/pier", "b"],
      ["z", null],
    ]);
    expect(refusals).toEqual([
      { from: "notes.csv", reason: expect.stringContaining("not imported yet; "), isDue: true },
    ]);
  });

  it("reads a single file, and throws for a path that does not exist", async () => {
    const path = await put("deep/pier.txt", "The pier opened.");
    expect((await loadCorpus([path])).articles).toMatchObject([{ id: "pier", collection: null }]);
    await expect(loadCorpus([join(folder, "nowhere")])).rejects.toThrow(/nowhere.*--corpus or CORPUS/);
  });

  it("settles byte order marks before offsets", async () => {
    await put("utf8.txt", "\uFEFFPier.");
    await put("utf16le.txt", Buffer.from("\uFEFFPier é.", "utf16le"));
    await put("utf16be.txt", Buffer.from("\uFEFFPier é.", "utf16le").swap16());
    await put("lines.jsonl", '\uFEFF{"id":"a","text":"Pier."}');
    const { articles, refusals } = await loadCorpus([folder]);
    expect(articles.map(({ text }) => text)).toEqual(["Pier.", "Pier é.", "Pier é.", "Pier."]);
    expect(refusals).toEqual([]);
  });

  it("refuses each broken file by name, and keeps the others", async () => {
    await put("good.txt", "The pier opened.");
    await put("empty.txt", "");
    await put("empty.jsonl", "");
    await put("binary.txt", Buffer.from([80, 0, 1, 2]));
    await put("windows.txt", Buffer.from("La ni\u00f1a", "latin1"));
    await put("mac.txt", Buffer.from([0x63, 0x61, 0x66, 0x8e]));
    await put("large.md", "x".repeat(5_000_001));
    await truncate(await put("large.jsonl", "{"), 70_000_000);
    await put("page.html", "<p>");
    await put("report.PDF", "%PDF");
    await put("front.md", "---\npublished: 2025-02-30\n---\nText.");
    await put("lines.jsonl", '{"id":"a","text":"Good."}\n{"id":\n[]\n{"id":"b"}');
    const { articles } = await loadCorpus([folder]);
    expect(articles.map(({ id }) => id)).toEqual(["a", "good"]);
    expect(await reasons()).toEqual({
      "empty.txt": "is empty",
      "empty.jsonl": "is empty",
      "binary.txt": expect.stringContaining("NUL bytes"),
      "windows.txt":
        "is not valid UTF-8 but seems to be Windows-1252; save it as UTF-8, or import it from another folder",
      "mac.txt": "is not valid UTF-8; save it as UTF-8",
      "large.md": expect.stringContaining("at most 5.0 MB"),
      "large.jsonl": "is 70.0 MB; at most 67.1 MB are read, split it, or import it from another folder",
      "page.html": expect.stringContaining("not imported yet; "),
      "report.PDF": expect.stringContaining("not imported yet; "),
      "front.md": expect.stringContaining('"2025-02-30" as its "published"'),
      "lines.jsonl, line 2": expect.stringContaining("not valid JSON"),
      "lines.jsonl, line 3": expect.stringContaining("not an object"),
      "lines.jsonl, line 4": expect.stringContaining('"text"'),
    });
  });

  it("names twenty broken lines of a file and counts the rest", async () => {
    await put("lines.jsonl", "{\n".repeat(50));
    const found = await reasons();
    expect(Object.keys(found)).toHaveLength(21);
    expect(found["lines.jsonl"]).toContain("30 more");
  });

  it("refuses an overlong line without the ones after it", async () => {
    const long = JSON.stringify({ id: "long", text: "x".repeat(9_000_000) });
    await put("lines.jsonl", `${long}\n{"id":"b","text":"Good."}\n`);
    const { articles, refusals } = await loadCorpus([folder]);
    expect(articles.map(({ id }) => id)).toEqual(["b"]);
    expect(refusals).toMatchObject([{ from: "lines.jsonl, line 1" }]);
  });

  it("refuses a second article of an id with the names of both", async () => {
    await put("pier.md", "The pier opened.");
    await put("pier.txt", "The pier closed.");
    const { articles, refusals } = await loadCorpus([folder]);
    expect(articles.map(({ text }) => text)).toEqual(["The pier opened."]);
    expect(refusals).toMatchObject([{ from: "pier.txt", reason: expect.stringContaining("pier.md") }]);
  });

  it("names both paths where two folders have a file of one name", async () => {
    await put("north/pier.txt", "The pier opened.");
    await put("south/pier.txt", "The pier closed.");
    const [north, south] = [join(folder, "north"), join(folder, "south")];
    const { articles, refusals } = await loadCorpus([north, south]);
    expect(articles.map(({ text }) => text)).toEqual(["The pier opened."]);
    expect(refusals).toHaveLength(1);
    for (const part of [join(north, "pier.txt"), join(south, "pier.txt"), "rename"])
      expect(refusals[0]?.reason).toContain(part);
  });

  it("names a socket or pipe instead of waiting for it", async () => {
    await put("good.txt", "The pier opened.");
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(folder, "pipe.txt"), resolve));
    expect(await reasons()).toEqual({ "pipe.txt": expect.stringContaining("is a pipe") });
    await new Promise((resolve) => server.close(resolve));
  });

  it("refuses links that lead out of the folder or nowhere", async () => {
    const outside = await put("outside.txt", "Secret.");
    await put("corpus/pier.txt", "The pier opened.");
    const corpus = join(folder, "corpus");
    // What is beside the folder and begins with its name is not in it.
    const beside = await put("corpus-of-others/private.txt", "Secret.");
    await symlink(beside, join(corpus, "beside.txt"));
    await mkdir(join(corpus, "town"));
    await symlink(join(corpus, "town"), join(corpus, "folder.txt"));
    await symlink(outside, join(corpus, "out.txt"));
    await symlink(folder, join(corpus, "up"));
    await symlink(join(corpus, "none"), join(corpus, "broken.txt"));
    await symlink(join(corpus, "pier.txt"), join(corpus, "quay.txt"));
    const { articles } = await loadCorpus([corpus]);
    expect(articles.map(({ id }) => id)).toEqual(["pier", "quay"]);
    expect(Object.keys(await reasons(corpus))).toEqual([
      "beside.txt",
      "broken.txt",
      "folder.txt",
      "out.txt",
      "up",
    ]);
    expect((await reasons(corpus))["folder.txt"]).toContain("a link to a folder");
  });

  it("calls an article by one id, however the system writes the letters of its file's name", async () => {
    await put("cafe\u0301.txt", "The pier opened.");
    expect((await loadCorpus([folder])).articles.map(({ id }) => id)).toEqual(["caf\u00e9"]);
  });

  it("sets samples aside as soon as there is an article that is none", async () => {
    await put("sample.md", "---\nsample: true\n---\nThe pier opened.");
    expect((await loadCorpus([folder])).articles).toMatchObject([{ id: "sample", sample: true }]);
    await put("own.md", "The ship came.");
    expect((await loadCorpus([folder])).articles.map(({ id }) => id)).toEqual(["own"]);
  });
});
