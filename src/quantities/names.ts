import type { Numeral } from "./numbers/numeral.ts";
import { capitalised, glued, wordAt, type Reading, words } from "./reading.ts";

/**
 * Tells whether a number belongs to a name: a written one with a capital inside a sentence ("the Five Points quarter",
 * "One Tree Hill"), a year before a capital ("2022 Jeep Wranglers"), "Mega Millions", "Ram 3500 vehicles", "5 Things".
 */
export function isName(reading: Reading, numeral: Numeral): boolean {
  const before = reading.tokens[numeral.from - 1];
  const digits = reading.tokens[numeral.from]?.text ?? "";
  if (/^20[0-4][1-9]$|^20[1-4]0$|^19\d[1-9]$/.test(digits) && numeral.scale === 1) return true;
  if (wordAt(reading, numeral.from - 1) === "-" && glued(reading, numeral.from) && numeral.form === "words")
    return true;
  if (
    numeral.form === "vague" &&
    capitalised(reading, numeral.from) &&
    capitalised(reading, numeral.from - 1)
  )
    return true;
  const letter = reading.tokens[numeral.to];
  if (digits === "3" && letter?.text === "M" && !letter.gap) return true;
  if (isTitle(reading, numeral) || isModel(reading, numeral)) return true;
  const inside = before?.kind === "word" && !capitalised(reading, numeral.from - 1);
  return (
    inside &&
    numeral.form === "words" &&
    capitalised(reading, numeral.from) &&
    capitalised(reading, numeral.to)
  );
}

/** "Ram 3500 vehicles", "Galaxy 7 phones": digits that belong to the capital before them. */
function isModel(reading: Reading, numeral: Numeral): boolean {
  return (
    numeral.form === "digits" &&
    numeral.scale === 1 &&
    numeral.to === numeral.from + 1 &&
    capitalised(reading, numeral.from - 1) &&
    !MONTHS_AND_DAYS.test(wordAt(reading, numeral.from - 1)) &&
    MADE.test(wordAt(reading, numeral.to))
  );
}

/** "the daily 5 Things show": a plain noun with a capital that nothing before it has. */
function isTitle(reading: Reading, numeral: Numeral): boolean {
  const noun = wordAt(reading, numeral.to);
  // “10 Songs That Made Us”
  const quoted =
    /^["“'‘]$/.test(reading.tokens[numeral.from - 1]?.text ?? "") && glued(reading, numeral.from);
  if (quoted && capitalised(reading, numeral.to) && capitalised(reading, numeral.to + 1)) return true;
  return (
    capitalised(reading, numeral.to) &&
    TITLED.has(noun) &&
    (reading.tokens[numeral.from - 1]?.kind !== "word" || !capitalised(reading, numeral.from - 1))
  );
}

const MADE =
  /^(?:vehicles|cars|trucks|pickups|suvs|sedans|vans|models|phones|smartphones|handsets|tablets|consoles|jets|planes|aircraft|airliners|devices|watches|chassis|bikes)$/;

const MONTHS_AND_DAYS =
  /^(?:\p{L}+day|january|february|march|april|may|june|july|august|september|october|november|december|in|on|at|the|some|about|all|more|least|than)$/u;

/** Nouns that open the name of a show, a list or a book. */
const TITLED = words(
  `things states years days seconds women men questions stories steps ways reasons wonders`,
);
