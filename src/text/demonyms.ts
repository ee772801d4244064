import { stem } from "./stems.ts";
import { wordPairs } from "./word-pairs.ts";

/**
 * Gives the terms of a country's people for the term of the country, and the other way round: a question after
 * "Russia's president" is answered by "Russian President". None for most terms.
 */
export function demonyms(term: string): readonly string[] {
  return TABLE.get(term) ?? NONE;
}

const NONE: readonly string[] = [];

/** Terms as the index holds them, before stemming; the countries that news is full of. */
const PAIRS =
  "afghanistan afghan, albania albanian, algeria algerian, argentina argentine, armenia armenian, australia australian, " +
  "austria austrian, azerbaijan azerbaijani, bangladesh bangladeshi, belarus belarusian, belgium belgian, bolivia bolivian, " +
  "bosnia bosnian, brazil brazilian, uk british, britain british, bulgaria bulgarian, cambodia cambodian, canada canadian, " +
  "chile chilean, china chinese, colombia colombian, croatia croatian, cuba cuban, denmark danish, egypt egyptian, " +
  "england english, estonia estonian, ethiopia ethiopian, europe european, finland finnish, france french, georgia georgian, germany german, " +
  "ghana ghanaian, greece greek, haiti haitian, hungary hungarian, iceland icelandic, india indian, indonesia indonesian, " +
  "iran iranian, iraq iraqi, ireland irish, israel israeli, italy italian, jamaica jamaican, japan japanese, jordan jordanian, " +
  "kazakhstan kazakh, kenya kenyan, kosovo kosovar, kuwait kuwaiti, latvia latvian, lebanon lebanese, libya libyan, " +
  "lithuania lithuanian, malaysia malaysian, mexico mexican, moldova moldovan, morocco moroccan, myanmar burmese, nepal nepalese, " +
  "netherlands dutch, nigeria nigerian, norway norwegian, pakistan pakistani, palestine palestinian, peru peruvian, " +
  "philippines filipino, poland polish, portugal portuguese, qatar qatari, romania romanian, russia russian, rwanda rwandan, " +
  "scotland scottish, senegal senegalese, serbia serbian, slovakia slovak, slovenia slovenian, somalia somali, spain spanish, " +
  "sudan sudanese, sweden swedish, switzerland swiss, syria syrian, taiwan taiwanese, tanzania tanzanian, thailand thai, " +
  "tunisia tunisian, turkey turkish, uganda ugandan, ukraine ukrainian, usa american, uzbekistan uzbek, venezuela venezuelan, " +
  "vietnam vietnamese, wales welsh, yemen yemeni, zambia zambian, zimbabwe zimbabwean";

const TABLE = wordPairs(PAIRS, (word) => (word === "uk" || word === "usa" ? word : stem(word)));
