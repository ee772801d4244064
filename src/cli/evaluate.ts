import { relative, sep } from "node:path";
import type { EvaluateFlags } from "../evaluate/run.ts";
import { Complaint } from "../terminal/session.ts";
import { DATA_OPTION, dataFolder, hasDataFolder, today } from "./data.ts";
import { atLeastOne } from "./values.ts";
import { modelsFor, WEIGHTS_OPTION } from "./weights.ts";
import type { AddVerb } from "./world.ts";

/** Adds the verb `evaluate`. */
export const addEvaluate: AddVerb = (program, world, outcome) => {
  program
    .command("evaluate")
    .description("measure the answers on a data set, or on all of them")
    .argument("<suite>", "a folder of the data, or own, names, sentences, figures, speed, all")
    .option(...DATA_OPTION)
    .option(...WEIGHTS_OPTION)
    .option("--limit <n>", "ask so many questions, at even distances", atLeastOne)
    .option("--check", "exit code 1 where a figure falls below what is expected")
    .option("--write", "keep the figures as expected, and write docs/quality.md and the README's rows")
    .action(async (suite: string, flags: EvaluateFlags & { data?: string; weights?: string }) => {
      const [{ runEvaluate }, { SUITES }] = await Promise.all([
        import("../evaluate/run.ts"),
        import("../evaluate/evaluate.ts"),
      ]);
      if (suite !== "all" && !SUITES.includes(suite) && !hasDataFolder(flags, world)) {
        throw new Complaint(
          `There is no suite “${suite}”: there are all, ${SUITES.join(", ")}. A folder of your own needs --data FOLDER.`,
        );
      }
      const { home, cpuMs } = world;
      const models = await modelsFor(flags.weights, world);
      const surroundings = { home, cpuMs, data: dataFolder(flags, world), today: today(world) };
      const running = { ...surroundings, ...(models === undefined ? {} : { models }) };
      outcome.code = await runEvaluate(suite, flags, world, running).catch((error: unknown) => {
        throw lacksData(error, surroundings.data) ?? error;
      });
    });
};

/** Gives what to say where a file of the data sets is missing; null where something else failed. */
function lacksData(error: unknown, data: string): Complaint | null {
  if (!(error instanceof Error) || !("code" in error) || error.code !== "ENOENT") return null;
  const path = "path" in error && typeof error.path === "string" ? error.path : "";
  if (!path.startsWith(data + sep)) return null;
  const folder = JSON.stringify(data);
  return new Complaint(
    `The data sets in ${folder} lack ${relative(data, path)}: give the folder that holds them with --data.`,
  );
}
