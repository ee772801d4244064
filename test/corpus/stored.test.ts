import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStored } from "../../src/corpus/stored.ts";
import { loadCorpus } from "../../src/articles/files.ts";
import { createEngine } from "../../src/engine.ts";
import type { Engine } from "../../src/domain.ts";

const clock = { now: () => 0 };
let corpus = "";
let folder = "";
beforeEach(() => {
  corpus = mkdtempSync(join(tmpdir(), "footnote-corpus-"));
  folder = join(mkdtempSync(join(tmpdir(), "footnote-data-")), "snapshots");
  for (const [at, what] of ["bread", "honey", "cheese"].entries()) {
    const text = `The mill of Zelensk${at % 2 ? "y" : "iy"} reopened in Orrin. Its ${at + 3} visitors paid for ${what}.`;
    writeFileSync(join(corpus, `mill${at}.md`), `---\ntitle: Mill ${at}\n---\n${text}\n`);
  }
  writeFileSync(join(corpus, "broken.md"), "---\npublished: never\n---\nNo.");
});
afterEach(() => {
  rmSync(corpus, { recursive: true });
  rmSync(join(folder, ".."), { recursive: true });
});

const open = async (build = "1") =>
  openStored([corpus], { folder, build, clock, quoteMaxChars: 300, fromChars: 1 });
const stored = () => join(folder, readdirSync(folder)[0]!);

async function told(engine: Engine): Promise<unknown> {
  const questions = ["What did visitors pay for?", "How many visitors paid for honey?", "Who is Zelenskyy?"];
  const ask = async (question: string) => engine.ask(question, {}, { id: "q", ranked: 5 });
  const answers = await Promise.all(questions.map(ask));
  const article = engine.article("mill1", {})!;
  return {
    answers,
    sources: engine.sources({}),
    facts: await engine.facts({}, {}),
    text: [article.article.text, article.sentences],
    refusals: engine.refusals,
  };
}

/** Gives an article's text, or why it cannot be read. */
function textOf(engine: Engine, id: string): string {
  try {
    return engine.article(id, {})!.article.text;
  } catch (error) {
    return String(error);
  }
}

describe("openStored()", () => {
  it("names the files that are not imported yet as they are now", async () => {
    const named = async () => (await open()).refusals.map(({ from }) => from);
    writeFileSync(join(corpus, "a.pdf"), "%PDF");
    expect(await named()).toEqual(["a.pdf", "broken.md"]);
    writeFileSync(join(corpus, "b.docx"), "PK");
    rmSync(join(corpus, "a.pdf"));
    expect(await named()).toEqual(["b.docx", "broken.md"]);
  });

  it("answers from the snapshot as from the files", async () => {
    const { articles, refusals } = await loadCorpus([corpus]);
    const fresh = await told(await createEngine(articles, { refusals, clock }));
    expect(await told(await open())).toEqual(fresh);
    const written = statSync(stored()).ino;
    expect(await told(await open())).toEqual(fresh);
    expect(statSync(stored()).ino).toBe(written);
  });

  it("keeps of two with one id the first, and no sample beside others, though each is indexed as it is read", async () => {
    writeFileSync(
      join(corpus, "a-sample.md"),
      "---\nsample: true\n---\nThe mill reopened for tea visitors.\n",
    );
    writeFileSync(join(corpus, "mill1.txt"), "Visitors of the mill paid for salt. Zelenskyy paid for tea.\n");
    const { articles, refusals } = await loadCorpus([corpus]);
    expect(articles.map(({ id }) => id)).toEqual(["mill0", "mill1", "mill2"]);
    const fresh = await told(await createEngine(articles, { refusals, clock }));
    expect(await told(await open())).toEqual(fresh);
    expect(await told(await open())).toEqual(fresh);
  });

  it("makes it anew when a file changed, the code is another, or it is cut off or damaged", async () => {
    await open();
    const spoil: readonly (() => Promise<unknown> | void)[] = [
      () => writeFileSync(join(corpus, "mill1.md"), "The mill closed. Visitors paid for tea."),
      () => rmSync(join(corpus, "mill2.md")),
      async () => open("2"),
      () => truncateSync(stored(), statSync(stored()).size - 40),
      () => {
        const bytes = readFileSync(stored());
        bytes[Math.floor(bytes.length / 2)]! ^= 0xff;
        writeFileSync(stored(), bytes);
      },
      () => writeFileSync(stored(), ""),
    ];
    for (const [at, act] of spoil.entries()) {
      await act();
      const { articles, refusals } = await loadCorpus([corpus]);
      const fresh = await told(await createEngine(articles, { refusals, clock })).catch(
        (error: unknown) => error,
      );
      expect(await told(await open()), `step ${at}`).toEqual(fresh);
      expect(readdirSync(folder)).toHaveLength(1);
    }
  });

  it("reads the files again, and writes it anew, where an article turns out to be damaged later", async () => {
    const fresh = await told(await open());
    const bytes = readFileSync(stored());
    bytes[bytes.indexOf("reopened in Orrin")]! ^= 0xff;
    writeFileSync(stored(), bytes);
    const engine = await open();
    expect(() => engine.article("mill0", {})).toThrow(/damaged.*try again/su);
    // What is told to try again finds it made anew, also where nobody has asked anything since.
    await expect.poll(() => textOf(engine, "mill0")).toContain("reopened in Orrin");
    expect(await told(engine)).toEqual(fresh);
    expect(await told(await open())).toEqual(fresh);
  });

  it("does without where it cannot be written, and leaves small corpora alone", async () => {
    writeFileSync(folder, "a file is in the way");
    expect((await open()).sources({})).toHaveLength(3);
    rmSync(folder);
    await openStored([corpus], { folder, build: "1", clock, quoteMaxChars: 300 });
    expect(() => readdirSync(folder)).toThrow(/ENOENT/u);
  });
});
