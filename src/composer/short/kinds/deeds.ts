import type { ExpectedAnswer, Question } from "../../../domain.ts";
import { isAmong } from "../../../text/asked-terms.ts";
import type { Tag } from "../../../text/tagger.ts";
import { loadThesaurus } from "../../../text/thesaurus.ts";
import { loadVectors } from "../../../text/vectors.ts";
import type { Scene } from "../scene.ts";

/** Gives the terms of what is done in a question after who or where, which an answer has to tell of; none of others. */
export function deedTerms(question: Question, tags: readonly Tag[]): readonly Question["terms"][number][] {
  if (!DOERS.has(question.expected) || question.terms.length > FEW_TERMS) return [];
  return question.terms.filter(({ term, name }) => {
    const at = question.tokens.findIndex((token) => token.term === term);
    return !name && tags[at] === "VERB" && !LINKS.test(question.tokens[at]!.folded);
  });
}

/**
 * Tells whether a sentence does none of the deeds that are asked for, nor anything like them: whoever stands in "The
 * abbey of Saint Orrin is older than both" did not build it.
 */
export function lacksDeeds({ sentence, tags }: Scene, deeds: readonly Question["terms"][number][]): boolean {
  if (deeds.length === 0) return false;
  // "Parking behind the building": nobody builds there.
  const idle = (at: number) => sentence.tokens[at]!.folded.endsWith("ing") && tags[at] !== "VERB";
  const there = new Set(sentence.tokens.filter((_, at) => !idle(at)).map(({ term }) => term));
  const done = sentence.tokens.flatMap(({ term }, at) => (term !== "" && tags[at] === "VERB" ? [term] : []));
  return deeds.every((deed) => {
    if (isAmong(deed, there)) return false;
    const relatives = loadThesaurus().relatives(deed.term);
    if ([...there].some((term) => relatives.has(term))) return false;
    return !done.some((term) => loadVectors().similarity(deed.term, term) >= LIKE);
  });
}

/** A longer question is put in other words more often, and meets a wrong sentence less. */
const FEW_TERMS = 2;

const DOERS: ReadonlySet<ExpectedAnswer> = new Set(["person", "place"]);

/** What tells of no deed, or is said by any other. */
const LINKS =
  /^(?:be|been|being|becom\w*|became|remain\w*|stay\w*|start\w*|begin\w*|beg[au]n|happen\w*|occur\w*|tak\w*|took|com\w*|came|go|goes|going|gone|went|liv\w*|born|based|located|situated|found|find|held|hold|call\w*|named?|work\w*)$/u;

/** A cosine: "scored" and "beat" have .61, "give" and "lose" .55. */
const LIKE = 0.6;
