import type { Quantity, Question, Token } from "../../../domain.ts";
import { tellsWhose } from "../../../quantities/whose.ts";
import { DAY } from "../../../text/weekdays.ts";
import { around, within } from "./beside.ts";
import type { Scene } from "../scene.ts";
import type { SpanCandidate } from "../spans.ts";

/** "Within two weeks" tells when, "for two weeks" how long. */
export function isTimely({ question, sentence }: Scene, quantity: Quantity): boolean {
  if (question.expected !== "date") return true;
  if (WEEKDAY_ASKED.test(question.text))
    return within(sentence.tokens, quantity).some(({ folded }) => WEEKDAY.test(folded));
  const led = leadAsked(question);
  // Under "By" a row has the time alone.
  if (led !== null && sentence.role !== "row") {
    const { before: lead } = around(sentence.text, sentence.start, quantity);
    return new RegExp(`\\b(?:${led})\\s(?:the\\s)?$`, "iu").test(lead);
  }
  // "Last year’s exam" tells whose it is, and not when the next one is.
  if (tellsWhose(sentence.text, sentence.start, quantity)) return false;
  if (quantity.kind !== "duration") return true;
  if (/^(?:day|date|year|month|century|decade)s?$/u.test(question.focus ?? "")) return false;
  const { before, after } = around(sentence.text, sentence.start, quantity);
  return (
    /\b(?:in|within|after|next|last|past|coming|every|each)\s(?:the\s)?(?:\w+\s)?$/iu.test(before) ||
    /^\W+(?:ago|later|earlier|before|after|from now)\b/iu.test(after)
  );
}

/** The words before the time that "until when", "since when" ask for; null where none is asked for. */
export function leadAsked({ text }: Question): string | null {
  const led = /\b(until|till|since|by)\s(?:when|what|which)\b/iu.exec(text)?.[1]?.toLowerCase();
  return led === undefined ? null : (LED_BY[led] ?? led);
}

/** How the limit of a time is said, by the word it is asked with. */
const LED_BY: Readonly<Record<string, string>> = {
  until: "until|till|through|to|before|by",
  till: "until|till|through|to|before|by",
};

/** "From 1870 to 1939", "until the war". */
export function isStretchOfTime(words: readonly string[]): boolean {
  return /^(?:from|until|till|since|into|through|throughout|between)$/u.test(words[0]!) && isTime(words);
}

/** Tells whether words may tell a time that is no date: "after the war", "spring", "1914". */
function isTime(words: readonly string[]): boolean {
  return (
    (words.length > 1 && OPENS_TIME.test(words[0]!)) ||
    words.some((word) => TIME_WORDS.test(word)) ||
    words.every((word) => /^(?:1\d{3}|20\d\d|the|in|around|circa|bc|ad|of|and|to)$/u.test(word))
  );
}

/** "At night", "the spring of 1916", "before they left", and not "king for seventeen years", "night to save water". */
export function tellsTime(
  { sentence: { tokens, text, start, quantities }, tags }: Scene,
  { from, to }: Pick<SpanCandidate, "from" | "to">,
): boolean {
  // "Families may use it": no month.
  const words = tokens
    .slice(from, to)
    .map(({ folded, capital }) => (folded !== "may" || capital ? folded : ""));
  if (!isTime(words)) return false;
  const opening = tokens[from]!;
  // "Until then; a bus": a time ends with its clause.
  if (/[;:] /u.test(text.slice(opening.start - start, tokens[to - 1]!.end - start))) return false;
  if (OPENS_TIME.test(opening.folded)) return /^\s/u.test(text.slice(opening.end - start));
  // "Last year’s exam" tells whose it is.
  const written = (token: Token) => text.slice(token.start - start, token.end - start);
  if (tokens.slice(from, to).some((token) => WHOSE.test(written(token)))) return false;
  const at = words.findIndex((word) => TIME_WORDS.test(word));
  const time = at === -1 ? -1 : from + at;
  const leading = tags.slice(from, time === -1 ? from : time);
  // "For seventeen years" tells how long.
  const closing = tokens[to - 1]!;
  const isSpell = quantities.some(
    ({ kind, ...span }) => kind === "duration" && span.start < closing.end && opening.start < span.end,
  );
  if (isSpell && !/^(?:in|within|some)$/u.test(opening.folded)) return false;
  const purpose = tokens.findIndex(
    ({ folded }, place) => place > time && place < to - 1 && folded === "to" && tags[place + 1] === "VERB",
  );
  const noun = leading.findIndex((tag) => /^(?:NOUN|PROPN|PRON)$/u.test(tag));
  // "Midsummer’s night" is one, "Lowhaven at night" is not.
  const goesOn = noun !== -1 && leading.slice(noun).includes("ADP");
  return purpose === -1 && !goesOn && !leading.includes("VERB");
}

const WHOSE = new RegExp(`^(?:${DAY}|year|month|week|today|yesterday|tonight|season)['’]s$`, "iu");

const OPENS_TIME =
  /^(?:after|before|during|when|while|since|until|till|once|upon|following|immediately|shortly|soon)$/u;

/** Asks for a day of the week. */
export const WEEKDAY_ASKED = /\b(?:weekday|day of the week)\b/iu;

/** A day of the week. */
export const WEEKDAY = new RegExp(`^${DAY}s?$`, "u");

const TIME_WORDS =
  /^(?:century|centuries|era|season|spring|summer|autumn|fall|winter|morning|evening|afternoon|night|midnight|noon|dawn|dusk|today|tonight|tomorrow|yesterday|year|years|month|week|weekend|decade|period|age|reign|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|annually|daily|weekly|monthly|\d{3,4}s?|\d{2}s|easter|christmas|ramadan)$/u;
