/**
 * Gives a question for the meaning of a word as the one for the thing: "what does offside mean", "what's the definition of
 * offside", "define offside" and "offside meaning" ask what offside is, and articles tell it without "mean" or "define".
 * What "the red light" or "a red light" means is not what it is, and stays as it is, though "the definition of a cox" is what
 * a cox is; so does every other question.
 */
export function asWhatIs(text: string): string {
  for (const pattern of WAYS) {
    const thing = pattern.exec(text)?.[1];
    if (thing !== undefined) return `What is ${thing}?`;
  }
  return text;
}

/** What opens with one of them is no name of a thing. */
const NOT_NAMED =
  "do|does|did|is|are|was|were|has|have|had|can|could|will|would|the|it|its|this|that|these|those|" +
  "he|she|they|we|you|i|to|if|when|what|who|how|why|where|which|your|our|my|their";
const WORD = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}.+'’-]*[\p{L}\p{N}+])?`;
/** One to four words, in quotes or not, behind "the term" or not. */
const THING = String.raw`(?:the (?:term|word|phrase|expression|abbreviation|acronym|initials?|letters?) )?["“‘']?((?:an? )?(?!(?:${NOT_NAMED})\b)${WORD}(?: ${WORD}){0,3}?)["”’']?`;

const WAYS: readonly RegExp[] = [
  String.raw`what (?:does|do|did) (?!an? )${THING} (?:actually |really )?(?:mean|means|meant|stand for|stands for)`,
  String.raw`what(?:['’]?s| is| are) meant by ${THING}`,
  String.raw`what do (?:you|they|we) mean by ${THING}`,
  String.raw`(?:what(?:['’]?s| is| are) )?(?:the |an? )?(?:exact )?(?:definition of|meaning of(?! an? )) ${THING}`,
  String.raw`(?:please )?define ${THING}`,
  String.raw`what (?!an? )${THING} means?`,
  // "Give me the definition" and "any meaning" name nothing, and "high definition" is a thing.
  String.raw`${THING}(?<!\b(?:the|an?|any|its|their|this|that|high)) (?:meaning|definition)`,
].map((way) => new RegExp(String.raw`^\W*${way}\W*$`, "iu"));
