import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Gives the name of the code that makes snapshots, of Footnote as it is built in a folder: another build of the same
 * code has the same. What a letter is, is told by Node.
 */
export function makersOf(home: string): string {
  const built = join(home, "dist", "src");
  const named = join(built, "makers.txt");
  const { mtimeMs } = statSync(join(built, "main.js"));
  // Where only the compiler ran, nobody named what it wrote: then it is as new as it is.
  const isNamed = existsSync(named) && statSync(named).mtimeMs >= mtimeMs;
  return `${isNamed ? readFileSync(named, "utf8") : mtimeMs} Unicode ${process.versions["unicode"]}`;
}
