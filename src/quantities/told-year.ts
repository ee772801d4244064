import type { Quantity } from "../domain.ts";
import { quantities } from "./quantities.ts";

/**
 * Gives the figures of a sentence as `quantities()` does, and its days without a year as they are read behind the
 * sentences before it: "In AD 69 four men ruled. One was murdered on 15 January." `before` is asked for only then.
 */
export function quantitiesBehind(
  text: string,
  { before, ...options }: { readonly before: () => string; readonly reference?: string },
): Quantity[] {
  const found = quantities(text, options);
  if (!found.some((figure) => lacksYear(text, figure))) return found;
  const told = before();
  if (!/\d/u.test(told)) return found;
  const behind = new Map(
    quantities(told + text, options).map((figure) => [`${figure.start} ${figure.end}`, figure]),
  );
  return found.map((figure) => {
    if (!lacksYear(text, figure)) return figure;
    const { start, end } = figure;
    return { ...figure, ...behind.get(`${start + told.length} ${end + told.length}`), start, end };
  });
}

/** "15 January" and "Jan. 15", and no "Monday" or "15 January 2020". */
function lacksYear(text: string, { kind, start, end }: Quantity): boolean {
  return kind === "date" && YEARLESS.test(text.slice(start, end));
}

const YEARLESS =
  /^(?:\d{1,2}(?:st|nd|rd|th)?\s+\p{Lu}\p{L}{2,}\.?|\p{Lu}\p{L}{2,}\.?\s+\d{1,2}(?:st|nd|rd|th)?)$/u;
