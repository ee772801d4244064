import { clockTimes } from "./clock-times.ts";

/**
 * Tells whether a text may tell when something is or was, beside dates: by a word for a time, by what came before or after,
 * by how long it took. "The black one was lost in a flood" tells of no time.
 */
export function mayTellWhen(text: string): boolean {
  return TIME.test(text) || clockTimes(text).length > 0;
}

const TIME =
  /\d{4}|\bin (?:ad )?\d{3}\b|\b(?:following|amid)\b|\d(?:st|nd|rd|th)\b|\b(?:after|before|when|while|until|till|since|during|once|whenever|as soon|upon|by then|noon|midnight|midday|dawn|dusk|sunrise|sunset|bedtime|lunch(?:time)?|mornings?|afternoons?|evenings?|nights?|today|tonight|tomorrow|yesterday|now|then|soon|late|later|early|earlier|ago|never|always|often|yet|already|still|spring|summer|autumn|fall|winter|easter|christmas|lent|new year|holidays?|seasons?|terms?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|week-?days?|week-?ends?|january|february|march|april|may|june|july|august|september|october|november|december|secon?ds?|minutes?|hours?|hourly|days?|daily|weeks?|weekly|fortnight|months?|monthly|quarter|years?|yearly|annual(?:ly)?|decades?|century|centuries|ages?|aged|eras?|reign|dynasty|period|war|start|beginning|end|eve|anniversary|deadline)\b/iu;
