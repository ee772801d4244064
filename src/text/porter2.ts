/**
 * The Porter2 stemmer for English (Porter, 2001, https://snowballstem.org/algorithms/english/stemmer.html), by
 * slices: every distinct word of a corpus is stemmed once, and with expressions that took a tenth of the time to
 * take it in. It gives what wink-porter2-stemmer 2.0.1 gives, also where that reads the algorithm in its own way:
 * a suffix counts as in a region where it stands anywhere in it, and "y" after a vowel is kept only the first time.
 * In one thing it does not follow: that marks a "y" by the figure 3, so that WW3 had the stem of WWI.
 */

/** Gives the stem of a word. */
export function porter2(word: string): string {
  const lower = word.toLowerCase();
  if (lower.length < 3) return lower;
  const exception = lower.length > LONGEST_EXCEPTION ? undefined : EXCEPTIONS.get(lower);
  if (exception !== undefined) return exception;
  const singular = withoutPlural(prepared(lower));
  const stem = isInvariant(singular) ? singular : withoutSuffixes(singular);
  return stem.includes(CONSONANT_Y) ? stem.replaceAll(CONSONANT_Y, "y") : stem;
}

const EXCEPTIONS: ReadonlyMap<string, string> = new Map(
  (
    "skis:ski skies:sky dying:die lying:lie tying:tie idly:idl gently:gentl ugly:ugli early:earli only:onli " +
    "singly:singl sky:sky news:news atlas:atlas cosmos:cosmos bias:bias andes:andes"
  )
    .split(" ")
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf(":")), pair.slice(pair.indexOf(":") + 1)]),
);

const LONGEST_EXCEPTION = Math.max(...Array.from(EXCEPTIONS.keys(), ({ length }) => length));

/** Few words end so, and to look each of a corpus up takes as long as to take an ending off. */
function isInvariant(word: string): boolean {
  return (word.endsWith("ing") || word.endsWith("eed")) && INVARIANT.has(word);
}

const INVARIANT: ReadonlySet<string> = new Set(
  "inning outing canning herring proceed exceed succeed earring".split(" "),
);

/** Stands for a "y" that is a consonant: no word in small letters has it. */
const CONSONANT_Y = "Y";

function prepared(word: string): string {
  if (!isToBePrepared(word)) return word;
  let marked = word.startsWith("y") ? CONSONANT_Y + word.slice(1) : word;
  for (let at = marked.indexOf("y", 1); at !== -1; at = marked.indexOf("y", at + 1)) {
    if (!isPlainVowel(marked.charCodeAt(at - 1))) continue;
    marked = marked.slice(0, at) + CONSONANT_Y + marked.slice(at + 1);
    break;
  }
  if (!marked.includes("'") && !marked.includes("’")) return marked;
  return marked
    .replace(/['’]s$/, "")
    .replace(/s['’]$/, "")
    .replace(/['’]$/, "");
}

/** Tells whether a word has a "y" or an apostrophe: most have neither, and to look once takes half of what four looks take. */
function isToBePrepared(word: string): boolean {
  const { length } = word;
  for (let at = 0; at < length; at += 1) {
    const code = word.charCodeAt(at);
    if (code === Y || code === 0x27 || code === 0x2019) return true;
  }
  return false;
}

/** Step 1a. */
function withoutPlural(word: string): string {
  const { length } = word;
  const last = word.charCodeAt(length - 1);
  if (last !== S && last !== D) return word;
  if (length > 4 && word.endsWith("sses")) return word.slice(0, -2);
  if (length > 3 && (word.endsWith("ied") || word.endsWith("ies")))
    return word.slice(0, length > 4 ? -2 : -1);
  if (last === D || (length > 2 && (word.endsWith("us") || word.endsWith("ss")))) return word;
  // A vowel, and not the letter before the "s" alone.
  for (let at = 0; at < length - 2; at += 1) if (isVowel(word.charCodeAt(at))) return word.slice(0, -1);
  return word;
}

/** Steps 1b to 5. */
function withoutSuffixes(singular: string): string {
  return closed(bare(adjective(derived(withoutY(withoutTense(singular))))));
}

/** Step 1b. */
function withoutTense(word: string): string {
  const ending = endingOf(word, TENSES)?.[0];
  if (ending === undefined) return word;
  if (ending.startsWith("eed"))
    return word.length - ending.length >= regionAfter(word) ? word.slice(0, 2 - ending.length) : word;
  const stem = word.slice(0, -ending.length);
  if (!hasVowel(stem)) return word;
  if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) return `${stem}e`;
  if (isDoubled(stem)) return stem.slice(0, -1);
  return isShort(stem) && regionAfter(stem) === stem.length ? `${stem}e` : stem;
}

const TENSES = byLetter("eedly ingly edly eed ing ed".split(" ").map((suffix): Ending => [suffix, ""]));

/** Step 1c. */
function withoutY(word: string): string {
  const last = word.charCodeAt(word.length - 1);
  const isY = last === Y || last === CAPITAL_Y;
  return isY && word.length > 2 && !isVowel(word.charCodeAt(word.length - 2))
    ? `${word.slice(0, -1)}i`
    : word;
}

/** Step 2. */
function derived(word: string): string {
  const found = endingOf(word, DERIVED);
  if (found === null) return word;
  const [suffix, instead, after] = found;
  if (!word.includes(suffix, regionAfter(word))) return word;
  const before = word.charAt(word.length - suffix.length - 1);
  if (after !== undefined && (before === "" || !after.includes(before))) return word;
  return word.slice(0, -suffix.length) + instead;
}

const DERIVED = byLetter([
  ["ization", "ize"],
  ["ational", "ate"],
  ["fulness", "ful"],
  ["ousness", "ous"],
  ["iveness", "ive"],
  ["tional", "tion"],
  ["biliti", "ble"],
  ["lessli", "less"],
  ["entli", "ent"],
  ["ation", "ate"],
  ["alism", "al"],
  ["aliti", "al"],
  ["ousli", "ous"],
  ["iviti", "ive"],
  ["fulli", "ful"],
  ["enci", "ence"],
  ["anci", "ance"],
  ["abli", "able"],
  ["izer", "ize"],
  ["ator", "ate"],
  ["alli", "al"],
  ["bli", "ble"],
  ["ogi", "og", "l"],
  ["li", "", "cdeghkmnrt"],
]);

/** Step 3. */
function adjective(word: string): string {
  const found = endingOf(word, ADJECTIVES);
  if (found === null) return word;
  const [suffix, instead] = found;
  const region = regionAfter(word);
  if (!word.includes(suffix, region)) return word;
  if (suffix === "ative" && !word.includes(suffix, regionAfter(word, region))) return word;
  return word.slice(0, -suffix.length) + instead;
}

const ADJECTIVES = byLetter([
  ["ational", "ate"],
  ["tional", "tion"],
  ["alize", "al"],
  ["icate", "ic"],
  ["iciti", "ic"],
  ["ative", ""],
  ["ical", "ic"],
  ["ness", ""],
  ["ful", ""],
]);

/** Step 4. */
function bare(word: string): string {
  const suffix = endingOf(word, BARE)?.[0];
  if (suffix === undefined || !word.includes(suffix, regionAfter(word, regionAfter(word)))) return word;
  const stem = word.slice(0, -suffix.length);
  return suffix !== "ion" || stem.endsWith("s") || stem.endsWith("t") ? stem : word;
}

const BARE = byLetter(
  "ement ance ence able ible ment ant ent ism ate iti ous ive ize ion al er ic"
    .split(" ")
    .map((suffix): Ending => [suffix, ""]),
);

/** A suffix, what takes its place, and the letters of which one must stand before it. */
type Ending = readonly [suffix: string, instead: string, after?: string];

/** Gives suffixes, of which the longer come first, by the codes of their last letters. */
function byLetter(endings: readonly Ending[]): readonly (readonly Ending[])[] {
  return Array.from({ length: 128 }, (_, code) =>
    endings.filter(([suffix]) => suffix.charCodeAt(suffix.length - 1) === code),
  );
}

function endingOf(word: string, endings: readonly (readonly Ending[])[]): Ending | null {
  const letter = word.charCodeAt(word.length - 1);
  if (letter < endings.length)
    for (const ending of endings[letter]!) if (word.endsWith(ending[0])) return ending;
  return null;
}

/** Step 5. */
function closed(word: string): string {
  const last = word.charCodeAt(word.length - 1);
  if (last !== E && last !== L) return word;
  const region = regionAfter(word);
  const second = regionAfter(word, region);
  if (last === L) return word.endsWith("ll") && second < word.length ? word.slice(0, -1) : word;
  const stem = word.slice(0, -1);
  return second < word.length || (region < word.length && !isShort(stem)) ? stem : word;
}

/**
 * Gives where the region begins that follows the first vowel with a letter behind it, both from `start` on; the
 * word's length where it has none.
 */
function regionAfter(word: string, start = 0): number {
  const { length } = word;
  let at = start;
  while (at < length && !isVowel(word.charCodeAt(at))) at += 1;
  while (at < length && isVowel(word.charCodeAt(at))) at += 1;
  if (at + 1 >= length) return length;
  if (start > 0) return at + 1;
  const prefix = prefixOf(word);
  return prefix === 0 ? at + 1 : prefix;
}

/** Gives how long the beginning of a word is that is no region whatever stands in it; 0 for nearly all. */
function prefixOf(word: string): number {
  if (!"gac".includes(word.charAt(0))) return 0;
  return word.startsWith("gener") || word.startsWith("arsen") ? 5 : word.startsWith("commun") ? 6 : 0;
}

function isShort(word: string): boolean {
  const { length } = word;
  if (length === 0) return false;
  const last = word.charCodeAt(length - 1);
  if (length === 1) return isVowel(last);
  const middle = word.charCodeAt(length - 2);
  if (!isVowel(middle) || isVowel(last)) return false;
  return length === 2 || (!isVowel(word.charCodeAt(length - 3)) && !isOpen(last));
}

/** Letters after which no "e" was lost. */
function isOpen(code: number): boolean {
  return code === 0x77 || code === 0x78 || code === CAPITAL_Y;
}

function isDoubled(word: string): boolean {
  const last = word.charAt(word.length - 1);
  return last !== "" && last === word.charAt(word.length - 2) && "bdfgmnprt".includes(last);
}

function hasVowel(word: string): boolean {
  const { length } = word;
  for (let at = 0; at < length; at += 1) if (isVowel(word.charCodeAt(at))) return true;
  return false;
}

function isVowel(code: number): boolean {
  return isPlainVowel(code) || code === Y;
}

/** Looked up: letters come as they please, and to compare with five of them is to guess five times. */
function isPlainVowel(code: number): boolean {
  return code >= A && code <= Y && ((VOWELS >> (code - A)) & 1) === 1;
}

const A = 0x61;
const D = 0x64;
const E = 0x65;
const L = 0x6c;
const S = 0x73;
const Y = 0x79;
const CAPITAL_Y = 0x59;
/** A bit a letter, from "a" on. */
const VOWELS = Array.from("aeiou", (vowel) => 1 << (vowel.charCodeAt(0) - A)).reduce((all, one) => all | one);
