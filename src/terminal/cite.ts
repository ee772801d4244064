import { cite, CLAIM_MAX_CHARS } from "../../commands/cite.ts";
import { wording } from "../../commands/parts/refuse.ts";
import { narrow } from "../../commands/parts/scope.ts";
import { json } from "./json.ts";
import { recentAnswers } from "./recent.ts";
import { Complaint, screenOf, type Session, SHELL_LISTER, write } from "./session.ts";
import { ALL_ROWS, showReply } from "./show.ts";

/** Prints where a claim comes from, for people or as JSON; "-" reads it from standard input. Gives the exit code. Throws a Complaint. */
export async function runCite(
  given: string,
  flags: { readonly article?: string; readonly json?: true },
  session: Session,
): Promise<number> {
  const claim = given === "-" ? await textOf(session.stdin) : given;
  if (!/[\p{L}\p{N}]/u.test(claim)) throw new Complaint(wording({ reason: "no claim" }));
  if (claim.length > CLAIM_MAX_CHARS) {
    throw new Complaint(wording({ reason: "long claim", length: claim.length, limit: CLAIM_MAX_CHARS }));
  }
  const engine = await session.open();
  const narrowed = narrow(session.scope, { article: flags.article }, engine);
  if ("refused" in narrowed) throw new Complaint(wording(narrowed.refused, SHELL_LISTER));
  if (flags.json) {
    await write(session.stdout, json(await engine.check(claim, narrowed.scope)));
    return 0;
  }
  const services = { engine, store: recentAnswers(), clock: session.clock, pageRows: ALL_ROWS };
  const reply = await cite.run({ values: { claim }, scope: narrowed.scope }, services);
  await write(session.stdout, showReply(reply, screenOf(session.stdout, session.environment)));
  return 0;
}

/** Reads a text to its end, or as far as tells that it is too long. */
async function textOf(stdin: Session["stdin"]): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of stdin) {
    text += typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    if (text.length > CLAIM_MAX_CHARS * 2) break;
  }
  return (text + decoder.decode()).trim();
}
