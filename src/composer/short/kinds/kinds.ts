import type { Question } from "../../../domain.ts";
import { type NamedRun, namedRuns } from "../../../text/name-kinds.ts";
import { isBody, isWho } from "./actors.ts";
import type { Tag } from "../../../text/tagger.ts";
import { isAskedName } from "./asked-name.ts";
import { isWhere } from "./places.ts";
import type { Fits, Scene } from "../scene.ts";
import type { SpanCandidate } from "../spans.ts";
import { isSetAgainst } from "./set-against.ts";
import { type Tested, inQuantity } from "../tested.ts";
import { isHow, isWhy, thingTest } from "./things.ts";

/**
 * Gives the test that a short answer has to pass: who asks for people or what acts like them, where for a
 * place, and nothing that the question names is an answer to it. Amounts have a test of their own.
 */
export function kindTest(scene: Scene): Fits {
  const { question, sentence, tags } = scene;
  const kind = KIND_TESTS[question.expected]?.(scene);
  const runs = namedRuns(sentence);
  const asked = runs.map((run) => isAskedName(scene, run));
  const asksForOne = ONE.test(question.text.trim()) && !SEVERAL.test(question.focus ?? "");
  const isNamed = NAMED[question.expected] === true;
  // A sentence has hundreds of stretches: what is the same for all is told once, the rest in one go.
  return (stretch) => {
    if (cutsVerb(scene, stretch) || takesSubject(scene, stretch)) return false;
    if (kind === undefined) return true;
    const names: NamedRun[] = [];
    let inside = 0;
    let opensAsked = false;
    let cutsName = false;
    for (let at = 0; at < runs.length; at += 1) {
      const run = runs[at]!;
      if (run.start >= stretch.to || stretch.from >= run.end) continue;
      if (inside === 0) opensAsked = asked[at]!;
      if (!asked[at]!) names.push(run);
      if (isCut(run, stretch)) cutsName = true;
      inside += 1;
    }
    if (kind !== undefined && isSetAgainst(scene, stretch)) return false;
    if (isNamed) {
      if (cutsName || tellsDeed(scene, stretch)) return false;
      if (asksForOne && inside > 1 && isRow(scene, stretch)) return false;
    }
    return kind({ question, sentence, tags, stretch, names, named: inside > 0, opensAsked });
  };
}

/** "Constantinople and ruled Italy": what a second verb does belongs to somebody before. */
function cutsVerb({ tags }: Scene, { from, to }: Pick<SpanCandidate, "from" | "to">): boolean {
  for (let at = from + 1; at < to - 1; at += 1) {
    if (tags[at] !== "CCONJ" || tags[at + 1] !== "VERB") continue;
    return !tags.slice(from, at).some((tag) => tag === "VERB" || tag === "AUX");
  }
  return false;
}

/** "16 euros an hour and applicants" of "… and applicants must be of age": what comes behind the amount does something. */
function takesSubject({ sentence, tags }: Scene, { from, to }: Pick<SpanCandidate, "from" | "to">): boolean {
  let and = from;
  while (and < to - 1 && tags[and] !== "CCONJ") and += 1;
  if (and >= to - 1 || !inQuantity(sentence, sentence.tokens[from]!)) return false;
  return tags[and + 1] === "NOUN" && /^(?:AUX|VERB)$/u.test(tags[and + 2] ?? "");
}

/** Answers that are names more often than not. */
const NAMED: Readonly<Partial<Record<Question["expected"], true>>> = {
  person: true,
  organisation: true,
  place: true,
};

/** "Who is the mayor?", "which city": one is asked for. */
const ONE =
  /^(?:who(?:['’]?s| is| was)|(?:in |at |from |to |of )?(?:which|what) \p{L}+)\b(?!.*\band who\b)/iu;

const SEVERAL = /(?:[^su]s|people|men|women|children)$/u;

/** "Ann Lee confirmed": whoever it was did something, which is no part of the name. */
function tellsDeed({ sentence, tags }: Scene, { from, to }: Pick<SpanCandidate, "from" | "to">): boolean {
  const isDeed = (tag: Tag) => tag === "VERB" || tag === "AUX";
  return tags.slice(from, to).some((tag, at) => isDeed(tag) && !sentence.tokens[from + at]!.capital);
}

function isRow({ tags }: Scene, { from, to }: Pick<SpanCandidate, "from" | "to">): boolean {
  return tags.slice(from, to).includes("CCONJ");
}

/** "Vice" of "Vice President Ann Lee"; her title may stay away, her name may not. */
function isCut(run: NamedRun, { from, to }: Pick<SpanCandidate, "from" | "to">): boolean {
  return run.end > to && run.start < to && from <= run.start;
}

type KindTest = (tested: Tested) => boolean;

const KIND_TESTS: Readonly<Partial<Record<Question["expected"], (scene: Scene) => KindTest>>> = {
  person: () => isWho,
  organisation: () => isBody,
  place: () => isWhere,
  thing: thingTest,
  list: thingTest,
  reason: () => isWhy,
  manner: () => isHow,
  description: () => isHow,
};
