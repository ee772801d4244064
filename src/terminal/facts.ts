import { facts } from "../../commands/facts.ts";
import { factsCsv } from "../../commands/parts/csv.ts";
import { kindNamed, KINDS, queryOf } from "../../commands/parts/figure-query.ts";
import { readingNote } from "../../commands/parts/reading-note.ts";
import { wording } from "../../commands/parts/refuse.ts";
import { narrow } from "../../commands/parts/scope.ts";
import { json } from "./json.ts";
import { recentAnswers } from "./recent.ts";
import { Complaint, screenOf, type Session, tell, write, SHELL_LISTER } from "./session.ts";
import { ALL_ROWS, showReply } from "./show.ts";

/** The options of `facts`, as the command line gives them. */
export interface FactsFlags {
  readonly kind?: string;
  readonly article?: string;
  readonly json?: true;
  readonly csv?: true;
}

/** Prints the key figures for people, as JSON or as CSV; gives the exit code. Throws a Complaint. */
export async function runFacts(
  topic: string | undefined,
  flags: FactsFlags,
  session: Session,
): Promise<number> {
  const { kind } = flags;
  if (kind !== undefined && kindNamed(kind) === null) {
    throw new Complaint(`There is no kind “${kind}”: there are ${KINDS.join(", ")}.`);
  }
  const engine = await session.open();
  const narrowed = narrow(session.scope, { article: flags.article }, engine);
  if ("refused" in narrowed) throw new Complaint(wording(narrowed.refused, SHELL_LISTER));
  if (flags.json || flags.csv) {
    const query = queryOf({ topic: topic?.trim() ?? "", kind: kindNamed(kind ?? ""), article: null });
    const told = await engine.facts(query, narrowed.scope);
    const limited = readingNote(query, told);
    if (limited !== null) tell(session, limited);
    const text = flags.csv ? factsCsv(told.rows) : json({ facts: told.rows });
    await write(session.stdout, text);
    return 0;
  }
  const services = { engine, store: recentAnswers(), clock: session.clock, pageRows: ALL_ROWS };
  const reply = await facts.run({ values: { topic, kind }, scope: narrowed.scope }, services);
  await write(session.stdout, showReply(reply, screenOf(session.stdout, session.environment)));
  return 0;
}
