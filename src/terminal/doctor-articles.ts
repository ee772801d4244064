import type { SourceRow } from "../domain.ts";
import { refusedLines } from "./refused.ts";
import type { Finding, Installation } from "./installation.ts";

/** Looks at the articles: how many there are, which are never quoted, and which files were not read. */
export function checkCorpus({ corpus }: Installation): Finding[] {
  const where = corpus.paths.join(", ");
  // What could not be loaded says itself what to do.
  if ("error" in corpus) return [{ state: "broken", found: corpus.error }];
  const refused = refusedLines(corpus.refusals, Infinity).map((found): Finding => ({ state: "warn", found }));
  const { length } = corpus.articles;
  if (length === 0) {
    return [{ state: "broken", found: `No articles in ${where}`, mend: HOW_TO_ADD }, ...refused];
  }
  const found = `${length} ${length === 1 ? "article" : "articles"} in ${where}`;
  const notes = [...unquoted(corpus.articles), ...refused];
  if (!corpus.articles.every(({ sample }) => sample)) return [{ state: "ok", found }, ...notes];
  return [{ state: "warn", found: `${found}, samples only`, mend: HOW_TO_ADD }, ...notes];
}

/** Looks whether articles can be imported; they can be read and asked about all the same. */
export function checkCorpusFolder({ corpusFolder }: Installation): Finding[] {
  if (corpusFolder === undefined || corpusFolder.isWritable) return [];
  const found = `${corpusFolder.path} cannot be written: nothing can be imported into it`;
  const mend = "Let the user who runs Footnote write there, where import or /corpus add is wanted.";
  return [{ state: "warn", found, mend }];
}

/** Looks at what is open to direct messages: whoever allows them and opens nothing hears that nothing is answered. */
export function checkPublicCollections({ settings, corpus }: Installation): Finding[] {
  const { publicCollections: open } = settings;
  if (open === null) return [];
  if (open.length === 0) {
    const mend = "Name collections in PUBLIC_COLLECTIONS, or * for all that are no server's own.";
    return [
      { state: "warn", found: "ALLOW_DIRECT is set, and no articles are open to direct messages", mend },
    ];
  }
  if (!("articles" in corpus)) return [];
  const there = new Set(["*", ...corpus.articles.map(({ collection }) => collection ?? ".")]);
  return open
    .filter((name) => !there.has(name))
    .map((name) => {
      const mend = `A collection is a folder in ${corpus.paths.join(", ")}; the articles in none are called “.”.`;
      return {
        state: "warn",
        found: `PUBLIC_COLLECTIONS names “${name}”, in which there is no article`,
        mend,
      };
    });
}

/** What is listed and never quoted is said, or people wonder why it does not answer. */
function unquoted(articles: readonly SourceRow[]): Finding[] {
  const ids = articles.filter(({ status }) => status === "retracted").map(({ id }) => id);
  const replaced = articles.filter(({ supersededBy }) => supersededBy !== null);
  const pairs = replaced.map(({ id, supersededBy }) => `${id} (by ${supersededBy})`);
  return [
    { told: "Retracted, so no answer quotes it", names: ids },
    { told: "Replaced, so no answer quotes it", names: pairs },
  ]
    .filter(({ names }) => names.length > 0)
    .map(({ told, names }) => ({ state: "warn", found: `${told}: ${names.join(", ")}` }));
}

/** What to do about a corpus without articles of one's own. */
export const HOW_TO_ADD =
  "Put your articles there as .md, .txt or .jsonl files (corpus/README.md says how), or name another place with --corpus.";
