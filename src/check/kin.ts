import type { AnalysedSentence, Span, Token } from "../domain.ts";
import { ALIASES } from "../text/aliases.ts";
import { demonyms } from "../text/demonyms.ts";
import { placeKind } from "../text/places.ts";
import { stem } from "../text/stems.ts";

/** Gives what a word of a name is known by: itself, or what it stands for where it opens a name of several words. */
export function knownAs({ term, folded }: Pick<Token, "term" | "folded">): string {
  // "United" alone is a football club, and no country.
  return OF_SEVERAL_WORDS.has(term) ? term : folded;
}

const OF_SEVERAL_WORDS: ReadonlySet<string> = new Set(ALIASES.map(({ term }) => term));

/**
 * Tells how far one name may stand for another, 0 … 1: a people for its country, and a government by its
 * capital ("Kyiv", "the Kremlin"). Words as they are known by.
 */
export function nameKinship(claim: string, article: string): number {
  if (claim === article) return 1;
  const [left, right] = [countryOf(claim), countryOf(article)];
  if (left !== null && left === right) return SEATS.has(claim) ? SEAT : 1;
  return isOfPlace(claim, article) || isOfPlace(article, claim) ? 1 : 0;
}

/** Tells whether two names, each in its sentence, share a word: "Dr. Ann Lee" and "Lee". Spans count tokens. */
export function areNamesakes(a: AnalysedSentence, left: Span, b: AnalysedSentence, right: Span): boolean {
  const words = b.tokens.slice(right.start, right.end);
  return a.tokens
    .slice(left.start, left.end)
    .some((one) => words.some((two) => nameKinship(knownAs(one), knownAs(two)) === 1));
}

/** A claim that names the city says more than an article that names the country. */
const SEAT = 0.8;

function countryOf(word: string): string | null {
  return SEATS.get(word) ?? PEOPLES.get(word) ?? (COUNTRIES.has(word) ? word : null);
}

/** "Ukrainian" of "Ukraine", "Parisians" of "Paris"; but Florian is not of Flora. */
function isOfPlace(people: string, place: string): boolean {
  if (demonyms(stem(place)).includes(stem(people))) return true;
  if (placeKind(place) === null) return false;
  const base = people.replace(PEOPLE_ENDING, "");
  return base !== people && base.length >= 4 && base === place.replace(/(?:ia|ea|a|e|y|o)$/u, "");
}

const PEOPLE_ENDING = /(?:ians?|eans?|ans?|ish|ese|is?|ns?)$/u;

const rows = (text: string): Map<string, string> =>
  new Map(
    text
      .trim()
      .split("\n")
      .flatMap((line) => {
        const [country = "", words = ""] = line.split(":");
        return words
          .trim()
          .split(/\s+/)
          .map((word) => [word, country] as const);
      }),
  );

const PEOPLES: ReadonlyMap<string, string> = rows(`
usa: us u.s u.s. usa america american americans
uk: uk u.k u.k. britain british briton britons england english
eu: eu e.u
france: french frenchman
germany: german germans
netherlands: dutch holland
spain: spanish spaniard spaniards
poland: polish pole poles
turkey: turkish turk turks turkiye
denmark: danish dane danes
sweden: swedish swede swedes
finland: finnish finn finns
greece: greek greeks
switzerland: swiss
ireland: irish
wales: welsh
scotland: scottish scots
czechia: czech czechs
portugal: portuguese
norway: norwegian norwegians
china: chinese
japan: japanese
thailand: thai
philippines: filipino filipinos philippine
iraq: iraqi iraqis
iran: iranian iranians
israel: israeli israelis
pakistan: pakistani pakistanis
ukraine: ukrainian ukrainians
russia: russian russians
hungary: hungarian hungarians
italy: italian italians
belgium: belgian belgians
canada: canadian canadians
peru: peruvian
argentina: argentine argentinian
`);

const SEATS: ReadonlyMap<string, string> = rows(`
usa: washington
uk: london
russia: moscow kremlin
ukraine: kyiv kiev
china: beijing
france: paris
germany: berlin
italy: rome
spain: madrid
eu: brussels
japan: tokyo
iran: tehran
israel: jerusalem
turkey: ankara
poland: warsaw
hungary: budapest
india: delhi
`);

const COUNTRIES: ReadonlySet<string> = new Set([...PEOPLES.values(), ...SEATS.values()]);
