import { screenOf, write } from "../terminal/session.ts";
import { CORPUS_OPTION, type Reading } from "./reading.ts";
import type { AddVerb } from "./world.ts";

/** Adds the verb `doctor`. */
export const addDoctor: AddVerb = (program, world, outcome) => {
  program
    .command("doctor")
    .description(
      "check settings, token and articles, and say what to mend; exit code 1 where something is broken",
    )
    .option(...CORPUS_OPTION)
    .action(async (flags: Pick<Reading, "corpus">) => {
      const { examine, showFindings } = await import("../terminal/doctor.ts");
      const findings = examine(await world.installation(flags.corpus));
      await write(world.stdout, showFindings(findings, screenOf(world.stdout, world.environment).style));
      outcome.code = findings.some(({ state }) => state === "broken") ? 1 : 0;
    });
};
