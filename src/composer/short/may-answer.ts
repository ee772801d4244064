import type { AnalysedSentence, Question, Span } from "../../domain.ts";
import { askedTerms } from "../../text/asked-terms.ts";
import { asksForVersion } from "../../text/version-names.ts";
import { namedRuns } from "../../text/name-kinds.ts";
import { isDoneTo } from "./clauses/doers.ts";
import { asksWhatIs, tellsWhatBefalls } from "./clauses/definition.ts";
import { isHalf } from "./halves.ts";
import { isDateline, isOnlyLabel } from "./labels.ts";
import type { Scene } from "./scene.ts";
import type { ShortSpan } from "../types.ts";

/** Tells whether the likeliest stretch of a sentence may be given for an answer: it stands out, and may yet be none. */
export function mayAnswer(scene: Scene, chosen: ShortSpan): boolean {
  return !OBJECTIONS.some((isNone) => isNone(scene, chosen));
}

/** Tells why a stretch is no answer, whatever stands out: each for questions of one kind. */
const OBJECTIONS: readonly ((scene: Scene, chosen: ShortSpan) => boolean)[] = [
  isHalf,
  isOnlyLabel,
  ({ sentence }, chosen) => isDateline(sentence, chosen),
  (scene, chosen) => scene.question.expected === "quotation" && leadsToAsked(scene, chosen),
  (scene, chosen) => asksWhatIs(scene.question) && !mayDefine(scene, chosen),
  (scene, chosen) => DID.test(scene.question.text) && tellsDoer(scene, chosen),
  (scene, chosen) => asksForSeveral(scene.question) && isCount(scene, chosen),
  (scene, chosen) => DOING.test(scene.question.text) && !tellsDeed(scene, chosen),
  singlesOutNone,
  (scene, chosen) => asksForObject(scene.question) && isOnlyBeside(scene, chosen),
  (scene, chosen) => asksForInstruction(scene.question) && !instructs(scene, chosen),
  (scene, chosen) =>
    scene.question.expected === "person" && isDoneTo(scene, wordsOf(scene.sentence, chosen)[0] ?? 0),
  ({ question, sentence }, chosen) => asksForVersion(question.text) && !isVersion(sentence, chosen),
  ({ question, sentence }, chosen) => question.expected === "reason" && isConceded(sentence, chosen),
  (scene, chosen) => TIMELESS.has(scene.question.expected) && tellsTime(scene, chosen),
];

/** "Which streets": a number of homes names none. */
function isCount({ sentence }: Scene, chosen: ShortSpan): boolean {
  return sentence.quantities.some(
    ({ kind, start, end }) => kind !== "date" && start >= chosen.start && end === chosen.end,
  );
}

/** "Councillor" of "Councillor Ann Lee voted against": what somebody is, is not what was said. */
function leadsToAsked({ question, sentence }: Scene, { end }: ShortSpan): boolean {
  const asked = askedTerms(question);
  const next = sentence.tokens.find(({ start }) => start >= end);
  return next?.capital === true && asked.has(next.term) && next.start === end + 1;
}

function asksForSeveral({ text, focus }: Question): boolean {
  return SEVERAL.test(text.trim()) && !MEASURED.test(focus ?? "");
}

const SEVERAL = /^which \p{L}+s\b/iu;
const MEASURED =
  /^(?:year|month|week|day|date|time|hour|number|age|price|size|version|temperature|season|decade|score|page)s?$/u;

/** What a thing is, is rarely said but as a definition; never by what befalls it, nor by its own name. */
function mayDefine({ question, sentence, tags }: Scene, chosen: ShortSpan): boolean {
  const asked = askedTerms(question);
  const named = wordsOf(sentence, chosen).some((at) => asked.has(sentence.tokens[at]!.term));
  // "A talk about moonbounce on 24 November" tells when it is spoken of.
  if (isTimeAlone({ question, sentence, tags }, chosen)) return false;
  return chosen.score >= SURE && !named && !tellsWhatBefalls({ question, sentence, tags });
}

/** From this expected F1 it is rather the answer than not. */
const SURE = 0.6;

/** "What did Ann Lee promise?": whom a deed is done by is not what somebody did. */
const DID = /^\W*what (?:did|does|do|has|have|had)\b/iu;

/** "A promise welcomed by skipper Tom Berg". */
function tellsDoer({ sentence, tags }: Scene, chosen: ShortSpan): boolean {
  const words = wordsOf(sentence, chosen);
  const from = words[0] ?? 0;
  const by = sentence.tokens.findLastIndex(({ folded }, at) => at < from && folded === "by");
  if (by < from - 1 - TITLE_WORDS || tags[by - 1] !== "VERB") return false;
  return namedRuns(sentence).some(({ start, kind }) => kind === "person" && words.includes(start));
}

/** How many words of what somebody is may stand before the name. */
const TITLE_WORDS = 2;

/** "What should you do in the heat?": what one does is a deed, and no wave. */
const DOING = /\bwhat (?:should|shall|can|could|must|may|do|does|did|will|would|to)\b.*\bdo\b/iu;

function tellsDeed({ sentence, tags }: Scene, chosen: ShortSpan): boolean {
  return wordsOf(sentence, chosen).some((at) => tags[at] === "VERB");
}

/** "Which park is by the river?": "a popular park" is said of others too. */
function singlesOutNone({ question, sentence, tags }: Scene, chosen: Span): boolean {
  const words = wordsOf(sentence, chosen);
  const isEmpty = (at: number) => {
    const { folded } = sentence.tokens[at]!;
    return VAGUE.has(folded) || folded === question.focus || tags[at] === "DET";
  };
  return words.length > 0 && words.every(isEmpty);
}

const VAGUE: ReadonlySet<string> = new Set(
  (
    "other another same such own certain particular specific separate different various several many few more most similar " +
    "typical usual common popular famous notable important significant big small large great little new whole entire total"
  ).split(" "),
);

function asksForObject({ expected, text }: Question): boolean {
  return expected === "thing" && OBJECT.test(text);
}

/** "What did the club buy?": what is bought, built or promised has seldom a name, and those who stand beside it have. */
const OBJECT = /\bwhat (?:did|does|do|will|would|shall|should|can|could|may|might|must|has|have|had)\b/iu;

function isOnlyBeside({ sentence, tags }: Scene, chosen: ShortSpan): boolean {
  const runs = namedRuns(sentence);
  const runAt = (at: number) => runs.find(({ start, end }) => start <= at && at < end);
  const words = wordsOf(sentence, chosen).filter((at) => !/^(?:ADP|CCONJ|DET|PART)$/u.test(tags[at] ?? ""));
  if (words.length === 0 || !words.every((at) => runAt(at) !== undefined)) return false;
  const isSomebody = words.some((at) => {
    const run = runAt(at);
    const before = sentence.tokens[(run?.start ?? 0) - 1]?.folded ?? "";
    return (run?.kind === "person" && run.sure) || ADDRESSES.test(before);
  });
  return isSomebody || chosen.score < SURE;
}

/** "Urged Ann Lee to wait": whoever is spoken to is somebody. */
const ADDRESSES =
  /^(?:urg|ask|tell|told|warn|assur|advis|order|persuad|remind|inform|thank|beg|implor|press)(?:e|ed|es|s|ing)?$/u;

function asksForInstruction({ expected, text }: Question): boolean {
  return expected === "manner" && INSTRUCTS.test(text.trim());
}

/** "How do I get there?" */
const INSTRUCTS =
  /^how (?:(?:do|can|could|should|shall|would|must|may|might) (?:i|you|we|one|people|members?)|to)\b/iu;

/** What one does is a deed, or stands behind a word for the means: "the stables" of "Ask at the stables" is neither. */
function instructs({ sentence, tags }: Scene, chosen: ShortSpan): boolean {
  const [first = 0] = wordsOf(sentence, chosen);
  const word = (at: number) => sentence.tokens[at]?.folded ?? "";
  // "Restart" of "set it to on and restart" is the second half of what one does.
  if (/^(?:and|or|then)$/u.test(word(first - 1))) return false;
  // "Hurt" of "cannot be hurt" befalls somebody.
  const isDone = tags[first] === "VERB" && tags[first - 1] !== "AUX";
  // "To restore one, open History": what opens a clause commands, whatever it looks like.
  const before = sentence.text.slice(0, chosen.start - sentence.start);
  const commands = /(?:^|[,;:]\s)["“]?$/u.test(before) && /^(?:ADJ|ADV|NOUN|X)$/u.test(tags[first] ?? "");
  return isDone || commands || MEANS.test(word(first)) || /^(?:by|via|through)$/u.test(word(first - 1));
}

const MEANS = /^(?:by|via|through|with|using|online)$/u;

/** "Although the papers called it a strike": what is so all the same is no reason. */
function isConceded({ text, start: from }: AnalysedSentence, { start }: ShortSpan): boolean {
  return /\b(?:although|though|whereas|despite|in spite of) [^,;:.]{0,40}$/iu.test(
    text.slice(0, start - from),
  );
}

/** "Which version added dark mode": a version has a number or a name. */
function isVersion({ text, start: from }: AnalysedSentence, { start, end }: ShortSpan): boolean {
  return /\d|^(?:\p{Lu}\p{L}*\s?)+$/u.test(text.slice(start - from, end - from));
}

/** "For eleven hours", "after the match": when something was so is no reason for it, and nobody's opinion. */
function tellsTime(scene: Scene, chosen: Span): boolean {
  const { sentence, tags } = scene;
  if (isTimeAlone(scene, chosen)) return true;
  const words = wordsOf(sentence, chosen);
  // "After it rained": what happened may be the reason.
  const acts = words.some(
    (at, place) => place > 0 && tags[at] === "VERB" && WHEN.test(sentence.tokens[words[0]!]!.folded),
  );
  return !acts && words.some((at) => WHEN.test(sentence.tokens[at]!.folded));
}

/** Tells whether a stretch tells only when, where that is no answer. */
export function isUntimely(scene: Scene, span: Span): boolean {
  return TIMELESS.has(scene.question.expected) && isTimeAlone(scene, span);
}

/** Tells whether nothing stands in a stretch but when something is so: "on Wednesday". */
function isTimeAlone({ sentence, tags }: Scene, span: Span): boolean {
  const isTime = ({ start, end }: Span) =>
    sentence.quantities.some(
      (one) => /^(?:date|duration)$/u.test(one.kind) && one.start < end && start < one.end,
    );
  const words = wordsOf(sentence, span);
  const timed = words.filter((at) => isTime(sentence.tokens[at]!));
  return (
    timed.length > 0 && words.every((at) => timed.includes(at) || /^(?:ADP|DET|ADV)$/u.test(tags[at] ?? ""))
  );
}

const TIMELESS: ReadonlySet<string> = new Set(["reason", "quotation"]);
const WHEN = /^(?:after|before|during|until|till|while)$/u;

/** The places of the tokens of a stretch. */
function wordsOf({ tokens }: AnalysedSentence, { start, end }: Span): number[] {
  return [...tokens.keys()].filter((at) => tokens[at]!.start >= start && tokens[at]!.end <= end);
}
