/**
 * The vocabulary of Footnote: types only, imported by every part and importing none.
 *
 * Every offset is a UTF-16 index into `Article.text`, every span half-open, and
 * `article.text.slice(span.start, span.end)` is exactly the quote.
 *
 * Each file of `domain/` holds the words of one part; everybody imports them from here, so that a word has one address.
 */

// Stretches of a text.
export type * from "./domain/span.ts";
// Articles as they are stored, and what is read from them.
export type * from "./domain/articles.ts";
// Amounts and dates, as every part reads them.
export type * from "./domain/quantities.ts";
// What is asked, and of which articles.
export type * from "./domain/question.ts";
// How passages are found.
export type * from "./domain/retrieval.ts";
// What is answered.
export type * from "./domain/answer.ts";
// The ledger of figures, and the events of the timeline.
export type * from "./domain/figures.ts";
// A claim held against the articles.
export type * from "./domain/claims.ts";
// The engine's face: all that can be asked of one corpus.
export type * from "./domain/engine.ts";
// Who is served, and what is kept of what people did.
export type * from "./domain/store.ts";
// Looking after the articles: changes, their journal, and which place sees what.
export type * from "./domain/library.ts";
// What a command gives back, before any surface has shown it.
export type * from "./domain/replies.ts";
// A command, the same on every surface, and what it is given.
export type * from "./domain/commands.ts";
