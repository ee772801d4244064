import { plural } from "../../commands/parts/words.ts";
import type { Engine, Refusal } from "../domain.ts";
import { HOW_TO_ADD } from "./doctor-articles.ts";
import { neutralise } from "./neutral.ts";
import { importedNow, refusedLines } from "./refused.ts";
import { Complaint, type Session, tell } from "./session.ts";

type Watched = Pick<Session, "stderr" | "clock"> & {
  /** The corpus can be given its first article later: where it has none, that is said and is no Complaint. */
  readonly mayBegin?: boolean;
  /** What is dropped into the corpus is imported by itself. */
  readonly isFollowed?: boolean;
};

/**
 * Loads an engine as people want it loaded: what takes longer than a second says so, what was refused is named,
 * and an engine without an article is a Complaint that says how to add one, unless that can be done meanwhile.
 */
export async function openWith(
  load: () => Promise<Engine>,
  paths: readonly string[],
  watched: Watched,
): Promise<Engine> {
  const { engine } = await openingWith(async () => ({ engine: await load() }), paths, watched);
  return engine;
}

/** Does the same for what comes with an engine. */
export async function openingWith<T extends { readonly engine: Engine }>(
  load: () => Promise<T>,
  paths: readonly string[],
  watched: Watched,
): Promise<T> {
  const where = paths.join(", ");
  const progress = startProgress(`Reading the articles in ${where} …`, watched);
  try {
    const loaded = await load();
    const { engine } = loaded;
    const count = engine.count({});
    progress.end(`${plural(count, "article")} read`);
    nameRefused(engine.refusals, watched);
    if (count === 0 && watched.mayBegin !== true)
      throw new Complaint(`No articles in ${where}. ${HOW_TO_ADD}`);
    if (count === 0) tell(watched, `No articles in ${where} yet. ${HOW_TO_BEGIN}`);
    return loaded;
  } finally {
    progress.end();
  }
}

interface Progress {
  /** Says what was done and in how many seconds, where anything was said before. */
  readonly end: (done?: string) => void;
}

/** Says after a second what is being done; a terminal counts the seconds on the same line. */
function startProgress(doing: string, { stderr, clock }: Pick<Watched, "stderr" | "clock">): Progress {
  const began = clock.now();
  const seconds = () => (clock.now() - began) / 1_000;
  const isTty = stderr.isTTY === true;
  let isShown = false;
  const timer = setInterval(() => {
    if (isTty) stderr.write(`\r${neutralise(doing)} ${Math.round(seconds())} s`);
    else if (!isShown) tell({ stderr }, doing);
    isShown = true;
  }, SECOND_MS);
  const end = (done?: string) => {
    clearInterval(timer);
    if (isShown && isTty) stderr.write("\n");
    if (isShown && done !== undefined) tell({ stderr }, `${done} in ${seconds().toFixed(1)} s.`);
    isShown = false;
  };
  return { end };
}

function nameRefused(refusals: readonly Refusal[], output: Pick<Watched, "stderr" | "isFollowed">): void {
  const lines = refusedLines(
    output.isFollowed ? refusals.filter(({ isDue }) => isDue !== true) : refusals,
    DUE_NAMED,
  );
  for (const line of lines.slice(0, NAMED)) tell(output, line);
  const more = lines.length - NAMED;
  if (more > 0) tell(output, `Not read: ${more} more; footnote doctor names them all.`);
  if (output.isFollowed) for (const line of importedNow(refusals, DUE_NAMED)) tell(output, line);
}

const HOW_TO_BEGIN =
  "Hand over the first with /corpus add, or put .md, .txt or .jsonl files there: they are read at once.";

/** A person sees something within a second. */
const SECOND_MS = 1_000;

const NAMED = 50;
const DUE_NAMED = 8;
