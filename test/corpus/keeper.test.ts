import {
  mkdirSync,
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
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { loadCorpus } from "../../src/articles/files.ts";
import { keepArticle, readVersion } from "../../src/corpus/history.ts";
import { createKeeper } from "../../src/corpus/keeper.ts";
import { type LiveCorpus, openLiveCorpus } from "../../src/corpus/live.ts";
import type { CorpusReader } from "../../src/corpus/reader.ts";
import { openSnapshot, snapshotPlace } from "../../src/corpus/snapshots.ts";
import type { Article, Engine } from "../../src/domain.ts";
import { createEngine } from "../../src/engine.ts";
import { createClerk } from "../../src/corpus/clerk.ts";
import type { Update } from "../../src/corpus/update.ts";

const clock = { now: () => Date.now() };
let folder = "";
let corpus = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "footnote-keeper-"));
  corpus = join(folder, "corpus");
  mkdirSync(join(corpus, "town"), { recursive: true });
  for (const [at, what] of ["bread", "honey", "cheese"].entries()) put(`mill${at}.md`, mill(at, what));
  put("sample.md", "---\nsample: true\n---\nA sample.");
  put("broken.md", "---\npublished: never\n---\nNo.");
  put("all.jsonl", [line("quay", "The quay is long."), line("rope", "The rope is old."), "no"].join("\n"));
  put("town/old.txt", "The pier was painted green.");
  put("town/new.md", "---\nsupersedes: old\n---\nThe pier was painted red.");
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string) => writeFileSync(join(corpus, name), content);
const line = (id: string, text: string) => JSON.stringify({ id, text });
const mill = (at: number, what: string) =>
  `---\ntitle: Mill ${at}\n---\nThe mill of Zelensk${at % 2 ? "y" : "iy"} reopened. Its ${at + 3} visitors paid for ${what}.\n`;
const stored = () => join(folder, "data", readdirSync(join(folder, "data"))[0]!);

/** Opens the corpus as a process does that starts, and gives what had to be read. */
async function start(build = "1"): Promise<{ live: LiveCorpus; first: Update }> {
  const place = snapshotPlace([corpus], { folder: join(folder, "data"), build });
  const found = openSnapshot(place);
  const keep = async (article: Article, ending: string) => keepArticle(corpus, article, ending);
  const whole = isWhole(found) ? found : null;
  const clerk = createClerk([corpus], {
    clock,
    keep,
    settleMs: 0,
    ...(whole === null ? {} : { remembered: whole }),
  });
  const { update } = await clerk.look();
  const first = update ?? { added: [], removed: [], changes: [], refusals: found?.refusals ?? [] };
  let tell: (update: Update) => void = () => {};
  const reader: CorpusReader = {
    subscribe(listener) {
      ({ update: tell } = listener);
      tell(first);
    },
    async refresh() {
      const { update: next } = await clerk.look();
      if (next !== null) tell(next);
    },
    memory: async () => clerk.memory(),
    close: async () => {},
  };
  const live = await openLiveCorpus(reader, {
    clock,
    quoteMaxChars: 300,
    roots: [corpus],
    store: { ...place, fromChars: 1 },
    ...(found === null ? {} : { restored: found }),
  });
  return { live, first };
}

function isWhole(found: ReturnType<typeof openSnapshot>): boolean {
  try {
    found?.check();
    return found !== null;
  } catch {
    return false;
  }
}

async function told(engine: Engine): Promise<unknown> {
  const questions = [
    "What did visitors pay for?",
    "Who is Zelenskyy?",
    "How was the pier painted?",
    "What is old?",
  ];
  const ask = async (question: string) => {
    const { elapsedMs: _, ...answer } = await engine.ask(question, {}, { id: "q", ranked: 5 });
    return answer;
  };
  return {
    answers: await Promise.all(questions.map(ask)),
    sources: engine.sources({}),
    facts: await engine.facts({}, {}),
    refusals: engine.refusals,
  };
}

async function fresh(): Promise<unknown> {
  const { articles, refusals } = await loadCorpus([corpus]);
  return told(await createEngine(articles, { refusals, clock }));
}

describe("a live corpus", () => {
  /** What happens to a corpus while nothing runs, step after step, and how many articles are to be read for each. */
  type Steps = readonly (readonly [what: string, act: () => void, read: number])[];
  const FILES: Steps = [
    ["nothing", () => {}, 0],
    ["a file", () => put("mill1.md", mill(1, "tea and honey")), 1],
    ["a file gone", () => rmSync(join(corpus, "mill2.md")), 0],
    ["a file mended", () => put("broken.md", "---\npublished: 2025\n---\nThe rope is new."), 1],
  ];
  const LINES: Steps = [
    [
      "a line",
      () =>
        put("all.jsonl", [line("quay", "The quay is short."), line("rope", "The rope is old.")].join("\n")),
      1,
    ],
    [
      "a new collection",
      () => (mkdirSync(join(corpus, "harbour")), put("harbour/crane.txt", "The crane is blue.")),
      1,
    ],
    ["what replaced another", () => put("town/new.md", "The pier was painted red."), 1],
  ];
  const OTHERS: Steps = [
    ["an id twice", () => put("mill0.txt", "Another mill."), 0],
    [
      "all but a folder and a sample",
      () =>
        ["mill0.md", "mill0.txt", "mill1.md", "mill2.md", "all.jsonl", "broken.md"].map((name) =>
          rmSync(join(corpus, name)),
        ),
      0,
    ],
  ];
  it.each([
    ["files", FILES],
    ["lines and folders", LINES],
    ["ids and samples", OTHERS],
  ])(
    "starts from its snapshot and reads only what changed since, as if it had read everything: %s",
    async (_, steps) => {
      const begun = await start();
      expect([begun.first.whole, await told(begun.live.engine())]).toEqual([true, await fresh()]);
      await begun.live.close();
      for (const [what, act, read] of steps) {
        act();
        const { live, first } = await start();
        expect([what, first.whole, first.added.length]).toEqual([what, undefined, read]);
        expect([what, await told(live.engine())]).toEqual([what, await fresh()]);
        await live.close();
      }
    },
  );

  it("makes a snapshot anew that is of another version, cut off or damaged, and writes none where nothing changed", async () => {
    await start().then(async ({ live }) => live.close());
    const written = statSync(stored()).ino;
    await start().then(async ({ live }) => live.close());
    expect(statSync(stored()).ino).toBe(written);
    const spoil: readonly (() => void)[] = [
      () => truncateSync(stored(), statSync(stored()).size - 40),
      () => writeFileSync(stored(), ""),
      () => {
        const bytes = readFileSync(stored());
        bytes[bytes.indexOf("painted green")]! ^= 0xff;
        writeFileSync(stored(), bytes);
      },
    ];
    for (const act of spoil) {
      act();
      const { live, first } = await start();
      expect([first.whole, await told(live.engine())]).toEqual([true, await fresh()]);
      await live.close();
    }
    const other = await start("2");
    expect(other.first.whole).toBe(true);
    await other.live.close();
  });

  it("keeps the text of a file that was changed while nothing ran", async () => {
    const { live } = await start();
    const before = live.engine().article("mill0", {})!.article;
    await live.close();
    put("mill0.md", mill(0, "wine"));
    const again = await start();
    expect((await readVersion(corpus, "mill0", before.version))?.text).toBe(before.text);
    expect((await again.live.past("mill0", before.version))?.article.title).toBe("Mill 0");
    await again.live.close();
  });

  it("leaves what changed while it ran for the next start", async () => {
    const { live } = await start();
    put("mill0.md", mill(0, "wine"));
    await live.refresh();
    await live.close();
    const { live: next, first } = await start();
    expect([first.added.length, await told(next.engine())]).toEqual([0, await fresh()]);
    await next.close();
  });
});

describe("createKeeper()", () => {
  it("leaves a snapshot of a corpus that is large enough, and none of a smaller one", async () => {
    await start().then(async ({ live }) => live.close());
    const { snapshot } = openSnapshot(snapshotPlace([corpus], { folder: join(folder, "data"), build: "1" }))!;
    const memory = createClerk([corpus], { clock }).memory();
    const chars = [...snapshot.entries.values()].reduce((sum, { article }) => sum + article.text.length, 0);
    for (const [name, fromChars] of Object.entries({ large: chars, small: chars + 1 })) {
      const place = snapshotPlace([corpus], { folder: join(folder, name), build: "1" });
      const keeper = createKeeper({ store: { ...place, fromChars } }, async () => ({ snapshot, memory }));
      keeper.changed();
      await keeper.close();
      expect([name, openSnapshot(place) !== null]).toEqual([name, name === "large"]);
    }
  });

  it("tells once that no snapshot can be left", async () => {
    await start().then(async ({ live }) => live.close());
    writeFileSync(join(folder, "file"), "");
    const store = { ...snapshotPlace([corpus], { folder: join(folder, "file"), build: "1" }), fromChars: 1 };
    const { snapshot } = openSnapshot(snapshotPlace([corpus], { folder: join(folder, "data"), build: "1" }))!;
    const errors: unknown[] = [];
    const memory = createClerk([corpus], { clock }).memory();
    const keeper = createKeeper({ store, unkept: (error) => errors.push(error) }, async () => ({
      snapshot,
      memory,
    }));
    for (const _ of [1, 2]) {
      keeper.changed();
      await keeper.close();
    }
    expect(errors).toHaveLength(1);
  });
});

describe("createKeeper()", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const place = () => ({
    ...snapshotPlace([corpus], { folder: join(folder, "data"), build: "1" }),
    fromChars: 1,
  });

  it("goes on where what there is could not be told once", async () => {
    let asked = 0;
    const keeper = createKeeper({ store: place() }, async () => {
      asked += 1;
      if (asked === 1) throw new Error("The thread cannot tell");
      return null;
    });
    for (const times of [1, 2]) {
      keeper.changed();
      await vi.advanceTimersByTimeAsync(QUIET_MS);
      expect(asked).toBe(times);
    }
    await keeper.close();
  });

  it("writes what changed while it wrote before it is closed, and nothing after", async () => {
    const asked: (() => void)[] = [];
    const keeper = createKeeper(
      { store: place() },
      () => new Promise((give) => asked.push(() => give(null))),
    );
    for (let change = 0; change < 2; change += 1) {
      keeper.changed();
      await vi.advanceTimersByTimeAsync(QUIET_MS);
    }
    keeper.changed();
    // The first write ends only now, and the second begins.
    asked[0]!();
    await vi.advanceTimersByTimeAsync(0);
    const closed = keeper.close();
    asked[1]!();
    await vi.advanceTimersByTimeAsync(0);
    asked[2]?.();
    await closed;
    const written = asked.length;
    await vi.advanceTimersByTimeAsync(2 * QUIET_MS);
    expect([written, asked.length]).toEqual([3, 3]);
  });
});

const QUIET_MS = 5_000;
