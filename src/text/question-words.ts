/** The words that ask. */
export const QUESTION_WORDS: ReadonlySet<string> = new Set(
  "who whom whose what which when where why how".split(" "),
);

/** The pattern of a verb that opens a question of yes or no, part of a regular expression. */
export const HELPER =
  "(?:did|do|does|is|are|was|were|has|have|had|will|would|can|could|should|may|might|must)";

/** The verbs that stand before the subject of a question. */
export const HELPING_VERBS: ReadonlySet<string> = new Set(
  "did do does was were is are has have had".split(" "),
);
