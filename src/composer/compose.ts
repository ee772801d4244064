import type {
  AnalysedSentence,
  Answer,
  Citation,
  Difference,
  QuotedSentence,
  ShortAnswer,
} from "../domain.ts";
import { citationOf } from "../citation.ts";
import { isPoint } from "../text/listed.ts";
import { sendsToThem } from "../text/sent-to.ts";
import { namesVersion } from "../text/version-names.ts";
import { toldOfClaim } from "../text/claimed.ts";
import { differences } from "./differ.ts";
import { pickPoints, type Point } from "./points.ts";
import type { Composition, Ranked } from "./types.ts";
import { textAt } from "../text/spans.ts";

/** What an answered question has beside its question and its times. */
export type Composed = Pick<Answer, "short" | "sentences" | "citations" | "differ" | "rows" | "under">;

/** Composes an answer from the ranked sentences: what is shown, in order, each with its numbered citations. */
export function compose(composition: Composition): Composed {
  const { fitting = [] } = composition;
  const points = pickPoints(composition);
  const citations: Citation[] = [];
  const cite = ({ sentence }: Ranked): number => {
    const number = citations.length + 1;
    citations.push(citationOf(composition.article(sentence.article), { number, quote: sentence }));
    return number;
  };
  const numbered = points.map((point) => ({ point, numbers: [point.shown, ...point.same].map(cite) }));
  const differ: Difference[] | null = differences(composition, numbered, citations);
  return {
    short: shortOf(points[0]),
    sentences: numbered.map(({ point, numbers }) =>
      withinLimits(composition, citations, quoted(point.shown, numbers)),
    ),
    citations,
    differ,
    ...(fitting.length > points.length ? moreOf(fitting) : null),
  };
}

/** How many belong together, of which the quoting limits show some. */
function moreOf(fitting: readonly AnalysedSentence[]): Pick<Answer, "rows" | "under"> {
  return fitting.every(({ role }) => role === "row") ? { rows: fitting.length } : { under: fitting.length };
}

/** The sentence before is quoted as well: it stays where the article's limit has room for it, and is shown once. */
function withinLimits(
  { article, quoteMaxChars }: Composition,
  citations: readonly Citation[],
  sentence: QuotedSentence,
): QuotedSentence {
  const { before, ...alone } = sentence;
  if (before === undefined) return sentence;
  const limit = Math.min(quoteMaxChars, article(sentence.article).quoteMaxChars ?? Infinity);
  const quotes = citations.filter((citation) => citation.article === sentence.article);
  const used = quotes.reduce((sum, { quote }) => sum + (quote?.length ?? 0), 0);
  const shown = quotes.some(({ start }) => start === before.start);
  return shown || used + before.text.length > limit ? alone : sentence;
}

/** Gives a ranked sentence as it is shown. */
export function quoted(
  { sentence, previous, probability, amends }: Ranked,
  citations: readonly number[],
): QuotedSentence {
  const { article, start, end, role, text } = sentence;
  const isLed =
    role === "row"
      ? previous?.role === "columns"
      : ((amends === true || sentence.opensWithPronoun || sendsToThem(text) || toldOfClaim(text) !== null) &&
          previous?.role === role) ||
        // Over a point of a list stands what it is a point of, and over what changed in which version.
        (previous?.role === "headline" && (isPoint(sentence) || namesVersion(previous.text)));
  const before =
    isLed && previous !== null ? { text: previous.text, start: previous.start, end: previous.end } : null;
  return {
    text,
    article,
    start,
    end,
    role,
    probability,
    citations,
    ...(before === null ? null : { before }),
  };
}

function shortOf(point: Point | undefined): ShortAnswer | null {
  if (point === undefined || point.short === null) return null;
  const { sentence } = point.shown;
  const { start, end } = point.short;
  return { text: textAt(sentence, point.short), article: sentence.article, start, end };
}
