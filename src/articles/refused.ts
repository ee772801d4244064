/**
 * What is thrown for a file or line that cannot be an article; `message` says why, and the way out.
 *
 * It covers what a person can mend (encoding, front matter, fields, limits), not errors of the file
 * system and not mistakes in the program.
 */
export class RefusedArticle extends Error {
  override readonly name = "RefusedArticle";
}

/**
 * Tells whether an error is the system's, as for a file that is gone, and no mistake in the program: what Node says to
 * a wrong argument has a code too.
 */
export function isSystems(error: unknown): error is Error & { readonly code: unknown } {
  return error instanceof Error && "code" in error && !(error instanceof TypeError);
}
