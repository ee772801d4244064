import { type Reading, reading, sessionFor } from "./reading.ts";
import { wholeNumber } from "./values.ts";
import type { AddVerb } from "./world.ts";

/** Adds the verb `search`. */
export const addSearch: AddVerb = (program, world, outcome) => {
  reading(program.command("search"))
    .description("list the passages that words find, best first")
    .argument("<words>", "the words, in quotes")
    .option("--limit <n>", "how many passages", wholeNumber, 10)
    .option("--json", "print them as JSON")
    .action(async (words: string, flags: Reading & { limit: number; json?: true }) => {
      const { runSearch } = await import("../terminal/search.ts");
      outcome.code = await runSearch(words, flags, sessionFor(flags, world));
    });
};
