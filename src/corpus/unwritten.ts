import { messageOf } from "../problem.ts";

/** Tells whether an error is one of the built-in ones that stand for a mistake in the program. */
export function isMistake(error: unknown): boolean {
  return [TypeError, RangeError, ReferenceError, SyntaxError].some((kind) => error instanceof kind);
}

/** Gives why nothing could be written, without the places of this machine: those who ask may not know them. */
export function whyUnwritten(error: unknown, root: string): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : null;
  if (code !== null) return UNWRITTEN[code] ?? `the system says ${code}`;
  return messageOf(error).replaceAll(root, "the corpus folder");
}

const UNWRITTEN: Readonly<Record<string, string>> = {
  EACCES: "writing among the articles is not permitted",
  EPERM: "writing among the articles is not permitted",
  EROFS: "writing among the articles is not permitted",
  ENOSPC: "the disk is full",
  SQLITE_FULL: "the disk is full",
  EEXIST: "a file stands where a folder is wanted",
  ENOTDIR: "a file stands where a folder is wanted",
};
