import { existsSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "../config.ts";
import { Complaint, screenOf, write } from "../terminal/session.ts";
import { since, wholeNumber } from "./values.ts";
import type { AddVerb } from "./world.ts";

/** Adds the verb `report`. */
export const addReport: AddVerb = (program, world) => {
  program
    .command("report")
    .description("list what was asked and not answered, and what did not help")
    .option("--since <when>", "only what was asked since this day, or in the last days, such as 7d", since)
    .option("--limit <n>", "how many questions", wholeNumber, 50)
    .option("--json", "print it as JSON")
    .action(async (flags: ReportFlags) => {
      const [{ openArchive, STORE_FILE }, { json }, { reportJson, reportReply }, { showReply }] =
        await Promise.all([
          import("../store/archive.ts"),
          import("../terminal/json.ts"),
          import("../terminal/report.ts"),
          import("../terminal/show.ts"),
        ]);
      const config = readConfig(world.environment);
      const path = join(world.dataDir(config), STORE_FILE);
      if (!existsSync(path)) {
        throw new Complaint(
          `Nothing was asked yet: there is no "${path}". The bot makes it; check DATA_DIR.`,
        );
      }
      const archive = openArchive(path, { clock: world.clock, keepDays: config.keepDays });
      const from = flags.since === undefined ? null : flags.since(world.clock.now());
      const report = archive.report({ ...(from === null ? {} : { since: from }), limit: flags.limit });
      await archive.close();
      const shown = flags.json
        ? json(reportJson(report, from))
        : showReply(reportReply(report), screenOf(world.stdout, world.environment));
      await write(world.stdout, shown);
    });
};

interface ReportFlags {
  /** Gives the time in milliseconds since the epoch, from the present one. */
  readonly since?: (now: number) => number;
  readonly limit: number;
  readonly json?: true;
}
