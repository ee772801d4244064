import type { AnalysedSentence, Article, Mention, Quantity, Span, Token } from "../domain.ts";
import { setsOutClaim } from "../text/claimed.ts";
import { hiddenIn } from "../text/inline-markup.ts";
import { isOfTable } from "../text/roles.ts";
import type { Tagger } from "../text/tagger.ts";
import { aboutSpans, phrase } from "./about.ts";
import { type Earlier, saidBy } from "./said.ts";
import { parse, type Parsed } from "./syntax.ts";
import { type Told, withSides } from "./sides.ts";
import { isNoFigure } from "./no-figures.ts";
import { comesAgain } from "./weekly.ts";

/** An article that may be quoted, with a way to its analysed sentences. */
export interface Reported {
  readonly article: Article;
  readonly sentences: () => readonly AnalysedSentence[];
}

/** One figure as one article states it, with what tells whether another one is of the same thing. */
export interface Statement {
  readonly quantity: Quantity;
  readonly about: string;
  readonly mention: Omit<Mention, "newest">;
  /** The words of its phrase that carry a subject, each once, by term. */
  readonly subject: ReadonlyMap<string, Token>;
  /** The words of the sentence before, where the phrase has a pronoun for its subject. */
  readonly context: ReadonlyMap<string, Token>;
  /** All words of its sentence that carry a subject, and of the one before where that tells what "it" is. */
  readonly terms: ReadonlySet<string>;
  /** The numbers that belong to names in its sentence, by the word before: "iphone" to "14". */
  readonly models: ReadonlyMap<string, string>;
  /** The other days that its sentence names, `[from, to]`. */
  readonly days: readonly (readonly [string, string])[];
  readonly isHeadline: boolean;
}

/** Gives the figures that an article states, in order. A byline's day is no figure of the article. */
export function statementsOf({ article, sentences }: Reported, tagger: Tagger): Statement[] {
  const all = sentences().flatMap(pieces);
  const parsed = new Map<number, Parsed>();
  const parsedAt = (at: number): Parsed => {
    const known = parsed.get(at) ?? parse(all[at]!.piece, tagger(all[at]!.piece));
    parsed.set(at, known);
    return known;
  };
  const places = all.flatMap(({ piece, sentence }, at) =>
    isUntold(piece)
      ? []
      : withSides(piece)
          .filter(({ quantity }) => !comesAgain(quantity, piece) && !isNoFigure(quantity, piece))
          .map((told) => ({ ...told, sentence, at })),
  );
  return places.slice(0, MOST_STATEMENTS).map(({ quantity, sides, sentence, at }) => {
    const earlier: Earlier = (back) => (back <= at ? parsedAt(at - back) : undefined);
    return statement(article, { quantity, sides, sentence, here: parsedAt(at), earlier });
  });
}

/** A byline is about the article, what a cell counts stands in no sentence, and a claim under check is not told as so. */
function isUntold({ role, text }: AnalysedSentence): boolean {
  return role === "byline" || isOfTable(role) || setsOutClaim(text);
}

/** No article that people wrote states so many; what comes from outside has a limit. */
const MOST_STATEMENTS = 5_000;

/** A sentence, or of one that nobody could read through, a stretch of so many words at a time. */
interface Piece {
  readonly piece: AnalysedSentence;
  readonly sentence: AnalysedSentence;
}

/** Cuts a sentence of hundreds of words, so that the time for each of its figures does not grow with it. */
function pieces(sentence: AnalysedSentence): Piece[] {
  const shown = asShown(sentence);
  const { tokens, quantities, text, start } = shown;
  if (tokens.length <= LONGEST_WORDS) return [{ piece: shown, sentence }];
  const cut: Piece[] = [];
  let next = 0;
  for (let from = 0; from < tokens.length; from += LONGEST_WORDS) {
    const own = tokens.slice(from, from + LONGEST_WORDS);
    const [first, end] = [own[0]!.start, tokens[from + LONGEST_WORDS]?.start ?? sentence.end];
    const begins = next;
    while (next < quantities.length && quantities[next]!.start < end) next += 1;
    const piece = {
      ...sentence,
      start: first,
      end,
      text: text.slice(first - start, end - start),
      words: own,
      tokens: own,
      quantities: quantities.slice(begins, next),
    };
    cut.push({ piece, sentence });
  }
  return cut;
}

/** Gives a sentence as its page shows it, every character in its place: of "[the list](https://example.com)" no example. */
function asShown(sentence: AnalysedSentence): AnalysedSentence {
  const hidden = hiddenIn(sentence.text);
  if (hidden.length === 0) return sentence;
  const { start, end, quantities, tokens } = sentence;
  const isShown = (token: Span) =>
    !hidden.some((one) => token.start - start < one.end && one.start < token.end - start);
  const text = hidden.reduce(
    (whole, one) => whole.slice(0, one.start) + " ".repeat(one.end - one.start) + whole.slice(one.end),
    sentence.text,
  );
  const words = tokens.filter(isShown);
  return { ...sentence, start, end, text, words, tokens: words, quantities: quantities.filter(isShown) };
}

const LONGEST_WORDS = 250;

interface Found extends Told {
  readonly sentence: AnalysedSentence;
  readonly here: Parsed;
  readonly earlier: Earlier;
}

function statement(article: Article, { quantity, sides, sentence: whole, here, earlier }: Found): Statement {
  const { sentence } = here;
  const spans = aboutSpans(here, sides ?? quantity);
  const said = saidBy(here, quantity, earlier);
  const subject = subjectsIn(sentence, spans);
  const isPronoun = spans.length > 0 && opensWithPronoun(sentence, spans[0]!);
  const context = isPronoun ? contextOf(earlier(1)) : NONE;
  return {
    quantity,
    about: phrase(article.text, spans),
    mention: mentionOf(article, whole, { quantity: sides ?? quantity, said }),
    subject,
    context,
    terms: new Set(
      [...sentence.tokens.map(({ term }) => term), ...context.keys()].filter((term) => term !== ""),
    ),
    models: modelsIn(sentence),
    days: sentence.quantities.flatMap((other) =>
      other !== quantity && other.from !== undefined && other.to !== undefined
        ? [[other.from, other.to] as const]
        : [],
    ),
    isHeadline: sentence.role === "headline",
  };
}

function mentionOf(
  article: Article,
  sentence: AnalysedSentence,
  { quantity, said }: { readonly quantity: Quantity; readonly said: Span | null },
): Omit<Mention, "newest"> {
  const { start, end, low, high, unit, bound, approximate, polarity } = quantity;
  return {
    article: article.id,
    version: article.version,
    text: article.text.slice(start, end),
    start,
    end,
    low,
    high,
    unit,
    ...(quantity.kind === "date" ? { date: quantity.date } : {}),
    bound,
    approximate,
    polarity,
    said: said === null ? null : article.text.slice(said.start, said.end),
    sentence: { text: sentence.text, start: sentence.start, end: sentence.end },
    source: article.source,
    published: article.published,
  };
}

function subjectsIn({ tokens, quantities }: AnalysedSentence, spans: readonly Span[]): Map<string, Token> {
  const inside = tokens.filter(
    (token) =>
      token.term !== "" &&
      !/^\d/u.test(token.term) &&
      spans.some(({ start, end }) => token.start >= start && token.end <= end) &&
      !quantities.some(({ start, end }) => token.start < end && start < token.end),
  );
  return new Map(inside.map((token) => [token.term, token]));
}

/** Digits behind a capital that are no figure: "iPhone 14", "Series 8", "Artemis 1". */
function modelsIn({
  tokens,
  quantities,
  text,
  start: opening,
}: AnalysedSentence): ReadonlyMap<string, string> {
  const models = new Map<string, string>();
  for (const [at, { folded, start, end }] of tokens.entries()) {
    const before = tokens[at - 1];
    if (before === undefined || !/^\d{1,4}$/u.test(folded)) continue;
    if (!/\p{Lu}/u.test(text.slice(before.start - opening, before.end - opening))) continue;
    if (quantities.some((one) => one.start < end && start < one.end)) continue;
    models.set(before.folded, folded);
  }
  return models;
}

function contextOf(before: Parsed | undefined): ReadonlyMap<string, Token> {
  return before === undefined ? NONE : subjectsIn(before.sentence, [before.sentence]);
}

function opensWithPronoun({ tokens }: AnalysedSentence, span: Span): boolean {
  const first = tokens.find(({ start }) => start >= span.start);
  return first !== undefined && PRONOUNS.has(first.folded);
}

const NONE: ReadonlyMap<string, Token> = new Map();
const PRONOUNS: ReadonlySet<string> = new Set("he she it they this that these those".split(" "));
