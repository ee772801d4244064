/**
 * Tells how far one name may stand for another, 0 … 1: a people for its country, and a government by its
 * capital ("Kyiv", "the Kremlin"). Folded words.
 */
export function nameKinship(claim: string, article: string): number {
  if (claim === article) return 1;
  const [left, right] = [countryOf(claim), countryOf(article)];
  if (left !== null && left === right) return SEATS.has(claim) ? SEAT : 1;
  return isDerived(claim, article) || isDerived(article, claim) ? 1 : 0;
}

/** A claim that names the city says more than an article that names the country. */
const SEAT = 0.8;

function countryOf(word: string): string | null {
  return SEATS.get(word) ?? PEOPLES.get(word) ?? (COUNTRIES.has(word) ? word : null);
}

/** "Ukrainian" of "Ukraine", "Europeans" of "Europe". */
function isDerived(people: string, place: string): boolean {
  const base = people.replace(PEOPLE_ENDING, "");
  const stem = place.replace(/(?:ia|ea|a|e|y|o)$/u, "");
  return base !== people && base.length >= 4 && stem.length >= 4 && base === stem;
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
usa: us u.s u.s. usa america american americans united
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
