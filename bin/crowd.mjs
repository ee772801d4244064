#!/usr/bin/env node
// Measures the bot as people meet it: its own process, against a small Discord on this machine.
//
//   node bin/crowd.mjs --data FOLDER [--questions N] [--people N] [--cuts N] [--kept N] [--first] [--write]
//
// FOLDER has the articles of squad-open and selqa-dev, and squad-open/questions.jsonl: what people ask. On a machine that is
// busy with other things, --first runs before them, where the system allows that.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, setPriority, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { APPLICATION, GUILD, openDiscord } from "./crowd-discord.mjs";
import { countsOf, optionsOf } from "./options.mjs";

const home = fileURLToPath(new URL("..", import.meta.url));
const TOKEN = `${Buffer.from(APPLICATION).toString("base64url")}.GcRoWd.${"a".repeat(38)}`;

/** As many as have some 1,800 passages. */
const ARTICLES = 345;
/** How many ask without a pause while others type, and how often these are offered something. */
const [ASKERS, TYPED] = [4, 200];

/** What is measured, in order: each goes on from what those before it left. */
const ROWS = [oneByOne, typedMeanwhile, allAtOnce, whileCut, whileEnding, startedAgain];

process.exitCode = await measure();

async function measure() {
  const values = optionsOf({
    data: { type: "string" },
    questions: { type: "string", default: "200" },
    people: { type: "string", default: "50" },
    cuts: { type: "string", default: "20" },
    kept: { type: "string", default: "1000" },
    first: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  });
  // Of fewer, every bar would be met by nothing; the buttons of twenty questions are pressed in the end.
  const [questions, people, cuts, kept] = countsOf(values, { questions: 20, people: 1, cuts: 1, kept: 1 });
  const folder = resolve(process.env.INIT_CWD ?? ".", values.data ?? "");
  const sets = [join(folder, "squad-open"), join(folder, "selqa-dev")];
  if (values.data === undefined || !sets.every((set) => existsSync(join(set, "corpus.jsonl")))) {
    process.stderr.write(
      "Name the folder of the data sets with --data: squad-open and selqa-dev are read from it.\n",
    );
    return 2;
  }
  if (values.first) goFirst();
  const asked = readFileSync(join(sets[0], "questions.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).question);
  const discord = await openDiscord();
  const dataDir = mkdtempSync(join(tmpdir(), "footnote-crowd-"));
  const corpus = join(dataDir, "articles.jsonl");
  const lines = sets.flatMap((set) => readFileSync(join(set, "corpus.jsonl"), "utf8").trim().split("\n"));
  writeFileSync(corpus, `${lines.slice(0, ARTICLES).join("\n")}\n`);
  const settings = { discord, dataDir, corpus };
  const textOf = (n) => asked[n % asked.length];
  const one = (n) => discord.ask(textOf(n), n % people);
  const rows = [];
  let size = "";
  try {
    const hall = { settings, discord, textOf, one, questions, people, cuts, kept, bot: await run(settings) };
    for (const measured of ROWS) {
      const row = await measured(hall);
      rows.push(row);
      process.stdout.write(`${row.met ? "met   " : "missed"}  ${row.what}: ${row.got} (${row.bar})\n`);
    }
    await hall.bot.stop();
    size = sizeOf(settings);
  } finally {
    await discord.close();
    rmSync(dataDir, { recursive: true });
  }
  if (values.write)
    writeFileSync(join(home, "docs", "discord.md"), page(rows, { isFirst: values.first, size }));
  return rows.every(({ met }) => met) ? 0 : 1;
}

async function oneByOne({ one }) {
  // What the process does for the first time it does slowly: a person's first minutes are not the measure.
  for (let n = 0; n < 50; n += 1) await one(n).answered;
  const times = [];
  for (let n = 50; n < 250; n += 1) times.push((await one(n).answered).answeredMs);
  const [median, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
  return {
    what: "from interaction to answer, one after the other",
    bar: "median under 30 ms",
    got: `median ${median} ms, 95 of 100 within ${p95} ms`,
    met: median < 30,
  };
}

/** While some people's questions are answered without a pause, others type theirs, a few letters at a time. */
async function typedMeanwhile({ discord, textOf, one }) {
  const typing = { isOver: false };
  const asking = Array.from({ length: ASKERS }, async (_, asker) => {
    for (let n = asker; !typing.isOver; n += ASKERS) await one(20_000 + n).answered;
  });
  const times = [];
  for (let n = 0; n < TYPED; n += 1) {
    const typed = textOf(500 + Math.floor(n / 5)).slice(0, 4 * (n % 5));
    times.push((await discord.type(typed, n).answered).answeredMs);
  }
  typing.isOver = true;
  await Promise.all(asking);
  const [median, p95, most] = [quantile(times, 0.5), quantile(times, 0.95), Math.ceil(Math.max(...times))];
  return {
    what: `suggestions while a question is typed, with ${ASKERS} questions being answered all the time`,
    bar: "95 of 100 within 200 ms",
    got: `median ${median} ms, 95 of 100 within ${p95} ms, all of ${TYPED} within ${most} ms`,
    met: p95 <= 200,
  };
}

async function allAtOnce(hall) {
  const { one, questions, people } = hall;
  const crowd = Array.from({ length: questions }, (_, n) => one(1_000 + n));
  await Promise.all(crowd.map(({ answered }) => answered));
  await settled();
  hall.crowd = crowd;
  const slowest = Math.ceil(Math.max(...crowd.map(({ acknowledgedMs }) => acknowledgedMs)));
  const last = Math.ceil(Math.max(...crowd.map(({ answeredMs }) => answeredMs)));
  return {
    what: `${questions} questions at once from ${people} people`,
    bar: "all acknowledged within 1 s, each answered once",
    got: `acknowledged within ${slowest} ms, answered within ${last} ms, ${timesAnswered(crowd)}`,
    met: slowest < 1_000 && crowd.every(({ answers }) => answers === 1),
  };
}

async function whileCut({ discord, one, questions, cuts }) {
  const asking = [];
  const gaps = [];
  for (let cut = 0; cut < cuts; cut += 1) {
    for (let n = 0; n < questions / cuts; n += 1) asking.push(one(2_000 + asking.length));
    // Half of the sessions cannot be taken up again; what was acknowledged by then is answered all the same.
    await Promise.all(asking.map(({ acknowledged }) => acknowledged));
    gaps.push(await discord.cut({ resumable: cut % 2 === 0 }));
  }
  await Promise.all(asking.map(({ answered }) => answered));
  await settled();
  const gap = Math.max(...gaps) / 1_000;
  return {
    what: `the gateway cut ${cuts} times during ${asking.length} questions, half of them for good`,
    bar: "none lost once acknowledged, back within 10 s",
    got: `${timesAnswered(asking)}, back within ${gap.toFixed(1)} s`,
    met: gap < 10 && asking.every(({ answers }) => answers === 1),
  };
}

async function whileEnding({ discord, one, kept, bot }) {
  while (discord.count < kept)
    await Promise.all(Array.from({ length: 20 }, (_, n) => one(3_000 + discord.count + n).answered));
  const under = Array.from({ length: 20 }, (_, n) => one(9_000 + n));
  await Promise.all(under.map(({ acknowledged }) => acknowledged));
  const stoppedMs = await bot.stop();
  return {
    what: "asked to end with 20 answers under way",
    bar: "within 10 s, each answered",
    got: `${Math.ceil(stoppedMs)} ms, ${timesAnswered(under)}`,
    met: stoppedMs < 10_000 && under.every(({ answers }) => answers === 1),
  };
}

async function startedAgain(hall) {
  const { discord, settings, crowd } = hall;
  hall.bot = await run(settings);
  const { readyMs } = hall.bot;
  const buttons = await Promise.all(
    crowd.slice(0, 20).map((exchange) => discord.press(exchange, "context").answered),
  );
  const opened = buttons.filter(({ text }) => text.includes("In context")).length;
  return {
    what: `started again over ${discord.count} answers`,
    bar: "ready within 2 s, buttons work",
    got: `ready in ${(readyMs / 1_000).toFixed(2)} s, ${opened} of 20 buttons open their context`,
    met: readyMs < 2_000 && opened === 20,
  };
}

/** Goes before other processes; Linux may weigh sessions against each other first. */
function goFirst() {
  setPriority(-15);
  if (existsSync("/proc/self/autogroup")) writeFileSync("/proc/self/autogroup", "-15");
}

/** Starts the bot and resolves when it has said that it is connected. */
async function run({ discord, dataDir, corpus }) {
  const begunMs = performance.now();
  const child = spawn(process.execPath, [join(home, "bin", "footnote.mjs"), "bot"], {
    stdio: ["ignore", "ignore", "pipe"],
    cwd: dataDir,
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: discord.url,
      GUILD_ID: GUILD,
      CORPUS: corpus,
      DATA_DIR: dataDir,
      COOLDOWN_BUCKET: "1000",
      COOLDOWN_SECONDS: "0",
    },
  });
  let said = "";
  const ended = once(child, "close");
  await new Promise((ready, fail) => {
    child.stderr.setEncoding("utf8").on("data", (part) => {
      said += part;

      if (said.includes("Connected to Discord")) ready();
    });
    void ended.then(() => fail(new Error(`Cannot start the bot: ${said}`)));
  });
  return {
    readyMs: performance.now() - begunMs,
    async stop() {
      const askedMs = performance.now();
      child.kill("SIGTERM");
      await ended;
      return performance.now() - askedMs;
    },
  };
}

/** An answer that was given twice would come now. */
async function settled() {
  await new Promise((resolve) => setTimeout(resolve, 500));
}

function timesAnswered(exchanges) {
  const right = exchanges.filter(({ answers }) => answers === 1).length;
  return right === exchanges.length ? "each answered once" : `${right} of ${exchanges.length} answered once`;
}

function quantile(numbers, share) {
  return Math.round([...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * share)] * 10) / 10;
}

/** Gives how many articles and passages the bot reads. */
function sizeOf({ corpus, dataDir }) {
  const args = [join(home, "bin", "footnote.mjs"), "sources", "--json", "--corpus", corpus];
  const { stdout } = spawnSync(process.execPath, args, {
    cwd: dataDir,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const { articles } = JSON.parse(stdout);
  const passages = articles.reduce((sum, article) => sum + article.passages, 0);
  return `${articles.length} articles of squad-open and selqa-dev (${passages.toLocaleString("en")} passages)`;
}

function page(rows, { isFirst, size }) {
  const lines = rows.map(
    ({ what, bar, got, met }) => `| ${what} | ${bar} | ${got} | ${met ? "yes" : "**no**"} |`,
  );
  return `# The bot among people

Written by \`npm run crowd -- --data FOLDER --write\`. The bot runs as its own process, with nothing changed but the
address of Discord, against a small Discord on the same machine, over ${size}.
What is asked are the questions of squad-open. Both share ${availableParallelism()} processors (Node.js ${process.versions.node}, load ${loadavg()[0].toFixed(1)} at the end${isFirst ? "; both come before whatever else runs there" : ""}).

| what | bar | measured | met |
|---|---|---|---|
${lines.join("\n")}
`;
}
