import { count, plural } from "../../commands/parts/words.ts";
import type { Imported } from "../corpus/import/import.ts";
import { json } from "./json.ts";
import { neutralise } from "./neutral.ts";
import { type Session, tell, write } from "./session.ts";

/** The options of `import`, as the command line gives them. */
export interface ImportFlags {
  /** Prints each article as it would be stored, a line of JSON each. */
  readonly json?: true;
  readonly dryRun?: true;
  readonly follow?: true;
  readonly collection?: string;
}

/** Imports, and says what became of each article: a summary for people, or JSON; gives the exit code. */
export async function runImport(
  outcomes: AsyncIterable<Imported>,
  flags: ImportFlags,
  session: Pick<Session, "stdout" | "stderr" | "clock">,
): Promise<number> {
  const tally: Tally = { added: 0, replaced: 0, unchanged: 0, refused: 0 };
  const progress = startProgress(tally, session);
  let noted = 0;
  try {
    for await (const outcome of outcomes) {
      tally[outcome.kind] += 1;
      if (flags.json) await write(session.stdout, json(printed(outcome), { isOneLine: true }));
      else if (outcome.kind === "refused") {
        progress.clear();
        if (tally.refused <= NAMED) tell(session, `Refused: ${outcome.from}: ${outcome.reason}`);
      } else if (outcome.note !== undefined) {
        progress.clear();
        noted += 1;
        if (noted <= NAMED) tell(session, `Note: ${outcome.from} ${outcome.note}`);
      }
    }
  } finally {
    progress.end();
  }
  if (tally.refused > NAMED && !flags.json) {
    tell(session, `Refused: ${count(tally.refused - NAMED)} more; --json names them all.`);
  }
  if (!flags.json) await write(session.stdout, `${summary(tally, flags.dryRun === true)}\n`);
  return tally.refused > 0 ? 1 : 0;
}

type Tally = Record<Imported["kind"], number>;

/** Gives the article as it is stored: the fields of its front matter and its text. */
function printed(outcome: Imported): object {
  if (outcome.kind === "refused") return { from: outcome.from, error: outcome.reason };
  const { from, id, kind, draft, note } = outcome;
  const { sample: _sample, ...fields } = draft.stated;
  return { from, id, outcome: kind, ...(note === undefined ? {} : { note }), ...fields, text: draft.text };
}

function summary(tally: Tally, isDry: boolean): string {
  const total = tally.added + tally.replaced + tally.unchanged + tally.refused;
  if (total === 0) return "Nothing to import was found.";
  const parts = (["added", "replaced", "unchanged", "refused"] as const)
    .filter((kind) => tally[kind] > 0)
    .map((kind) => `${count(tally[kind])} ${kind}`);
  const line = `${plural(total, "article")}: ${parts.join(", ")}.`;
  return isDry ? `${line} Nothing was stored (--dry-run).` : line;
}

/** Says every second how far it is; where lines cannot be overwritten, every five. */
function startProgress(
  tally: Tally,
  { stderr, clock }: Pick<Session, "stderr" | "clock">,
): { clear: () => void; end: () => void } {
  const began = clock.now();
  const isTty = stderr.isTTY === true;
  let isShown = false;
  const show = () => {
    const seconds = Math.round((clock.now() - began) / 1_000);
    const { added, replaced, unchanged, refused } = tally;
    const line = `Importing … ${count(added + replaced + unchanged + refused)} read, ${count(added + replaced)} stored, ${seconds} s`;
    if (isTty) stderr.write(`\r${neutralise(line)}\u001B[K`);
    else tell({ stderr }, line);
    isShown = true;
  };
  let timer = setTimeout(function again() {
    show();
    timer = setTimeout(again, isTty ? SECOND_MS : 5 * SECOND_MS);
  }, SECOND_MS);
  const clear = () => {
    if (isShown && isTty) stderr.write("\r\u001B[K");
  };
  return {
    clear,
    end: () => {
      clearTimeout(timer);
      clear();
    },
  };
}

/** A person sees something within a second. */
const SECOND_MS = 1_000;

const NAMED = 50;
