import type { AnalysedSentence, ExpectedAnswer, Question, Span } from "../../domain.ts";
import { nameRuns } from "../../text/analysis.ts";
import { namedRuns, type NamedRun, type NameKind } from "../../text/name-kinds.ts";
import { placeKind, type PlaceKind } from "../../text/places.ts";
import type { Asked } from "../types.ts";

/** Tells whether a name is asked for: what names name decides nothing else. */
export function asksForName({ expected }: Question): boolean {
  return NAMES[expected] !== undefined;
}

/** Gives the names that may be the expected answer and that the question has not, as stretches of tokens. */
export function expectedNames(asked: Asked, sentence: AnalysedSentence): Span[] {
  const fitting = NAMES[asked.question.expected];
  if (fitting === undefined) return [];
  return freshRuns(sentence, asked).filter(({ kind }) => fitting.includes(kind));
}

const NAMES: Readonly<Partial<Record<ExpectedAnswer, readonly NameKind[]>>> = {
  person: ["person", "unknown"],
  organisation: ["organisation", "unknown", "person"],
  place: ["place", "unknown"],
};

/** Counts the names that the question does not already hold; one that merely opens the sentence counts a quarter. */
export function newNames(sentence: AnalysedSentence, asked: Asked): number {
  const runs = nameRuns(sentence).filter(
    (run) => sentence.tokens[run.start]!.capital && isFresh(run, sentence, asked),
  );
  return runs.reduce((sum, run) => sum + (merelyOpens(run) ? 0.25 : 1), 0);
}

/** Tells how well the best of the new names is a person's, 0 … 1. */
export function namesPerson(sentence: AnalysedSentence, asked: Asked): number {
  return bestFit(sentence, asked, PERSON_FITS);
}

/** Tells how well the best of the new names is an organisation's, 0 … 1. */
export function namesOrganisation(sentence: AnalysedSentence, asked: Asked): number {
  return bestFit(sentence, asked, ORGANISATION_FITS);
}

function bestFit(sentence: AnalysedSentence, asked: Asked, fits: Readonly<Record<NameKind, number>>): number {
  const found = freshRuns(sentence, asked).map(
    (run) => fits[kindOf(sentence, run, asked)] * (merelyOpens(run) ? 0.6 : 1),
  );
  return Math.max(0, ...found);
}

/** Tells how well the best of the new names is a place's, of the kind that is asked for, 0 … 1. */
export function namesPlace(sentence: AnalysedSentence, asked: Asked): number {
  const wanted = PLACE_FOCUS.get(asked.question.focus ?? "");
  const found = freshRuns(sentence, asked).map((run) => {
    const name = sentence.tokens.slice(run.start, run.end).map(({ folded }) => folded);
    const kind = placeKind(name.join(" "));
    if (kind !== null && wanted !== undefined) return kind === wanted ? 1 : 0.3;
    return PLACE_FITS[kindOf(sentence, run, asked)];
  });
  return Math.max(PLACE_WORD.test(sentence.text) ? 0.3 : 0, ...found);
}

/** What a run names: by itself where that is sure, else by what the pool tells of its last word. */
function kindOf(sentence: AnalysedSentence, run: NamedRun, asked: Asked): NameKind {
  return run.sure ? run.kind : (asked.kinds.get(sentence.tokens[run.end - 1]!.term) ?? run.kind);
}

function freshRuns(sentence: AnalysedSentence, asked: Asked): NamedRun[] {
  return namedRuns(sentence).filter((run) => isFresh(run, sentence, asked));
}

function isFresh({ start, end }: Span, sentence: AnalysedSentence, asked: Asked): boolean {
  for (let at = start; at < end; at += 1) {
    const { folded, term } = sentence.tokens[at]!;
    if (term !== "" && !asked.words.has(folded) && !asked.places.has(term)) return true;
  }
  return false;
}

function merelyOpens(run: Span): boolean {
  return run.start === 0 && run.end === 1;
}

const PERSON_FITS: Readonly<Record<NameKind, number>> = {
  person: 1,
  unknown: 0.6,
  organisation: 0.3,
  people: 0.2,
  place: 0.15,
  date: 0,
};
const ORGANISATION_FITS: Readonly<Record<NameKind, number>> = {
  organisation: 1,
  unknown: 0.7,
  person: 0.5,
  people: 0.3,
  place: 0.3,
  date: 0,
};
const PLACE_FITS: Readonly<Record<NameKind, number>> = {
  place: 1,
  unknown: 0.5,
  organisation: 0.3,
  person: 0.2,
  people: 0.1,
  date: 0,
};

/** "In which country …": the kinds of places that a gazetteer tells apart. */
const PLACE_FOCUS: ReadonlyMap<string, PlaceKind> = new Map([
  ["country", "country"],
  ["countries", "country"],
  ["nation", "country"],
  ["nations", "country"],
  ["city", "city"],
  ["cities", "city"],
  ["capital", "city"],
  ["town", "city"],
  ["state", "state"],
  ["states", "state"],
  ["region", "region"],
  ["continent", "region"],
]);

const PLACE_WORD =
  /\b(?:city|town|region|area|north|south|east|west|northern|southern|eastern|western|island|coast|river|country)\b/iu;
