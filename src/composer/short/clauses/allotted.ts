import type { Span } from "../../../domain.ts";
import { askedTerms } from "../../../text/asked-terms.ts";
import { type NamedRun, namedRuns } from "../../../text/name-kinds.ts";
import type { Scene } from "../scene.ts";

/** Gives who is told for what is asked where several are, each for something: "Tom Berg" of "Ann Lee for fish, Tom Berg for flowers". */
export function allottedIn({ question, sentence }: Scene): Span | null {
  if (question.expected !== "person") return null;
  const { tokens } = sentence;
  const asked = askedTerms(question);
  const told = namedRuns(sentence).filter(
    ({ end, kind }) => kind !== "date" && tokens[end]?.folded === "for" && tokens[end + 1] !== undefined,
  );
  const [run, second] = told.filter(({ end }: NamedRun) => asked.has(tokens[end + 1]!.term));
  if (told.length < 2 || run === undefined || second !== undefined) return null;
  return { start: tokens[run.start]!.start, end: tokens[run.end - 1]!.end };
}
