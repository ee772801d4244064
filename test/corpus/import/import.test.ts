import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadCorpus } from "../../../src/articles/files.ts";
import { createFetcher } from "../../../src/corpus/import/fetch/fetch.ts";
import { readVersion } from "../../../src/corpus/history.ts";
import type { Imported } from "../../../src/corpus/import/import.ts";
import { placed } from "../../support/importing.ts";
import { column, pdfOf } from "../../support/pdf.ts";
import { served } from "../../support/web.ts";

const kinds = (outcomes: readonly Imported[]) => outcomes.map(({ kind }) => kind);
const ids = (outcomes: readonly Imported[]) =>
  outcomes.map((one) => (one.kind === "refused" ? one.reason : one.id));
const line = (record: object) => `${JSON.stringify(record)}\n`;
const mill = {
  title: "The mill",
  text: "The mill reopened.",
  url: "https://example.org/mill?utm_source=x#top",
};

describe("importSources()", () => {
  it("stores each article as Markdown with front matter that reads back as it was", async () => {
    await placed(async ({ write, run, corpus }) => {
      write(
        "a.jsonl",
        line({ ...mill, author: 'Jo "J" Doe: baker', published: "2025-03-14T10:00:00Z", source: "no" }),
      );
      write("b.txt", "One line.\r\nAnother line.\n");
      write(
        "c.md",
        "---\ntitle: '#1: it''s'\nstatus: corrected\ncorrected: A name.\n---\n\n# Head\n\nText.\n",
      );
      expect(kinds(await run(["a.jsonl", "b.txt", "c.md"]))).toEqual(["added", "added", "added"]);
      const { articles, refusals } = await loadCorpus([corpus]);
      expect(refusals).toEqual([]);
      expect(articles).toMatchObject([
        { id: "1-its", title: "#1: it's", status: "corrected", text: "# Head\n\nText.\n" },
        {
          id: "2025-03-14-the-mill",
          title: "The mill",
          author: 'Jo "J" Doe: baker',
          published: "2025-03-14",
          source: "no",
          text: "The mill reopened.\n",
        },
        { id: "b", title: null, text: "One line.\n\nAnother line.\n" },
      ]);
    });
  });

  it("stores each of the articles that one replaces, also where an address has a comma in it", async () => {
    await placed(async ({ write, run, corpus }) => {
      const supersedes = ["https://example.org/mill,1", "Mill, the", "old-mill"];
      write("a.jsonl", line({ ...mill, supersedes }));
      await run(["a.jsonl"]);
      expect((await loadCorpus([corpus])).articles).toMatchObject([{ supersedes }]);
    });
  });

  it("takes the same article once, wherever it comes from", async () => {
    await placed(async ({ write, run }) => {
      write("a.jsonl", line(mill) + line({ ...mill, url: "http://www.example.org/mill/" }));
      write("b.txt", "A text.\n");
      write("copy/b.txt", "A text.\n\n");
      expect(kinds(await run(["a.jsonl", "b.txt", "copy"]))).toEqual([
        "added",
        "unchanged",
        "added",
        "unchanged",
      ]);
      expect(kinds(await run(["copy", "b.txt", "a.jsonl"]))).toEqual(Array(4).fill("unchanged"));
    });
  });

  it("says in plain words why an article cannot be stored", async () => {
    await placed(async ({ write, run }) => {
      write("b.txt", "A text.\n");
      write("corpus/town", "A file.\n");
      const outcomes = await run(["b.txt"], { collection: "town" });
      expect(ids(outcomes)).toEqual(["cannot be stored: a file stands where a folder is wanted"]);
    });
  });

  it("replaces a changed article, and keeps its old text", async () => {
    await placed(async ({ write, run, corpus }) => {
      write("b.txt", "The old text.\n");
      await run(["b.txt"], { collection: "town" });
      const before = (await loadCorpus([corpus])).articles[0]!;
      write("b.txt", "The new text.\n");
      const [outcome] = await run(["b.txt"]);
      expect(outcome).toMatchObject({ kind: "replaced", id: "town/b" });
      const { articles } = await loadCorpus([corpus]);
      expect(articles.map(({ text }) => text)).toEqual(["The new text.\n"]);
      expect((await readVersion(corpus, "town/b", before.version))?.text).toBe("The old text.\n");
      expect(await readVersion(corpus, "town/b", "0".repeat(64))).toBeNull();
      expect(await readVersion(corpus, "../town/b", before.version)).toBeNull();
    });
  });

  it("comes to rest: a second run over the same sources changes nothing", async () => {
    const record = fc.record({
      text: fc.constantFrom("One.", "Two.", "Three."),
      url: fc.constantFrom(undefined, "https://example.org/1", "https://example.org/2"),
      published: fc.constantFrom(undefined, "2025-01-01", "2025-01-02"),
      title: fc.constantFrom("A", "B", undefined),
      id: fc.constantFrom("x", "y", undefined),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 8 }), async (records) => {
        await placed(async ({ write, run }) => {
          write("a.jsonl", records.map(line).join(""));
          await run(["a.jsonl"]);
          expect(kinds(await run(["a.jsonl"]))).toEqual(records.map(() => "unchanged"));
        });
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it("stores nothing where it is a dry run, and says what it would", async () => {
    await placed(async ({ write, run, corpus }) => {
      write("a.jsonl", line(mill));
      expect(await run(["a.jsonl"], { dryRun: true })).toMatchObject([
        { kind: "added", id: "the-mill", draft: { text: "The mill reopened." } },
      ]);
      expect(() => readdirSync(corpus)).toThrow("ENOENT");
    });
  });

  it("reads tables, whatever their delimiter and the names of their columns", async () => {
    await placed(async ({ write, run }) => {
      const table =
        'Headline;Date;Body\r\n"Mill; open";14 March 2025;"He said ""yes"".\r\nSecond."\r\nBridge;x;Très cher.\r\n';
      write("a.csv", `\uFEFF${table}`);
      write("b.tsv", "title\ttext\nOne\tThe text.\n");
      const outcomes = await run(["a.csv", "b.tsv"]);
      expect(outcomes).toMatchObject([
        { id: "2025-03-14-mill-open", draft: { text: 'He said "yes".\n\nSecond.' } },
        { kind: "refused" },
        { id: "one", draft: { text: "The text." } },
      ]);
    });
  });

  it.each([
    ["names its delimiter, as spreadsheets are told it", "sep=;\r\nSeed;Depth\r\nBean, broad;4\r\n"],
    ["names it behind a byte order mark", "\uFEFFsep=;\nSeed;Depth\nBean, broad;4\n"],
    ["begins with empty lines", "\r\n\r\nSeed;Depth\r\nBean, broad;4\r\n"],
    ["ends its lines with a carriage return alone", "Seed;Depth\rBean, broad;4\r"],
  ])("reads a table that %s", async (_name, table) => {
    await placed(async ({ write, run }) => {
      write("seeds.csv", table);
      const text = "| Seed | Depth |\n| --- | --- |\n| Bean, broad | 4 |";
      expect(await run(["seeds.csv"])).toMatchObject([{ kind: "added", draft: { text } }]);
    });
  });

  it("takes a table whose rows are no articles as one, called as its file is", async () => {
    await placed(async ({ write, run }) => {
      write("seed-list.csv", 'Seed,Depth,Depth\nBean,"4 cm, moist",a|b\n\nPea,2 cm\n');
      const [added] = await run(["seed-list.csv"]);
      expect(added).toMatchObject({
        kind: "added",
        from: "seed-list.csv",
        id: "seed-list",
        draft: {
          text: "| Seed | Depth | Depth |\n| --- | --- | --- |\n| Bean | 4 cm, moist | a\\|b |\n| Pea | 2 cm |  |",
          stated: { title: "seed list", inferred: ["title"] },
        },
      });
      expect(kinds(await run(["seed-list.csv"]))).toEqual(["unchanged"]);
      write("stories.csv", `Name,Story\nMill,${"The mill reopened. ".repeat(60)}\n`);
      write("empty.csv", "Seed,Depth\n");
      expect(ids(await run(["stories.csv", "empty.csv"]))).toEqual([
        expect.stringContaining('call that column "text"'),
        expect.stringContaining("a table without rows"),
      ]);
    });
  });

  it("reads the names of a table's columns as it reads its cells", async () => {
    await placed(async ({ write, run }) => {
      write("preise.csv", Buffer.from("Gr\xf6\xdfe;Preis\n\xd6l;12;extra\n180\n", "latin1"));
      expect(await run(["preise.csv"])).toMatchObject([
        {
          note: expect.stringContaining("was read as Windows-1252"),
          draft: { text: "| Größe | Preis |\n| --- | --- |\n| Öl | 12 |\n| 180 |  |" },
        },
      ]);
      write("mac.csv", Buffer.from("Caf\x8e,Text\n1,The mill reopened.\n", "latin1"));
      expect(ids(await run(["mac.csv"]))).toEqual([expect.stringContaining("is not valid UTF-8")]);
    });
  });

  it("keeps the tables of plain text as tables", async () => {
    await placed(async ({ write, run }) => {
      write("ovens.txt", "Ovens\n\nOven   Heat\nBrick  300 °C\nTin    180 °C\n\nAsk first.\n");
      expect(await run(["ovens.txt"])).toMatchObject([
        {
          draft: {
            text: "Ovens\n\n| Oven | Heat |\n| --- | --- |\n| Brick | 300 °C |\n| Tin | 180 °C |\n\nAsk first.",
          },
        },
      ]);
    });
  });

  it("refuses by name what is no article, and takes the rest", async () => {
    await placed(async ({ write, run, folder }) => {
      write("in/a.jsonl", `${line(mill)}broken\n${line({ text: "\0" })}${line({ title: "x" })}`);
      write("in/b.txt", Buffer.from("caf\x8e", "latin1"));
      write("in/c.md", "---js\nmodule.exports = process.exit(3)\n---\ntext\n");
      write("in/d.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]));
      write("in/e.txt", "");
      write("outside.txt", "secret");
      symlinkSync(join(folder, "outside.txt"), join(folder, "in", "f.txt"));
      const outcomes = await run(["in", "missing.txt", "-"]);
      expect(ids(outcomes)).toEqual([
        "the-mill",
        expect.stringContaining("not valid JSON"),
        expect.stringContaining("NUL"),
        expect.stringContaining('no "text"'),
        expect.stringContaining("UTF-8"),
        expect.stringContaining("which is not run"),
        expect.stringContaining("PNG"),
        expect.stringContaining("empty"),
        expect.stringContaining("link out of"),
        expect.stringContaining("no such file"),
        expect.stringContaining("standard input"),
      ]);
    });
  });

  it("reads standard input, of any kind of text", async () => {
    await placed(async ({ run }) => {
      const stdin = (text: string) => ({
        stdin: (async function* () {
          yield Buffer.from(text);
        })(),
      });
      expect(await run(["-"], stdin("A text about a mill.\n"))).toMatchObject([
        { kind: "added", from: "-", id: "a-text-about-a-mill" },
      ]);
      expect(kinds(await run(["-"], stdin(line(mill) + line({ text: "Two." }))))).toEqual(["added", "added"]);
    });
  });

  it("stores a file dropped into the corpus beside itself", async () => {
    await placed(async ({ write, run }) => {
      write("corpus/town/report.csv", "title,text\nMill,The mill reopened.\n");
      write("corpus/town/own.md", "Own text.\n");
      expect(await run(["corpus"])).toMatchObject([{ kind: "added", id: "town/mill" }]);
      expect(kinds(await run(["corpus"]))).toEqual(["unchanged"]);
    });
  });

  it("never leaves the corpus folder, whatever a title says", async () => {
    await placed(async ({ write, run, folder, corpus }) => {
      const titles = [
        "../../evil",
        "/etc/passwd",
        "..",
        "con",
        "a/../../b",
        ".hidden",
        "🙂",
        "x".repeat(400),
        "Ünïcode İ",
      ];
      write("a.jsonl", titles.map((title) => line({ title, text: `About ${title}.` })).join(""));
      mkdirSync(corpus);
      writeFileSync(join(corpus, "evil.md"), "Mine.\n");
      const outcomes = await run(["a.jsonl"]);
      expect(kinds(outcomes)).toEqual(titles.map(() => "added"));
      expect(readdirSync(folder).toSorted()).toEqual(["a.jsonl", "corpus"]);
      expect(readdirSync(corpus)).toHaveLength(titles.length + 1);
      expect(readFileSync(join(corpus, "evil.md"), "utf8")).toBe("Mine.\n");
      expect((await loadCorpus([corpus])).refusals).toEqual([]);
    });
  });

  it("follows a feed to no address that is not public", async () => {
    const links = ["http://169.254.169.254/latest/", "http://localhost/admin", "https://example.org:6379/"];
    const items = links.map(
      (link) => `<item><title>A</title><link>${link}</link><description>B.</description></item>`,
    );
    await placed(async ({ write, run }) => {
      write("a.rss", `<rss><channel>${items.join("")}</channel></rss>`);
      const fetcher = createFetcher({ version: "0", lookup: async () => expect.unreachable() });
      expect(ids(await run(["a.rss"], { fetcher, follow: true }))).toEqual([
        expect.stringContaining("which is a metadata service"),
        expect.stringContaining("which is this machine"),
        expect.stringContaining("the port 6379"),
      ]);
    });
  });

  it("keeps the version that the article had", async () => {
    await placed(async ({ write, run, corpus }) => {
      write("a.txt", "Old.\n");
      await run(["a.txt"]);
      write("a.txt", "New.\n");
      await run(["a.txt"]);
      const version = createHash("sha256").update("Old.\n").digest("hex");
      expect(readdirSync(join(corpus, ".history"))).toEqual([`a@${version.slice(0, 16)}.md`]);
    });
  });

  it("takes one text once with and once without its address as one article, which then has the address", async () => {
    await placed(async ({ write, run, corpus }) => {
      write("corpus/own.md", "---\ntitle: Mine\nstatus: retracted\n---\nThe mill reopened.\n");
      write("a.jsonl", line(mill));
      write("b.txt", mill.text);
      expect(await run(["b.txt", "a.jsonl"])).toMatchObject([
        { kind: "unchanged", id: "own" },
        { kind: "replaced", id: "own" },
      ]);
      expect(readFileSync(join(corpus, "own.md"), "utf8")).toBe(
        `---\nurl: ${JSON.stringify(mill.url)}\ntitle: Mine\nstatus: retracted\n---\nThe mill reopened.\n`,
      );
      expect(kinds(await run(["b.txt", "a.jsonl"]))).toEqual(["unchanged", "unchanged"]);
      expect(readdirSync(corpus)).toEqual(["own.md"]);
    });
  });

  it("clears away what an import left behind that was killed, and nothing else", async () => {
    await placed(async ({ write, run, corpus }) => {
      write("corpus/town/own.md", "Own text.\n");
      write("corpus/town/.half.md.999999999.tmp", "Hal");
      write(`corpus/town/.now.md.${process.pid}.tmp`, "No");
      write("corpus/town/.note.tmp", "Mine");
      write("b.txt", "A text.\n");
      await run(["b.txt"]);
      expect(readdirSync(join(corpus, "town"))).toEqual([
        `.note.tmp`,
        `.now.md.${process.pid}.tmp`,
        "own.md",
      ]);
    });
  });

  it("imports what an address holds, under the address that it has in the end", async () => {
    const pdf = pdfOf([column(["The mill reopened on Friday, and visitors paid.", "All of it was bread."])]);
    const serve: RequestListener = (asked, answer) => {
      if (asked.url === "/old") answer.writeHead(302, { location: "/report" }).end();
      else if (asked.url === "/report") answer.end(pdf);
      else if (asked.url === "/latin.txt") {
        answer.setHeader("content-type", "text/plain; charset=iso-8859-1");
        answer.end(Buffer.from("Un caf\xe9 \xe0 la gare.", "latin1"));
      } else answer.end("x".repeat(100));
    };
    await served(serve, async ({ at, fetcher }) => {
      await placed(async ({ run }) => {
        const sources = [at("/old"), at("/latin.txt"), "http://127.0.0.1/", "file:///etc/passwd"];
        expect(await run(sources, { fetcher: fetcher() })).toMatchObject([
          { kind: "added", draft: { stated: { url: at("/report") } } },
          { kind: "added", draft: { text: "Un café à la gare.", stated: { url: at("/latin.txt") } } },
          { kind: "refused", reason: "leads to 127.0.0.1, which is this machine and is not fetched" },
          { kind: "refused", reason: "is no http or https address (file:)" },
        ]);
        expect(kinds(await run([at("/report")], { fetcher: fetcher() }))).toEqual(["unchanged"]);
      });
    });
  });

  it("imports a feed's entries, follows them to their pages, and does not fall back to what the feed says", async () => {
    const item = (path: string) =>
      `<item><title>Mill ${path}</title><link>${path}</link><description>A teaser of ${path}.</description></item>`;
    const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Gazette</title>${item("/a")}${item("/b")}</channel></rss>`;
    const page = (path: string) =>
      `<html><head><title>Mill ${path}</title></head><body><article><h1>Mill ${path}</h1>${`<p>${"The wheel of the old mill turned all night long, and nobody slept. ".repeat(4)}</p>`.repeat(3)}</article></body></html>`;
    const serve: RequestListener = (asked, answer) => {
      if (asked.url === "/feed") answer.end(feed);
      else if (asked.url === "/a") answer.end(page("/a"));
      else answer.writeHead(404).end();
    };
    await served(serve, async ({ at, fetcher }) => {
      await placed(async ({ run }) => {
        const told = async (follow: boolean) =>
          (await run([at("/feed")], { fetcher: fetcher(), follow })).map((one) =>
            one.kind === "refused"
              ? `${one.from} ${one.reason}`
              : `${one.kind} ${one.draft.text.slice(0, 9)}`,
          );
        expect(await told(false)).toEqual(["added A teaser ", "added A teaser "]);
        const followed = ["replaced The wheel", `${at("/b")} answers with 404: there is no such page`];
        expect(await told(true)).toEqual(followed);
        expect(await told(false)).toEqual(["unchanged A teaser ", "unchanged A teaser "]);
        expect(await told(true)).toEqual(["unchanged The wheel", followed[1]]);
      });
    });
  });
});
