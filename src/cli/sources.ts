import { type Reading, reading, sessionFor } from "./reading.ts";
import type { AddVerb } from "./world.ts";

/** Adds the verb `sources`. */
export const addSources: AddVerb = (program, world, outcome) => {
  reading(program.command("sources"))
    .description("list the articles, or show one of them in detail")
    .argument("[id]", "an article's id")
    .option("--style <style>", "print references: apa, mla, chicago, bibtex or csl-json")
    .option("--json", "print them as JSON")
    .action(async (id: string | undefined, flags: Reading & { json?: true; style?: string }) => {
      const { runSources } = await import("../terminal/sources.ts");
      outcome.code = await runSources(id, flags, sessionFor(flags, world));
    });
};
