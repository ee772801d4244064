import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ChangeStep } from "../../src/domain.ts";
import { readArticle, readRecord } from "../../src/articles/article.ts";
import { keepArticle, keepVersion } from "../../src/corpus/history.ts";
import { importInto } from "../../src/corpus/import/command.ts";
import { takeTurn } from "../../src/corpus/import/turn.ts";
import { type Libraries, openLibraries } from "../../src/corpus/library.ts";
import { contentHash, openVault } from "../../src/corpus/vault.ts";
import { type Archive, openArchive } from "../../src/store/archive.ts";
import { visitorOf } from "../support/answers.ts";
import { articleOf, engineOf } from "../support/engine.ts";

const clock = { now: () => Date.now() };
const visitor = visitorOf({ person: "terminal", place: "terminal" });
let folder = "";
let archive: Archive;
let libraries: Libraries;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "footnote-library-"));
  mkdirSync(join(folder, "corpus"));
  archive = openArchive(join(folder, "store.db"), { clock, keepDays: 30 });
  libraries = open();
});
afterEach(async () => {
  await archive.close();
  rmSync(folder, { recursive: true });
});

const open = (
  paths = [join(folder, "corpus")],
  refresh = async () => {},
  more: Partial<Parameters<typeof openLibraries>[0]> = {},
) =>
  openLibraries({
    corpus: { engine: () => engineOf([]), refresh },
    paths,
    journal: archive.journal,
    uploads: join(folder, "uploads"),
    clock,
    operators: [],
    version: "0.0.0",
    importing: importInto,
    ...more,
  });
const put = (name: string, content: string) => writeFileSync(join(folder, "corpus", name), content);
const files = () =>
  Object.fromEntries(
    readdirSync(join(folder, "corpus"))
      .filter((name) => !name.startsWith("."))
      .map((name) => [name, readFileSync(join(folder, "corpus", name), "utf8")]),
  );

describe("openLibraries()", () => {
  it("takes back what was begun and not finished, wherever it was stopped, and leaves what people did since", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.record({ name: fc.constantFrom("a", "b", "c", "d"), now: fc.boolean() }), {
          selector: ({ name }) => name,
          minLength: 1,
        }),
        fc.nat(4),
        async (wanted, taken) => {
          for (const name of Object.keys(files())) rmSync(join(folder, "corpus", name));
          put("a.md", "The first.");
          put("b.md", "The second.");
          const before = files();
          const vault = openVault(join(folder, "corpus"));
          const steps = await Promise.all(
            wanted.map(async ({ name, now }): Promise<ChangeStep & { kind: "file" }> => {
              const path = `${name}.md`;
              const after = now ? contentHash(`New ${name}.`) : null;
              return { kind: "file", path, before: await vault.hashOf(path), after };
            }),
          );
          for (const { path } of steps) await vault.keep(path);
          const change = { id: "x", kind: "add", atMs: 1, who: null, place: "p", undoes: null } as const;
          await archive.journal.begin({ ...change, steps }, "p");
          for (const step of steps.slice(0, taken)) {
            await vault.take(step, Buffer.from(`New ${step.path.slice(0, 1)}.`));
          }
          await libraries.recover();
          expect(files()).toEqual(before);
          expect(archive.journal.unfinished()).toEqual([]);
        },
      ),
      { seed: 7, numRuns: 40 },
    );
  });

  it("reads paths of the person's own machine, with spaces in quotes, and says why a source cannot be read", async () => {
    writeFileSync(join(folder, "a mill.txt"), "The mill of Orrin reopened.\n");
    const here = libraries.here(visitor, folder);
    const given = { uploads: [], sources: '"a mill.txt" nowhere.txt', collection: null };
    const added = await here.add(given, () => {});
    expect(added).toMatchObject({
      outcomes: [
        { kind: "added", article: "a-mill" },
        { kind: "refused", from: "nowhere.txt" },
      ],
    });
    const undone = await here.undo(null);
    expect([files(), "change" in undone && undone.change?.kind]).toEqual([{}, "undo"]);
    expect(await here.undo(null)).toEqual({ unchanged: { reason: "nothing to undo" } });
  });

  it("lets others import while it looks at what it changed, since a look waits for what is dropped there", async () => {
    let looks = 0;
    const looking = open(undefined, async () => {
      looks += 1;
      // Rejects at once where another thread has the turn; in this thread it would be waited for for ever.
      const release = await takeTurn(join(folder, "corpus"), { waitMs: 0 });
      await release();
    }).here(visitor, folder);
    writeFileSync(join(folder, "mill.txt"), "The mill of Orrin reopened.\n");
    await looking.add({ uploads: [], sources: "mill.txt", collection: null }, () => {});
    await looking.undo(null);
    expect(looks).toBe(2);
    await looking.add({ uploads: [], sources: "nowhere.txt", collection: null }, () => {});
    expect(looks).toBe(2);
  });

  it("keeps what is taken back as readable as the articles are, for whoever else looks after the folder", async () => {
    put("mill.md", "The mill reopened.\n");
    const root = join(folder, "corpus");
    await openVault(root).keep("mill.md");
    await keepVersion(root, "mill.md");
    await keepArticle(root, readRecord({ id: "weir", text: "The weir broke.", title: "Weir" }), ".txt");
    const kept = readdirSync(join(root, ".history"), { recursive: true, withFileTypes: true });
    const modes = kept
      .filter((one) => one.isFile())
      .map((one) => statSync(join(one.parentPath, one.name)).mode & 0o777);
    expect(modes).toEqual(Array.from({ length: 3 }, () => 0o666 & ~process.umask()));
  });

  it("changes nothing where the corpus is a file, or several", async () => {
    put("all.jsonl", '{"id":"a","text":"The mill."}\n');
    const given = { uploads: [], sources: "x.txt", collection: null };
    const one = open([join(folder, "corpus", "all.jsonl")]).here(visitor, folder);
    expect(await one.add(given, () => {})).toMatchObject({ unchanged: { reason: "no folder" } });
    const two = open([join(folder, "corpus"), folder]).here(visitor, folder);
    expect(await two.add(given, () => {})).toMatchObject({ unchanged: { reason: "no folder" } });
  });

  it("says without this machine's places why nothing could be written, and in full to who runs it", async () => {
    const server = visitorOf({ place: "guild:100000000000000001" });
    const errors: unknown[] = [];
    const failed = (error: unknown) => void errors.push(error);
    const full = Object.assign(new Error(`ENOSPC: no space left on device, write '${folder}/x'`), {
      code: "ENOSPC",
    });
    const journal = { ...archive.journal, begin: async () => Promise.reject(full) };
    const upload = { name: "a.txt", bytes: 9, read: async () => Buffer.from("The mill.") };
    const given = { uploads: [upload], sources: "", collection: null };
    const adding = async (more: object) => {
      const library = open(undefined, undefined, { failed, ...more }).of(server);
      return library.add(given, () => {});
    };
    expect(await adding({ journal })).toEqual({
      unchanged: { reason: "cannot be written", why: "the disk is full" },
    });
    expect(errors).toEqual([full]);
    put("server-100000000000000001", "A file where the server's folder would be.");
    const broken = Object.assign(new Error(`EIO: i/o error, read '${folder}/x'`), { code: "EIO" });
    const unread = { name: "b.txt", bytes: 9, read: async () => Promise.reject(broken) };
    const library = open(undefined, undefined, { failed }).of(server);
    const told = [
      await library.add(given, () => {}),
      await library.add({ ...given, uploads: [unread], collection: "server-100000000000000001" }, () => {}),
    ];
    expect(told).toMatchObject([
      { unchanged: { reason: "cannot be written" } },
      { outcomes: [{ kind: "refused", from: "b.txt", reason: "cannot be taken: the system says EIO" }] },
    ]);
    expect(JSON.stringify(told)).not.toContain(folder);
    expect(errors.slice(1).map(String).join()).toContain(folder);
  });

  it("deletes what was handed over and left behind, unless somebody may still read it", async () => {
    for (const name of ["old", "young"]) {
      mkdirSync(join(folder, "uploads", name), { recursive: true });
      writeFileSync(join(folder, "uploads", name, "mill.txt"), "The mill.");
    }
    const longAgo = Date.now() / 1_000 - 90_000;
    utimesSync(join(folder, "uploads", "old"), longAgo, longAgo);
    await libraries.recover();
    expect(readdirSync(join(folder, "uploads"))).toEqual(["young"]);
  });

  it("takes a file whose name is longer than a system's, in whatever writing", async () => {
    const here = libraries.here(visitor, folder);
    for (const letter of ["x", "文", "😀", "𠀀"]) {
      const name = `${letter.repeat(240)}.txt`;
      const upload = { name, bytes: 9, read: async () => Buffer.from(`The mill of ${letter}.`) };
      const added = await here.add({ uploads: [upload], sources: "", collection: null }, () => {});
      expect(added).toMatchObject({ outcomes: [{ kind: "added", from: name }] });
    }
  });

  it("takes a mistake of the program for none of the disk's", async () => {
    const importing = async function* () {
      yield* [];
      throw new TypeError("x is not a function");
    };
    const here = open(undefined, undefined, { importing }).here(visitor, folder);
    const given = { uploads: [], sources: "mill.txt", collection: null };
    await expect(here.add(given, () => {})).rejects.toThrow(TypeError);
    // And nobody who comes later is kept waiting.
    expect(await here.undo(null)).toEqual({ unchanged: { reason: "nothing to undo" } });
  });

  it("lets an operator give no server what is another's own, nor what no folder can be called", async () => {
    const [operators, one, other] = ["1", "2", "3"].map((digit) => digit.repeat(17));
    const engine = engineOf([articleOf({ id: "a", text: "The mill.", collection: `server-${one!}` })]);
    const corpus = { engine: () => engine, refresh: async () => {} };
    const given = open(undefined, undefined, { corpus, operators: [operators!] });
    const own = async (server: string, name: string) =>
      given
        .of(visitorOf({ place: `guild:${operators!}` }))
        .bind({ collections: null, channel: false, server, own: name });
    expect(await own(other!, `server-${one!}`)).toMatchObject({ unchanged: { reason: "not yours" } });
    for (const name of [".", "../others", "a/b", ""])
      expect(await own(other!, name)).toMatchObject({ unchanged: { reason: "no such collection" } });
    expect(await own(one!, `server-${one!}`)).toMatchObject({ change: { kind: "bind" } });
    expect(await own(other!, "club")).toMatchObject({ change: { kind: "bind" } });
    expect(await own(one!, "club")).toMatchObject({ unchanged: { reason: "not yours" } });
  });

  it("gives no more than it may to a place outside of servers", async () => {
    const direct = libraries.of(visitorOf({ place: "channel:1" }));
    const upload = { name: "a.txt", bytes: 3, read: async () => Buffer.from("No.") };
    const given = { uploads: [upload], sources: "", collection: null };
    expect(await direct.add(given, () => {})).toEqual({ unchanged: { reason: "operators only" } });
    const bound = await direct.bind({ collections: null, channel: false, server: null, own: null });
    expect(bound).toMatchObject({ unchanged: { reason: "no such server" } });
  });
});

describe("openLibraries() of what could not be read", () => {
  it("tells a server of its files alone, and nothing of the places of this machine or of who has an id", async () => {
    const refusals = [
      { from: join(folder, "corpus", "locked"), reason: "cannot be read" },
      { from: "b.md", reason: 'has the id "b", which town/b.md has too' },
      { from: "c.md", reason: "is empty" },
    ];
    const engine = engineOf([articleOf({ id: "mill", text: "The mill." })], refusals);
    const serving = open(undefined, undefined, { corpus: { engine: () => engine, refresh: async () => {} } });
    expect((await serving.of(visitorOf()).status()).refused).toEqual([
      { from: "b.md", reason: "has an id that is taken; rename it" },
      { from: "c.md", reason: "is empty" },
    ]);
    expect((await serving.here(visitor, folder).status()).refused).toEqual(refusals);
  });
});

describe("openLibraries() of what is fetched anew", () => {
  const OLD = "---\nurl: https://news.invalid/ferry\n---\n\nThe ferry sails at nine.\n";
  const fetched = async (texts: readonly string[]) => {
    put("ferry.md", OLD);
    const records = texts.map((text) => JSON.stringify({ title: text, text }));
    writeFileSync(join(folder, "page.jsonl"), records.join("\n"));
    const engine = engineOf([readArticle({ id: "ferry", content: OLD, format: "markdown" })]);
    const corpus = { engine: () => engine, refresh: async () => {} };
    const importing: typeof importInto = (corpora, _, options) =>
      importInto(corpora, [join(folder, "page.jsonl")], options);
    await open(undefined, undefined, { corpus, importing })
      .here(visitor, folder)
      .refresh("ferry", () => {});
    return files();
  };

  it("puts one article in the place of the old one, and of several none", async () => {
    const one = await fetched(["The ferry sails at ten."]);
    expect(Object.keys(one)).toEqual(["ferry.md"]);
    expect(one["ferry.md"]).toContain("at ten");
    const several = await fetched(["Goats cross the river.", "Sheep cross the sea."]);
    expect(Object.keys(several)).toHaveLength(3);
    expect(several["ferry.md"]).toBe(OLD);
  });
});

describe("openLibraries() of what is handed over", () => {
  const upload = (name: string, text: string) => {
    const content = Buffer.from(text);
    return { name, bytes: content.length, read: async () => content };
  };
  const add = async (uploads: readonly ReturnType<typeof upload>[], sources = "") =>
    libraries.here(visitor, folder).add({ uploads, sources, collection: null }, () => {});

  it("takes twenty at once and no more", async () => {
    const addresses = Array.from({ length: 20 }, (_, at) => `https://files.invalid/${at}`).join(" ");
    expect(await add([upload("a.txt", "The crane lifts wood.")], addresses)).toEqual({
      unchanged: { reason: "too much given", limit: 20 },
    });
    expect(files()).toEqual({});
  });

  it("takes two files of one name for two", async () => {
    const changed = await add([
      upload("a.txt", "The crane lifts wood."),
      upload("a.txt", "The ferry carried eighty goats over the river."),
    ]);
    expect("outcomes" in changed && changed.outcomes.map(({ kind }) => kind)).toEqual(["added", "added"]);
    const told = Object.values(files()).map((text) => /crane|ferry/u.exec(text)?.[0] ?? text);
    expect(told.toSorted()).toEqual(["crane", "ferry"]);
  });
});
