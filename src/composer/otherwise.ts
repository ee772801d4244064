import type { Token } from "../domain.ts";
import { isFree, isNoPrice } from "../text/free.ts";
import type { Scene } from "./scene.ts";
import type { SpanCandidate } from "./spans.ts";
import { WEEKDAY, WEEKDAY_ASKED, isStretchOfTime, leadAsked, tellsTime } from "./times.ts";

/** What is an amount or a time without being read as one: "three", "twice", "after the war". */
export function isOtherwiseSaid(
  { question, sentence, tags }: Scene,
  { from, to }: Pick<SpanCandidate, "from" | "to">,
): boolean {
  const words = sentence.tokens.slice(from, to).map(({ folded }) => folded);
  if (question.expected === "date") {
    const led = leadAsked(question);
    if (led !== null && !new RegExp(`^(?:${led})$`, "u").test(words[0]!)) return false;
    if (WEEKDAY_ASKED.test(question.text)) return words.every((word) => WEEKDAY.test(word));
    return (
      tellsTime({ question, sentence, tags }, { from, to }) ||
      (question.focus === "time" && words.every((word) => /^(?:\d+|[ap]m|noon|midnight)$/u.test(word)))
    );
  }
  if (question.expected === "duration") return isStretchOfTime(words);
  // "It costs nothing": a price without a number.
  if (question.expected === "money" && isFree(question, sentence.text)) return isNoPrice(words.join(" "));
  if (words.length > 4 || question.tokens.some(({ folded }) => folded === words[0])) return false;
  if (cutsScore(sentence.tokens, from, to)) return false;
  const free = !sentence.quantities.some(
    ({ start, end }) => start < sentence.tokens[to - 1]!.end && sentence.tokens[from]!.start < end,
  );
  // "Twenty" stands alone; "two teachers" counts teachers.
  const next = tags[to];
  const noun = question.focus;
  const counts = words.length === 1 && /^(?:NOUN|PROPN|ADJ)$/u.test(next ?? "") && noun !== null;
  if (!free || counts || !NUMERAL.test(words[0]!) || words.every((word) => QUALIFIER.test(word)))
    return false;
  const rest = words.filter((word) => !NUMERAL.test(word));
  return rest.length === 0 || (question.expected === "measure" && rest.length === 1);
}

/** "Nine to four", of a vote or a match, is no amount, nor is half of it; a range goes up. */
function cutsScore(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.some(({ folded }, at) => {
    if (folded !== "to" || at + 1 < from || at > to) return false;
    const [won, lost] = [valueOf(tokens[at - 1]), valueOf(tokens[at + 1])];
    return won !== null && lost !== null && won >= lost;
  });
}

function valueOf(token: Token | undefined): number | null {
  const value = NUMBER_VALUES.get(token?.folded ?? "") ?? Number(token?.folded);
  return Number.isNaN(value) ? null : value;
}

const NUMBER_VALUES: ReadonlyMap<string, number> = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve"
    .split(" ")
    .map((word, value) => [word, value]),
);

const NUMERAL =
  /^(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozens?|hundreds|thousands|millions|once|twice|thrice|none|zero|about|nearly|almost|over|or|to|around)$/u;

const QUALIFIER = /^(?:about|nearly|almost|over|or|to|around)$/u;
