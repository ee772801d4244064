// What the parent and the children of torture.mjs share.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const home = fileURLToPath(new URL("..", import.meta.url));

/** Gives a module as it was built. */
export const built = (path) => import(pathToFileURL(join(home, "dist", "src", path)).href);

export const clock = { now: () => Date.now() };

/** So many articles are written again and again. */
export const ARTICLES = 12;

export const visitor = {
  person: "torture:1",
  name: "torture",
  place: "torture",
  channel: "torture",
  binds: "torture",
  sees: () => true,
};

export function storedOptions(root) {
  const folder = join(root, "data", "snapshots");
  return { folder, build: "torture", clock, quoteMaxChars: 300, fromChars: 1 };
}

export function textOf(number) {
  const line = `The mill of number ${number} reopened in Orrin, and its visitors paid for bread. `;
  return `---\ntitle: Mill ${number}\n---\n${line.repeat(100)}\n`;
}

/** Gives the number of a text; -1 where it is not whole. */
export function numberOf(text) {
  const number = Number(/number (\d+)/.exec(text)?.[1] ?? -1);
  const whole = textOf(number).split("---\n")[2].trim();
  return text.trim() === whole ? number : -1;
}

export function answerOf(number) {
  return {
    id: `a${number}`,
    question: `What of number ${number}?`,
    outcome: "answered",
    text: "bread ".repeat(500),
  };
}

/** Opens the library of a corpus folder, with its journal. */
export async function shelvesOver(root) {
  const [{ openArchive }, { openLibraries }, { importInto }] = await Promise.all([
    built("store/archive.js"),
    built("corpus/library.js"),
    built("corpus/import/command.js"),
  ]);
  const corpus = join(root, "corpus");
  mkdirSync(corpus, { recursive: true });
  const archive = openArchive(join(root, "data", "footnote.db"), { clock, keepDays: 30 });
  // Adding and taking back look at files alone.
  const engine = { sources: () => [], refusals: [] };
  const libraries = openLibraries({
    corpus: { engine: () => engine, refresh: async () => {} },
    paths: [corpus],
    journal: archive.journal,
    uploads: join(root, "data", "uploads"),
    clock,
    operators: [],
    version: "0.0.0",
    importing: importInto,
  });
  return { archive, libraries, library: libraries.here(visitor, root) };
}
