#!/usr/bin/env node
// Kills Footnote's writers at random moments, and looks whether anything that was acknowledged is lost.
//
//   node bin/torture.mjs [--kills N] [--seed N] [--write]
//
// A child writes and imports articles, answers and snapshots, and prints a line after each write that it was told is done. The
// parent kills it (SIGKILL) after a seeded number of lines, opens everything that is left, and goes on from there.
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const home = fileURLToPath(new URL("..", import.meta.url));
const built = (path) => import(pathToFileURL(join(home, "dist", "src", path)).href);
const clock = { now: () => Date.now() };
const ARTICLES = 12;
const visitor = {
  person: "torture:1",
  name: "t",
  place: "torture",
  channel: "torture",
  binds: "torture",
  sees: () => true,
};

const [mode, folder, from] = process.argv.slice(2);
if (mode === "child") await write(folder, Number(from));
else process.exitCode = await torture();

/** Writes without end: an article, an import, an answer, a snapshot; says what is done. */
async function write(root, begin) {
  const [{ openArchive }, { writeWhole }] = await Promise.all([
    built("store/archive.js"),
    built("corpus/whole.js"),
  ]);
  const store = openArchive(join(root, "data", "footnote.db"), { clock, keepDays: 30 }).storeOf(visitor);
  const say = (line) => new Promise((resolve) => process.stdout.write(`${line}\n`, resolve));
  for (let number = begin; ; number += 1) {
    await writeWhole(join(root, "corpus", `article${number % ARTICLES}.md`), [Buffer.from(textOf(number))]);
    await say(`article ${number}`);
    await imported(root, number);
    await say(`import ${number}`);
    await store.keep(answerOf(number));
    await say(`answer ${number}`);
    if (number % 3 === 0) {
      const { openStored } = await built("corpus/stored.js");
      await openStored([join(root, "corpus")], storedOptions(root));
      await say(`snapshot ${number}`);
    }
  }
}

/** Imports an article in place of an older one of the same address; `number` is -1 to only open the corpus. */
async function imported(root, number) {
  const [{ importSources }, { parserHere }] = await Promise.all([
    built("corpus/import/import.js"),
    built("corpus/import/parse.js"),
  ]);
  const fetcher = { fetch: () => Promise.reject(new Error("nothing is fetched")) };
  const stdin = (async function* () {
    const text = importedTextOf(number);
    yield Buffer.from(
      `${JSON.stringify({ title: `Import ${number % ARTICLES}`, url: `https://example.org/${number % ARTICLES}`, text })}\n`,
    );
  })();
  const sources = number < 0 ? [] : ["-"];
  const options = { corpus: join(root, "corpus"), standing: root, parser: parserHere(), fetcher, stdin };
  for await (const { kind, reason } of importSources(sources, options)) {
    if (kind === "refused") throw new Error(reason);
  }
}

async function torture() {
  const { values } = parseArgs({
    options: { kills: { type: "string" }, seed: { type: "string" }, write: { type: "boolean" } },
  });
  const kills = Number(values.kills ?? 200);
  const seed = Number(values.seed ?? 1);
  const random = randomOf(seed);
  const root = mkdtempSync(join(tmpdir(), "footnote-torture-"));
  const done = { starts: 0, acknowledged: { article: 0, import: 0, answer: 0, snapshot: 0 }, lost: [] };
  let next = 0;
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const lines = await killed(root, next, { after: Math.floor(random() * 14), spin: random() });
      for (const line of lines) done.acknowledged[line.split(" ")[0]] += 1;
      next = Math.max(next, ...lines.map((line) => Number(line.split(" ")[1]) + 1));
      done.lost.push(...(await losses(root, lines)));
      done.starts += 1;
      // What was under way when it was killed may be there or not: the next child begins after it.
      next += 1;
    }
  } finally {
    rmSync(root, { recursive: true });
  }
  const { article, import: imports, answer, snapshot } = done.acknowledged;
  const summary = `${done.starts} clean starts after ${kills} kills (seed ${seed}): ${article} articles, ${imports} imports, ${answer} answers and ${snapshot} snapshots acknowledged, ${done.lost.length} lost`;
  process.stdout.write(`${[...done.lost, summary].join("\n")}\n`);
  if (values.write) writeFileSync(join(home, "docs", "reliability.md"), page(summary));
  return done.lost.length === 0 ? 0 : 1;
}

/** Runs a child, kills it after some lines and a little work more, and gives the lines that arrived. */
async function killed(root, begin, { after, spin }) {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), "child", root, String(begin)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (part) => {
    text += part;
    if (text.split("\n").length <= after) return;
    // Into the middle of what it does next.
    const untilMs = performance.now() + spin * 4;
    while (performance.now() < untilMs);
    child.kill("SIGKILL");
  });
  await new Promise((resolve) => child.on("close", resolve));
  return text.split("\n").slice(0, -1);
}

/** Opens all that is there, and gives a line for each thing that was acknowledged and is not there whole. */
async function losses(root, lines) {
  const [{ openArchive }, { loadCorpus }, { openStored }] = await Promise.all([
    built("store/archive.js"),
    built("articles/files.js"),
    built("corpus/stored.js"),
  ]);
  const lost = [];
  const archive = openArchive(join(root, "data", "footnote.db"), { clock, keepDays: 30 });
  const store = archive.storeOf(visitor);
  const { articles, refusals } = await loadCorpus([join(root, "corpus")]).catch(() => ({
    articles: [],
    refusals: [],
  }));
  for (const { from, reason } of refusals) lost.push(`${from} ${reason}`);
  for (const { text } of articles) {
    const number = Number(/number (\d+)/.exec(text)?.[1] ?? -1);
    const wholes = [textOf(number).split("---\n")[2], importedTextOf(number)];
    if (!wholes.some((whole) => text.trim() === whole.trim())) lost.push("an article is not whole");
  }
  for (const line of lines) {
    const [kind, number] = [line.split(" ")[0], Number(line.split(" ")[1])];
    if (kind === "answer") {
      const { asked: _, ...answer } = (await store.recall(`a${number}`)) ?? {};
      if (JSON.stringify(answer) !== JSON.stringify(answerOf(number))) lost.push(`answer ${number} is lost`);
    }
    if (kind !== "article" && kind !== "import") continue;
    const id = kind === "article" ? `article${number % ARTICLES}` : `import-${number % ARTICLES}`;
    const held = articles.find((article) => article.id === id);
    if (Number(/number (\d+)/.exec(held?.text ?? "")?.[1] ?? -1) < number)
      lost.push(`${kind} ${number} is lost`);
  }
  await archive.close();
  if (articles.length > 0) {
    const engine = await openStored([join(root, "corpus")], storedOptions(root));
    const told = engine
      .sources({})
      .map(({ id, version }) => `${id} ${version}`)
      .join();
    if (told !== articles.map(({ id, version }) => `${id} ${version}`).join())
      lost.push("a snapshot is stale");
  }
  // The next import clears away what the killed one left.
  await imported(root, -1);
  const left = readdirSync(root, { recursive: true }).filter((name) => name.endsWith(".tmp"));
  if (articles.length > 0 && left.length > 0) lost.push(`left behind: ${left.join(", ")}`);
  return lost;
}

function storedOptions(root) {
  return {
    folder: join(root, "data", "snapshots"),
    build: "torture",
    clock,
    quoteMaxChars: 300,
    fromChars: 1,
  };
}

function textOf(number) {
  const line = `The mill of number ${number} reopened in Orrin, and its visitors paid for bread. `;
  return `---\ntitle: Mill ${number}\n---\n${line.repeat(200)}\n`;
}

function importedTextOf(number) {
  return textOf(number).split("---\n")[2].replaceAll("mill", "ferry");
}

function answerOf(number) {
  return {
    id: `a${number}`,
    question: `What of number ${number}?`,
    outcome: "answered",
    text: "bread ".repeat(500),
  };
}

/** Gives numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function page(summary) {
  return `# Reliability

Written by \`npm run torture -- --write\`. A process that writes articles, imports others, and writes answers and snapshots is killed
(SIGKILL) again and again, each time after a random number of writes and in the middle of the next. After each kill
everything is opened: every article is whole and as new as was acknowledged, every acknowledged answer is recalled
letter for letter, the snapshot gives what the files give, and after the next import nothing half written is left.

${summary}.
`;
}
