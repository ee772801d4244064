import { stem } from "./stems.ts";
import { loadVectors } from "./vectors.ts";

/**
 * Gives the terms of what somebody does who is called after it: "visit" of "visitors". "Corner" is not called after "corn": both
 * have to be used alike.
 */
export function deedsNamedIn(doer: string): readonly string[] {
  const base = /^(\p{L}{4,})(?:er|or)s?$/u.exec(doer)?.[1];
  if (base === undefined) return [];
  const term = stem(doer);
  const deeds = new Set([base, `${base}e`].map(stem));
  return [...deeds].filter((deed) => deed !== term && loadVectors().similarity(term, deed) >= ALIKE);
}

/** Set by hand: "visitor" and "visit" have .60, "builder" and "build" .50; "founder" and "found" .31, "corner" and "corn" .16. */
const ALIKE = 0.4;
