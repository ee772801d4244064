// What torture.mjs kills: one kind of work without end, with a line for each piece that is done.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  ARTICLES,
  answerOf,
  built,
  clock,
  shelvesOver,
  storedOptions,
  textOf,
  visitor,
} from "./torture-shared.mjs";

const [work, root, from] = process.argv.slice(2);
const say = (line) => new Promise((resolve) => process.stdout.write(`${line}\n`, resolve));
await { write, import: importing, change, follow }[work](Number(from));

/** An article, an answer, a snapshot. */
async function write(begin) {
  const [{ openArchive }, { writeWhole }, { openStored }] = await Promise.all([
    built("store/archive.js"),
    built("corpus/whole.js"),
    built("corpus/stored.js"),
  ]);
  const store = openArchive(join(root, "data", "footnote.db"), { clock, keepDays: 30 }).storeOf(visitor);
  for (let number = begin; ; number += 1) {
    await writeWhole(join(root, "corpus", `article${number % ARTICLES}.md`), [Buffer.from(textOf(number))]);
    await say(`article ${number}`);
    await store.keep(answerOf(number));
    await say(`answer ${number}`);
    if (number % 3 !== 0) continue;
    await openStored([join(root, "corpus")], storedOptions(root));
    await say(`snapshot ${number}`);
  }
}

/** A few articles at once, of which most replace one that is there. */
async function importing(begin) {
  const { importInto } = await built("corpus/import/command.js");
  mkdirSync(root, { recursive: true });
  for (let number = begin; ; number += 4) {
    const lines = [0, 1, 2, 3].map((at) => {
      const [, title, text] = /title: (.*)\n---\n([^]*)/.exec(textOf(number + at));
      return JSON.stringify({ title, text, url: `https://mill.example/${(number + at) % ARTICLES}` });
    });
    writeFileSync(join(root, "source.jsonl"), lines.join("\n"));
    let at = number;
    const options = { standing: root, version: "0.0.0" };
    for await (const { kind } of importInto([join(root, "corpus")], ["source.jsonl"], options)) {
      await say(`${kind === "refused" ? "refused" : "imported"} ${at}`);
      at += 1;
    }
  }
}

/** Three files at once, and every third time a change is taken back. */
async function change(begin) {
  const { library } = await shelvesOver(root);
  for (let number = begin; ; number += 1) {
    const uploads = [0, 1, 2].map((at) => {
      const content = Buffer.from(textOf(number + at));
      return { name: `mill${(number + at) % ARTICLES}.md`, bytes: content.length, read: async () => content };
    });
    const changed =
      number % 3 === 2
        ? await library.undo(null)
        : await library.add({ uploads, sources: "", collection: null }, () => {});
    await say(`changed ${number} ${changed.change?.id ?? "nothing"}`);
  }
}

/** A corpus that follows its folder, opened and closed again and again. */
async function follow() {
  const { followCorpus } = await built("corpus/follow.js");
  const seen = new Set();
  for (;;) {
    const options = { ...storedOptions(root), watch: true, version: "0.0.0" };
    const corpus = await followCorpus([join(root, "corpus")], options);
    await say("opened");
    for (let told = 0; told < 3;) {
      for (const { id, title, version } of corpus.engine().sources({})) {
        if (seen.has(version)) continue;
        seen.add(version);
        told += 1;
        await say(`seen ${/\d+/.exec(title)[0]} ${id} ${version}`);
      }
      await corpus.refresh();
    }
    await corpus.close();
    await say("closed");
  }
}
