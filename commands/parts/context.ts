import { citationOf } from "../../src/citation.ts";
import type {
  Answer,
  Article,
  Quote,
  QuotedSentence,
  ReadArticle,
  Reply,
  Sentence,
  Span,
} from "../../src/domain.ts";
import type { Shown } from "./answer.ts";
import { isSlice, type QuoteBlock } from "./quote.ts";
import { refuse } from "./refuse.ts";
import { statusNotes } from "./status.ts";

/**
 * Gives sentences with their neighbours: a passage each, the sentence itself in bold; seen by the person alone. Of an
 * article that was changed since `answer` cited it, the version that it cites is opened.
 */
export async function contextOf(
  sentences: readonly QuotedSentence[],
  answer: Pick<Answer, "citations">,
  shown: Shown,
): Promise<Reply> {
  const blocks: QuoteBlock[] = [];
  for (const sentence of sentences) {
    const found = await citedVersion(sentence, answer, shown);
    if (found === null) return refuse({ reason: "article gone", article: sentence.article });
    if (!isSlice(found.article, sentence)) {
      return refuse({ reason: "article changed", article: sentence.article });
    }
    if (blocks.some(({ quote }) => quote.article === sentence.article && holds(quote, sentence))) continue;
    const { start, end } = neighbourhood(found.article, found.sentences, sentence);
    const quote: Quote = {
      text: found.article.text.slice(start, end),
      article: sentence.article,
      start,
      end,
    };
    blocks.push({
      kind: "quote",
      quote,
      strong: sentences.filter((one) => one.article === sentence.article && holds(quote, one)),
      before: null,
      citations: [citationOf(found.article, { number: blocks.length + 1, quote })],
      role: sentence.role,
      sentenceNumber: found.sentences.findIndex((one) => one.start === sentence.start) + 1 || null,
    });
  }
  return {
    tone: "info",
    blocks: [
      { kind: "heading", text: "In context" },
      ...blocks,
      ...statusNotes(
        blocks.flatMap(({ citations }) => citations),
        shown,
      ),
    ],
    actions: [],
    files: [],
    private: true,
  };
}

/** Null where the article is not seen here any more: then none of its versions is. */
async function citedVersion(
  { article: id }: QuotedSentence,
  { citations }: Pick<Answer, "citations">,
  { services, scope }: Shown,
): Promise<ReadArticle | null> {
  const present = services.engine.article(id, scope);
  const version = citations.find(({ article }) => article === id)?.version;
  if (present === null || version === undefined || present.article.version === version) return present;
  return (await services.past?.(id, version)) ?? present;
}

/** Gives the span from the neighbours before to those after; what cleaning left out between two ends it. */
function neighbourhood(article: Article, sentences: readonly Sentence[], quoted: Span): Span {
  const at = sentences.findIndex(({ start }) => start === quoted.start);
  if (at < 0) return quoted;
  let [first, last] = [at, at];
  while (first > 0 && at - first < NEIGHBOURS && touch(article, sentences[first - 1]!, sentences[first]!)) {
    first -= 1;
  }
  while (
    last + 1 < sentences.length &&
    last - at < NEIGHBOURS &&
    touch(article, sentences[last]!, sentences[last + 1]!)
  ) {
    last += 1;
  }
  return { start: sentences[first]!.start, end: sentences[last]!.end };
}

function touch({ text }: Article, one: Span, next: Span): boolean {
  return text.slice(one.end, next.start).trim() === "" && next.end - one.start <= PAIR_MAX_CHARS;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

const NEIGHBOURS = 2;

/** A neighbour that would make the passage longer than a surface can show is left out. */
const PAIR_MAX_CHARS = 1_200;
