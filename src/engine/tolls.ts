import { type Finding, quoteOf } from "../check/finding.ts";
import { partsOf } from "../check/contradictions.ts";
import type { AnalysedSentence, Quantity, Question } from "../domain.ts";
import { isAmong } from "../text/asked-terms.ts";
import { FAMILIES, isPlain, type Toll, tollsIn } from "./tolls-told.ts";
import { CALLED_FALSE } from "./refuting.ts";
import type { ClaimDesk, Gathered } from "./witnesses.ts";

/**
 * Gives a finding as far as it still holds: tolls rise from day to day, and the newest is what is so. Who claims an
 * earlier one is shown both; who claims the newest is confirmed, whatever older articles say.
 */
export function outgrown(
  claim: Question,
  finding: Finding,
  { desk, gathered }: { readonly desk: ClaimDesk; readonly gathered: Gathered },
): Finding {
  const [figure, ...others] = claim.quantities;
  const family = FAMILIES.find((words) => claim.terms.some(({ term }) => words.has(term)));
  if (figure === undefined || others.length > 0 || family === undefined) return finding;
  if (!isPlain(figure) || finding.verdict === "exact") return finding;
  const dayOf = (id: string) => desk.snapshot.entries.get(id)!.article.published;
  const first = finding.matches[0];
  const since = first === undefined ? null : dayOf(first.article);
  if (first !== undefined && since === null) return finding;
  // Where nothing else was found, all that the claim speaks of has to be there.
  const share = first === undefined ? 1 : OF_EVENT;
  const [newest] = gathered.pool.sentences
    .filter(({ sentence }) => isOfEvent(claim, { sentence, family, desk, share }))
    .flatMap(({ sentence }) => tollsIn(sentence, family, dayOf(sentence.article)))
    .filter(({ published }) => since === null || daysBetween(since, published) <= SAME_EVENT_DAYS)
    .sort((a, b) => (a.published < b.published ? 1 : -1) || b.figure.low! - a.figure.low!);
  if (newest === undefined) return finding;
  return newest.figure.low === figure.low
    ? confirmed(finding, newest)
    : outdated(claim, figure, { finding, newest, since });
}

function confirmed(finding: Finding, { sentence }: Toll): Finding {
  if (finding.verdict !== "differs" && finding.verdict !== "absent") return finding;
  const matches = [{ ...quoteOf(sentence), difference: null }];
  return { verdict: "supported", confidence: CALLED_FALSE, matches, nearest: [] };
}

/** The newest toll first, then what was found. */
function outdated(
  claim: Question,
  figure: Quantity,
  {
    finding,
    newest: { sentence, figure: newest, published },
    since,
  }: { readonly finding: Finding; readonly newest: Toll; readonly since: string | null },
): Finding {
  const isTold = finding.matches.some(({ article }) => article === sentence.article);
  const isLater = since === null || published > since;
  // "At least seven" of an article that is newer may be older news.
  const isLess = newest.low! < figure.low! && SAYS.has(finding.verdict);
  if (isTold || !isLater || isLess) return finding;
  const own = claim.text.slice(figure.start, figure.end);
  const instead = sentence.text.slice(newest.start - sentence.start, newest.end - sentence.start);
  const difference = partsOf([{ kind: "figure", claim: own, article: instead }]);
  const before = finding.matches
    .slice(0, 1)
    .map((match) => (SAYS.has(finding.verdict) ? { ...match, difference: null } : match));
  const matches = [{ ...quoteOf(sentence), difference }, ...before];
  return { verdict: "differs", confidence: CALLED_FALSE, matches, nearest: [] };
}

const SAYS: ReadonlySet<Finding["verdict"]> = new Set(["supported", "altered"]);

/** Most of what the claim speaks of stands in the paragraph, or heads its article. */
function isOfEvent(
  { terms, tokens, quantities }: Question,
  {
    sentence,
    family,
    desk: { snapshot, reading },
    share,
  }: {
    readonly sentence: AnalysedSentence;
    readonly family: ReadonlySet<string>;
    readonly desk: ClaimDesk;
    readonly share: number;
  },
): boolean {
  const counted = new Set(
    tokens
      .filter((token) => quantities.some(({ start, end }) => token.start < end && start < token.end))
      .map(({ term }) => term),
  );
  const entry = snapshot.entries.get(sentence.article)!;
  const said = new Set([...entry.titleTerms, ...sentence.words.map(({ term }) => term)]);
  for (let at = sentence.index - 1; snapshot.sentence(entry, at)?.block === sentence.block; at -= 1)
    for (const { term } of snapshot.sentence(entry, at)!.words) said.add(term);
  const wanted = terms.filter(({ term }) => !family.has(term) && !counted.has(term));
  const weigh = (some: Question["terms"]) => some.reduce((sum, { term }) => sum + reading.idf(term), 0);
  // "Four people died" is told of no event that another article could tell more of.
  return wanted.length > 0 && weigh(wanted.filter((term) => isAmong(term, said))) >= weigh(wanted) * share;
}

function daysBetween(one: string, other: string): number {
  return Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;
}

/** Of the weight: "the Ferrin flood" is of a flood that a paragraph names otherwise. */
const OF_EVENT = 0.5;
/** Another flood has another toll. */
const SAME_EVENT_DAYS = 31;
