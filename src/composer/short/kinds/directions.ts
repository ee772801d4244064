import type { ExpectedAnswer, Quantity, Question } from "../../../domain.ts";
import { around } from "./beside.ts";
import { MOVES } from "./moves.ts";
import type { Scene } from "../scene.ts";
import { isChange } from "../../opposed.ts";

type Direction = "by" | "to" | "from";

/** "By how much" asks for the change, "to what" for what it came to, "from what" for what it was. */
export function ofDirection(scene: Scene, fitting: readonly Quantity[]): readonly Quantity[] {
  if (!MOVED.has(scene.question.expected) && scene.question.expected !== "thing") return fitting;
  const led = fitting.map((quantity) => [quantity, leadOf(scene, quantity)] as const);
  const asked = directionOf(scene.question);
  if (asked !== null) {
    const exactly = led.filter(
      ([one, lead]) =>
        lead === asked ||
        (asked === "by" && lead === null && (isChange(scene.sentence, one) || isLead(scene, one))),
    );
    // A fare of $5 is no rise of $5; but "twice as much" and the like are said in many ways.
    const isCompared = asked !== "by" || (COMPARED.test(scene.question.text) && compares(scene));
    const others = isCompared ? led.filter(([, lead]) => lead === null) : [];
    return (exactly.length > 0 ? exactly : others).map(([one]) => one);
  }
  // "Rose by 75 cents" does not tell how much it is.
  const isMoved = MOVE.test(scene.question.text);
  // "Climbed to 7 % from 6.2 %": where nothing is said, what it is now is meant.
  const hasEnd = led.some(([, lead]) => lead === "to");
  return led
    .filter(([, lead]) => !(hasEnd && lead === "from"))
    .filter(([one]) => isMoved || !MOVED.has(scene.question.expected) || !isChange(scene.sentence, one))
    .map(([one]) => one);
}

/** "A lead of 41 votes": by so many somebody won. */
function isLead({ sentence }: Scene, amount: Quantity): boolean {
  return LEADS.test(around(sentence.text, sentence.start, amount).before);
}

const LEADS =
  /\b(?:lead|margin|majority|advantage|difference|gap) of (?:just |only |about |nearly |almost |over )?$/iu;

/** "Last year we made 987" says by how many they are more to nobody who does not subtract. */
function compares({ sentence, tags }: Scene): boolean {
  return sentence.tokens.some(
    ({ folded }, at) =>
      COMPARING.test(folded) || (/^A(?:DJ|DV)$/u.test(tags[at] ?? "") && folded.endsWith("er")),
  );
}

const COMPARING =
  /^(?:more|less|fewer|than|times|twice|double[ds]?|half|halved|tripled?|up|down|above|below|over|under|by|rose|risen|fell|fallen|lead|margin|difference|gap|gain(?:ed|s)?|lost|extra|another|additional)$/u;

const COMPARED = /\b(?:more|less|fewer|higher|lower|faster|slower|larger|smaller|older|younger)\b/iu;

const MOVED: ReadonlySet<ExpectedAnswer> = new Set<ExpectedAnswer>([
  "money",
  "count",
  "percentage",
  "measure",
]);

/** Gives what a question after a change asks for, or null where it asks for none. */
export function directionOf({ text }: Pick<Question, "text">): Direction | null {
  const question = text.toLowerCase();
  return DIRECTIONS.find(([, pattern]) => pattern.test(question))?.[0] ?? null;
}

const MOVE = new RegExp(`\\b(?:${MOVES}|gain|gained|lost|lose|more|less|fewer|add|added)\\b`, "iu");

const DIRECTIONS: readonly (readonly [Direction, RegExp])[] = [
  ["by", /\bby (?:how (?:much|many)|what)\b/u],
  ["to", /\b(?:to|at) (?:how (?:much|many|high)|what)\b/u],
  ["from", /\bfrom (?:how (?:much|many|high)|what)\b/u],
  ["to", new RegExp(`\\bwhat\\b.*\\b(?:${MOVES})(?: back)? to\\W*$`, "u")],
  ["from", new RegExp(`\\bwhat\\b.*\\b(?:${MOVES})(?: back)? from\\W*$`, "u")],
  [
    "by",
    new RegExp(
      `\\bhow (?:much|many|far)\\b(?!.*\\bto\\b).*\\b(?:did|has|have|had|will|would)\\b.*\\b(?:${MOVES})\\b`,
      "u",
    ),
  ],
  ["by", /\bhow (?:much|many) (?:more|less|fewer|higher|lower|faster|slower)\b/u],
];

/** The preposition before an amount, over "more than", "about", "$" and the like. */
function leadOf({ sentence }: Scene, quantity: Quantity): Direction | null {
  const { before } = around(sentence.text, sentence.start, quantity);
  const found = LEAD.exec(before);
  return DIRECTION_WORDS.find((word) => word === found?.[1]?.toLowerCase()) ?? null;
}

const DIRECTION_WORDS: readonly Direction[] = ["by", "to", "from"];

const LEAD =
  /\b(by|to|from)\s(?:(?:a|an|about|around|roughly|nearly|almost|over|just|some|under|only|more than|less than|as much as|as many as|as little as|up to|at least|at most|an estimated|a record|the|record)\s)*[$€£¥]?$/iu;
