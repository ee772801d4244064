import type { EvaluateFlags } from "../evaluate/run.ts";
import { DATA_OPTION, dataFolder, today } from "./data.ts";
import { atLeastOne } from "./values.ts";
import type { AddVerb } from "./world.ts";

/** Adds the verb `evaluate`. */
export const addEvaluate: AddVerb = (program, world, outcome) => {
  program
    .command("evaluate")
    .description("measure the answers on a data set, or on all of them")
    .argument("<suite>", "a folder of the data, or own, names, sentences, figures, speed, all")
    .option(...DATA_OPTION)
    .option("--limit <n>", "ask so many questions, at even distances", atLeastOne)
    .option("--check", "exit code 1 where a figure falls below what is expected")
    .option("--write", "keep the figures as expected, and write docs/quality.md")
    .action(async (suite: string, flags: EvaluateFlags & { data?: string }) => {
      const { runEvaluate } = await import("../evaluate/run.ts");
      const { home, cpuMs } = world;
      const surroundings = { home, cpuMs, data: dataFolder(flags, world), today: today(world) };
      outcome.code = await runEvaluate(suite, flags, world, surroundings);
    });
};
