import { citationOf } from "../../src/citation.ts";
import type {
  Answer,
  Article,
  ClaimCheck,
  Engine,
  QuotedSentence,
  Refusal,
  Scope,
  Sentence,
  SourceRow,
} from "../../src/domain.ts";
import { cardOf } from "../../src/snapshot/card.ts";

/** Gives an article of one body block with whatever the test cares about. */
export function articleOf(given: Partial<Article> & Pick<Article, "id" | "text">): Article {
  return {
    title: null,
    source: null,
    author: null,
    published: null,
    url: null,
    license: null,
    language: null,
    basedOn: null,
    collection: null,
    status: "current",
    corrected: null,
    supersedes: [],
    quoteMaxChars: null,
    sample: false,
    inferred: [],
    fieldSpans: {},
    version: "0".repeat(64),
    blocks: [{ start: 0, end: given.text.length, role: "body", wrapped: true }],
    ...given,
  };
}

/**
 * Gives a small engine that keeps the real one's promises: scopes are honoured, quotes are slices. A sentence
 * answers where it has every word of the question; the short answer is its last word.
 */
export function engineOf(articles: readonly Article[], refusals: readonly Refusal[] = []): Engine {
  let asked = 0;
  const inScope = (scope: Scope) =>
    articles.filter(
      ({ id, collection, published }) =>
        (scope.articles?.includes(id) ?? true) &&
        (scope.collections?.includes(collection ?? "") ?? true) &&
        (scope.asOf === undefined || published === null || published <= scope.asOf),
    );
  return {
    refusals,
    article(id, scope) {
      const article = inScope(scope).find((one) => one.id === id);
      return article === undefined ? null : { article, sentences: sentencesOf(article), supersededBy: null };
    },
    sources: (scope) => inScope(scope).map(rowOf),
    count: (scope) => inScope(scope).length,
    check: async (claim, scope) => checkOf(claim, inScope(scope)),
    facts: async (_, scope) => ({ rows: [], read: inScope(scope).length, of: inScope(scope).length }),
    timeline: async (_, scope) => ({ rows: [], read: inScope(scope).length, of: inScope(scope).length }),
    search: async (words, scope, limit) =>
      inScope(scope)
        .filter(({ text }) => wordsOf(words).some((word) => wordsOf(text).includes(word)))
        .slice(0, limit)
        .map(({ id, text }) => ({ article: id, start: 0, end: text.length, text, score: 1 })),
    questions: async function* () {},
    ask: async (question, scope, options) => {
      asked += 1;
      return answerOf(question, inScope(scope), scope, {
        id: options?.id ?? `a${asked}`,
        ranked: options?.ranked,
      });
    },
  };
}

/** A claim stands in an article, or nowhere. */
function checkOf(claim: string, articles: readonly Article[]): ClaimCheck {
  const matches = articles.flatMap(({ id, text }) => {
    const start = text.indexOf(claim);
    const end = start + claim.length;
    return start < 0 ? [] : [{ text: text.slice(start, end), article: id, start, end, difference: null }];
  });
  const said = new Set(articles.flatMap(({ text }) => wordsOf(text)));
  return {
    verdict: matches.length > 0 ? "exact" : "absent",
    confidence: 1,
    matches,
    nearest: [],
    unmatched: wordsOf(claim).filter((word) => !said.has(word)),
    statements: [],
  };
}

function answerOf(
  question: string,
  articles: readonly Article[],
  scope: Scope,
  options: { readonly id: string; readonly ranked: number | undefined },
): Answer {
  const words = wordsOf(question).filter((word) => word.length > 3);
  const all = articles.flatMap((article) => sentencesOf(article).map((sentence) => ({ article, sentence })));
  const share = ({ article, sentence }: (typeof all)[number]) => {
    const said = wordsOf(article.text.slice(sentence.start, sentence.end));
    return words.filter((word) => said.includes(word)).length / Math.max(1, words.length);
  };
  const ranked = all.map((one) => ({ ...one, share: share(one) })).sort((a, b) => b.share - a.share);
  const quoted = ranked.map(({ article, sentence, share: probability }) =>
    quotedOf(article, sentence, probability),
  );
  const best = ranked[0]?.share === 1 ? ranked[0] : undefined;
  const [first] = quoted;
  const said = new Set(articles.flatMap(({ text }) => wordsOf(text)));
  return {
    id: options.id,
    question,
    asOf: scope.asOf ?? null,
    confidence: ranked[0]?.share ?? 0,
    differ: null,
    outcome: best ? "answered" : "abstained",
    short: best && first ? lastWord(first) : null,
    sentences: best && first ? [{ ...first, citations: [1] }] : [],
    citations: best && first ? [citationOf(best.article, { number: 1, quote: first })] : [],
    support: { articles: best ? 1 : 0, independent: null },
    nearest: best ? [] : quoted.slice(0, 5),
    unmatched: words.filter((word) => !said.has(word)),
    elapsedMs: 0,
    ...(options.ranked === undefined ? {} : { ranked: quoted.slice(0, options.ranked) }),
  };
}

function sentencesOf({ id, text }: Article): Sentence[] {
  return [...text.matchAll(/\S[^.?!]*[.?!]+/gu)].map((match, index) => ({
    start: match.index,
    end: match.index + match[0].length,
    article: id,
    index,
    block: 0,
    role: "body",
    opensWithPronoun: false,
  }));
}

function quotedOf(article: Article, { start, end, role }: Sentence, probability: number): QuotedSentence {
  return {
    text: article.text.slice(start, end),
    article: article.id,
    start,
    end,
    role,
    probability,
    citations: [],
  };
}

function lastWord({ text, article, start }: QuotedSentence): Answer["short"] {
  const [word = "", at] = [/\S+(?=[.?!]+$)/u.exec(text)?.[0], /\S+(?=[.?!]+$)/u.exec(text)?.index ?? 0];
  return { text: word, article, start: start + at, end: start + at + word.length };
}

/** Each article is one passage here. */
function rowOf(article: Article): SourceRow {
  return cardOf({ article, sentences: sentencesOf(article), passages: [article] });
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
