import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadCorpus } from "../src/articles/files.ts";
import { run } from "../src/cli.ts";
import { createEngine } from "../src/engine.ts";
import { withQuality } from "../src/evaluate/readme.ts";
import { ranIn } from "./support/world.ts";

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
const readme = read("README.md");

describe("README.md", () => {
  it("says how good it is as docs/quality.md does", () => {
    expect(readme).toBe(withQuality(readme, JSON.parse(read("src/evaluate/figures.json"))));
  });

  it("shows what an answer looks like: whole, and of an unanswered question all but which sentences are closest", async () => {
    const { articles } = await loadCorpus([fileURLToPath(new URL("../corpus", import.meta.url))]);
    const engine = await createEngine(articles, { refusals: [], clock: { now: () => 0 } });
    const shown = [...readme.matchAll(/^\$ npm run -s footnote -- ask "(.+)"\n([^]*?)```/gm)];
    expect(shown).toHaveLength(2);
    for (const [, question = "", answer = ""] of shown) {
      const { out } = await ranIn({ engine }, async (world) => run(["ask", question], world));
      const isAnswered = out.includes("Verbatim");
      const masked = (text: string) => (isAnswered ? text : text.replaceAll(/^ {2}(“|\[\d\]).*$/gm, "  $1"));
      expect(masked(answer).trim()).toBe(masked(out).trim());
    }
  });

  it("lists every setting with its default, in the order of .env.example", () => {
    const stated = [...read(".env.example").matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [
      name,
      value,
    ]);
    const listed = [...readme.matchAll(/^\| `([A-Z_]+)` \| (?:`([^`]*)` )?\|/gm)];
    expect(listed.map(([, name, value = ""]) => [name, value])).toEqual(stated);
  });

  it("lists every verb of the command line, each with an example of it", async () => {
    const { out } = await ranIn({}, async (world) => run(["--help"], world));
    const verbs = [...out.matchAll(/^ {2}([a-z]+) [[<]/gm)].map(([, verb]) => verb);
    const rows = [...readme.matchAll(/^\| `([a-z]+)[ `].*\| `npm run -s footnote -- ([a-z]+)/gm)];
    expect(verbs.length).toBeGreaterThan(10);
    expect(
      verbs.filter((verb) => verb !== "help" && !rows.some(([, own, used]) => own === verb && used === verb)),
    ).toEqual([]);
  });

  it.each(["README.md", "corpus/README.md", "CONTRIBUTING.md"])(
    "shows commands in %s that every shell reads alike",
    (page) => {
      const shown = [...read(page).matchAll(/npm run -s footnote -- ([^`\n]+)/g)].map(
        ([, given = ""]) => given,
      );
      expect(shown.length).toBeGreaterThan(0);
      // Within double quotes a shell puts a variable for "$80"; single ones are no quotes to the one of Windows.
      expect(shown.filter((given) => /"[^"]*[$!\\][^"]*"|'/.test(given.replace(/ +# .*/, "")))).toEqual([]);
    },
  );

  it("says how fast it is as docs/speed.md does", () => {
    const page = read("docs/speed.md");
    const rows = readme.split("\n").filter((line) => /^\| [\d,]+ \| [\d.]+ ms/.test(line));
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      const [, passages = "", ...told] = row.split("|").map((cell) => cell.trim());
      const thousands = Number(passages.replace(",", "")) / 1000;
      const headed = (text: string) => Number(/^[\d,]+/.exec(text)?.[0].replace(",", ""));
      const part = page.split(/^## /m).find((text) => Math.round(headed(text) / 1000) === thousands) ?? "";
      const p95 = (engine: string) =>
        new RegExp(`^\\| \\**${engine}\\** \\| [\\d.]+ ms \\| ([\\d,.]+) ms`, "m").exec(part)?.[1];
      const [, p50Whole, p95Whole] = /A whole answer: p50 ([\d.]+) ms, p95 ([\d.]+) ms/.exec(part) ?? [];
      const held = new RegExp("^\\| \\*\\*Footnote\\*\\* (?:\\|[^|]*){6}\\| ([\\d,]+) B", "m").exec(
        part,
      )?.[1];
      const [, startMs] = /first answer over a snapshot: ([\d,]+) ms/.exec(part) ?? [];
      const measured = [
        p95("Footnote"),
        p95("MiniSearch, stop words and stems"),
        p95("SQLite FTS5"),
        p50Whole,
        p95Whole,
        Number(startMs) / 1000,
        (headed(part) * Number(held?.replace(",", ""))) / 1e6,
      ].map(Number);
      const shown = told.join(" ").matchAll(/[\d.]+/g);
      for (const [at, [figure]] of [...shown].entries()) {
        const decimals = figure.split(".")[1]?.length ?? 0;
        expect(figure).toBe(measured[at]!.toFixed(decimals));
      }
    }
  });
});
