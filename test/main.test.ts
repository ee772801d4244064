import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const footnote = fileURLToPath(new URL("../bin/footnote.mjs", import.meta.url));

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "footnote-"));
  writeFileSync(join(folder, "mill.md"), "# Mill\n\nThe mill reopened. Visitors paid for bread.\n");
  const long = Array.from({ length: 20_000 }, (_, index) => `Line ${index} says something new.`).join("\n");
  writeFileSync(join(folder, "long.txt"), long);
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the program in the folder; `reads` is how many characters of its output are read before it is cut. */
async function ran(
  args: readonly string[],
  options: { readonly env?: Record<string, string>; readonly input?: string; readonly reads?: number } = {},
): Promise<Ended> {
  const { INIT_CWD: _, NO_COLOR: __, FORCE_COLOR: ___, DISCORD_TOKEN: ____, ...env } = process.env;
  const child = spawn(process.execPath, [footnote, ...args], {
    cwd: folder,
    env: { ...env, ...options.env },
  });
  child.stdin.end(options.input ?? "");
  let [out, err] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (part: string) => {
    out += part;
    if (out.length > (options.reads ?? Number.POSITIVE_INFINITY)) child.stdout.destroy();
  });
  child.stderr.setEncoding("utf8").on("data", (part: string) => (err += part));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, out, err };
}

describe("bin/footnote.mjs", () => {
  it("reads a file where the person stands, and prints nothing but what was asked for", async () => {
    const { code, out, err } = await ran(["--", "sentences", "mill.md", "--json"]);
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out).sentences.at(-1).text).toBe("Visitors paid for bread.");
  });

  it("imports files and standard input, says what became of them, and answers from them", async () => {
    writeFileSync(join(folder, "ferry.csv"), "title,text\nFerry,The ferry carried eighty goats.\nNo,\n");
    const corpus = join(folder, "imported");
    const first = await ran(["import", "ferry.csv", "http://127.0.0.1/", "--corpus", corpus]);
    expect([first.code, first.out]).toEqual([1, "3 articles: 1 added, 2 refused.\n"]);
    expect(first.err).toContain("Refused: ferry.csv, line 3: ");
    expect(first.err).toContain("Refused: http://127.0.0.1/: leads to 127.0.0.1, which is this machine");
    const again = await ran(["import", "-", "--corpus", corpus, "--json"], {
      input: '{"title":"Ferry","text":"The ferry carried eighty goats."}\n',
    });
    expect([again.code, JSON.parse(again.out)]).toMatchObject([0, { id: "ferry", outcome: "unchanged" }]);
    writeFileSync(join(folder, "fake.pdf"), "The mill was never a PDF.\n");
    const fake = await ran(["import", "fake.pdf", "--corpus", corpus]);
    // On a busy machine it says meanwhile how far it is.
    expect([fake.code, fake.err.replaceAll(/^Importing … .*\n/gmu, "")]).toEqual([
      0,
      "Note: fake.pdf is named .pdf but holds plain text; it was read as that\n",
    ]);
    const asked = await ran(["ask", "What did the ferry carry?", "--corpus", corpus]);
    expect(asked.out).toContain("“The ferry carried eighty goats.” [1]");
  });

  it("imports from two processes at once as from one after the other", async () => {
    const corpus = join(folder, "at-once");
    const records = Array.from({ length: 40 }, (_, at) => JSON.stringify({ text: `Boat ${at} came in.` }));
    writeFileSync(join(folder, "boats.jsonl"), records.join("\n"));
    const both = await Promise.all(
      [1, 2].map(async () => ran(["import", "boats.jsonl", "--corpus", corpus])),
    );
    expect(both.map(({ out }) => out).toSorted()).toEqual([
      "40 articles: 40 added.\n",
      "40 articles: 40 unchanged.\n",
    ]);
  });

  it("answers from the articles, and in the conversation where it is told nothing", async () => {
    const answered = await ran(["ask", "What did visitors pay for?", "--corpus", "mill.md", "--json"]);
    // On a busy machine reading takes over a second, and is told of.
    expect([answered.code, answered.err]).toEqual([
      0,
      expect.stringMatching(/^(?:Reading the articles[^\n]*\n1 article read[^\n]*\n)?$/u),
    ]);
    expect(JSON.parse(answered.out).sentences[0].text).toBe("Visitors paid for bread.");
    const talked = await ran(["--corpus", "mill.md"], { input: "What did visitors pay for?\n" });
    expect(talked.code).toBe(0);
    expect(talked.out).toContain("“Visitors paid for bread.” [1]");
    expect(talked.err).toContain("DISCORD_TOKEN is not set");
  });

  it("takes the person's folder from INIT_CWD, where npm runs it in another", async () => {
    const elsewhere = join(folder, "..");
    const name = folder.slice(elsewhere.length + 1);
    const { code } = await ran(["sentences", join(name, "mill.md")], { env: { INIT_CWD: elsewhere } });
    expect(code).toBe(0);
  });

  it("gives the same in one file as in many, which FOOTNOTE_DEBUG asks for", async () => {
    const commands = [
      ["ask", "What did visitors pay for?", "--corpus", "mill.md"],
      ["ask", "What?", "--corpus", "nowhere"],
      ["search", "bread", "--corpus", "mill.md", "--json"],
      ["facts", "--corpus", "mill.md", "--csv"],
      ["timeline", "--corpus", "mill.md", "--svg", "timeline.svg"],
    ];
    for (const command of commands) {
      const [quick, whole] = await Promise.all([
        ran(command),
        ran(command, { env: { FOOTNOTE_DEBUG: "1" } }),
      ]);
      expect([quick.code, quick.out]).toEqual([whole.code, whole.out]);
    }
  }, 60_000);

  it("ends quietly where its reader has seen enough", async () => {
    const { code, err } = await ran(["sentences", "long.txt"], { reads: 100 });
    expect([code, err]).toEqual([0, ""]);
  });

  it("reads .env where it runs, paths in it relative to it, the environment above it", async () => {
    writeFileSync(join(folder, ".env"), "CORPUS=nowhere\nLOG_LEVEL=loud\n");
    const wrong = await ran(["ask", "Who?"]);
    expect(wrong.code).toBe(1);
    expect(wrong.err).toBe(
      'footnote: The setting LOG_LEVEL is "loud": wanted one of trace, debug, info, warn, error, fatal, silent.\n',
    );
    const doctor = await ran(["doctor"], { env: { LOG_LEVEL: "info", INIT_CWD: "/" } });
    rmSync(join(folder, ".env"));
    expect(doctor.code).toBe(1);
    expect(doctor.out).toContain(join(folder, "nowhere"));
    expect(doctor.out).not.toContain("LOG_LEVEL");
  });

  it("ends a conversation in which the articles could not be looked after, and says why", async () => {
    const env = { DATA_DIR: join(folder, "mill.md"), CORPUS: folder };
    const { code, out, err } = await ran(["chat"], { env, input: "/corpus status\n/quit\n" });
    expect([code, out]).toEqual([0, expect.stringMatching(/Cannot open the store .* Check DATA_DIR/)]);
    expect(out + err).not.toContain("Something went wrong");
  });

  it.each([
    [
      "a conversation over a collection that is not there",
      ["chat", "--collection", "nowhere"],
      {},
      "no collection",
    ],
    ["a bot that has nowhere to keep anything", ["bot"], { DATA_DIR: "mill.md" }, "Cannot open the store"],
  ])("ends, though the articles are followed by then: %s", async (_name, args, env, told) => {
    const id = Buffer.from("100000000000000001").toString("base64url");
    const discord = {
      DISCORD_TOKEN: `${id}.GcRoWd.${"a".repeat(38)}`,
      DISCORD_API_URL: "http://127.0.0.1:1",
    };
    const { code, err } = await ran(args, { env: { CORPUS: folder, ...discord, ...env } });
    expect([code, err]).toEqual([1, expect.stringContaining(told)]);
  });

  it.each([
    ["false", false],
    ["1", true],
  ])(
    "shows where an error happened that nobody waited for as FOOTNOTE_DEBUG=%s says",
    async (debug, isShown) => {
      // Thrown as soon as the program listens for such.
      const late = `const timer = setInterval(() => {
      if (process.listenerCount("uncaughtException") === 0) return;
      clearInterval(timer);
      throw new Error("came late");
    }, 1);`;
      const env = {
        FOOTNOTE_DEBUG: debug,
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(late)}`,
      };
      const { code, err } = await ran(["chat", "--corpus", "mill.md"], { env });
      expect([code, err]).toEqual([1, expect.stringContaining("footnote: came late\n")]);
      expect(/^ {4}at /mu.test(err)).toBe(isShown);
    },
  );

  it("follows the articles while the conversation goes on", async () => {
    const corpus = mkdtempSync(join(tmpdir(), "footnote-followed-"));
    writeFileSync(join(corpus, "mill.md"), "The mill reopened. Visitors paid for bread.\n");
    const { DISCORD_TOKEN: _, ...env } = process.env;
    const child = spawn(process.execPath, [footnote, "chat", "--corpus", corpus], { cwd: folder, env });
    const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
    let [out, asked, isChanged] = ["", 0, false];
    const ask = () => {
      asked += 1;
      child.stdin.write("What did visitors pay for?\n");
    };
    child.stdout.setEncoding("utf8").on("data", (part: string) => {
      out += part;
      // Each answer ends with one such note: the next question waits for it.
      if (out.split("Verbatim").length <= asked) return;
      if (!isChanged) writeFileSync(join(corpus, "mill.md"), "The mill reopened. Visitors paid for honey.\n");
      isChanged = true;
      if (out.includes("paid for honey") || asked > 20_000) child.stdin.end();
      else ask();
    });
    ask();
    expect(await closed).toBe(0);
    rmSync(corpus, { recursive: true });
    expect(out).toContain("“Visitors paid for bread.” [1]");
    expect(out).toContain("“Visitors paid for honey.” [1]");
  });
});
