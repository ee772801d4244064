/** The forms of the verb that passives are made with, folded. */
export const BE: ReadonlySet<string> = new Set("is are was were be been being".split(" "));
