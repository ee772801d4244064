import { Option } from "commander";
import type { FactsFlags } from "../terminal/facts.ts";
import { type Reading, reading, sessionFor } from "./reading.ts";
import type { AddVerb } from "./world.ts";

/** Adds the verb `facts`. */
export const addFacts: AddVerb = (program, world, outcome) => {
  reading(program.command("facts"))
    .description("list the key figures, each with its articles")
    .argument("[topic]", "only figures about this, in quotes")
    .option("--kind <kind>", "only figures of this kind, such as money")
    .option("--article <id>", "only this article's figures")
    .option("--json", "print them as JSON")
    .addOption(new Option("--csv", "print them as CSV, a line for each mention").conflicts("json"))
    .action(async (topic: string | undefined, flags: Reading & FactsFlags) => {
      const { runFacts } = await import("../terminal/facts.ts");
      outcome.code = await runFacts(topic, flags, sessionFor(flags, world));
    });
};
