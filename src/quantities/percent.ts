import { overHyphen } from "./numbers/numeral.ts";
import { amount, glued, signed, wordAt, type Draft, type Reading, type Recogniser } from "./reading.ts";

/** Reads percentages and points: "12%", "-0.5 per cent", "twenty percent", "0.25 percentage points", "25 basis points". */
export const percent: Recogniser = (reading, at) => {
  const minus = signed(reading, at);
  const numeral = reading.numerals[minus ? at + 1 : at];
  if (!numeral || numeral.form === "vague") return reversed(reading, at);
  const unit = percentUnit(reading, numeral.to) ?? changeOfShare(reading, at, numeral.to);
  if (unit === null) return halfPoint(reading, at);
  return {
    ...amount(numeral, "percent", unit.code, { to: unit.to, factor: unit.factor * (minus ? -1 : 1) }),
    from: at,
  };
};

interface PercentUnit {
  readonly code: "%" | "pp";
  readonly factor: number;
  readonly to: number;
}

function percentUnit(reading: Reading, place: number): PercentUnit | null {
  const start = overHyphen(reading.tokens, place);
  const full = /^(?:full|whole|additional)$/.test(wordAt(reading, start));
  const at = full ? start + 1 : start;
  const word = wordAt(reading, at);
  const next = overHyphen(reading.tokens, at + 1);
  if (word === "%" || word === "percent" || word === "pct" || word === "percents" || word === "percentage") {
    if (POINTS.test(wordAt(reading, next))) return { code: "pp", factor: 1, to: next + 1 };
    return { code: "%", factor: 1, to: at + 1 };
  }
  if (word === "pc" && (glued(reading, at) || wordAt(reading, at + 1) === "of"))
    return { code: "%", factor: 1, to: at + 1 };
  if (word === "per" && wordAt(reading, at + 1) === "cent") {
    const after = overHyphen(reading.tokens, at + 2);
    return POINTS.test(wordAt(reading, after))
      ? { code: "pp", factor: 1, to: after + 1 }
      : { code: "%", factor: 1, to: at + 2 };
  }
  if (word === "basis" && POINTS.test(wordAt(reading, next)))
    return { code: "pp", factor: 0.01, to: next + 1 };
  return /^bps?$/.test(word) ? { code: "pp", factor: 0.01, to: at + 1 } : null;
}

/** "Points" of "68 %, up 4 points": what is a share changes by points of it. */
function changeOfShare(reading: Reading, at: number, place: number): PercentUnit | null {
  const start = overHyphen(reading.tokens, place);
  if (!POINTS.test(wordAt(reading, start)) || !/^(?:up|down)$/.test(wordAt(reading, at - 1))) return null;
  for (let back = at - 2; back >= Math.max(0, at - SHARE_REACH); back -= 1) {
    const word = wordAt(reading, back);
    if (word === "%" || word === "percent" || (word === "cent" && wordAt(reading, back - 1) === "per"))
      return { code: "pp", factor: 1, to: start + 1 };
  }
  return null;
}

const SHARE_REACH = 7;

/** "a half-percentage point", "a quarter of a percentage point", "half a per cent". */
function halfPoint(reading: Reading, at: number): Draft | null {
  const start = /^an?$/.test(wordAt(reading, at)) ? at + 1 : at;
  const three = wordAt(reading, start) === "three";
  const word = three ? overHyphen(reading.tokens, start + 1) : start;
  const half = HALVES.get(wordAt(reading, word));
  if (half === undefined) return null;
  let place = overHyphen(reading.tokens, word + 1);
  const step = rateStep(reading, place);
  if (/^(?:of|point)$/.test(wordAt(reading, place))) place += 1;
  if (/^(?:a|an|one)$/.test(wordAt(reading, place))) place += 1;
  const unit = step ?? percentUnit(reading, place);
  if (unit === null) return null;
  const numeral = { from: at, to: at + 1, value: three ? 3 * half : half, scale: 1, form: "words" } as const;
  return amount(numeral, "percent", unit.code, { to: unit.to, factor: unit.factor });
}

/** "a quarter-point hike", "a three-quarters point increase": points of a rate of interest. */
function rateStep(reading: Reading, place: number): PercentUnit | null {
  const step =
    POINTS.test(wordAt(reading, place)) &&
    /^(?:hikes?|increases?|rises?|raises?|cuts?|moves?|rate|reductions?|decreases?|jumps?)$/.test(
      wordAt(reading, place + 1),
    );
  return step ? { code: "pp", factor: 1, to: place + 1 } : null;
}

/** "percent of twenty", with nothing counted after it. */
function reversed(reading: Reading, at: number): Draft | null {
  const word = wordAt(reading, at);
  const of = /^percents?$/.test(word)
    ? at + 1
    : word === "per" && wordAt(reading, at + 1) === "cent"
      ? at + 2
      : 0;
  const numeral = wordAt(reading, of) === "of" && of > 0 ? reading.numerals[of + 1] : null;
  if (!numeral || at > 0 || reading.tokens[numeral.to]?.kind === "word") return halfPoint(reading, at);
  return { ...amount(numeral, "percent", "%", { to: numeral.to }), from: at };
}

const POINTS = /^points?$/;

const HALVES: ReadonlyMap<string, number> = new Map([
  ["half", 0.5],
  ["quarter", 0.25],
  ["quarters", 0.25],
]);
