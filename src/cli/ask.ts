import { Option } from "commander";
import type { AskFlags } from "../terminal/ask.ts";
import { type Reading, reading, sessionFor } from "./reading.ts";
import { wholeNumber } from "./values.ts";
import { modelsFor, WEIGHTS_OPTION } from "./weights.ts";
import type { AddVerb } from "./world.ts";

/** Adds the verb `ask`. */
export const addAsk: AddVerb = (program, world, outcome) => {
  reading(program.command("ask"))
    .description("answer a question; with --jsonl, one question a line")
    .argument("[question]", "the question, in quotes")
    .option("--article <id>", "ask this article alone")
    .option("--json", "print the answer as JSON")
    .addOption(
      new Option(
        "--jsonl",
        "read a question a line, print an answer a line; exit code 1 where a line failed",
      ).conflicts("json"),
    )
    .option("--ranked <n>", "add the n best sentences to answers in JSON", wholeNumber)
    .option(...WEIGHTS_OPTION)
    .action(async (question: string | undefined, flags: Reading & AskFlags & { weights?: string }) => {
      const { runAsk } = await import("../terminal/ask.ts");
      const models = await modelsFor(flags.weights, world);
      outcome.code = await runAsk(question, flags, sessionFor(flags, world, models));
    });
};
