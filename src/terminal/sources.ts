import { wording } from "../../commands/parts/refuse.ts";
import { narrow } from "../../commands/parts/scope.ts";
import { sourceLine, sources } from "../../commands/sources.ts";
import type { SourceRow } from "../domain.ts";
import { neutralise } from "./neutral.ts";
import { recentAnswers } from "./recent.ts";
import { Complaint, screenOf, type Session, write, SHELL_LISTER } from "./session.ts";
import { showReply } from "./show.ts";

/** Prints the articles, or one of them in detail, for people or as JSON; gives the exit code. */
export async function runSources(
  article: string | undefined,
  flags: { readonly json?: true },
  session: Session,
): Promise<number> {
  const engine = await session.open();
  const narrowed = narrow(session.scope, { article }, engine);
  if ("refused" in narrowed) throw new Complaint(wording(narrowed.refused, SHELL_LISTER));
  const rows = engine.sources(narrowed.scope);
  if (flags.json) {
    await write(session.stdout, `${JSON.stringify({ articles: rows.map(printed) }, null, 2)}\n`);
  } else if (article === undefined) {
    for (const row of rows) await write(session.stdout, `${neutralise(sourceLine(row))}\n`);
  } else {
    const services = { engine, store: recentAnswers(), clock: session.clock };
    const reply = await sources.run({ values: { article }, scope: narrowed.scope }, services);
    await write(session.stdout, showReply(reply, screenOf(session.stdout, session.environment)));
  }
  return 0;
}

/** Gives the fields of the command line's JSON, in the order of the row. */
function printed({ sample: _sample, ...row }: SourceRow): object {
  return row;
}
