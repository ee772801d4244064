import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../src/cli.ts";
import { createEngine } from "../src/engine.ts";
import { openArchive, STORE_FILE } from "../src/store/archive.ts";
import { answerOf, visitorOf } from "./support/answers.ts";
import { articleOf, engineOf } from "./support/engine.ts";
import { bare } from "./support/installation.ts";
import { type Given, type Ran, ranIn } from "./support/world.ts";

const mill = articleOf({
  id: "mill",
  source: "Post",
  published: "2025-03-01",
  collection: "town",
  text: "The old mill stood empty. Visitors paid for bread. The baker is Tom.",
});
const bridge = articleOf({ id: "bridge", text: "The bridge cost ten crowns." });

async function footnote(args: readonly string[], given: Given = {}): Promise<Ran> {
  return ranIn({ articles: [mill, bridge], ...given }, async (world) => run(args, world));
}

describe("footnote ask", () => {
  it("ask answers for people", async () => {
    const { code, out, err } = await footnote(["ask", "visitors paid bread"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("“Visitors paid for bread.” [1]");
  });

  it("ask --json prints the answer and nothing else", async () => {
    const { out } = await footnote(["ask", "visitors paid bread", "--json"]);
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ question: "visitors paid bread", outcome: "answered", asOf: null });
    expect("ranked" in answer).toBe(false);
  });

  it("ask --json --ranked adds the best sentences", async () => {
    const { out } = await footnote(["ask", "zeppelin", "--json", "--ranked", "2"]);
    expect(JSON.parse(out).ranked).toHaveLength(2);
  });

  it("ask --jsonl answers a line each, and fails where one failed", async () => {
    const input = '{"id":"a","question":"visitors paid bread"}\nbroken\n{"id":"b","question":"Who?"}\n';
    const { code, out, err } = await footnote(["ask", "--jsonl"], { input });
    const ids = out
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line).id);
    expect(ids).toEqual(["a", null, "b"]);
    expect(code).toBe(1);
    expect(err).toBe("footnote: 1 of the lines could not be answered.\n");
    expect((await footnote(["ask", "--jsonl"], { input: input.replace("broken\n", "") })).code).toBe(0);
  });

  it("ask honours --article, --collection and --as-of", async () => {
    const outcome = async (...flags: string[]) =>
      JSON.parse((await footnote(["ask", "visitors paid bread", "--json", ...flags])).out).outcome;
    expect(await outcome("--article", "mill")).toBe("answered");
    expect(await outcome("--article", "bridge")).toBe("abstained");
    expect(await outcome("--collection", "town")).toBe("answered");
    expect(await outcome("--as-of", "2025-02-28")).toBe("abstained");
  });

  it("ask hands on every --corpus", async () => {
    const { opened } = await footnote(["ask", "Who?", "--corpus", "one", "--corpus", "two.jsonl"]);
    expect(opened).toEqual([["one", "two.jsonl"]]);
    expect((await footnote(["ask", "Who?"])).opened).toEqual([[]]);
  });
});

describe("footnote", () => {
  it.each([
    [["ask"], "ask needs a question"],
    [["ask", " "], "Ask a question in words"],
    [["ask", "x".repeat(2_001)], "2,000 are the most"],
    [["ask", "Who?", "--jsonl"], "leave the question out"],
    [["ask", "Who?", "--article", "zeppelin"], "There is no article “zeppelin”"],
    [["ask", "Who?", "--collection", "sea"], "There is no collection “sea”: there are town."],
    [["ask", "Who?", "--as-of", "2025-02-30"], "2025-02-30"],
    [["ask", "Who?", "--ranked", "0", "--json"], "A whole number from 1 to 1000"],
    [["ask", "Who?", "--ranked", "2"], "give it with --json or --jsonl"],
    [["facts", "--json", "--csv"], "option '--csv' cannot be used with option '--json'"],
    [["ask", "Who?", "--rankd", "3"], "unknown option '--rankd'"],
    [["ask", "Who?", "what?"], "too many arguments"],
    [["ask", "Who?", "--corpus"], "--corpus needs its path: footnote ask --corpus <path>."],
    [["search"], "search needs the words, in quotes: footnote search <words>"],
    [["search", " "], "search needs words"],
    [["search", "…?"], "search needs words"],
    [["backup"], "backup needs the file to make: footnote backup <file>"],
    [["cite"], "cite needs the claim, in quotes: footnote cite <claim>"],
    [["sentences"], "sentences needs a .txt, .md or .jsonl file"],
    [["evaluate"], "evaluate needs a folder of the data, or own"],
    [["evaluate", "nope"], "There is no suite “nope”: there are all, own, "],
    [["ask", "Who?", "--rankd", "3"], "footnote ask --help lists them"],
    [["ask", "Who?", "what?"], "Put several words in quotes"],
    [["search", "x", "--limit", "many"], "A whole number"],
    [["sources", "zeppelin"], "There is no article “zeppelin”"],
    [["sauces"], "unknown command 'sauces'"],
    [["sauces"], "footnote --help lists the commands"],
    [["bot"], "DISCORD_TOKEN is not set"],
  ])("%j is one clear line on standard error and a failure", async (args, words) => {
    const { code, out, err } = await footnote(args);
    expect(code).not.toBe(0);
    expect(out).toBe("");
    expect(err).toMatch(/^footnote: .*\n$/);
    expect(err).toContain(words);
    expect(err).not.toContain("    at ");
  });

  it("an error of ours is a line, and its place is shown where FOOTNOTE_DEBUG asks for it", async () => {
    const engine = { ...engineOf([mill]), ask: async () => Promise.reject(new TypeError("boom\u001b[2J")) };
    const given = { engine, environment: { FOOTNOTE_DEBUG: "1" } };
    expect((await footnote(["ask", "Who?"], { engine })).err).toBe("footnote: boom␛[2J\n");
    expect((await footnote(["ask", "Who?"], given)).err).toContain("    at ");
  });

  it("a setting that cannot be used is named", async () => {
    const { code, err } = await footnote(["ask", "Who?"], { environment: { QUOTE_MAX_CHARS: "many" } });
    expect(code).toBe(1);
    expect(err).toBe(
      'footnote: The setting QUOTE_MAX_CHARS is "many": wanted a whole number from 50 to 5000.\n',
    );
  });

  it("what was not read is named on standard error, once, and takes nothing down", async () => {
    const engine = engineOf([mill], [{ from: "q3.pdf", reason: "the file has no text layer" }]);
    const { code, out, err } = await footnote(["sources"], { engine });
    expect(code).toBe(0);
    expect(out).not.toContain("q3.pdf");
    expect(err).toBe("Not read: q3.pdf: the file has no text layer\n");
  });

  it("an empty corpus says how to add articles", async () => {
    const { code, err } = await footnote(["ask", "Who?"], { articles: [] });
    expect(code).toBe(1);
    expect(err).toContain("No articles in corpus. Put your articles there");
    const begun = await footnote(["chat"], { articles: [], input: "Who?\n" });
    expect(begun.code).toBe(0);
    expect(begun.err).toContain("No articles in corpus yet. Hand over the first with /corpus add");
  });

  it("--help and --version are no failure", async () => {
    expect(await footnote(["--version"])).toMatchObject({ code: 0, out: "1.2.3\n", err: "" });
    const { code, out } = await footnote(["--help"]);
    expect(code).toBe(0);
    for (const verb of ["ask", "chat", "sources", "search", "sentences", "bot", "doctor"]) {
      expect(out).toContain(`\n  ${verb} `);
    }
    expect(out).not.toMatch(/^ {2}start/m);
  });
});

describe("footnote search", () => {
  it("search --json prints the passages with their spans", async () => {
    const { out } = await footnote(["search", "bread", "--json"]);
    expect(JSON.parse(out)).toEqual([
      { article: "mill", start: 0, end: mill.text.length, score: 1, text: mill.text },
    ]);
  });

  it("search names the source of each passage, and says where there is none", async () => {
    expect((await footnote(["search", "bread"])).out).toContain("[1] Post · 2025-03-01 · mill · 0-");
    expect((await footnote(["search", "zeppelin"])).out).toBe("No passage has these words.\n");
  });
});

describe("footnote sources", () => {
  it("sources keeps to a width, and what goes on stands behind its first line", async () => {
    const title = "A long headline about the mill and its many owners of old";
    const { out } = await footnote(["sources"], {
      engine: engineOf([{ ...mill, title }]),
      environment: { COLUMNS: "40" },
    });
    const [first, second] = out.split("\n");
    expect(Math.max(...out.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(40);
    expect([first!.startsWith(" "), second!.startsWith("    ")]).toEqual([false, true]);
  });

  it("sources --json prints exactly the fields of the command line", async () => {
    const { out } = await footnote(["sources", "--json"]);
    const { articles } = JSON.parse(out);
    expect(articles.map(({ id }: { id: string }) => id)).toEqual(["mill", "bridge"]);
    expect(Object.keys(articles[0])).toEqual([
      "id",
      "title",
      "source",
      "author",
      "published",
      "url",
      "status",
      "collection",
      "version",
      "inferred",
      "sentences",
      "passages",
    ]);
  });

  it("sources ID shows one article in detail, alike as JSON", async () => {
    expect((await footnote(["sources", "mill"])).out).toContain("Outlet: Post");
    const { out } = await footnote(["sources", "mill", "--json"]);
    expect(JSON.parse(out).articles).toHaveLength(1);
  });

  it("sources lists every article, however many", async () => {
    const articles = Array.from({ length: 40 }, (_, index) => articleOf({ id: `n${index}`, text: "One." }));
    expect((await footnote(["sources"], { articles })).out.split("\n").filter(Boolean)).toHaveLength(40);
  });
});

describe("footnote sentences", () => {
  const sentence = { start: 0, end: 25, index: 0, block: 0, role: "body", opensWithPronoun: false } as const;
  const split = async () => [{ article: mill, sentences: [{ ...sentence, article: "mill" }] }];

  it("sentences --json prints text, span, role and whether a pronoun opens it", async () => {
    const { out } = await footnote(["sentences", "mill.txt", "--json"], { world: { split } });
    const { start, end, role, opensWithPronoun } = sentence;
    const text = "The old mill stood empty.";
    expect(JSON.parse(out)).toEqual({ sentences: [{ text, start, end, role, opensWithPronoun }] });
  });

  it("sentences names the article of each sentence of a .jsonl file", async () => {
    const { out } = await footnote(["sentences", "all.JSONL", "--json"], { world: { split } });
    expect(JSON.parse(out).sentences[0].article).toBe("mill");
    expect((await footnote(["sentences", "all.jsonl"], { world: { split } })).out).toBe(
      "mill\n1  0-25  body  The old mill stood empty.\n",
    );
  });
});

describe("footnote start", () => {
  it.each([[[]], [["--"]], [["--corpus", "elsewhere"]]])(
    "%j opens the conversation, and says so apart",
    async (args) => {
      const { code, out, err } = await footnote(args, { input: "visitors paid bread\n" });
      expect(code).toBe(0);
      expect(out).toMatch(/^visitors paid bread\n/);
      expect(err).toContain("DISCORD_TOKEN is not set");
    },
  );

  it("start is the bot where DISCORD_TOKEN is set", async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "footnote-start-"));
    const environment = { DISCORD_TOKEN: "a.b.c", DISCORD_API_URL: "http://127.0.0.1:1" };
    const never = async () => new Promise<void>(() => {});
    const world = { dataDir: () => dataDir, stopped: never };
    const { code, out, err } = await footnote([], { environment, world });
    rmSync(dataDir, { recursive: true });
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^footnote: Cannot reach Discord at 127\.0\.0\.1:1 .*\n$/m);
  });

  it.each([["--collection=minutes"], ["--as-of=2025-08-19"]])(
    "start does not leave out %s where it would be the bot, which answers everybody from all there is",
    async (option) => {
      const { code, out, err } = await footnote([option], { environment: { DISCORD_TOKEN: "a.b.c" } });
      expect([code, out]).toEqual([1, ""]);
      expect(err).toContain("footnote chat takes them");
    },
  );
});

describe("footnote evaluate, footnote learn", () => {
  it.each([["evaluate", "own"], ["learn"]])(
    "%s names a folder of data sets that is not there",
    async (...verb) => {
      const { code, err } = await footnote([...verb, "--data", "no-such-folder"]);
      expect([code, err]).toEqual([
        1,
        'footnote: There is no folder "no-such-folder": give the one that holds the data sets with --data.\n',
      ]);
    },
  );

  it("evaluate names what a folder of data sets lacks", async () => {
    const data = mkdtempSync(join(tmpdir(), "footnote-data-"));
    const world = { home: dirname(import.meta.dirname) };
    const { code, err } = await footnote(["evaluate", "figures", "--data", data], { world });
    rmSync(data, { recursive: true });
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^footnote: The data sets in "[^"]+" lack \S+: give the folder/mu),
    ]);
  });
});

describe("footnote doctor", () => {
  it("doctor fails where something is broken, and only there", async () => {
    const installation = async () => bare;
    expect((await footnote(["doctor"], { world: { installation } })).code).toBe(1);
    const rows = engineOf([mill]).sources({});
    const well = async () => ({ ...bare, corpus: { paths: ["corpus"], articles: rows, refusals: [] } });
    const { code, out } = await footnote(["doctor"], { world: { installation: well } });
    expect(code).toBe(0);
    expect(out).toContain("ok      1 article in corpus");
  });
});

describe("footnote facts, footnote timeline", () => {
  it("facts --json and timeline --json print what the engine gives, and nothing else", async () => {
    expect(JSON.parse((await footnote(["facts", "--json"])).out)).toEqual({ facts: [] });
    expect(JSON.parse((await footnote(["timeline", "mill", "--json"])).out)).toEqual({ events: [] });
    expect((await footnote(["facts", "--csv"])).out.split("\r\n")[0]).toMatch(/^row,kind,text,low,high/);
  });

  it("facts and timeline list all there is, since nobody can turn a page", async () => {
    const days = Array.from(
      { length: 25 },
      (_, at) => `Farm ${at} of Ole Dahl sold ${at + 20} cows on ${at + 1} May 2024.`,
    );
    const engine = await createEngine([articleOf({ id: "farms", text: days.join(" ") })], {
      refusals: [],
      clock: { now: () => 0 },
    });
    for (const verb of ["facts", "timeline"]) {
      const { out } = await footnote([verb], { engine });
      expect(out).not.toContain("page");
      for (const day of [1, 13, 25]) expect(out).toContain(`${day} May 2024`);
    }
  });

  it("timeline names a folder that is missing", async () => {
    const fair = articleOf({ id: "fair", text: "The fair opened on 3 May 2024." });
    const day = { from: "2024-05-03", to: "2024-05-03", precision: "day" as const };
    const said = { text: "on 3 May 2024", start: 16, end: 29, article: "fair" };
    const event = { ...day, ...said, sentence: { text: fair.text, start: 0, end: 30 } };
    const engine = { ...engineOf([fair]), timeline: async () => ({ rows: [event], read: 1, of: 1 }) };
    const { code, err } = await footnote(["timeline", "--svg", "nowhere/at/all.svg"], { engine });
    expect(code).toBe(1);
    expect(err).toBe(
      'footnote: Cannot write the timeline to "nowhere/at/all.svg": its folder does not exist; make it first, or name a file in another one.\n',
    );
  });

  it.each([
    [["facts", "--kind", "colour"], "There is no kind “colour”"],
    [["facts", "--article", "nowhere"], "There is no article “nowhere”"],
    [["timeline", "--png", "timeline.png"], "There is nothing to draw"],
  ])("%j is a complaint", async (args, complaint) => {
    const { code, err } = await footnote(args);
    expect(code).toBe(1);
    expect(err).toContain(complaint);
  });
});

describe("footnote report", () => {
  const folder = mkdtempSync(join(tmpdir(), "footnote-report-"));
  const world = { dataDir: () => folder, clock: { now: () => Date.UTC(2026, 0, 10) } };

  it("report says so where nothing was asked yet, and makes no store", async () => {
    const { code, err } = await footnote(["report"], { world });
    expect(code).toBe(1);
    expect(err).toContain("Nothing was asked yet");
    expect(existsSync(join(folder, STORE_FILE))).toBe(false);
  });

  it("report prints what was asked and not answered as a table, and as JSON", async () => {
    let now = Date.UTC(2026, 0, 1);
    const archive = openArchive(join(folder, STORE_FILE), { clock: { now: () => now }, keepDays: 30 });
    const store = archive.storeOf(visitorOf());
    await store.keep(answerOf({ id: "1", question: "Who flew?", outcome: "abstained" }));
    await store.feedback("1", "wanted");
    now = Date.UTC(2026, 0, 9);
    await store.keep(answerOf({ id: "2", question: "Who \u001b[31mswam?", outcome: "abstained" }));
    await store.keep(answerOf({ id: "3", question: "Who bakes?" }));
    await store.feedback("3", "unhelpful");
    await archive.close();
    const { out } = await footnote(["report"], { world });
    expect(out).toContain("3 questions: 1 answered, 2 not");
    expect(out).toMatch(/Times +People +Wanted +Last +Question/);
    expect(out).toMatch(/1 +1 +1 +2026-01-01 +Who flew\?/);
    expect(out).toMatch(/1 +0 +1 +2026-01-09 +Who bakes\?/);
    expect(out).not.toContain("\u001b");
    const since = async (...flags: string[]) =>
      JSON.parse((await footnote(["report", "--json", ...flags], { world })).out);
    expect((await since()).unanswered[0]).toEqual({
      question: "Who flew?",
      times: 1,
      people: 1,
      helpful: 0,
      unhelpful: 0,
      wanted: 1,
      last: "2026-01-01T00:00:00.000Z",
    });
    expect((await since("--since", "2026-01-09")).asked).toBe(2);
    expect((await since("--since", "2d")).asked).toBe(2);
    expect((await since("--since", "2026-01-10")).asked).toBe(0);
    for (const never of ["lately", "0d", "-1d"])
      expect((await footnote(["report", "--since", never], { world })).err).toContain("such as 7d");
    rmSync(folder, { recursive: true });
  });
});

describe("footnote cite", () => {
  it("cite tells where a claim comes from, for people and as JSON", async () => {
    const { code, out } = await footnote(["cite", "Visitors paid for bread."]);
    expect([code, out.includes("Word for word")]).toEqual([0, true]);
    const printed = JSON.parse((await footnote(["cite", "Visitors paid for bread.", "--json"])).out);
    expect(printed).toMatchObject({ verdict: "exact", matches: [{ article: "mill", difference: null }] });
    const elsewhere = await footnote(["cite", "Visitors paid for bread.", "--json", "--article", "bridge"]);
    expect(JSON.parse(elsewhere.out)).toMatchObject({ verdict: "absent", matches: [] });
  });

  it("cite names what lists the articles in a shell, as every command does", async () => {
    const { code, err } = await footnote(["cite", "Visitors paid for bread.", "--article", "nowhere"]);
    expect([code, err]).toEqual([1, expect.stringContaining("footnote sources lists the articles")]);
  });

  it("cite - reads a text from standard input", async () => {
    const { out } = await footnote(["cite", "-", "--json"], { input: "Visitors paid for bread.\n" });
    expect(JSON.parse(out)).toMatchObject({ verdict: "exact", matches: [{ article: "mill" }] });
    const long = await footnote(["cite", "-"], { input: `${"word ".repeat(30_000)}\n` });
    expect([long.code, long.err]).toEqual([1, expect.stringContaining("6,000 are the most")]);
  });

  it("cite refuses a claim without words", async () => {
    expect(await footnote(["cite", "…"])).toMatchObject({ code: 1, out: "" });
    expect(await footnote(["cite", "-"], { input: "" })).toMatchObject({ code: 1, out: "" });
  });
});

describe("footnote sources --style", () => {
  it("sources --style prints references, and with --json gives them with the article", async () => {
    expect((await footnote(["sources", "mill", "--style", "apa"])).out).toBe(
      "mill. (2025, March 1). Post.\n",
    );
    const all = JSON.parse((await footnote(["sources", "--style", "CSL-JSON"])).out);
    expect(all.map((item: { id: string }) => item.id)).toEqual(["mill", "bridge"]);
    const one = JSON.parse((await footnote(["sources", "mill", "--json"])).out);
    expect(one.articles[0].references).toHaveLength(5);
    expect(await footnote(["sources", "--style", "harvard"])).toMatchObject({ code: 1, out: "" });
  });
});

describe("footnote backup", () => {
  it("backup copies the store of the settings, and says where to; without a store it says what to check", async () => {
    const folder = mkdtempSync(join(tmpdir(), "footnote-cli-"));
    const world = { standing: folder, dataDir: () => folder };
    expect(await footnote(["backup", "copy.db"], { world })).toMatchObject({ code: 1 });
    const archive = openArchive(join(folder, STORE_FILE), { clock: { now: () => 0 }, keepDays: 30 });
    await archive.close();
    const { code, err } = await footnote(["backup", "copy.db"], { world });
    expect([code, err.includes("copy.db"), existsSync(join(folder, "copy.db"))]).toEqual([0, true, true]);
    rmSync(folder, { recursive: true });
  });
});
