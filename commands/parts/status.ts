import type { Citation, ReplyBlock } from "../../src/domain.ts";
import type { Shown } from "./answer.ts";

/**
 * Gives a note for each cited article that its publisher corrected, replaced or took back, or that changed after
 * the answer was given: of today, since an answer is opened for as long as it is kept.
 */
export function statusNotes(citations: readonly Citation[], { services, scope }: Shown): ReplyBlock[] {
  return citations.flatMap(({ number, article: id, version, corrected: said }) => {
    const found = services.engine.article(id, scope);
    if (found === null) return [];
    const { article, supersededBy } = found;
    const says = article.corrected === null ? "" : `: ${article.corrected}`;
    return [
      ...(article.status === "retracted" ? [note(number, RETRACTED)] : []),
      // What stands beside the quote already is not said again.
      ...(article.status === "corrected" && (said === undefined || said !== article.corrected)
        ? [note(number, `was corrected by its publisher${says}`)]
        : []),
      ...(supersededBy === null
        ? []
        : [note(number, `⚠ was replaced by ${nameOf(supersededBy, { services, scope })}`)]),
      ...(article.version === version ? [] : [note(number, CHANGED)]),
    ];
  });
}

/** Gives the first citation of each article: what is said of an article is said once. */
export function firstOfEach(citations: readonly Citation[]): readonly Citation[] {
  return citations.filter(
    ({ article }, at) => citations.findIndex((other) => other.article === article) === at,
  );
}

const RETRACTED = "⚠ was retracted by its publisher, and is no longer quoted as an answer";
const CHANGED = "has been changed since this answer was given";

function nameOf(id: string, { services, scope }: Shown): string {
  const title = services.engine.article(id, scope)?.article.title ?? null;
  return title === null ? id : `“${title}” (${id})`;
}

function note(number: number, text: string): ReplyBlock {
  return { kind: "note", text: `[${number}] ${text}` };
}
