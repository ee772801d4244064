import type { AnalysedSentence, Span } from "../domain.ts";

/** What a correction says: the sentence that has what is right, the one before it, and what it calls wrong. */
export interface Correction {
  readonly right: AnalysedSentence;
  readonly told: AnalysedSentence | null;
  readonly wrong: string;
  /** Where that begins in the text of its sentence: the same words may stand there before. */
  readonly at: number;
  /** What it came to, where it is said right behind: "10 November" of "from 6 to 10 November". */
  readonly now?: Span;
  /** Whether it was so before, and was never wrong. */
  readonly isChange?: true;
}

type Standing = Pick<AnalysedSentence, "text" | "block">;

/**
 * Gives what a sentence corrects, in itself ("The correct price is £5, not £6") or of what the one before it says was
 * written ("We wrote that it opened in May. It opened in June."); null where it corrects nothing. `over` is what stands
 * over it, which may be headed "Corrections".
 */
export function correctionOf(
  right: AnalysedSentence,
  before: AnalysedSentence | null,
  over: string,
): Correction | null {
  const told = before !== null && isBeside(right, before) ? before : null;
  const own = ownWords(right.text);
  if (own !== null) return { right, told, wrong: own, at: right.text.indexOf(own) };
  if (!isMarked(right.text) && !isMarked(told?.text ?? "") && !isMarked(over)) return null;
  const instead = INSTEAD.exec(right.text);
  if (instead !== null) {
    const wrong = instead[2]!;
    return { right, told, wrong, at: instead.index + instead[0].length - wrong.length };
  }
  if (told === null || !WROTE.test(told.text) || WROTE.test(right.text)) return null;
  return { right, told, wrong: told.text, at: 0 };
}

/** Gives all that a sentence corrects: where it calls one figure wrong itself, what the one before it says was written too. */
export function correctionsOf(
  right: AnalysedSentence,
  before: AnalysedSentence | null,
  over: string,
): readonly Correction[] {
  const one = correctionOf(right, before, over);
  if (one === null) return [];
  const { told } = one;
  const isMore = told !== null && one.wrong !== told.text && WROTE.test(told.text) && !WROTE.test(right.text);
  return isMore ? [one, { right, told, wrong: told.text, at: 0 }] : [one];
}

/** Tells whether a sentence only says what an article had wrong: "An earlier version of this article said that she was 61". */
export function takesBack(text: string): boolean {
  return TAKEN_BACK.test(text);
}

const TAKEN_BACK =
  /^\W*an? (?:earlier|previous) version of (?:this|the) (?:article|story|report|page)\b[^;]*\b(?:said|stated|gave|reported|misstated|named|described|put|had)\b[^;]*$/iu;

/**
 * Gives what a sentence says that something was before it became otherwise: "£10" of "was raised from £10 to £12", "three"
 * of "five instead of three"; null where it says none.
 */
export function changedFrom(right: AnalysedSentence): Correction | null {
  const found = MOVED.exec(right.text) ?? INSTEAD_OF.exec(right.text);
  if (found === null || found[1] === undefined) return null;
  const at = found.index + found[0].lastIndexOf(found[1]);
  return {
    right,
    told: null,
    wrong: found[1],
    at,
    isChange: true,
    ...cameTo(right, at + found[1].length, found[1]),
  };
}

/** As many words behind "to" as what it was had. */
function cameTo({ text, start }: AnalysedSentence, from: number, was: string): { readonly now?: Span } {
  const count = was.split(/\s+/u).length;
  const found = new RegExp(String.raw`^ to ((?:[^\s,;]+\s){${count - 1}}[^\s,;]*[\p{L}\p{N}%])`, "u").exec(
    text.slice(from),
  );
  if (found === null) return {};
  const begin = start + from + " to ".length;
  return { now: { start: begin, end: begin + found[1]!.length } };
}

const MOVED =
  /\b(?:moved|changed|raised|lowered|increased|reduced|cut|extended|shortened|postponed|rescheduled|rises?|rose|risen|falls?|fell|fallen|grew|grown|shrank|shrunk|drops?|dropped|climbed|goes up|go up|gone up|went up|goes down|go down|gone down|went down|put off|put back|brought forward)\b[^.;]{0,40}?\bfrom ([^.,;]{1,40}?)(?= to\b)/iu;
const INSTEAD_OF = /\binstead of ([^.,;]{1,40})/iu;

/** Gives where what a correction calls wrong stands. */
export function wrongPart({
  right,
  told,
  wrong,
  at,
}: Correction): Span & { readonly sentence: AnalysedSentence } {
  const sentence = told !== null && wrong === told.text ? told : right;
  const start = sentence.start + at;
  return { sentence, start, end: start + wrong.length };
}

/** Gives the test of what a correction puts right: a stretch of its sentence that is no part of what it calls wrong. */
export function rightTest(correction: Correction): (span: Span) => boolean {
  const wrong = wrongPart(correction);
  return ({ start, end }) => wrong.sentence !== correction.right || end <= wrong.start || start >= wrong.end;
}

/** Gives what a sentence says was written, where it goes on with another figure: "We gave its length as 160 metres; it is 116." */
function ownWords(text: string): string | null {
  const end = text.indexOf(";");
  if (end === -1 || !/\d/u.test(text.slice(0, end)) || !/\d/u.test(text.slice(end))) return null;
  return GOES_ON.test(text.slice(end)) && SELF_WROTE.test(text.slice(0, end)) ? text.slice(0, end) : null;
}

/** Hardly any sentence has what is looked for first, which takes a fifth of the time. */
function isMarked(text: string): boolean {
  return MAY_MARK.test(text) && MARKS.test(text);
}

function isBeside({ block }: Standing, before: Standing): boolean {
  return before.block === block;
}

/** Tells whether a sentence says that something is otherwise by now: "The coach now leaves at ten", "Update: …". */
export function isUpdate(text: string): boolean {
  return UPDATE.test(text);
}

/** A part of each of the marks. */
const MAY_MARK =
  /rrect|arifi|errat|wrong|error|istake|isstat|isspelt|isident|should have|(?:first|previous|original|initial|earlier)/iu;
const MARKS =
  /\b(?:corrections?|corrected|the correct|clarifications?|errat(?:um|a)|wrong(?:ly)?|errors?|mistakes?|mistakenly|incorrect(?:ly)?|misstated|misspelt|misidentified|should have (?:been|said|read)|(?:first|previously|originally|initially|earlier) (?:announced|reported|given|stated|published|counted))\b/iu;

/** "£2.90, not £3.40", "£44 instead of £42 as stated". */
const INSTEAD =
  /(,? not|,? instead of|,? rather than|,? and not)\s((?!only\b|just\b|yet\b)(?:[^.,;]|[.,](?=\d)|,(?!\s(?:and|but|while|which)\b)){1,80})/iu;

const SELF_WROTE =
  /\b(?:we|our (?:report|article|story))\b.{0,80}\b(?:wrote|said|stated|reported|gave|misstated|put|listed)\b/iu;
const GOES_ON = /^;\s(?:it|he|she|they|this|there|in fact|the|its|his|her|their)\b/iu;

const WROTE =
  /\b(?:we|our (?:\p{L}+ )?(?:report|article|story|headline|piece|caption)|an? (?:earlier|previous) (?:report|article|version|story|post)|(?:the|this) (?:report|article|story|headline|caption|post))\b[^.]{0,80}\b(?:wrote|said|stated|reported|gave|named|called|described|misstated|put|listed|claimed)\b/iu;

const UPDATE =
  /^\W*update\b|\bnow\b(?! (?:known|called|closed to))|\b(?:has|have|had|was|were) (?:since )?been (?:moved|changed|postponed|put off|brought forward|raised|lowered)\b/iu;
