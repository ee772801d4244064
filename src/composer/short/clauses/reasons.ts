import type { Span } from "../../../domain.ts";
import { askedTerms } from "../../../text/asked-terms.ts";
import {
  REASON_WORDS,
  OBJECT_WORDS,
  SAID_WORDS,
  clause,
  gapBefore,
  verbPlace,
  infinitive,
} from "./clause.ts";
import type { Scene } from "../scene.ts";

/** "What did they contact her about?", "What is it for?": what they did it to do. */
export function purpose(scene: Scene): Span | null {
  if (!/^what\b.*\b(?:about|for)\W*$/iu.test(scene.question.text.trim())) return null;
  const verb = verbPlace(scene);
  return verb === -1 ? null : infinitive(scene, verb + 1);
}

/** "Because of the storm", "to avoid the toll". */
export function reason(scene: Scene): Span | null {
  const { question, sentence } = scene;
  if (question.expected !== "reason" || !/\b(?:why|how come|what reason)\b/iu.test(question.text))
    return null;
  const marked = REASON.exec(sentence.text);
  if (marked !== null) {
    const lead = NOMINAL.exec(marked[0])?.[0].length ?? 0;
    const from = sentence.tokens.findIndex(({ start }) => start >= sentence.start + marked.index + lead);
    const found = from === -1 ? null : withVerb(scene, clause(scene, from, REASON_WORDS));
    return found !== null && newShare(scene, found) >= LEAST_NEW ? found : null;
  }
  const verb = verbPlace(scene);
  return desert(scene) ?? grievance(scene) ?? (verb === -1 ? null : infinitive(scene, verb + 1));
}

/** "Because somebody, who is not named, forgot it": what is said between commas parts the verb from who did it. */
function withVerb(scene: Scene, found: Span | null): Span | null {
  if (found === null) return null;
  const { sentence, tags } = scene;
  const to = sentence.tokens.findIndex(({ start }) => start >= found.end);
  const from = sentence.tokens.findIndex(({ start }) => start >= found.start);
  const isSaid = tags.slice(from, to).some((tag) => tag === "VERB" || tag === "AUX");
  if (to === -1 || isSaid || sentence.tokens[from]!.folded !== "because") return found;
  if (!PARTED_BY.test(sentence.tokens[to]!.folded) || gapBefore(scene, to) !== ", ") return found;
  const behind = sentence.tokens.findIndex((_, at) => at > to && gapBefore(scene, at) === ", ");
  const rest = behind === -1 ? null : clause(scene, behind, REASON_WORDS);
  return rest === null ? found : { start: found.start, end: rest.end };
}

const PARTED_BY = /^(?:who|whose|which)$/u;

/** "A second foul" of "was sent off in the last minute for a second foul", asked why somebody was sent off. */
function desert(scene: Scene): Span | null {
  const { question, sentence } = scene;
  const asked = askedTerms(question);
  const verb = sentence.tokens.findIndex(({ term, folded }) => asked.has(term) && DESERVES.test(folded));
  if (verb === -1) return null;
  const near = sentence.tokens.slice(verb + 1, verb + 1 + REACH);
  const back = near.findIndex(({ folded }) => folded === "for");
  const lead = verb + 1 + back;
  const goesOn = near.slice(0, back + 1).every((_, at) => !/[,;:—–]/u.test(gapBefore(scene, verb + 1 + at)));
  return back === -1 || !goesOn || isTime(scene, lead + 1) ? null : clause(scene, lead + 1, SAID_WORDS);
}

const DESERVES =
  /^(?:sent|fined?|praised?|banned|arrested|suspended|punished|jailed|imprisoned|criticised|criticized|thanked|blamed|honoured|honored|sacked|dismissed|fired|booked|expelled|scolded|convicted|sued)$/u;
const REACH = 10;

/** "Price hikes" of "had been unhappy with price hikes", asked why they were unhappy. */
function grievance(scene: Scene): Span | null {
  const { question, sentence, tags } = scene;
  const last = question.tokens.findLast(({ term }) => term !== "")?.term;
  const at = sentence.tokens.findIndex(({ term }) => term !== "" && term === last);
  if (at === -1 || !/^(?:ADJ|VERB)$/u.test(tags[at] ?? "")) return null;
  if (!/^(?:with|about|over|at|for)$/u.test(sentence.tokens[at + 1]?.folded ?? "")) return null;
  // "Stopped for eleven hours" tells how long.
  if (isTime(scene, at + 2)) return null;
  return gapBefore(scene, at + 2) === " " ? clause(scene, at + 2, OBJECT_WORDS) : null;
}

function isTime({ sentence: { tokens, quantities } }: Scene, at: number): boolean {
  const first = tokens[at];
  if (first === undefined) return false;
  return quantities.some(
    ({ kind, start, end }) => /^(?:date|duration)$/u.test(kind) && start < first.end && first.start < end,
  );
}

/** How much of a stretch's words the question has not: a reason in its own words is none. */
function newShare({ question, sentence }: Scene, { start, end }: Span): number {
  const asked = askedTerms(question);
  const words = sentence.tokens.filter(
    (token) => token.start >= start && token.end <= end && token.term !== "",
  );
  return words.filter(({ term }) => !asked.has(term)).length / Math.max(1, words.length);
}

const LEAST_NEW = 0.5;

/** "Due to the storm" is "the storm"; "because it rained" stays whole. */
const NOMINAL = /^(?:because of|due to|owing to|thanks to|as a result of)/iu;

const REASON =
  /\b(?:because of|because|due to|owing to|thanks to|as a result of|in order to|so that|for fear of|in protest|in response to|on the grounds? that|out of (?:fear|concern|respect))\b/iu;
