import { readConfig } from "../config.ts";
import type { ImportFlags } from "../terminal/import.ts";
import { CORPUS_OPTION, type Reading } from "./reading.ts";
import type { AddVerb } from "./world.ts";

/** Adds the verb `import`. */
export const addImport: AddVerb = (program, world, outcome) => {
  program
    .command("import")
    .description("turn files, folders, addresses or standard input (-) into articles of the corpus")
    .argument("<source...>", "files, folders, http and https addresses, or - for standard input")
    .option(...CORPUS_OPTION)
    .option("--collection <name>", "the collection that new articles go to: a sub-folder of the corpus")
    .option("--follow", "fetch the page of each entry of a feed")
    .option("--dry-run", "say what would be stored, and store nothing")
    .option("--json", "print each article as it would be stored, a line of JSON each")
    .action(async (sources: string[], flags: ImportFlags & Pick<Reading, "corpus">) => {
      const { runImport } = await import("../terminal/import.ts");
      const outcomes = world.importing(sources, flags, readConfig(world.environment));
      outcome.code = await runImport(outcomes, flags, world);
    });
};
