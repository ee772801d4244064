import { join, resolve } from "node:path";
import { readConfig } from "../config.ts";
import { tell } from "../terminal/session.ts";
import type { AddVerb } from "./world.ts";

/** Adds the verb `backup`. */
export const addBackup: AddVerb = (program, world) => {
  program
    .command("backup")
    .description("copy what people did into a new file, also while the bot runs")
    .argument("<file>", "the file to make")
    .action(async (file: string) => {
      const [{ STORE_FILE }, { backUp }] = await Promise.all([
        import("../store/archive.ts"),
        import("../store/backup.ts"),
      ]);
      const to = resolve(world.standing, file);
      backUp(join(world.dataDir(readConfig(world.environment)), STORE_FILE), to);
      tell(world, `Copied into ${to}.`);
    });
};
