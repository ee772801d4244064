import { growthSvg, type Line } from "../chart/growth.ts";
import { OURS, REFERENCE } from "./engines.ts";
import type { BenchResult, EngineRow, LargeResult, SizeResult } from "./result.ts";

/** What a page says of how it came about. */
export interface Made {
  readonly command: string;
  readonly day: string;
  readonly machine: string;
}

/** Gives the page of all that was measured, in Markdown. */
export function speedPage(result: BenchResult, made: Made): string {
  const parts = [
    HEAD,
    `\`${made.command}\`, ${made.day}, ${made.machine}, ${result.questions} questions, after ${count(result.warming)} others at most.`,
    "![How p95 grows with the number of passages](speed.svg)",
    ...result.sizes.map(section),
    ...(result.large === null ? [] : [large(result.large)]),
  ];
  return `${parts.join("\n\n")}\n`;
}

const HEAD = `# How fast it is

Measured, not claimed. This page is generated: \`npm run bench -- --write\` measures everything in one run and writes it.

- Each engine has a process of its own, which holds its index and nothing of the others; V8 runs all of them under the flags that it runs Footnote under (\`bin/flags.mjs\`). All index the same passages and get the same questions, one question at a time, each engine in turn, so that they share whatever else the machine does. A question's time is the processor time of its engine's process from the question to the passages found, all its threads and garbage collection meanwhile included: what is asked of a bot that has run for a while. Before, each engine by itself is asked others, which do not count, as many as are told below or as it answers in 30 s: V8 has compiled a loop within a few questions, and all that makes an answer within a thousand or so. **p95**: 95 of 100 questions take no longer.
- The passages are SQuAD's pages and paragraphs and news of 2022, in this order, so that every size holds the questions' answers; where these are too few, the rest are articles of their sentences recombined.
- **${REFERENCE}** is MiniSearch 7 with Footnote's words, stop words and stems, headlines counting 0.4; every passage that has any word is scored. **As shipped before**: words of more than a twentieth of the passages are left out where two rarer ones remain. **Its defaults**: no stop words, no stems. **SQLite FTS5** (libsql) has its Porter stems and FlexSearch its own encoder; both are asked for any of the question's words of content.
- **Recall@k**: the passage in which the answer begins is among the first k. **Build** begins with the passages in memory, and for Footnote with their terms, after some 2,000 passages built to warm up; what it takes Footnote from files is told below as taking articles in. **Memory** is what is held more once the index is built (what SQLite holds is in its file). **Saved** is what is written to disk, **open** what it takes to read that into an index again.
- **A whole answer** is what \`ask\` does: the question read, passages found, sentences ranked, the answer composed, over a snapshot whose articles are read when they are asked for, in a process that holds what answers in the bot and nothing else and is started as the bot is, asked in turn with the engines; the first hundred are those that its process begins with. Its ratios are to the retrieval alone of ${REFERENCE}.
- **Taking articles in** is what \`ask\` does over a corpus that it has no snapshot of: the files read and parsed, what each line of an article is, sentences' spans, passages, terms, the index, the names, the snapshot written. MiniSearch's \`addAll\` gets ready passages in memory and writes nothing; reading the files and parsing their lines is counted for it too, as long as it takes by itself. Each has a process of its own that has taken in the same first articles before, of some 2,000 passages, and let them go; three times in turn, of which the median counts.
- **A start** is asked for seven times in turn with the other, of which the medians count.`;

function section(size: SizeResult): string {
  const made = size.recombined === 0 ? "" : `, ${count(size.recombined)} of them recombined`;
  return [
    `## ${count(size.passages)} passages (${count(size.articles)} articles${made})`,
    table(size.rows, size),
    answers(size),
  ].join("\n\n");
}

function table(rows: readonly EngineRow[], { passages }: SizeResult): string {
  const head =
    "| Engine | p50 | p95 | p99 | Recall@1 | @5 | @20 | Memory a passage | Saved a passage | Build | Open |";
  const rule = `|---|${"---:|".repeat(10)}`;
  const lines = rows.map(
    ({ engine, spread, recall, bytesPerPassage, savedBytes, buildMs, openMs }) =>
      `| ${engine === OURS ? `**${engine}**` : engine} | ${ms(spread.p50)} | ${ms(spread.p95)} | ${ms(spread.p99)} | ${percent(recall.at1)} | ${percent(recall.at5)} | ${percent(recall.at20)} | ${engine.startsWith("SQLite") ? "" : `${count(Math.round(bytesPerPassage))} B`} | ${count(Math.round(savedBytes / passages))} B | ${seconds(buildMs)} | ${ms(openMs)} |`,
  );
  return [head, rule, ...lines].join("\n");
}

function answers(size: SizeResult): string {
  const ours = size.rows.find(({ engine }) => engine === OURS)!;
  const lines = [
    `- A whole answer: p50 ${ms(size.answer.p50)}, p95 ${ms(size.answer.p95)}, p99 ${ms(size.answer.p99)}; of the first hundred after a start p50 ${ms(size.cold.p50)}, p95 ${ms(size.cold.p95)}.`,
    `- From a process' start to its first answer over a snapshot: ${ms(size.start.ours)} of processor time${plainly(size.start)}.`,
    `- Taking all articles in, their files, sentences, index and snapshot included: ${seconds(size.ingestMs)}, ${count(Math.round((size.articles * 1000) / size.ingestMs))} articles a second; the snapshot has ${(size.snapshotBytes / 1_000_000).toFixed(1)} MB, articles included. Reading the files and parsing their lines alone: ${seconds(size.readingMs)}.`,
  ];
  for (const { engine, spread, buildMs } of size.rows.filter((row) => row.engine.startsWith("MiniSearch")))
    lines.push(
      `- Against ${engine}: retrieval p50 ${ratio(ours.spread.p50, spread.p50)}, p95 ${ratio(ours.spread.p95, spread.p95)}; a whole answer against its retrieval p50 ${ratio(size.answer.p50, spread.p50)}, p95 ${ratio(size.answer.p95, spread.p95)}; taken in ${((buildMs + size.readingMs) / size.ingestMs).toFixed(2)} times as fast as by its \`addAll\` alone.`,
    );
  return lines.join("\n");
}

function plainly({ ours, plain }: SizeResult["start"]): string {
  if (plain === null) return "";
  return `; the same modules imported plainly, \`MiniSearch.loadJSON\` and one search: ${ms(plain)} (${ratio(ours, plain)})`;
}

function large({ passages, spread, bytesPerPassage, slope, slopeFrom }: LargeResult): string {
  return [
    `## ${count(passages)} passages, ${OURS} alone`,
    `p50 ${ms(spread.p50)}, p95 ${ms(spread.p95)}, p99 ${ms(spread.p99)}; ${count(Math.round(bytesPerPassage))} bytes a passage. p95 grows with the power ${slope.toFixed(2)} of the number of passages from ${count(slopeFrom)} on (both asked in turn; 1 is in proportion).`,
  ].join("\n\n");
}

/** Gives the chart of the page. */
export function speedChart({ sizes, large: most }: BenchResult): string {
  const names = [...new Set(sizes.flatMap(({ rows }) => rows.map(({ engine }) => engine)))];
  const lines = names.map((name): Line => {
    const points = sizes.flatMap(({ passages, rows }) =>
      rows.filter(({ engine }) => engine === name).map(({ spread }) => ({ x: passages, y: spread.p95 })),
    );
    const last = name === OURS && most !== null ? [{ x: most.passages, y: most.spread.p95 }] : [];
    return { label: name, points: [...points, ...last] };
  });
  const whole: Line = {
    label: "Footnote, a whole answer",
    points: sizes.map(({ passages, answer }) => ({ x: passages, y: answer.p95 })),
  };
  return growthSvg([...lines, whole], {
    heading: "95 of 100 questions take no longer",
    x: "passages",
    y: "milliseconds of processor time",
  });
}

function ms(value: number): string {
  return value >= 100 ? `${count(Math.round(value))} ms` : `${value.toFixed(value >= 10 ? 1 : 2)} ms`;
}

function seconds(value: number): string {
  return `${(value / 1000).toFixed(1)} s`;
}

function percent(value: number): string {
  return (100 * value).toFixed(1);
}

/** Gives a ratio as people say it: 1/28. */
function ratio(part: number, whole: number): string {
  return part <= whole ? `1/${(whole / part).toFixed(1)}` : `${(part / whole).toFixed(1)} times`;
}

function count(value: number): string {
  return value.toLocaleString("en");
}
