import type { Citation, ReplyBlock } from "../../src/domain.ts";
import type { Shown } from "./answer.ts";

/**
 * Gives a note for each cited article that its publisher corrected or took back, or that changed after the
 * answer was given: of today, since an answer is opened for as long as it is kept.
 */
export function statusNotes(citations: readonly Citation[], { services, scope }: Shown): ReplyBlock[] {
  return citations.flatMap(({ number, article: id, version }) => {
    const article = services.engine.article(id, scope)?.article;
    if (article === undefined) return [];
    const says = article.corrected === null ? "" : `: ${article.corrected}`;
    return [
      ...(article.status === "retracted" ? [note(number, RETRACTED)] : []),
      ...(article.status === "corrected" ? [note(number, `was corrected by its publisher${says}`)] : []),
      ...(article.version === version ? [] : [note(number, CHANGED)]),
    ];
  });
}

const RETRACTED = "⚠ was retracted by its publisher, and is no longer quoted as an answer";
const CHANGED = "has been changed since this answer was given";

function note(number: number, text: string): ReplyBlock {
  return { kind: "note", text: `[${number}] ${text}` };
}
