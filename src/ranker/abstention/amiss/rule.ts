import type { Findings } from "../findings.ts";

/** Tells whether the best sentence of a question surely is no answer to it. */
export type Rule = (found: Findings) => boolean;
