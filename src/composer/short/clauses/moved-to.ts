import type { Span } from "../../../domain.ts";
import { asksOfPast } from "../../../text/asks-of-past.ts";
import { changedFrom } from "../../../text/corrected.ts";
import type { Scene } from "../scene.ts";

/** Gives when something is by now: "13 June" of "has been moved from 6 June to 13 June"; null where nothing was moved. */
export function movedTo({ question, sentence }: Scene): Span | null {
  if (question.expected !== "date" || asksOfPast(question.text)) return null;
  const now = changedFrom(sentence)?.now;
  return now !== undefined && sentence.quantities.some(isDateWith(now)) ? now : null;
}

function isDateWith({ start, end }: Span) {
  return (one: Scene["sentence"]["quantities"][number]) =>
    one.kind === "date" && one.start < end && start < one.end;
}
