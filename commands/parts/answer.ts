import type {
  Answer,
  Choice,
  Citation,
  QuotedSentence,
  Reply,
  ReplyAction,
  ReplyBlock,
  Scope,
  Services,
} from "../../src/domain.ts";
import { button, followUpButton, verdictButtons } from "./buttons.ts";
import { CHOICE_CHARS } from "./choices.ts";
import { describe } from "./describe.ts";
import { quoteEach, quoteSentence } from "./quote.ts";
import type { Refused } from "./refuse.ts";
import { clip, plural } from "./words.ts";
import { statusNotes } from "./status.ts";

/** What an answer is shown with: the services, and what the person may see. */
export interface Shown {
  readonly services: Services;
  readonly scope: Scope;
}

/** How an answer came about. */
export interface Asked {
  readonly private: boolean;
  /** What the person typed: shown where it was read otherwise. */
  readonly typed?: string;
}

/** Gives the reply that shows an answer: the same blocks and actions on every surface. */
export function replyWith(answer: Answer, shown: Shown, asked: Asked): Reply {
  const answered = answer.outcome === "answered";
  return {
    tone: answered ? (answer.differ === null ? "answer" : "differ") : "abstain",
    blocks: [
      { kind: "heading", text: answer.question },
      ...readingNote(answer, asked),
      ...(answered ? answeredBlocks(answer, shown) : abstainedBlocks(answer, shown)),
    ],
    actions: actionsAfter(answer, shown, asked.private && shown.services.asker?.maySpeak === true),
    files: [],
    private: asked.private,
  };
}

/** Gives the sentences that an answer shows: its own, or the closest ones where it abstained, of copies one. */
export function shownSentences(answer: Answer): readonly QuotedSentence[] {
  return answer.outcome === "answered"
    ? answer.sentences
    : distinct(answer.nearest, []).slice(0, NEAREST_SHOWN);
}

/** Gives why nothing is shown of an answer of whose articles none is seen here any more. */
export function goneOf(answer: Answer): Refused {
  const article = answer.citations[0]?.article ?? shownSentences(answer)[0]?.article;
  return article === undefined ? { reason: "no articles" } : { reason: "article gone", article };
}

/** Gives the ranked sentences that an answer does not show, best first, and of those in the same words one. */
export function otherPassages(answer: Answer): readonly QuotedSentence[] {
  const shown = shownSentences(answer);
  return distinct(answer.ranked ?? answer.nearest, shown).slice(0, OTHER_PASSAGES);
}

/** Gives those whose words neither stand in `before` nor came up already. */
function distinct(
  sentences: readonly QuotedSentence[],
  before: readonly QuotedSentence[],
): readonly QuotedSentence[] {
  const said = new Set(before.map(({ text }) => text));
  return sentences.filter(({ text }) => {
    const isNew = !said.has(text);
    said.add(text);
    return isNew;
  });
}

function readingNote({ question }: Answer, { typed = question }: Asked): ReplyBlock[] {
  if (typed === question) return [];
  return [{ kind: "note", text: `“${clip(typed, TYPED_CHARS)}”, read as a follow-up` }];
}

function answeredBlocks(answer: Answer, shown: Shown): ReplyBlock[] {
  return [
    ...(answer.short === null ? [] : [{ kind: "short" as const, text: answer.short.text }]),
    ...answer.sentences.map((sentence, index) => {
      const citations = answer.citations.filter(({ number }) => sentence.citations.includes(number));
      const quote = quoteSentence(sentence, citations, { ...shown, strong: shortSpans(answer, sentence) });
      return { ...quote, context: { action: "context", payload: `${answer.id}:${index + 1}` } };
    }),
    ...answer.citations.filter((citation) => citation.quote === null || isInferred(citation)).map(fieldNote),
    ...differenceBlocks(answer),
    { kind: "separator" },
    { kind: "note", text: summary(answer, shown) },
    ...statusNotes(answer.citations, shown),
    ...sampleNotes(answer.citations),
  ];
}

function abstainedBlocks(answer: Answer, shown: Shown): ReplyBlock[] {
  const total = shown.services.engine.count(shown.scope);
  const quotes = quoteEach(shownSentences(answer), shown);
  const unmatched = answer.unmatched.map((word) => `“${word}”`).join(", ");
  return [
    { kind: "text", text: "The articles do not say." },
    ...(unmatched === "" ? [] : [{ kind: "text" as const, text: `No article has: ${unmatched}.` }]),
    ...(quotes.length === 0 ? [] : [{ kind: "text" as const, text: "The closest sentences:" }]),
    ...quotes,
    { kind: "separator" },
    { kind: "note", text: `Looked through ${plural(total, "article")}` },
    ...sampleNotes(quotes.flatMap(({ citations }) => citations)),
  ];
}

/** What the front matter alone says has no sentence to quote: the note names where it stands. */
function fieldNote(citation: Citation): ReplyBlock {
  const from = isInferred(citation)
    ? "inferred from the article's text"
    : "as the article's front matter says";
  return { kind: "note", text: `[${citation.number}] ${describe(citation)} · ${from}` };
}

function isInferred({ field, inferred }: Citation): boolean {
  return field !== undefined && inferred.includes(field);
}

function shortSpans({ short }: Answer, sentence: QuotedSentence): { start: number; end: number }[] {
  if (short === null || short.start === null || short.end === null) return [];
  return short.article === sentence.article ? [{ start: short.start, end: short.end }] : [];
}

function differenceBlocks({ differ }: Answer): ReplyBlock[] {
  if (differ === null) return [];
  const items = differ.map(({ text, citations }) => `${text} ${citations.map((one) => `[${one}]`).join("")}`);
  return [
    { kind: "separator" },
    { kind: "text", text: "⚠ Sources differ, the newest first:" },
    { kind: "list", items },
  ];
}

function summary(
  { support, confidence, rows, under, sentences }: Answer,
  { services, scope }: Shown,
): string {
  const total = services.engine.count(scope);
  return [
    "Verbatim",
    ...(rows === undefined ? [] : [`${sentences.length} of the ${rows} rows that fit`]),
    ...(under === undefined ? [] : [`${sentences.length} of the ${under} sentences under this heading`]),
    `${support.articles} of ${plural(total, "article")}`,
    ...(support.independent === null ? [] : [plural(support.independent, "independent source")]),
    `match: ${MATCHES.find(({ from }) => confidence >= from)!.word}`,
  ].join(" · ");
}

function sampleNotes(citations: readonly Citation[]): ReplyBlock[] {
  if (!citations.some(({ sample }) => sample === true)) return [];
  const text = "From a sample article that comes with Footnote. Samples step aside once you add an article.";
  return [{ kind: "note", text }];
}

function actionsAfter(answer: Answer, shown: Shown, canShare: boolean): ReplyAction[] {
  const { id } = answer;
  const others = passageChoices(answer, shown);
  const answered = answer.outcome === "answered";
  const cited = answered || answer.nearest.length > 0;
  const quoted = answer.sentences.length > 0 || answer.nearest.length > 0;
  return [
    ...(quoted ? [button("Context", "context", id)] : []),
    ...(cited ? [button("Sources", "sources", id)] : []),
    ...(quoted ? [button("Figures", "figures", id)] : []),
    followUpButton(id),
    ...(canShare ? [button("Share", "share", id)] : []),
    ...(answered ? verdictButtons(id) : [button("Tell the curators", "wanted", id)]),
    ...(others.length === 0 ? [] : [otherPassagesSelect(others)]),
  ];
}

/** An answer that is shown again may have been given where more was seen. */
function passageChoices(answer: Answer, { services, scope }: Shown): Choice[] {
  return otherPassages(answer).flatMap(({ text, article }, index) =>
    services.engine.article(article, scope) === null
      ? []
      : [{ name: clip(text, CHOICE_CHARS), value: `${answer.id}:${index + 1}` }],
  );
}

function otherPassagesSelect(choices: readonly Choice[]): ReplyAction {
  return { kind: "select", placeholder: "Other passages …", action: "passages", choices };
}

const TYPED_CHARS = 200;
const NEAREST_SHOWN = 3;
const OTHER_PASSAGES = 5;

/** How many ranked sentences an answer is asked with, so that its other passages are at hand. */
export const RANKED = 3 + OTHER_PASSAGES;

const MATCHES = [
  { from: 0.8, word: "strong" },
  { from: 0.5, word: "fair" },
  { from: 0, word: "weak" },
] as const;
