#!/usr/bin/env node
// Kills what Footnote writes with at random moments, and looks whether anything that was acknowledged is lost.
//
//   node bin/torture.mjs [--kills N] [--seed N] [--write]
//
// A child does one thing without end (`torture-work.mjs`) and prints a line after each piece that it was told is done.
// The parent kills it (SIGKILL) after a seeded number of lines, opens everything that is left (`torture-look.mjs`), and
// goes on from there.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { countsOf, optionsOf } from "./options.mjs";
import { LOOKS } from "./torture-look.mjs";
import { built } from "./torture-shared.mjs";

const home = fileURLToPath(new URL("..", import.meta.url));

/** What is killed, so often in ten. The last is a corpus that follows a folder while the parent edits it. */
const WORKS = [
  ...Array.from({ length: 4 }, () => "write"),
  ...Array.from({ length: 2 }, () => "import"),
  ...Array.from({ length: 2 }, () => "change"),
  ...Array.from({ length: 2 }, () => "follow"),
];

process.exitCode = await torture();

async function torture() {
  const values = optionsOf({
    kills: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    write: { type: "boolean" },
  });
  // Fewer would leave a work out, and say that it lost nothing.
  const [kills, seed] = countsOf(values, { kills: WORKS.length, seed: 0 });
  const { createRandom } = await built("learn/random.js");
  const random = createRandom(seed);
  const root = mkdtempSync(join(tmpdir(), "footnote-torture-"));
  const done = { starts: 0, killed: {}, acknowledged: {}, lost: [] };
  const looks = Object.fromEntries(
    Object.entries(LOOKS).map(([work, open]) => [work, open(join(root, work))]),
  );
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const work = WORKS[kill % WORKS.length];
      const look = looks[work];
      await look.begin?.();
      const lines = await killed(root, work, look, { after: Math.floor(random() * 12), spin: random() });
      for (const line of lines) count(done.acknowledged, line.split(" ")[0]);
      count(done.killed, work);
      done.lost.push(...(await look.losses(lines)).map((loss) => `${work}: ${loss}`));
      done.starts += 1;
    }
    for (const [work, look] of Object.entries(looks)) {
      done.lost.push(...(await look.end()).map((loss) => `${work}: ${loss}`));
    }
  } finally {
    rmSync(root, { recursive: true });
  }
  const summary = `${done.starts} clean starts after ${kills} kills (seed ${seed}), ${done.lost.length} lost`;
  process.stdout.write(`${[...done.lost, `${summary}: ${told(done)}`].join("\n")}\n`);
  if (values.write) writeFileSync(join(home, "docs", "reliability.md"), page(summary, done));
  return done.lost.length === 0 ? 0 : 1;
}

/** Runs a child, kills it after some lines and a little work more, and gives the lines that arrived. */
async function killed(root, work, look, { after, spin }) {
  const script = fileURLToPath(new URL("torture-work.mjs", import.meta.url));
  const child = spawn(process.execPath, [script, work, join(root, work), String(look.next())], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  let editing = Promise.resolve();
  child.stdout.setEncoding("utf8").on("data", (part) => {
    text += part;
    for (const line of part.split("\n").slice(0, -1)) {
      if (look.edit !== undefined) editing = editing.then(() => look.edit(line));
    }
    if (text.split("\n").length <= after) return;
    // Into the middle of what it does next.
    const untilMs = performance.now() + spin * 4;
    while (performance.now() < untilMs);
    child.kill("SIGKILL");
  });
  await new Promise((resolve) => child.on("close", resolve));
  await editing;
  return text.split("\n").slice(0, -1);
}

function count(counts, name) {
  counts[name] = (counts[name] ?? 0) + 1;
}

function told({ acknowledged }) {
  return Object.entries(acknowledged)
    .map(([what, times]) => `${times} × ${what}`)
    .join(", ");
}

function page(summary, { killed: kills, acknowledged }) {
  const times = (name) => acknowledged[name] ?? 0;
  return `# Reliability

Written by \`npm run torture -- --write\`. A process is killed (SIGKILL) again and again, each time after a random number of
pieces of work and in the middle of the next. After each kill everything is opened and held against what was acknowledged.

| what is killed | kills | acknowledged | what is looked at after each |
|---|---|---|---|
| a process that writes articles, answers and snapshots | ${kills.write ?? 0} | ${times("article")} articles, ${times("answer")} answers, ${times("snapshot")} snapshots | every article is whole and as new as was acknowledged, every answer is recalled letter for letter, the snapshot gives what the files give |
| an import that adds and replaces articles | ${kills.import ?? 0} | ${times("imported")} articles | every article is whole and as new as was acknowledged, and every text that was replaced is kept |
| \`/corpus\`: changes of several files, and their undoing | ${kills.change ?? 0} | ${times("changed")} changes | every change that was acknowledged is there whole, and of one that was not, nothing is left |
| a live corpus, while its folder is edited | ${kills.follow ?? 0} | ${times("seen")} edits in the answers, ${times("closed")} snapshots left | a new start answers from the files as they are, the texts that were replaced can be opened |

${summary}. Nothing half written was left behind.
`;
}
