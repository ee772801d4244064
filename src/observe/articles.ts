import type { Log, Refusal } from "../domain.ts";

/** Tells the log what becomes of the articles while the bot runs. */
export interface ArticleLog {
  /** Says which files could not be read at the start, where that was told already. */
  begin(refusals: readonly Refusal[]): void;
  /** Tells what changed, and of each file that can no longer be read, or can be again; `refusals` are all that there are. */
  changed(changes: readonly Changed[], refusals: readonly Refusal[]): void;
}

/** What happened to one article. */
interface Changed {
  readonly kind: "added" | "changed" | "removed";
  readonly article: string;
}

/** Gives lines that stay short, however many articles came at once: some are named, all are counted. */
export function createArticleLog(log: Log): ArticleLog {
  let known: ReadonlyMap<string, string> = new Map();
  return {
    begin(refusals) {
      known = byFile(refusals);
    },
    changed(changes, refusals) {
      const now = byFile(refusals);
      if (changes.length > 0) log.info(counted(changes), "the articles changed");
      const refused = [...now].filter(([file, reason]) => known.get(file) !== reason);
      for (const [file, reason] of refused.slice(0, NAMED))
        log.warn({ file, reason }, "a file cannot be read");
      if (refused.length > NAMED)
        log.warn(
          { files: refused.length - NAMED },
          "more files cannot be read: footnote doctor names them all",
        );
      const settled = [...known.keys()].filter((file) => !now.has(file));
      if (settled.length > 0)
        log.info({ files: settled.slice(0, NAMED) }, "files that could not be read are read now, or gone");
      known = now;
    },
  };
}

/** What the bot is about to import is no fault; if it turns out to be one, it has another reason. */
function byFile(refusals: readonly Refusal[]): ReadonlyMap<string, string> {
  return new Map(refusals.filter(({ isDue }) => isDue !== true).map(({ from, reason }) => [from, reason]));
}

function counted(changes: readonly Changed[]): object {
  const of = (kind: Changed["kind"]) => changes.filter((change) => change.kind === kind).length;
  return {
    added: of("added"),
    changed: of("changed"),
    removed: of("removed"),
    articles: changes.slice(0, NAMED).map(({ article }) => article),
  };
}

/** Log readers part or drop lines of more than some thousand characters. */
const NAMED = 20;
