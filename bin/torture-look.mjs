// What torture.mjs looks at after each kill, for each kind of work: a line for each thing that is not as it should be.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  ARTICLES,
  answerOf,
  built,
  clock,
  numberOf,
  shelvesOver,
  storedOptions,
  textOf,
  visitor,
} from "./torture-shared.mjs";

/** Each gives `next` (the number to go on from), `losses` after a kill, `end` after the last, and may `edit` meanwhile. */
export const LOOKS = { write, import: importing, change, follow };

function write(root) {
  let next = 0;
  return {
    next: () => next,
    async losses(lines) {
      // What was under way when it was killed may be there or not: the next child begins after it.
      next = Math.max(next, ...lines.map((line) => Number(line.split(" ")[1]) + 1)) + 1;
      const articles = await articlesIn(root);
      const lost = [...articles.refused, ...behind(articles, lines, "article")];
      const { openArchive } = await built("store/archive.js");
      const archive = openArchive(join(root, "data", "footnote.db"), { clock, keepDays: 30 });
      const store = archive.storeOf(visitor);
      for (const number of numbersIn(lines, "answer")) {
        const { asked: _, ...answer } = (await store.recall(`a${number}`)) ?? {};
        if (JSON.stringify(answer) !== JSON.stringify(answerOf(number)))
          lost.push(`answer ${number} is lost`);
      }
      await archive.close();
      return [...lost, ...(await stale(root, articles))];
    },
    // What was half written among the articles is cleared away by whoever imports there next.
    end: async () => leftIn(join(root, "data")),
  };
}

function importing(root) {
  let next = 0;
  return {
    next: () => next,
    async losses(lines) {
      next = Math.max(next, ...lines.map((line) => Number(line.split(" ")[1]) + 1)) + ARTICLES;
      // Whole multiples: each article stays the one of its address.
      next += ARTICLES - (next % ARTICLES);
      const articles = await articlesIn(root);
      const refused = lines.filter((line) => line.startsWith("refused"));
      return [...articles.refused, ...refused, ...behind(articles, lines, "imported")];
    },
    async end() {
      const { importInto } = await built("corpus/import/command.js");
      // The next import clears away what the killed ones left.
      for await (const _ of importInto([join(root, "corpus")], ["source.jsonl"], {
        standing: root,
        version: "0.0.0",
      }));
      const history = join(root, "corpus", ".history");
      // Of a few kills, all may come before an article was replaced.
      const kept = existsSync(history) ? readdirSync(history, { recursive: true, encoding: "utf8" }) : [];
      const broken = kept.filter(
        (name) =>
          name.endsWith(".md") && numberOf(readFileSync(join(history, name), "utf8").split("---\n")[2]) < 0,
      );
      return [...leftIn(root), ...broken.map((name) => `${name} in the history is not whole`)];
    },
  };
}

function change(root) {
  let next = 0;
  return {
    next: () => next,
    async losses(lines) {
      next = Math.max(next, ...lines.map((line) => Number(line.split(" ")[1]) + 1)) + 1;
      const { archive, libraries } = await shelvesOver(root);
      await libraries.recover();
      const changes = archive.journal.latest(null, 1e6).toReversed();
      const ids = new Set(changes.map(({ id }) => id));
      const lost = lines
        .map((line) => line.split(" ")[2])
        .filter((id) => id !== undefined && id !== "nothing" && !ids.has(id))
        .map((id) => `change ${id} is lost`);
      const wanted = new Map();
      for (const step of changes.flatMap(({ steps }) => steps)) wanted.set(step.path, step.after);
      for (const name of readdirSync(join(root, "corpus")).filter((one) => !one.startsWith("."))) {
        const hash = createHash("sha256")
          .update(readFileSync(join(root, "corpus", name)))
          .digest("hex");
        if (wanted.get(name) !== hash) lost.push(`${name} is not as the changes left it`);
        wanted.delete(name);
      }
      for (const [name, hash] of wanted) if (hash !== null) lost.push(`${name} is gone`);
      if (archive.journal.unfinished().length > 0) lost.push("a change is half done");
      await archive.close();
      return lost;
    },
    async end() {
      const { takeTurn } = await built("corpus/import/turn.js");
      // As the next change does, before anything else.
      await (
        await takeTurn(join(root, "corpus"))
      )();
      return leftIn(root);
    },
  };
}

function follow(root) {
  let number = 0;
  const put = async () => {
    const { writeWhole } = await built("corpus/whole.js");
    number += 1;
    await writeWhole(join(root, "corpus", `article${number % ARTICLES}.md`), [Buffer.from(textOf(number))]);
  };
  return {
    next: () => number,
    async begin() {
      if (number > 0) return;
      for (let at = 0; at < 3; at += 1) await put();
    },
    // One edit for each that was seen, so that there is always one to come.
    edit: put,
    async losses(lines) {
      const articles = await articlesIn(root);
      const lost = [...articles.refused, ...(await stale(root, articles))];
      const { openVersion } = await built("corpus/history.js");
      // What was replaced while nothing ran is not known to anybody.
      const held = new Map();
      for (const line of lines.filter((one) => one.startsWith("seen"))) {
        const [, , id, version] = line.split(" ");
        const before = held.get(id);
        held.set(id, version);
        if (before === undefined || before === version) continue;
        const past = await openVersion([join(root, "corpus")], id, before);
        if (past === null || numberOf(past.article.text) < 0) lost.push(`an earlier text of ${id} is lost`);
      }
      return lost;
    },
    async end() {
      const { sweepHistory } = await built("corpus/history.js");
      // As the next start does.
      await sweepHistory(join(root, "corpus"));
      return leftIn(root);
    },
  };
}

/** Gives the articles of a corpus folder, and what cannot be read of it or is not whole. */
async function articlesIn(root) {
  const { loadCorpus } = await built("articles/files.js");
  const nothing = { articles: [], refusals: [] };
  const { articles, refusals } = await loadCorpus([join(root, "corpus")]).catch(() => nothing);
  const broken = articles.filter(({ text }) => numberOf(text) < 0);
  const refused = [
    ...refusals.map(({ from, reason }) => `${from} ${reason}`),
    ...broken.map(({ id }) => `${id} is not whole`),
  ];
  return { articles, refused };
}

/** Gives the articles that are older than was acknowledged. */
function behind({ articles }, lines, kind) {
  const newest = new Map(articles.map(({ text }) => [numberOf(text) % ARTICLES, numberOf(text)]));
  return numbersIn(lines, kind)
    .filter((number) => (newest.get(number % ARTICLES) ?? -1) < number)
    .map((number) => `${kind} ${number} is lost`);
}

/** Tells whether a start from the snapshot gives what the files give. */
async function stale(root, { articles }) {
  if (articles.length === 0) return [];
  const { openStored } = await built("corpus/stored.js");
  const engine = await openStored([join(root, "corpus")], storedOptions(root));
  const told = (rows) => rows.map(({ id, version }) => `${id} ${version}`).join();
  return told(engine.sources({})) === told(articles) ? [] : ["a snapshot is stale"];
}

function numbersIn(lines, kind) {
  return lines
    .map((line) => line.split(" "))
    .flatMap(([what, number]) => (what === kind ? [Number(number)] : []));
}

function leftIn(root) {
  const names = readdirSync(root, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".tmp")).map((name) => `${name} is left behind`);
}
