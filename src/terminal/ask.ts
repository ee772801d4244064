import { ask } from "../../commands/ask.ts";
import { isContentless, QUESTION_MAX_CHARS } from "../../commands/parts/asking.ts";
import { wording } from "../../commands/parts/refuse.ts";
import { narrow } from "../../commands/parts/scope.ts";
import { answerLines } from "./batch.ts";
import { json } from "./json.ts";
import { linesOf } from "./lines.ts";
import { recentAnswers } from "./recent.ts";
import { Complaint, screenOf, type Session, tell, write, SHELL_LISTER } from "./session.ts";
import { showReply } from "./show.ts";

/** The options of `ask`, as the command line gives them. */
export interface AskFlags {
  readonly article?: string;
  readonly ranked?: number;
  readonly json?: true;
  readonly jsonl?: true;
}

/** Answers one question, for people or as JSON, or a batch of them; gives the exit code. */
export async function runAsk(
  question: string | undefined,
  flags: AskFlags,
  session: Session,
): Promise<number> {
  if (flags.ranked !== undefined && !flags.json && !flags.jsonl)
    throw new Complaint("--ranked adds sentences to answers in JSON: give it with --json or --jsonl.");
  if (flags.jsonl) return runBatch(question, flags, session);
  if (question === undefined)
    throw new Complaint('ask needs a question: footnote ask "…", or --jsonl for many.');
  if (isContentless(question)) throw new Complaint(wording({ reason: "no question" }));
  if (question.length > QUESTION_MAX_CHARS) {
    throw new Complaint(
      wording({ reason: "long question", length: question.length, limit: QUESTION_MAX_CHARS }),
    );
  }
  const engine = await session.open();
  const narrowed = narrow(session.scope, { article: flags.article }, engine);
  if ("refused" in narrowed) throw new Complaint(wording(narrowed.refused, SHELL_LISTER));
  if (flags.json) {
    const answer = await engine.ask(question, narrowed.scope, ranked(flags));
    await write(session.stdout, json(answer));
    return 0;
  }
  const services = { engine, store: recentAnswers(), clock: session.clock };
  const reply = await ask.run({ values: { question }, scope: narrowed.scope }, services);
  await write(session.stdout, showReply(reply, screenOf(session.stdout, session.environment)));
  return 0;
}

async function runBatch(question: string | undefined, flags: AskFlags, session: Session): Promise<number> {
  if (question !== undefined) {
    throw new Complaint("ask --jsonl reads its questions from standard input: leave the question out.");
  }
  const engine = await session.open();
  const narrowed = narrow(session.scope, { article: flags.article }, engine);
  if ("refused" in narrowed) throw new Complaint(wording(narrowed.refused, SHELL_LISTER));
  const failed = await answerLines(
    linesOf(session.stdin),
    { engine, write: (text) => write(session.stdout, text) },
    {
      scope: narrowed.scope,
      ...ranked(flags),
      report: (error) => tell(session, `footnote: ${String(error)}`),
    },
  );
  if (failed > 0) tell(session, `footnote: ${failed} of the lines could not be answered.`);
  return failed > 0 ? 1 : 0;
}

function ranked(flags: AskFlags): { ranked?: number } {
  return flags.ranked === undefined ? {} : { ranked: flags.ranked };
}
