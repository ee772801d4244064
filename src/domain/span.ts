/** Stretches of a text. */

/** A half-open stretch of a text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A slice of an article: `text` is `article.text.slice(start, end)`. */
export interface Quote extends Span {
  readonly text: string;
  readonly article: string;
}
