import { words } from "./reading.ts";

/** What says that an amount becomes another. */
export const CHANGES = words(`
  grows growing rising falls drops climbs changed changing changes revised upgraded lowered
  rose rise risen rising fell fall fallen falling grew grow grown growing dropped drop dropping climbed climbing jumped surged
  increased increase increasing decreased decreasing declined raised reduced cut slashed doubled tripled went gone up down expanded shrank shrunk swelled
`);

/** The words whose number is a name with them: "Section 230", "chapter two", "Flight 370", "Boeing 747". */
export const LABELS = words(`
  section sections article articles chapter page pages title rule amendment proposition prop resolution protocol directive form schedule part volume vol issue book episode season series version
  windows ios android iphone galaxy playstation xbox model mark mk type class flight boeing airbus apollo artemis falcon soyuz group pool district ward zone area sector
  no nos number numbers # route highway interstate road street avenue exit channel room floor gate platform terminal line lane unit block lot row seat phase stage level tier grade category
  round game match week day year step point item question answer figure table appendix annex clause paragraph verse psalm act scene track lap hole heat court bench bus train tram line
  flat flats apartment apartments plot plots bay bays rooms chapters gates lots
  catch omega hot ocean super formula fortune top big studio century louis world area agenda expo euro vision horizon covid sars hiv h matthew mark luke john romans corinthians genesis exodus kings samuel
  hurricane typhoon cyclone region station camp mile pier dock cell agent substack league serie ligue division
`);

/** Beside a nought these make a name or a place: "net zero", "below 0". */
export const BESIDE_ZERO = /^(?:below|above|under|net|ground)$/;

/** Before a number, these say how many games: "won 17, drew 7". */
export const GAMES = /^(?:won|drew|drawn|played)$/;

/** Before "for" and a number, these are for as many people. */
export const ROOM = /^(?:beds|seats|room|space|places|tables)$/;

/** What a number of all of them is called. */
export const TOTAL = /^(?:total|toll|number|tally)$/;

/** Before "at" and a number, these say where a count stands. */
export const STANDS =
  /^(?:was|is|were|are|stood|stands|standing|remained|remains|now|currently|estimated|steady)$/;

/** Behind a number, these say what befell as many. */
export const AFTER =
  /^(?:were|are|have|had|others?|more|died|dead|killed|wounded|injured|missing|survived|arrested|remain|remained|hospitalized|hospitalised|detained|escaped|voted|in|times)$/;

/** Words that open a sentence before a number and are no name with it. */
export const OPENING =
  /^(?:at|all|only|another|in|of|from|for|with|about|nearly|almost|some|over|by|to|on|but|and|just|around|those|these|the)$/;

/** Behind "the 49" or "those 49", these say whom it counts. */
export const OF_THEM = /^(?:who|whom|they|we|he|she|that|killed|injured|wounded|arrested|dead|missing)$/;

/** Behind a number, these say what as many did. */
export const DONE =
  /^(?:showed|said|attended|signed|voted|joined|took|came|went|lost|got|told|reported|received|survived|fled)$/;

/** After "of", these stand for those of whom it is so many. */
export const OF = /^(?:them|whom|which|us|those|these|the|its|their|his|her|our)$/;

/** Before a number, these say that it counts. */
export const BEFORE =
  /^(?:killed|killing|kills|wounded|wounding|injured|injuring|injures|arrested|arresting|hospitalized|hospitalised|detained|hurting|hurt|leaving|left|lost|only|just|another|than|totaling|totalling|totaled|totalled|numbered|numbering|all|other|rescued|infected|infecting|evacuated|reported|recorded|confirmed)$/;
