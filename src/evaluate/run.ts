import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Complaint, type Session, tell, write } from "../terminal/session.ts";
import { evaluate, type EvaluateOptions, SUITES } from "./evaluate.ts";
import { type Expected, readFigures, shortfalls, withMeasured, writeFigures } from "./expected.ts";
import { plainTable, qualityPage } from "./page.ts";
import { withQuality } from "./readme.ts";

/** The options of `evaluate`, as the command line gives them. */
export interface EvaluateFlags {
  readonly limit?: number;
  /** Keeps the figures as expected, and writes the page and the README's rows anew. */
  readonly write?: true;
  /** Fails where a figure falls below what is expected. */
  readonly check?: true;
}

type Streams = Pick<Session, "stdout" | "stderr">;

/** Measures a suite, or all, and prints a table each; gives the exit code. */
export async function runEvaluate(
  suite: string,
  flags: EvaluateFlags,
  streams: Streams,
  options: Omit<EvaluateOptions, "progress" | "limit">,
): Promise<number> {
  if ((flags.write || flags.check) && options.models !== undefined)
    throw new Complaint("--write and --check are of the learned weights: leave --weights out.");
  const sources = join(options.home, "src", "evaluate");
  if ((flags.write || flags.check) && !existsSync(sources))
    throw new Complaint("--write and --check need the repository: its sources are not here.");
  const file = join(sources, "figures.json");
  let failed = 0;
  for (const name of suite === "all" ? SUITES : [suite]) {
    const measured = await evaluate(name, {
      ...options,
      ...(flags.limit === undefined ? {} : { limit: flags.limit }),
      progress: (line) => tell(streams, `${name}: ${line}`),
    });
    await write(streams.stdout, plainTable(measured));
    const figures = await readFigures(file);
    if (flags.check) {
      const missed = shortfalls(
        measured,
        figures.find((one) => one.suite === name),
      );
      for (const line of missed) tell(streams, `footnote: below: ${line}`);
      failed += missed.length;
    }
    if (flags.write && SUITES.includes(name)) {
      const updated = withMeasured(figures, { measured, day: options.today }, SUITES);
      await writeFigures(file, updated);
      await writePages(options.home, updated);
    }
  }
  return failed > 0 ? 1 : 0;
}

async function writePages(home: string, figures: readonly Expected[]): Promise<void> {
  await mkdir(join(home, "docs"), { recursive: true });
  await writeFile(join(home, "docs", "quality.md"), qualityPage(figures));
  const readme = join(home, "README.md");
  await writeFile(readme, withQuality(await readFile(readme, "utf8"), figures));
}
