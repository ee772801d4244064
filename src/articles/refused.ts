/**
 * What is thrown for a file or line that cannot be an article; `message` says why, and the way out.
 *
 * It covers what a person can mend (encoding, front matter, fields, limits), not errors of the file
 * system and not mistakes in the program.
 */
export class RefusedArticle extends Error {
  override readonly name = "RefusedArticle";
}
