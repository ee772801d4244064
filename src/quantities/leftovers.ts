import { isPlural, singular } from "./plurals.ts";
import {
  amount,
  glued,
  wordAt,
  capitalised,
  type Draft,
  type Reading,
  type Recogniser,
  type Refiner,
  words,
} from "./reading.ts";

/** Takes up a number that nobody named, so that a range may still use it. It stands last. */
export const leftover: Recogniser = (reading, at) => {
  const numeral = reading.numerals[at];
  return numeral ? amount(numeral, "number", null, { to: numeral.to }) : null;
};

/**
 * Decides about the numbers that count something unsaid: "killed 14", "1,200 were hurt", "two of them" are counts;
 * a number without such a cue ("747", "Section 230", "chapter two") is dropped. So are held tokens.
 */
export const leftovers: Refiner = (drafts, reading) =>
  drafts.flatMap((draft, place): readonly Draft[] => {
    if (draft.kind === "nothing") return [];
    if (LABELLED.has(draft.kind) && labelled(reading, draft)) return [];
    if (draft.kind !== "number") return [draft];
    return cued(draft, reading) ? [named(draft, drafts[place + 1], reading)] : [];
  });

/** What a bare number counts, where the words behind it tell: "12,000 of whom", "three of the four engines". */
function named(draft: Draft, next: Draft | undefined, reading: Reading): Draft {
  const of = wordAt(reading, draft.to) === "of";
  if (of && wordAt(reading, draft.to + 1) === "whom")
    return { ...draft, kind: "count", unit: "person", to: draft.to + 2 };
  const listed = tallied(draft, reading);
  if (listed !== null) return { ...draft, kind: "count", unit: singular(listed) };
  const part = of && next?.kind === "count" && next.from <= draft.to + 2;
  return { ...draft, kind: "count", unit: part ? next.unit : null };
}

/** The plural that a number in brackets counts: "boys (143) and girls (141)". */
function tallied(draft: Draft, reading: Reading): string | null {
  const noun = wordAt(reading, draft.from - 2);
  const bracketed = wordAt(reading, draft.from - 1) === "(" && wordAt(reading, draft.to) === ")";
  return bracketed && isPlural(noun) && !capitalised(reading, draft.from - 2) ? noun : null;
}

function labelled(reading: Reading, draft: Draft): boolean {
  const before = wordAt(reading, draft.from - 1);
  if (before === "." && wordAt(reading, draft.from - 2) === "no") return true;
  if (before === "per") return true;
  if (draft.bound !== null || draft.approximate) return false;
  const bill =
    reading.tokens[draft.from]?.kind === "number" &&
    /^[A-Z]{1,3}$/.test(reading.tokens[draft.from - 1]?.text ?? "");
  return (LABELS.has(before) || bill || isVerb(reading, draft)) && !glued(reading, draft.from);
}

/** In "The Echo Show 5 provides a screen" the number is a name's, and what looks like its plural is a verb. */
function isVerb(reading: Reading, draft: Draft): boolean {
  const named =
    capitalised(reading, draft.from - 1) &&
    reading.tokens[draft.from]?.kind === "number" &&
    draft.to === draft.from + 2;
  return named && /^(?:a|an|the|its|their|his|her|to|that|it|them|you|us)$/.test(wordAt(reading, draft.to));
}

function cued(draft: Draft, reading: Reading): boolean {
  const before = wordAt(reading, draft.from - 1);
  const next = wordAt(reading, draft.to);
  const digits = reading.tokens[draft.from]?.text ?? "";
  if (before === "-" || (next === "-" && glued(reading, draft.to))) return false;
  if (draft.low === 1 && next === "of") return false;
  if ((draft.low ?? draft.high) === 0 && /^(?:below|above|under|net|ground)$/.test(before)) return false;
  if (isYear(digits) && draft.scale === 1) return false;
  if (capitalised(reading, draft.from) && capitalised(reading, draft.from - 1)) return false;
  if (draft.scale > 1) return true;
  if (before === "a" || before === "an" || LABELS.has(before)) return false;
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits) || draft.bound !== null || draft.approximate)
    return !HOURS.test(next);
  if (capitalised(reading, draft.from - 1) && !OPENING.test(before)) return false;
  if (tallied(draft, reading) !== null) return true;
  if (draft.low === 1) return false;
  if (AFTER.test(next) || (next === "of" && OF.test(wordAt(reading, draft.to + 1))))
    return !/^(?:the|these|those)$/.test(before);
  if (draft.low !== draft.high && /^(?:tally|vote|score|result)$/.test(wordAt(reading, draft.from - 2)))
    return false;
  if (
    /^(?:total|toll|number|tally)$/.test(wordAt(reading, draft.from - 2)) &&
    /^(?:of|to|at|is|was|reached|hit)$/.test(before)
  )
    return true;
  if (next === "of" && reading.numerals[draft.to + 1]) return true;
  // "of the 588 they studied", "the 49 who died", "13 showed up"
  if (/^(?:the|those)$/.test(before) && (draft.low ?? 0) > 1 && OF_THEM.test(next)) return true;
  if (!/^(?:the|those|these)$/.test(before) && DONE.test(next)) return true;
  if (/^(?:up|down)$/.test(before) && /^(?:from|on|over)$/.test(next)) return true;
  if (before === "at" && STANDS.test(wordAt(reading, draft.from - 2)) && !HOURS.test(next)) return true;
  if (before === "at" && totals(reading, draft.from - 1) && !HOURS.test(next)) return true;
  if (/^(?:from|to)$/.test(before) && changes(reading, draft.from - 1)) return true;
  if (before === "by" && [2, 3].some((back) => isChange(wordAt(reading, draft.from - back)))) return true;
  return BEFORE.test(before) && !/^(?:who|hours?)$/.test(next);
}

/** "2016", which counts only with its comma or as a round number. */
function isYear(digits: string): boolean {
  return /^(?:19|20)\d\d$/.test(digits) && !digits.endsWith("00") && digits < "2060";
}

/** "rose from 500 to 925": a verb of change shortly before. */
function changes(reading: Reading, place: number): boolean {
  for (let near = place - 1; near > place - 12; near -= 1) {
    if (CHANGES.has(wordAt(reading, near))) return true;
    if (/^[.;?!]$/.test(wordAt(reading, near))) return false;
  }
  return false;
}

/** "keeping the total number of deaths in the state at 56". */
function totals(reading: Reading, place: number): boolean {
  for (let near = place - 1; near > place - 10; near -= 1) {
    if (/^(?:[.;?!]|)$/.test(wordAt(reading, near))) return false;
    if (/^(?:number|total|toll|tally)$/.test(wordAt(reading, near)))
      return /^(?:keeping|putting|leaving|holding|the|total|death|is|stands)$/.test(
        wordAt(reading, near - 1),
      );
  }
  return false;
}

/** Tells whether a folded word says that an amount becomes another. */
export function isChange(word: string): boolean {
  return CHANGES.has(word);
}

const CHANGES = words(`
  grows growing rising falls drops climbs changed changing changes revised upgraded lowered
  rose rise risen rising fell fall fallen falling grew grow grown growing dropped drop dropping climbed climbing jumped surged
  increased increase increasing decreased decreasing declined raised reduced cut slashed doubled tripled went gone up down expanded shrank shrunk swelled
`);

/** A label and its number are a name: "Section 230", "chapter two", "Flight 370", "Boeing 747". */
const LABELS = words(`
  section sections article articles chapter page pages title rule amendment proposition prop resolution protocol directive form schedule part volume vol issue book episode season series version
  windows ios android iphone galaxy playstation xbox model mark mk type class flight boeing airbus apollo artemis falcon soyuz group pool district ward zone area sector
  no nos number numbers # route highway interstate road street avenue exit channel room floor gate platform terminal line lane unit block lot row seat phase stage level tier grade category
  round game match week day year step point item question answer figure table appendix annex clause paragraph verse psalm act scene track lap hole heat court bench bus train tram line
  catch omega hot ocean super formula fortune top big studio century louis world area agenda expo euro vision horizon covid sars hiv h matthew mark luke john romans corinthians genesis exodus kings samuel
  magnitude-less hurricane typhoon cyclone region station camp mile pier dock bay cell agent substack league serie ligue division
`);

const LABELLED: ReadonlySet<Draft["kind"]> = new Set(["count", "fraction"]);

const STANDS = /^(?:was|is|were|are|stood|stands|standing|remained|remains|now|currently|estimated|steady)$/;

const AFTER =
  /^(?:were|are|have|had|others?|more|died|dead|killed|wounded|injured|missing|survived|arrested|remain|remained|hospitalized|hospitalised|detained|escaped|voted|in|times)$/;

/** Words that open a sentence before a number and are no name with it. */
const OPENING =
  /^(?:at|all|only|another|in|of|from|for|with|about|nearly|almost|some|over|by|to|on|but|and|just|around|those|these|the)$/;

const OF_THEM = /^(?:who|whom|they|we|he|she|that|killed|injured|wounded|arrested|dead|missing)$/;

const DONE =
  /^(?:showed|said|attended|signed|voted|joined|took|came|went|lost|got|told|reported|received|survived|fled)$/;

const OF = /^(?:them|whom|which|us|those|these|the|its|their|his|her|our|\p{Lu}.*)$/u;

const BEFORE =
  /^(?:killed|killing|kills|wounded|wounding|injured|injuring|injures|arrested|arresting|hospitalized|hospitalised|detained|hurting|hurt|leaving|left|lost|only|just|another|than|totaling|totalling|totaled|totalled|numbered|numbering|all|other|rescued|infected|infecting|evacuated|reported|recorded|confirmed)$/;

const HOURS = /^(?:a\.m\.?|p\.m\.?|am|pm|o'clock)$/;
