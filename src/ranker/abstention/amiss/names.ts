import type { AnalysedSentence, Question } from "../../../domain.ts";
import { isPerson } from "../../../quantities/nouns.ts";
import { goesByName } from "../../../text/by-name.ts";
import { type NamedRun, namedRuns } from "../../../text/name-kinds.ts";
import type { Asked } from "../../types.ts";
import type { Rule } from "./rule.ts";

/** Has no name but those that were asked after: "A crofter corrected the map" of "What is the name of the crofter?" */
export const tellsNoName: Rule = ({ question, ranking: { asked, ranked } }) => {
  const { sentence } = ranked[0]!;
  const asks = ASKS_NAME.test(question.text) || (ASKS_CALLED.test(question.text) && isOfSomebody(question));
  if (!asks || sentence.role !== "body" || mayNameSmall(sentence)) return false;
  return !newNames(asked, sentence).some(({ kind, start }) => kind !== "place" || !isWhere(sentence, start));
};

/** Names none of what goes by a name: "They stayed at a hotel by the lake" of "Which hotel did they stay at?" */
export const tellsWithoutName: Rule = ({ question, ranking: { asked, ranked } }) => {
  const { sentence } = ranked[0]!;
  const [, of, ...kinds] = WHICH.exec(question.text.toLowerCase()) ?? [];
  // "The tenor had a cold" tells which of the singers had one.
  const hasName = (kind: string) => goesByName(kind) || (of === undefined && isPerson(kind, "likely"));
  if (!kinds.some((kind) => kind !== undefined && hasName(kind))) return false;
  return sentence.role === "body" && !mayNameSmall(sentence) && newNames(asked, sentence).length === 0;
};

/** Behind "articles" a verb follows, and behind "supermarket" a noun may. */
const WHICH =
  /^\W*(?:(?:in|on|at|for|from|to|by|with) )?which (of )?(?:the |their |her |his |its |our )?(\p{L}+)(?:(?<!s) (\p{L}+))?/u;

/** The names of a sentence that the question has not. */
function newNames({ places }: Asked, sentence: AnalysedSentence): readonly NamedRun[] {
  return namedRuns(sentence).filter(
    ({ kind, start, end }) =>
      kind !== "date" && sentence.tokens.slice(start, end).some(({ term }) => !places.has(term)),
  );
}

/** Where nothing is written large, names are not told from other words. */
function mayNameSmall({ tokens, text }: AnalysedSentence): boolean {
  return !tokens.some(({ capital }) => capital) || NAMES_SMALL.test(text);
}

function isOfSomebody({ tokens }: Question): boolean {
  return tokens.some(({ folded, capital }) => !capital && isPerson(folded, "likely"));
}

/** "A trawler from Hull": where it is from is not what it is called. */
function isWhere({ tokens }: AnalysedSentence, start: number): boolean {
  return /^(?:in|at|on|near|from|to|of)$/u.test(tokens[start - 1]?.folded ?? "");
}

const ASKS_NAME =
  /^\W*(?:what(?:['’]?s| is| was| are| were) )?(?:the )?(?:full |first |last |real )?names? of (?!the (?:game|law)\b)|^\W*what(?:['’]?s| is| was| are| were) (?:the |your |our |his |her |their )?[\p{L}\p{N}' ’-]{2,60}?(?:['’]s|s['’]?) (?:first |last |full )?name\b/iu;
/** What a thing is called may be a word like any other; what somebody is called is a name. */
const ASKS_CALLED =
  /^\W*what (?:is|was|are|were|will) .{2,80}\b(?:called|named)\b(?! (?:after|for|by|off|on|in)\b)/iu;

/** "The trick that they call lightning", "called the sofa", and what stands in quotation marks. */
const NAMES_SMALL =
  /\b(?:called|calls?|named|names|known as|dubbed|nicknamed|titled|entitled)\s+(?:it |him |her |them )?(?:the |an? )?["“‘'*_]?(?!by\b|after\b|for\b|in\b|on\b|off\b)\p{Ll}|["“”]/u;
