/**
 * Names fold: Zelenskiy, Zelenskyy, Zelensky and Zelenskyj are one name, and Iran and Iraq are two.
 *
 * A word is read as units of sound (`name-units.ts`), and two words are one name where the differences
 * between their units are few for their length and all of the kind that a change of alphabet makes
 * (`name-kin.ts`). Precision comes first: a name missed costs a reader one more try, a name taken for
 * another costs the trust in every answer.
 */

import { distance } from "./name-kin.ts";
import { readSkeleton, readUnits } from "./name-units.ts";

/** Gives a word without case, accents, ligatures and possessive ending, for comparing tokens; umlauts lose their dots. */
export function foldWord(word: string): string {
  // Most that is not of ASCII are apostrophes: by themselves they need no normal form.
  const straight = word.replaceAll("’", "'");
  const plain = isAscii(straight)
    ? straight.toLowerCase()
    : unaccented(straight.normalize("NFKD").toLowerCase());
  return plain.endsWith("'") ? plain.slice(0, -1) : plain.endsWith("'s") ? plain.slice(0, -2) : plain;
}

/** Gives a key that all spellings of one name share: `sameName(a, b)` implies `nameKey(a) === nameKey(b)`. */
export function nameKey(word: string): string {
  return readSkeleton(respell(word));
}

/** Tells whether two words are spellings of one name. Reflexive and symmetric, not transitive. */
export function sameName(a: string, b: string): boolean {
  return spellingsOf(a)(b);
}

/** Gives the test whether a word is a spelling of one name, for many words. */
export function spellingsOf(name: string): (word: string) => boolean {
  const left = respell(name);
  const folded = foldWord(name);
  const own = budgetOf(left);
  return (word) => {
    const right = respell(word);
    if (left === right || folded === foldWord(word)) return true;
    if (isTwoFamilies(left, right)) return false;
    const budget = own === 0 ? 0 : Math.min(own, budgetOf(right));
    return budget > 0 && distance(recall(left), recall(right), budget) <= budget;
  };
}

/**
 * Tells whether two short names differ in one letter that English families keep apart by: the first, c for k (Cane,
 * Kane), or y for i between consonants (Smyth, Smith). No alphabet is changed there, and in a long name one is.
 */
function isTwoFamilies(a: string, b: string): boolean {
  if (a.length !== b.length || a.length > FAMILY_MAX_CHARS) return false;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  if (a.slice(at + 1) !== b.slice(at + 1)) return false;
  const letters = `${a[at]}${b[at]}`;
  if (at === 0) return letters === "ck" || letters === "kc";
  return (
    (letters === "iy" || letters === "yi") &&
    a.length < FAMILY_MAX_CHARS &&
    CLOSED.test(a.slice(at - 1, at + 2))
  );
}

/** Curtis is not Kurtis; but Mykola is Mikola. */
const FAMILY_MAX_CHARS = 6;
const CLOSED = /^[^aeiouy].[^aeiouy]/;

/** A bucket is searched with one word after another: its readings are kept, and forgotten all at once when they are many. */
function recall(name: string): string {
  const known = READINGS.get(name);
  if (known !== undefined) return known;
  if (READINGS.size >= READINGS_MAX) READINGS.clear();
  const units = readUnits(name);
  READINGS.set(name, units);
  return units;
}

const READINGS = new Map<string, string>();
const READINGS_MAX = 20_000;

/** Gives what the differences of a name may cost together: nothing for the shortest, more for each letter. */
function budgetOf(name: string): number {
  const length = name.length - (ENGLISH_ENDING.exec(name)?.[0].length ?? 0);
  return BUDGETS[Math.min(length, BUDGETS.length - 1)] ?? 0;
}

const BUDGETS: readonly number[] = [0, 0, 0, 0, 0.25, 0.5, 0.75, 1.25, 1.75, 2];

/** An English ending makes a word longer but no rarer; -hed, -med, -haled and -ser also end Arabic names. */
const ENGLISH_ENDING = /(?:ings?|(?<!h|mm|[aeh]m|hal)ed|(?<!s)ers?|ly|(?<!i)es|(?<![sui])s)$/;

/** Folds a word and leaves its apostrophes out (Qur'an), but spells umlauts in two letters: Müller, Mueller. */
function respell(word: string): string {
  // Nearly all are folded already.
  if (PLAIN.test(word)) return word;
  const spelled = isAscii(word)
    ? word
    : word.normalize("NFC").replace(/[äöüøå]/gi, (letter) => UMLAUTS[letter.toLowerCase()] ?? letter);
  const folded = foldWord(spelled);
  return folded.includes("'") ? folded.replace(INNER_APOSTROPHE, "") : folded;
}

const PLAIN = /^[a-z]+$/;

/** Not that of a contraction: we're is not were. */
const INNER_APOSTROPHE = /'(?!(?:t|re|ll|ve|d|m)$)/g;

const UMLAUTS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ø: "oe", å: "aa" };

function isAscii(word: string): boolean {
  const { length } = word;
  for (let at = 0; at < length; at += 1) if (word.charCodeAt(at) > 127) return false;
  return true;
}

function unaccented(word: string): string {
  return word.replace(/\p{M}/gu, "").replace(/[^\0-\x7f]/g, (letter) => LETTERS[letter] ?? letter);
}

/** Letters that Unicode does not take apart, and curly quotes. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  ł: "l",
  æ: "ae",
  œ: "oe",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
  "‘": "'",
  "’": "'",
  ʼ: "'",
  ʻ: "'",
  ʹ: "'",
};
