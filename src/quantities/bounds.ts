import type { Bound } from "../domain.ts";
import { currencyOfSign } from "./currencies.ts";
import { glued, wordAt, type Draft, type Reading, type Refiner, words } from "./reading.ts";

/** Adds what stands around an amount: "more than", "up to", "nearly", "roughly", "or more", "at most", "none of the". */
export const bounds: Refiner = (drafts, reading) =>
  drafts.map((draft) => {
    if (draft.kind === "nothing") return draft;
    if (draft.kind !== "date") return opened(around(draft, reading));
    // "nearly 10 years ago" is a day that a length of time tells, and as near to it.
    return wordAt(reading, draft.to - 1) === "ago" ? around(draft, reading) : draft;
  });

/** Leaves the end open that the bound leaves open. A range keeps both of its ends. */
function opened(draft: Draft): Draft {
  if (draft.low !== draft.high || draft.bound === null || draft.bound === "nearly") return draft;
  const upwards = draft.bound === "more than" || draft.bound === "at least";
  return upwards ? { ...draft, high: null } : { ...draft, low: null };
}

function around(draft: Draft, reading: Reading): Draft {
  let bound: Bound | null = null;
  let { approximate } = draft;
  let place = draft.from;
  for (let steps = 0; steps < 3; steps += 1) {
    const phrase = before(reading, place, draft);
    if (phrase === null) break;
    bound ??= phrase.bound;
    approximate ||= phrase.approximate;
    place = phrase.from;
  }
  const tail = after(reading, draft);
  const polarity =
    (/^(?:none|not|never|neither)$/.test(wordAt(reading, place - 1)) &&
      wordAt(reading, place - 2) !== "if") ||
    nonOf(reading, place)
      ? "negative"
      : draft.polarity;
  const range = draft.low !== null && draft.high !== null && draft.low !== draft.high;
  return {
    ...draft,
    to: tail.to,
    bound: range ? null : (bound ?? tail.bound ?? draft.bound),
    approximate: approximate || tail.approximate,
    polarity,
  };
}

function nonOf(reading: Reading, place: number): boolean {
  const the = /^(?:the|those|these|its|their|his|her|our)$/.test(wordAt(reading, place - 1)) ? 1 : 0;
  return (
    wordAt(reading, place - 1 - the) === "of" && /^(?:none|neither)$/.test(wordAt(reading, place - 2 - the))
  );
}

interface Phrase {
  readonly bound: Bound | null;
  readonly approximate: boolean;
  readonly from: number;
}

/** The longest bound phrase that ends right before a place; "the next", "an estimated" may stand between. */
function before(reading: Reading, end: number, draft: Draft): Phrase | null {
  const joined =
    wordAt(reading, end - 1) === "-" &&
    glued(reading, end) &&
    /^(?:over|under|than)$/.test(wordAt(reading, end - 2));
  const place = joined ? end - 1 : end;
  for (let length = LAST_WORDS.has(wordAt(reading, place - 1)) ? 3 : 0; length > 0; length -= 1) {
    const phrase = Array.from({ length }, (_, index) => wordAt(reading, place - length + index)).join(" ");
    const found = BEFORE.get(phrase);
    if (found === undefined) continue;
    if (draft.kind === "date" && compares(reading, phrase, place - length)) return null;
    if (/^(?:over|under|above|below)$/.test(phrase) && wordAt(reading, draft.to - 1).endsWith("'s"))
      return null;
    if (phrase === "over" && PHRASAL.has(wordAt(reading, place - 2))) return null;
    if (draft.kind === "duration" && phrase === "over" && !lasting(reading, place, draft)) return null;
    if (phrase === "within" && !/^(?:duration|length|percent)$/.test(draft.kind)) return null;
    return { bound: found === "about" ? null : found, approximate: found === "about", from: place - length };
  }
  return beyondAdjective(reading, place, draft);
}

/** "33% higher than a week ago" and "5% more than a year ago" compare two amounts and bound no date. */
function compares(reading: Reading, phrase: string, from: number): boolean {
  if (!phrase.endsWith("than")) return false;
  return (
    !/^(?:more|less) than$/.test(phrase) || /^(?:%|percent|points?|times)$/.test(wordAt(reading, from - 1))
  );
}

/** "within the next two weeks" is at most two; "up to a 30% cut" is at most thirty. */
function beyondAdjective(reading: Reading, place: number, draft: Draft): Phrase | null {
  if (/^an?$/.test(wordAt(reading, place - 1)) && place === draft.from) {
    const phrase = before(reading, place - 1, draft);
    return phrase !== null && phrase.from < place - 2 ? phrase : null;
  }
  const article = /^(?:the|an?)$/.test(wordAt(reading, place - 2)) ? 1 : 0;
  const from = place - 1 - article;
  if (!/^(?:next|coming|first|last|past|additional|extra)$/.test(wordAt(reading, place - 1))) return null;
  return wordAt(reading, from - 1) === "within" ? before(reading, from, draft) : null;
}

/** "over two hours" is more than two where the time is measured, and "over two days" merely during them. */
function lasting(reading: Reading, place: number, draft: Draft): boolean {
  const lead = wordAt(reading, place - 2);
  if (
    /^(?:for|lasted|lasting|after|took|takes|spent|is|was|of|the|lasts|by|a|just|well|from|in|and|than|within)$/.test(
      lead,
    )
  )
    return true;
  return (
    /^(?:of|old|later|ago|long|after|before|since|earlier)$/.test(wordAt(reading, draft.to)) ||
    /^(?:old|long)$/.test(wordAt(reading, draft.to - 1))
  );
}

/** "or more", "and over", "or so", "-plus", "+" after an amount; a sign belongs to the span, words do not. */
function after(
  reading: Reading,
  draft: Draft,
): { readonly bound: Bound | null; readonly approximate: boolean; readonly to: number } {
  const [first, second] = [wordAt(reading, draft.to), wordAt(reading, draft.to + 1)];
  if (first === "+" && glued(reading, draft.to))
    return { bound: "at least", approximate: false, to: draft.to };
  if (first === "-" && second === "plus") return { bound: "more than", approximate: false, to: draft.to };
  const goesOn =
    reading.numerals[draft.to + 2] || currencyOfSign(reading.tokens[draft.to + 2]?.text ?? "") !== undefined;
  const phrase = goesOn ? undefined : AFTER.get(`${first} ${second}`);
  if (phrase === "about") return { bound: null, approximate: true, to: draft.to };
  return { bound: phrase ?? null, approximate: false, to: draft.to };
}

function phrases<T extends Bound | "about">(bound: T, words: string): [string, T][] {
  return words.split(", ").map((phrase): [string, T] => [phrase, bound]);
}

const BEFORE: ReadonlyMap<string, Bound | "about"> = new Map<string, Bound | "about">([
  ...phrases(
    "more than",
    "more than, over, well over, just over, above, upwards of, upward of, north of, in excess of, exceeding, exceeded, exceed, exceeds, greater than, higher than, better than, beyond, surpassed, surpassing, surpasses, topped, topping, tops, larger than, longer than, older than, bigger than, slightly over, >, a little over, slightly more than",
  ),
  ...phrases(
    "at least",
    "at least, no fewer than, no less than, not less than, minimum of, a minimum of, minimum, not fewer than, at the least, ≥",
  ),
  ...phrases(
    "less than",
    "less than, fewer than, under, below, just under, well under, lower than, short of, smaller than, shorter than, younger than, well below, just below, just short of, <",
  ),
  ...phrases(
    "at most",
    "at most, up to, as many as, as much as, no more than, not more than, a maximum of, maximum of, maximum, within, no longer than, as high as, as long as, as far as, not exceeding, no later than, ≤, upto, capped at, limited to, restricted to, a limit of, limit of, no higher than, no greater than",
  ),
  ...phrases("nearly", "nearly, almost, close to, approaching, virtually, practically, nearing, neared"),
  ...phrases(
    "about",
    "about, around, roughly, approximately, near, some, an estimated, estimated, circa, ca, approx, ~, ≈, perhaps, maybe, somewhere around, an approximate, approximate, c., in the region of, on the order of, something like, a reported, or so",
  ),
]);

/** Words that take "over" to themselves: "turned over 15 boxes", "a victory over two rivals". */
const PHRASAL = words(`
  turn turned turning hand handed handing took take takes taken taking carried win won wins victory fight fought war
  victories triumph triumphs triumphed edge advantage prevailed prevail debate debates concern concerns presided presides argued argue watch control lead passed sign signed gave give
`);

/** Most words before a number end no phrase of these, and are passed by at once. */
const LAST_WORDS: ReadonlySet<string> = new Set(
  [...BEFORE.keys()].map((phrase) => phrase.split(" ").at(-1) ?? ""),
);

const AFTER: ReadonlyMap<string, Bound | "about"> = new Map<string, Bound | "about">([
  ...phrases(
    "at least",
    "or more, or older, or above, or over, or higher, or greater, or longer, and over, and older, and above, and up, and more",
  ),
  ...phrases(
    "at most",
    "or less, or fewer, or under, or younger, or below, or lower, and under, and younger, and below, at most",
  ),
  ...phrases("about", "or so, or thereabouts"),
]);
