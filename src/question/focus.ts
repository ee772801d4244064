import type { Token } from "../domain.ts";

/**
 * Gives the noun after "which", "what" or "how many", folded: the last word of its phrase, which ends before a verb,
 * "of" or the question's end; null where there is none. `isJoined` tells whether a hyphen stands before a token.
 */
export function focusOf(tokens: readonly Token[], isJoined: (token: Token) => boolean): string | null {
  const words = tokens.map(({ folded }) => folded);
  const asks = words.findIndex(
    (word, at) => /^(?:what|which|whats)$/u.test(word) || (word === "many" && words[at - 1] === "how"),
  );
  const from = asks === -1 ? null : phraseAfter(words, asks);
  if (from === null) return null;
  let head: string | null = null;
  for (const [place, token] of tokens.slice(from, from + FOCUS_WORDS).entries()) {
    const next = tokens[from + place + 1];
    // "Which high-ranking official", "Which Trump-backed candidate": what is joined by a hyphen only describes.
    if (next !== undefined && isJoined(next)) continue;
    if (isJoined(token) && /(?:ed|ing|time)$/u.test(token.folded)) continue;
    if (head === null && isAdverb(token.folded)) continue;
    if (ends(token.folded, next?.folded ?? "", head)) break;
    if (NUMBERS.test(token.folded)) continue;
    head = token.folded;
    // "How many people live in …": without tags, the first plural is the noun that is counted.
    if (words[asks] === "many" && COUNTED.test(head)) break;
  }
  return head;
}

/** Where the noun phrase begins that a question word asks for; null where what stands there is none. */
function phraseAfter(words: readonly string[], asks: number): number | null {
  const from = asks + 1;
  const isWhats = words[asks] === "whats";
  if (!isWhats && !/^(?:is|are|was|were)$/u.test(words[from] ?? ""))
    return isOf(words, from, /^(?:type|kind|sort)s?$/u) ? from + 2 : from;
  // "What is the name of the …", "What was the first city …": the noun phrase follows the copula.
  const article = isWhats ? from : from + 1;
  if (!/^(?:the|an?|one)$/u.test(words[article] ?? "")) return null;
  const noun = article + 1;
  if (!isOf(words, noun, /^(?:names?|type|kind|sort|title)$/u)) return noun;
  return /^(?:the|an?)$/u.test(words[noun + 2] ?? "") ? noun + 3 : noun + 2;
}

/** "kind of", "name of". */
function isOf(words: readonly string[], at: number, noun: RegExp): boolean {
  return noun.test(words[at] ?? "") && words[at + 1] === "of";
}

/** Tells whether the phrase ends before a word, by the one behind it and the noun before it. */
function ends(word: string, next: string, head: string | null): boolean {
  if (isThirdPerson(word, next, head) || PHRASE_END.has(word)) return true;
  if (head === null) return false;
  // "What figurines come with it?": after a plural, these are what it does.
  return isAdverb(word) || /(?:ed|ing)$/u.test(word) || (isPlural(head) && PLURAL_DOES.test(word));
}

/** "Which country recently …": no noun goes on after it. */
function isAdverb(word: string): boolean {
  return /\p{L}{2}ly$/u.test(word) && !NO_ADVERBS.has(word);
}

const NO_ADVERBS: ReadonlySet<string> = new Set(
  "family assembly supply ally monopoly butterfly anomaly bully jelly belly lily italy july reply".split(" "),
);

/** "What allows the …", "Which treaty protects the …": a verb, and no plural. */
function isThirdPerson(word: string, next: string, head: string | null): boolean {
  if (!/[^su]s$/u.test(word) || (head !== null && isPlural(head))) return false;
  return /^(?:the|an?|its|his|her|their)$/u.test(next) || /^(?:happens|causes|makes|includes)$/u.test(word);
}

const PLURAL_DOES =
  /^(?:come|go|make|take|give|get|say|see|want|need|live|appear|remain|join|sell|buy|die|become|belong|contain|include|grow|represent|provide|require|exist|occur|speak|win|lose|support|oppose)$/u;

const NUMBERS = /^(?:two|three|four|five|six|seven|eight|nine|ten|\d+)$/u;

const FOCUS_WORDS = 7;

const COUNTED = /(?:[^su]s|people|men|women|children|feet|percent)$/u;

const PHRASE_END: ReadonlySet<string> = new Set(
  (
    "is are was were be been do does did has have had can could will would should may might must of in on at for to from by " +
    "with that which who whose where when and or as than about into during between under over after before since the a an " +
    "he she it they we you i his her its their this these those not also won led said made became took gave went came ran " +
    "ever yet left built held wrote met sent got lost began used spoke said told gave knew grew broke chose drove fell flew rose sang sold " +
    "bought brought thought taught caught fought paid stood understood struck spent lent saw drew threw wore tore swore rode " +
    "shook stole sank swam drank ate died remains remain happened known given called else often through against " +
    "within without around across among near up down"
  ).split(" "),
);

/** Tells whether a folded word looks like a plural. */
export function isPlural(word: string): boolean {
  return word.length > 3 && /[^su]s$/u.test(word);
}
