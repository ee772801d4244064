/** The words that ask. */
export const QUESTION_WORDS: ReadonlySet<string> = new Set(
  "who whom whose what which when where why how".split(" "),
);

/** The verbs that stand before the subject of a question. */
export const HELPING_VERBS: ReadonlySet<string> = new Set(
  "did do does was were is are has have had".split(" "),
);
