import { type Reading, reading, sessionFor } from "./reading.ts";
import type { AddVerb } from "./world.ts";

/** Adds the verb `cite`. */
export const addCite: AddVerb = (program, world, outcome) => {
  reading(program.command("cite"))
    .description(
      "tell where a claim comes from: word for word, altered, in other words or not at all; - reads a text",
    )
    .argument("<claim>", "the claim, in quotes")
    .option("--article <id>", "look in this article alone")
    .option("--json", "print it as JSON")
    .action(async (claim: string, flags: Reading & { article?: string; json?: true }) => {
      const { runCite } = await import("../terminal/cite.ts");
      outcome.code = await runCite(claim, flags, sessionFor(flags, world));
    });
};
