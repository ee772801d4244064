import type { AnalysedSentence, Quantity } from "../domain.ts";
import { isEqual } from "../quantities/agreement.ts";
import { saidOf } from "./amounts.ts";
import type { Claim } from "./claim.ts";
import type { Evidence } from "./evidence.ts";

/** What is said of a figure of a claim, and by which figure of which sentence. */
export interface SaidFigure {
  readonly kind: "same" | "other" | "nothing";
  readonly by: { readonly sentence: AnalysedSentence; readonly figure: Quantity } | null;
}

const OF_OTHER: SaidFigure = { kind: "nothing", by: null };

/** Tells what a sentence says of a figure of a claim. It may contradict; those beside it only confirm. */
export function figureSaid(
  claim: Claim,
  figure: Quantity,
  { sentence, previous, next }: Evidence,
): SaidFigure {
  const own = saidOf(figure, claim.text, sentence);
  if (own.kind === "same") return { kind: "same", by: { sentence, figure: own.figure } };
  // "Lind promised 2,000 planks. Hale promised 3,500.": what a bare number counts was said before, and it is another one.
  const isBare = ({ kind, unit }: Quantity) => kind === "count" && unit === null;
  if (own.kind === "nothing" && figure.kind === "count" && sentence.quantities.some(isBare)) return OF_OTHER;
  for (const beside of [previous, next]) {
    if (beside === null) continue;
    const other = saidOf(figure, claim.text, beside);
    if (other.kind !== "same") continue;
    // A bound that something beside it happens to keep is no word against what the sentence itself says.
    const isOwn = own.kind === "other" && figure.bound !== null && !isEqual(figure, other.figure);
    if (!isOwn) return { kind: "same", by: { sentence: beside, figure: other.figure } };
  }
  return own.kind === "other"
    ? { kind: "other", by: { sentence, figure: own.figure } }
    : { kind: "nothing", by: null };
}
